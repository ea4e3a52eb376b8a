package dev.attache.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How inputs are to be taken in.
 *
 * @param kind what the inputs are
 * @param limits what one input may take
 * @param published publication day for items that give none themselves, or null
 */
public record IntakeOptions(Kind kind, Limits limits, @Nullable LocalDate published) {

  /** Any kind of input, the usual limits, no publication day. */
  public static final IntakeOptions DEFAULT = new IntakeOptions(Kind.AUTO, Limits.DEFAULT, null);

  /** What an input is, once it is unpacked. */
  public enum Kind {
    /** Told by the file's name, else by how it begins. */
    AUTO,
    /** The text of one story or page. */
    TEXT,
    /** One story, marked up by Markdown. */
    MARKDOWN,
    /** One page. */
    HTML,
    /** A story in each line. */
    JSONL,
    /** One ninjs item or a list of them, versions 1 to 3. */
    NINJS,
    /** NewsML-G2: a news item, a package, a message of several. */
    NEWSML,
    /** One NITF document. */
    NITF,
    /** A feed: RSS, Atom or JSON Feed. */
    FEED,
    /** One e-mail message with its headers. */
    EMAIL,
    /** A WARC file: the pages that a crawler kept. */
    WARC
  }

  /** These options for inputs of one kind. */
  public IntakeOptions withKind(Kind other) {
    return new IntakeOptions(other, limits, published);
  }

  /** These options with other limits. */
  public IntakeOptions withLimits(Limits other) {
    return new IntakeOptions(kind, other, published);
  }

  /** These options with another limit on one item. */
  public IntakeOptions withMaxBytes(int other) {
    return withLimits(new Limits(other, limits.maxDepth(), limits.maxRatio()));
  }

  /** These options with a publication day for items that give none. */
  public IntakeOptions withPublished(@Nullable LocalDate other) {
    return new IntakeOptions(kind, limits, other);
  }
}
