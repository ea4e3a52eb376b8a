package dev.attache.intake;

import org.jspecify.annotations.Nullable;

/**
 * An input that could not be read, or may not be, in its place.
 *
 * @param input file, URL or {@code -} as it was given
 * @param line line in the input, from 1; 0 for the input as a whole
 * @param reason what was found and what to do, one line
 * @param edition which item and version it is, where a wire says so: a kill names what it takes
 *     back
 */
public record Rejection(String input, int line, String reason, @Nullable Edition edition)
    implements Item {

  /** Keeps the reason on one line, whatever was quoted in it. */
  public Rejection {
    reason = reason.replaceAll("\\s+", " ").strip();
  }

  /** Of an input that says nothing of versions. */
  public Rejection(String input, int line, String reason) {
    this(input, line, reason, null);
  }
}
