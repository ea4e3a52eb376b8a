package dev.attache.ledger;

import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says what is wrong with a database, and what to do, in words for people. */
final class Faults {

  private Faults() {}

  /** The fault as an exception of the ledger's own; what already is one stays as it is. */
  static LedgerException of(String ledger, Throwable fault) {
    for (Throwable e = fault; e != null; e = e.getCause()) {
      if (e instanceof LedgerException own) {
        return own;
      }
      if (e instanceof SQLiteException sqlite) {
        String said = sqlite(sqlite.getResultCode());
        return new LedgerException(
            ledger + " " + (said != null ? said : "failed: " + sqlite.getMessage()), fault);
      }
    }
    Throwable root = fault;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String message = String.valueOf(root.getMessage()).strip();
    int line = message.indexOf('\n');
    String first = line < 0 ? message : message.substring(0, line);
    String state = sqlState(fault);
    if (state.startsWith("08") || first.toLowerCase(Locale.ROOT).contains("connection")) {
      return new LedgerException(
          ledger + " does not answer: " + first + "; is the server up, and the address right?",
          fault);
    }
    if (state.equals("53100")) {
      return new LedgerException(
          ledger + ": the server's disk is full; what was kept before is safe", fault);
    }
    return new LedgerException(ledger + " failed: " + first, fault);
  }

  private static String sqlState(Throwable fault) {
    for (Throwable e = fault; e != null; e = e.getCause()) {
      if (e instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState();
      }
    }
    return "";
  }

  private static @Nullable String sqlite(SQLiteErrorCode code) {
    String name = code.name();
    if (name.startsWith("SQLITE_FULL") || name.equals("SQLITE_IOERR_WRITE")) {
      return "cannot grow: the disk is full. What was kept before is safe; make room and run the"
          + " same command again, it goes on where it stopped";
    }
    if (name.startsWith("SQLITE_READONLY")
        || name.startsWith("SQLITE_PERM")
        || name.startsWith("SQLITE_AUTH")) {
      return "may not be written: the file or its folder is read-only; what was kept before is"
          + " safe. Change the permission, or keep the ledger in another folder";
    }
    if (name.startsWith("SQLITE_CANTOPEN")) {
      return "cannot be opened: does its folder exist, and may you write there? (its folder must"
          + " be writable too, for the log beside it)";
    }
    if (name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")) {
      return "is being written by another process; try again when that is done";
    }
    if (name.startsWith("SQLITE_NOTADB")) {
      return "is no ledger: not an SQLite file; give another name";
    }
    if (name.startsWith("SQLITE_CORRUPT")) {
      return "is damaged; restore it from a copy, or keep a new one from the same inputs";
    }
    return null;
  }
}
