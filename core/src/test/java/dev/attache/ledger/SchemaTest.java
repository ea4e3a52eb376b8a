package dev.attache.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {

  @TempDir private Path folder;

  private Path made() {
    Path file = folder.resolve("record.db");
    LedgerWriter.open(file.toString(), "test", "1.0").close();
    return file;
  }

  @Test
  void everyColumnHasItsMeaningInTheLedgerItself() throws SQLException {
    Set<String> real = new TreeSet<>();
    Set<String> described = new TreeSet<>();
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + made());
        Statement s = c.createStatement()) {
      try (ResultSet columns =
          s.executeQuery(
              "SELECT t.name, c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c"
                  + " WHERE t.type IN ('table', 'view') AND t.name NOT LIKE '%\\_search%' ESCAPE '\\'"
                  + " AND t.name NOT LIKE 'sqlite%' AND t.name <> 'schema_history'")) {
        while (columns.next()) {
          real.add(columns.getString(1) + "." + columns.getString(2));
          real.add(columns.getString(1) + ".");
        }
      }
      try (ResultSet rows = s.executeQuery("SELECT table_name, column_name FROM codebook")) {
        while (rows.next()) {
          described.add(rows.getString(1) + "." + rows.getString(2));
        }
      }
    }
    assertThat(described).isEqualTo(real);
  }

  @Test
  void thePageSaysWhatTheLedgerSays() throws IOException {
    String page = Files.readString(Path.of("../docs/ledger.md"));
    String lines =
        Schema.codebook().stream()
            .map(
                m ->
                    m.column().isEmpty()
                        ? "### `" + m.table() + "`: " + m.words()
                        : "| `" + m.column() + "` | " + m.words() + " |")
            .filter(line -> !page.contains(line))
            .collect(Collectors.joining("\n"));
    assertThat(lines).isEmpty();
  }

  @Test
  void aLedgerOfANewerSchemaIsRefused() throws SQLException {
    Path file = made();
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement s = c.createStatement()) {
      s.execute("UPDATE schema_version SET version = 99");
    }
    assertThatThrownBy(() -> LedgerWriter.open(file.toString(), "test", "1.0"))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("schema 99, made by a newer Attaché");
    assertThatThrownBy(() -> Ledger.open(file.toString())).isInstanceOf(LedgerException.class);
  }

  @Test
  void anotherDatabaseIsLeftAlone() throws SQLException {
    Path file = folder.resolve("other.db");
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement s = c.createStatement()) {
      s.execute("CREATE TABLE accounts (id INTEGER)");
    }
    assertThatThrownBy(() -> LedgerWriter.open(file.toString(), "test", "1.0"))
        .hasMessageContaining("no ledger of Attaché's");
  }

  @Test
  void whatIsNoLedgerIsSaidToBeNone() throws IOException {
    Path file = folder.resolve("story.txt");
    Files.writeString(file, "Paris, June 1. Nothing happened here, and at length. ".repeat(40));
    assertThatThrownBy(() -> Ledger.open(file.toString()))
        .hasMessageContaining("not an SQLite file");
    assertThatThrownBy(() -> Ledger.open(folder.resolve("none.db").toString()))
        .hasMessageContaining("no ledger");
  }
}
