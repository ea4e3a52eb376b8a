package dev.attache.intake;

/** Carries the reason of a {@link Rejection} to the place that knows the input's name and line. */
final class UnreadableException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What was found and what to do. */
  UnreadableException(String reason) {
    super(reason, null, false, false);
  }

  /** What was found and what to do. */
  String reason() {
    return String.valueOf(getMessage());
  }
}
