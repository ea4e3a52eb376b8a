package dev.attache.ledger;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries in the database's own SQL. The connection is read-only: it was opened so. */
final class RawSql {

  private RawSql() {}

  static SqlAnswer ask(Database database, String query) {
    try (Statement statement = database.connection().createStatement()) {
      if (!statement.execute(query)) {
        throw new LedgerException("that is no query: it gives no rows");
      }
      try (ResultSet rows = statement.getResultSet()) {
        ResultSetMetaData columns = rows.getMetaData();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          names.add(columns.getColumnLabel(i));
        }
        List<List<@Nullable Object>> found = new ArrayList<>();
        while (rows.next()) {
          List<@Nullable Object> row = new ArrayList<>();
          for (int i = 1; i <= names.size(); i++) {
            row.add(cell(rows.getObject(i)));
          }
          found.add(Collections.unmodifiableList(row));
        }
        return new SqlAnswer(names, Collections.unmodifiableList(found));
      }
    } catch (SQLException e) {
      throw new LedgerException("the database refuses the query: " + e.getMessage(), e);
    }
  }

  private static @Nullable Object cell(@Nullable Object value) {
    if (value instanceof Integer || value instanceof Long || value instanceof Short) {
      return ((Number) value).longValue();
    }
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    return value == null ? null : value.toString();
  }
}
