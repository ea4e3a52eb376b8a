package dev.attache.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How inputs are to be taken in.
 *
 * @param kind what the inputs are
 * @param maxBytes the most bytes that one story may have: a file, unpacked, or one JSON line; at
 *     least 1
 * @param published publication day for items that give none themselves, or null
 */
public record IntakeOptions(Kind kind, int maxBytes, @Nullable LocalDate published) {

  /** The limit on one item that holds unless another is given: 10 MB. */
  public static final int DEFAULT_MAX_BYTES = 10_000_000;

  /** Any kind of input, up to 10 MB an item, no publication day. */
  public static final IntakeOptions DEFAULT = new IntakeOptions(Kind.AUTO, DEFAULT_MAX_BYTES, null);

  /** What an input is. */
  public enum Kind {
    /** Told by the file's name, else by how it begins. */
    AUTO,
    /** The text of one story or page. */
    TEXT,
    /** One page. */
    HTML,
    /** A story in each line. */
    JSONL
  }

  /**
   * Checks the limit.
   *
   * @throws IllegalArgumentException if {@code maxBytes} is under 1
   */
  public IntakeOptions {
    if (maxBytes < 1) {
      throw new IllegalArgumentException("maxBytes is " + maxBytes + "; it must be at least 1");
    }
  }

  /** These options for inputs of one kind. */
  public IntakeOptions withKind(Kind other) {
    return new IntakeOptions(other, maxBytes, published);
  }

  /** These options with another limit on one item. */
  public IntakeOptions withMaxBytes(int other) {
    return new IntakeOptions(kind, other, published);
  }

  /** These options with a publication day for items that give none. */
  public IntakeOptions withPublished(@Nullable LocalDate other) {
    return new IntakeOptions(kind, maxBytes, other);
  }
}
