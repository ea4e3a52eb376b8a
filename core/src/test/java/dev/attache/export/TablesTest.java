package dev.attache.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.attache.ledger.Schema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables as CSV and Parquet, read back by another program: DuckDB. */
class TablesTest {

  @TempDir private static Path folder;
  private static String ledger = "";

  @BeforeAll
  static void make() {
    ledger = SampleLedger.in(folder);
    SampleLedger.export(ledger, ExportForm.PARQUET, folder.resolve("parquet"));
    SampleLedger.export(ledger, ExportForm.PACKAGE, folder.resolve("package"));
  }

  private static List<List<String>> ask(String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(result.getString(i)));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static String parquet(KeptTable table) {
    return "read_parquet('" + folder.resolve("parquet").resolve(table.name() + ".parquet") + "')";
  }

  private static String csv(KeptTable table) {
    return "read_csv('"
        + folder.resolve("package").resolve(table.name() + ".csv")
        + "', header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"')";
  }

  @Test
  void parquetHasTypesAndNulls() throws SQLException {
    assertThat(
            ask("DESCRIBE SELECT id, day_from, intensity, mode FROM " + parquet(KeptTable.EVENT)))
        .extracting(row -> row.get(0) + " " + row.get(1))
        .containsExactly("id BIGINT", "day_from DATE", "intensity DOUBLE", "mode VARCHAR");
    assertThat(
            ask(
                "SELECT id, type, mode, contexts, quad, intensity, status, day_from, reports,"
                    + " sources FROM "
                    + parquet(KeptTable.EVENT)
                    + " ORDER BY id LIMIT 3"))
        .containsExactly(
            List.of(
                "1",
                "ACCUSE",
                "disapprove",
                "null",
                "3",
                "-2.0",
                "happened",
                "2022-06-13",
                "3",
                "2"),
            List.of(
                "2",
                "ASSAULT",
                "null",
                "military",
                "4",
                "-9.0",
                "happened",
                "2022-06-13",
                "1",
                "1"),
            List.of("3", "AGREE", "null", "null", "1", "2.5", "planned", "2023-02-20", "1", "1"));
  }

  @Test
  void tablesJoin() throws SQLException {
    assertThat(
            ask(
                "SELECT r.stands_in, s.name, s.outlet, r.words FROM "
                    + parquet(KeptTable.REPORT)
                    + " r JOIN "
                    + parquet(KeptTable.STORY)
                    + " s ON s.id = r.story WHERE r.event = 1 ORDER BY s.id, r.stands_in"))
        .containsExactly(
            List.of("headline", "a", "Daily", "France condemns Iran"),
            List.of(
                "text",
                "a",
                "Daily",
                "France condemned Iran on Monday over the execution of a protester."),
            List.of(
                "text",
                "b",
                "Herald",
                "On Monday, Iran was condemned by France for the execution of a protester."));
    assertThat(
            ask(
                "SELECT a.name, e.role FROM "
                    + parquet(KeptTable.EVENT_ACTOR)
                    + " e JOIN "
                    + parquet(KeptTable.ACTOR)
                    + " a ON a.id = e.actor WHERE e.event = 1 ORDER BY e.role"))
        .containsExactly(List.of("France", "actor"), List.of("Iran", "recipient"));
  }

  @Test
  void csvAndParquetHoldTheSame() throws SQLException {
    for (KeptTable table : KeptTable.ALL) {
      StringBuilder columns = new StringBuilder();
      for (KeptTable.Column column : table.columns()) {
        String name = "\"" + column.name() + "\"";
        String sql =
            switch (column.type()) {
              case TEXT -> "coalesce(" + name + ", '')";
              case INTEGER -> "CAST(" + name + " AS BIGINT)";
              case NUMBER -> "CAST(" + name + " AS DOUBLE)";
              case DAY -> "CAST(" + name + " AS DATE)";
            };
        columns.append(columns.isEmpty() ? "" : ", ").append(sql);
      }
      List<List<String>> written = ask("SELECT " + columns + " FROM " + parquet(table));
      assertThat(ask("SELECT " + columns + " FROM " + csv(table)))
          .as(table.name())
          .isEqualTo(written);
    }
    assertThat(ask("SELECT count(*) FROM " + csv(KeptTable.STORY))).containsExactly(List.of("6"));
  }

