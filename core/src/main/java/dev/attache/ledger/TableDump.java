package dev.attache.ledger;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The tables as CSV (RFC 4180), rows by their keys: two ledgers can be compared byte for byte. */
final class TableDump {

  /** The tables that stories fill, each with what orders it. */
  private static final List<String[]> TABLES =
      List.of(
          new String[] {"story", "id"},
          new String[] {"place", "id"},
          new String[] {"actor", "id"},
          new String[] {"story_actor", "story, actor"},
          new String[] {"story_place", "story, place"},
          new String[] {"event", "id"},
          new String[] {"event_actor", "event, role, position"},
          new String[] {"involved", "who, day, event"},
          new String[] {"tally", "side, month, type"},
          new String[] {"dyad", "source, target, day, event"},
          new String[] {"same_event_key", "block, event"},
          new String[] {"report", "id"},
          new String[] {"participant", "report, role, position"},
          new String[] {"attribution", "report, position"},
          new String[] {"statement", "id"},
          new String[] {"statement_via", "statement, position"},
          new String[] {"agenda", "event"},
          new String[] {"agenda_step", "event, step"},
          new String[] {"correction", "id"},
          new String[] {"change", "id"},
          new String[] {"writer", "id"});

  private final Handle handle;

  TableDump(Handle handle) {
    this.handle = handle;
  }

  void write(Appendable out) throws IOException {
    for (String[] table : TABLES) {
      out.append("## ").append(table[0]).append('\n');
      IOException[] fault = {null};
      handle
          .createQuery("SELECT * FROM " + table[0] + " ORDER BY " + table[1])
          .map(
              (row, c) -> {
                try {
                  line(row, out);
                } catch (IOException e) {
                  fault[0] = e;
                }
                return true;
              })
          .forEach(done -> {});
      if (fault[0] != null) {
        throw fault[0];
      }
    }
  }

  private static void line(ResultSet row, Appendable out) throws SQLException, IOException {
    ResultSetMetaData columns = row.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String cell = row.getString(i);
      if (i > 1) {
        out.append(',');
      }
      if (cell != null) {
        out.append('"').append(cell.replace("\"", "\"\"")).append('"');
      }
    }
    out.append('\n');
  }
}
