package dev.attache.ledger;

/** Where the two databases speak differently. */
enum Dialect {
  /** A file. */
  SQLITE(" WITHOUT ROWID", "sqlite", "INSERT OR IGNORE INTO ", ""),
  /** A server. */
  POSTGRESQL("", "postgresql", "INSERT INTO ", " ON CONFLICT DO NOTHING");

  private final String withoutRowid;
  private final String folder;
  private final String before;
  private final String after;

  Dialect(String withoutRowid, String folder, String before, String after) {
    this.withoutRowid = withoutRowid;
    this.folder = folder;
    this.before = before;
    this.after = after;
  }

  /** What ends a table whose rows lie in the order of their key. */
  String withoutRowid() {
    return withoutRowid;
  }

  /** Folder of the migrations that are its own. */
  String folder() {
    return folder;
  }

  /** An insertion that leaves a row that is there already as it is. */
  String insertNew(String tableAndValues) {
    return before + tableAndValues + after;
  }
}
