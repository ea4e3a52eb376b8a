package dev.attache.ledger;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the two databases speak differently. */
enum Dialect {
  /** A file. */
  SQLITE(" WITHOUT ROWID", "sqlite", "INSERT OR IGNORE INTO ", ""),
  /** A server. */
  POSTGRESQL("", "postgresql", "INSERT INTO ", " ON CONFLICT DO NOTHING");

  private static final Pattern PART = Pattern.compile("\"([^\"]*)\"|[^\\s\"]+");

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

  /**
   * What gives the numbers of a list that is one parameter: one statement for lists of any size.
   */
  String listed() {
    return this == SQLITE ? "SELECT value FROM json_each(?)" : "SELECT unnest(CAST(? AS bigint[]))";
  }

  /** An insertion that leaves a row that is there already as it is. */
  String insertNew(String tableAndValues) {
    return before + tableAndValues + after;
  }

  /**
   * A query for rows whose words match, latest first.
   *
   * @param table the table, called {@code t} in the query
   * @param words the column or columns that are searched
   * @param select what is asked for
   * @param joins what else must hold
   * @param order column to order by
   */
  String search(String table, String words, String select, String joins, String order) {
    return this == SQLITE
        ? select
            + " FROM "
            + table
            + "_search f CROSS JOIN "
            + table
            + " t ON t.id = f.rowid"
            + joins
            + " WHERE f."
            + table
            + "_search MATCH ? ORDER BY "
            + (order.equals("t.id") ? "f.rowid" : order)
            + " DESC LIMIT ?"
        : select
            + " FROM "
            + table
            + " t"
            + joins
            + " WHERE to_tsvector('"
            + (table.equals("actor") ? "simple" : "english")
            + "', t."
            + words
            + ") @@ websearch_to_tsquery('"
            + (table.equals("actor") ? "simple" : "english")
            + "', ?) ORDER BY "
            + order
            + " DESC LIMIT ?";
  }

  /** The words of a story that are searched. */
  String storyWords() {
    return "text";
  }

  /** The words alone, without phrases: what the search of whole stories takes. */
  String singleWords(String typed) {
    return this == POSTGRESQL ? typed : words(typed.replaceAll("[^\\p{L}\\p{N}]+", " "));
  }

  /** What a person types, as the search takes it: all the words, and phrases in quotation marks. */
  String words(String typed) {
    if (this == POSTGRESQL) {
      return typed;
    }
    StringBuilder query = new StringBuilder();
    Matcher part = PART.matcher(typed);
    while (part.find()) {
      String phrase = part.group(1) != null ? part.group(1) : part.group();
      if (phrase.chars().anyMatch(Character::isLetterOrDigit)) {
        query.append(query.isEmpty() ? "" : " ").append('"');
        query.append(phrase.replace("\"", "")).append('"');
      }
    }
    return query.isEmpty() ? "\"\"" : query.toString();
  }
}
