package dev.attache.intake;

/**
 * An input that could not be read, in its place.
 *
 * @param input file, URL or {@code -} as it was given
 * @param line line in the input, from 1; 0 for the input as a whole
 * @param reason what was found and what to do, one line
 */
public record Rejection(String input, int line, String reason) implements Item {

  /** Keeps the reason on one line, whatever was quoted in it. */
  public Rejection {
    reason = reason.replaceAll("\\s+", " ").strip();
  }
}
