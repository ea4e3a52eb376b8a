package dev.attache.ledger;

/** The ledger cannot be opened, read or written. The message says what was found and what to do. */
public final class LedgerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LedgerException(String message) {
    super(message);
  }

  LedgerException(String message, Throwable cause) {
    super(message, cause);
  }
}
