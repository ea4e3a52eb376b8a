package dev.attache.cli;

/** The command was used in a way that its options alone do not show; the message is for people. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
