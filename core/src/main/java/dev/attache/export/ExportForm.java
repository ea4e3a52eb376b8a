package dev.attache.export;

import java.util.List;

/** The forms in which a ledger can be exported. */
public enum ExportForm {
  /** PLOVER JSON lines: an event a line. */
  PLOVER,
  /** POLECAT: tab-separated, an event a row. */
  POLECAT,
  /** ICEWS: tab-separated, a pair a row. */
  ICEWS,
  /** GDELT 2.0 Events: tab-separated, a pair a row. */
  GDELT,
  /** GDELT 2.0 Mentions: tab-separated, a report of a pair a row. */
  GDELT_MENTIONS,
  /** Phoenix: tab-separated, a pair a row. */
  PHOENIX,
  /** The ledger's tables as CSV files in a folder. */
  CSV,
  /** The ledger's tables as Parquet files in a folder. */
  PARQUET,
  /** A Frictionless data package: the CSV files with a description. */
  PACKAGE;

  /** Whether it is a folder of files rather than one file. */
  public boolean isFolder() {
    return this == CSV || this == PARQUET || this == PACKAGE;
  }

  /**
   * Names of its columns in order, of PLOVER of its fields.
   *
   * @throws IllegalStateException if it is a folder
   */
  public List<String> columns() {
    return this == PLOVER ? Plover.FIELDS : rows(new Codes(), StoryNotes.none()).columns();
  }

  /** The rows of a tab-separated form. */
  Rows rows(Codes codes, StoryNotes notes) {
    return switch (this) {
      case POLECAT -> new Polecat(codes, notes);
      case ICEWS -> new Icews(codes);
      case GDELT -> new Gdelt(codes);
      case GDELT_MENTIONS -> new GdeltMentions(notes);
      case PHOENIX -> new Phoenix(codes);
      case PLOVER, CSV, PARQUET, PACKAGE ->
          throw new IllegalStateException(this + " is no tab-separated form");
    };
  }

  /** Whether its rows say something of whole stories. */
  boolean asksForStories() {
    return this == POLECAT || this == GDELT_MENTIONS;
  }
}
