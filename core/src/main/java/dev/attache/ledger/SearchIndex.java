package dev.attache.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Files the words of what a transaction adds for full-text search, all at its end. Filed row by row
 * (by triggers, say), FTS5 would write a segment of its index for each row: a statement that may be
 * taken back by itself makes it flush. A server files by itself.
 */
final class SearchIndex {

  /** Searched tables with their searched columns. */
  private static final Map<String, String> SEARCHED =
      Map.of("report", "words", "statement", "content", "story", "headline, text", "actor", "name");

  private final Handle handle;
  private final Dialect dialect;
  private final Map<String, Long> last = new LinkedHashMap<>();

  SearchIndex(Handle handle, Dialect dialect) {
    this.handle = handle;
    this.dialect = dialect;
  }

  /** A transaction has begun: what is there is filed. */
  void begin() {
    if (dialect == Dialect.SQLITE) {
      SEARCHED.keySet().forEach(table -> last.put(table, Tables.next(handle, table) - 1));
    }
  }

  /** Files what was added since; the transaction is about to end. */
  void file() {
    last.forEach(
        (table, id) -> {
          String columns = SEARCHED.get(table);
          handle.execute(
              "INSERT INTO "
                  + table
                  + "_search (rowid, "
                  + columns
                  + ") SELECT id, "
                  + columns
                  + " FROM "
                  + table
                  + " WHERE id > ? ORDER BY id",
              id);
        });
    last.clear();
  }
}