  @Test
  void whatIsReferredToIsThere() throws SQLException {
    int references = 0;
    for (KeptTable table : KeptTable.ALL) {
      for (KeptTable.Column column : table.columns()) {
        if (column.refersTo() == null) {
          continue;
        }
        references++;
        KeptTable to =
            KeptTable.ALL.stream()
                .filter(t -> t.name().equals(column.refersTo()))
                .findFirst()
                .orElseThrow();
        assertThat(
                ask(
                    "SELECT "
                        + column.name()
                        + " FROM "
                        + parquet(table)
                        + " WHERE "
                        + column.name()
                        + " NOT IN (SELECT id FROM "
                        + parquet(to)
                        + ")"))
            .as(table.name() + "." + column.name())
            .isEmpty();
      }
    }
    assertThat(references).isGreaterThan(10);
  }

  @Test
  void namesAreThoseOfTheLedgersCodebook() {
    List<String> known = Schema.codebook().stream().map(m -> m.table() + "." + m.column()).toList();
    for (KeptTable table : KeptTable.ALL) {
      assertThat(known).contains(table.name() + ".");
      for (KeptTable.Column column : table.columns()) {
        assertThat(known).contains(table.name() + "." + column.name());
      }
      assertThat(table.columns().stream().map(KeptTable.Column::name)).containsAll(table.key());
    }
  }

  @Test
  void thePackageDescribesItsFiles() throws IOException {
    Path made = folder.resolve("package");
    String text = Files.readString(made.resolve("datapackage.json"));
    assertThat(text)
        .startsWith("{\n  \"profile\" : \"tabular-data-package\",")
        .contains("\"path\" : \"event.csv\"")
        .contains("\"description\" : \"PLOVER score, -10 to 10\"")
        .contains("\"resource\" : \"story\"");
    List<String> paths = new ArrayList<>();
    List<Long> sizes = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(text)) {
      for (JsonToken t = json.nextToken(); t != null; t = json.nextToken()) {
        if (t == JsonToken.FIELD_NAME && json.currentName().equals("path")) {
          paths.add(json.nextTextValue());
        } else if (t == JsonToken.FIELD_NAME && json.currentName().equals("bytes")) {
          sizes.add(json.nextLongValue(-1));
        }
      }
    }
    assertThat(paths).hasSameSizeAs(KeptTable.ALL).contains("codebook.csv");
    for (int i = 0; i < paths.size(); i++) {
      assertThat(made.resolve(paths.get(i))).hasSize(sizes.get(i));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportForm.class,
      names = {"CSV", "PARQUET", "PACKAGE"})
  void theSameLedgerGivesTheSameBytes(ExportForm form, @TempDir Path other) throws IOException {
    SampleLedger.export(ledger, form, other.resolve("one"));
    SampleLedger.export(SampleLedger.in(other), form, other.resolve("two"));
    Map<String, String> one = bytes(other.resolve("one"));
    assertThat(one).hasSize(KeptTable.ALL.size() + (form == ExportForm.PACKAGE ? 1 : 0));
    assertThat(bytes(other.resolve("two"))).isEqualTo(one);
  }

  private static Map<String, String> bytes(Path made) throws IOException {
    Map<String, String> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.list(made)) {
      for (Path file : files.toList()) {
        bytes.put(
            file.getFileName().toString(),
            Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
      }
    }
    return bytes;
  }

  @Test
  void encodingsAreListedInOneOrderWhateverTheRun() throws IOException {
    // the library lists them by hash: {RLE, BIT_PACKED, PLAIN} in one run, otherwise in another
    int columns = 0;
    Path made = folder.resolve("parquet");
    for (KeptTable table : KeptTable.ALL) {
      byte[] bytes = Files.readAllBytes(made.resolve(table.name() + ".parquet"));
      int length =
          ByteBuffer.wrap(bytes, bytes.length - 8, 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
      FileMetaData footer =
          Util.readFileMetaData(new ByteArrayInputStream(bytes, bytes.length - 8 - length, length));
      for (RowGroup group : footer.getRow_groups()) {
        for (ColumnChunk chunk : group.getColumns()) {
          assertThat(chunk.getMeta_data().getEncodings()).isSorted().hasSizeGreaterThan(1);
          columns++;
        }
      }
    }
    assertThat(columns).isGreaterThan(50);
  }

  @Test
  void aFolderIsNoFile() {
    assertThatThrownBy(() -> SampleLedger.export(ledger, ExportForm.CSV, Period.ALL))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SampleLedger.export(ledger, ExportForm.GDELT, folder))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
