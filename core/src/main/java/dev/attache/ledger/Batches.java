package dev.attache.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows, many to a statement, each statement prepared once. Bare JDBC: a story has hundreds
 * of cells, and looking up how to bind each took a tenth of the time. Not thread-safe, as the
 * connection is not.
 */
final class Batches {

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Batches(Connection connection) {
    this.connection = connection;
  }

  /** Rows for a statement; none is written before {@link Batch#execute}. */
  Batch of(String sql) {
    return new Batch(sql);
  }

  /** Rows of one statement. */
  final class Batch {

    private final String sql;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    private Batch(String sql) {
      this.sql = sql;
    }

    /** Adds a row: texts, whole numbers, fractions and nulls. */
    void add(@Nullable Object... cells) {
      rows.add(cells);
    }

    /** Writes the rows, if there are any. */
    void execute() {
      if (rows.isEmpty()) {
        return;
      }
      try {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
          statement = connection.prepareStatement(sql);
          prepared.put(sql, statement);
        }
        try {
          for (@Nullable Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
              bind(statement, i + 1, row[i]);
            }
            statement.addBatch();
          }
          statement.executeBatch();
        } finally {
          statement.clearBatch();
        }
      } catch (SQLException e) {
        throw new IllegalStateException("cannot write rows: " + sql, e);
      }
      rows.clear();
    }
  }

  private static void bind(PreparedStatement statement, int at, @Nullable Object cell)
      throws SQLException {
    if (cell == null) {
      statement.setNull(at, Types.NULL);
    } else if (cell instanceof String text) {
      statement.setString(at, text);
    } else if (cell instanceof Long number) {
      statement.setLong(at, number);
    } else if (cell instanceof Integer number) {
      statement.setInt(at, number);
    } else if (cell instanceof Double number) {
      statement.setDouble(at, number);
    } else {
      throw new IllegalArgumentException("no cell of a table: " + cell.getClass());
    }
  }
}
