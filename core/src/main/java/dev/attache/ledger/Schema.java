package dev.attache.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/** The ledger's tables: makes them, brings older ones up to date, and says what they mean. */
public final class Schema {

  private static final String FOLDER = "dev/attache/ledger/";

  private Schema() {}

  /** Runs the migrations that have not run. Flyway is loaded here and only here. */
  static void migrate(DataSource source, Dialect dialect) {
    Flyway.configure(Schema.class.getClassLoader())
        .dataSource(source)
        .locations(
            "classpath:" + FOLDER + "migrations/common",
            "classpath:" + FOLDER + "migrations/" + dialect.folder())
        .placeholders(Map.of("without_rowid", dialect.withoutRowid()))
        .table("schema_history")
        .loggers("slf4j")
        .load()
        .migrate();
    describe(Jdbi.create(source));
  }

  /** Writes the schema's version and what each column means into the ledger itself. */
  private static void describe(Jdbi jdbi) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("DELETE FROM schema_version");
          handle.execute("INSERT INTO schema_version (version) VALUES (?)", Database.SCHEMA);
          handle.execute("DELETE FROM codebook");
          for (Meaning m : codebook()) {
            handle.execute(
                "INSERT INTO codebook (table_name, column_name, meaning) VALUES (?, ?, ?)",
                m.table(),
                m.column(),
                m.words());
          }
        });
  }

  /**
   * What a table or a column means.
   *
   * @param table name of the table or view
   * @param column empty for the table itself
   * @param words what it means
   */
  public record Meaning(String table, String column, String words) {}

  /** What every table and column means, in the order of the schema. */
  public static List<Meaning> codebook() {
    try (InputStream in = Schema.class.getResourceAsStream("/" + FOLDER + "codebook.tsv")) {
      if (in == null) {
        throw new IllegalStateException("codebook.tsv is not in the jar");
      }
      List<Meaning> all = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        String[] cells = line.split("\t", -1);
        if (cells.length == 3 && !line.startsWith("#") && !cells[0].equals("table")) {
          all.add(new Meaning(cells[0], cells[1], cells[2]));
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read codebook.tsv", e);
    }
  }
}
