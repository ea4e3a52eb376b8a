package dev.attache.cli;

/** What was to be written could not be: the message says where and why. */
final class OutputFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutputFailedException(String message) {
    super(message);
  }
}
