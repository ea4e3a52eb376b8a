package dev.attache.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where what is read is kept: the options that commands share. */
final class KeepOptions {

  /** The ledger where none is named. */
  static final String DEFAULT = "record.db";

  @Option(
      names = "--into",
      paramLabel = "LEDGER",
      description =
          "Keeps what is read in a ledger: a file, or postgresql://user@host/database."
              + " Run again, it goes on where it stopped.")
  private @Nullable String into;

  @Option(names = "--keep", description = "As --into " + DEFAULT + ", in the working folder.")
  private boolean keep;

  @Option(
      names = "--writer",
      paramLabel = "NAME",
      description = "What this run is called in the ledger, among others. Default: its inputs.")
  private @Nullable String writer;

  /** Whether anything is kept. */
  boolean kept() {
    return into != null || keep;
  }

  /** The ledger, opened; null where nothing is kept. */
  @Nullable Keeping open(String otherwise) {
    String location = into != null ? into : DEFAULT;
    return kept() ? Keeping.open(location, writer == null ? otherwise : writer) : null;
  }
}
