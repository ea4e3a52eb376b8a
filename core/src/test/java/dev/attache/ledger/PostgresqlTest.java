package dev.attache.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attache.events.EventType;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same ledger on a PostgreSQL server: {@code ATTACHE_TEST_POSTGRESQL} is the address of a
 * database that may be emptied ({@code postgresql://user@localhost:5433/attache}).
 */
@EnabledIfEnvironmentVariable(named = "ATTACHE_TEST_POSTGRESQL", matches = "postgresql://.*")
class PostgresqlTest {

  private static final String SERVER = System.getenv().getOrDefault("ATTACHE_TEST_POSTGRESQL", "");

  /** Stories of every kind: copies, tolls, an announcement and what became of it, a revision. */
  private static final List<Map.Entry<Told, String>> STORIES =
      List.of(
          Map.entry(
              Told.by("a").outlet("Daily").on("2022-06-15"), "France condemned Iran on Monday."),
          Map.entry(
              Told.by("b").outlet("Herald").on("2022-06-15"), "France condemned Iran on Monday."),
          Map.entry(
              Told.by("c").outlet("Daily").on("2022-06-15"),
              "A bomb killed 12 soldiers in Kabul on Monday. \"We will act,\" Emmanuel Macron said."),
          Map.entry(
              Told.by("d").outlet("Herald").on("2022-06-16"),
              "A bomb killed 14 soldiers in Kabul on Monday."),
          Map.entry(Told.by("e").on("2023-02-14"), "Joe Biden will visit Poland on Feb. 20."),
          Map.entry(Told.by("f").on("2023-02-21"), "Joe Biden visited Poland on Monday."),
          Map.entry(
              Told.by("g").version("urn:g", "1").on("2023-02-21"),
              "Turkey summoned the Swedish ambassador on Friday."),
          Map.entry(
              Told.by("g").version("urn:g", "2").on("2023-02-22"),
              "Turkey summoned the Swedish ambassador on Friday. Sweden regretted it."));

  @TempDir private Path folder;

  @BeforeEach
  void empty() throws Exception {
    java.net.URI uri = java.net.URI.create(SERVER);
    String url = "jdbc:postgresql://" + uri.getHost() + ":" + uri.getPort() + uri.getPath();
    try (Connection c = DriverManager.getConnection(url, uri.getUserInfo(), "");
        Statement s = c.createStatement()) {
      s.execute("DROP SCHEMA public CASCADE");
      s.execute("CREATE SCHEMA public");
    }
  }

  private static void keep(String location) {
    try (LedgerWriter writer = LedgerWriter.open(location, "test", "1.0")) {
      STORIES.forEach(s -> writer.append(s.getKey().says(s.getValue()), Kinship.UNKNOWN));
    }
  }

  private static String dump(String location) throws IOException {
    StringBuilder out = new StringBuilder();
    try (Ledger ledger = Ledger.open(location)) {
      ledger.dump(out);
    }
    return out.toString();
  }

  @Test
  void theServerKeepsWhatTheFileKeeps() throws IOException {
    String file = folder.resolve("record.db").toString();
    keep(file);
    keep(SERVER);
    assertThat(rounded(dump(SERVER))).isEqualTo(rounded(dump(file)));
    keep(SERVER);
    assertThat(rounded(dump(SERVER))).isEqualTo(rounded(dump(file)));
  }

  /** SQLite writes -5.0 where PostgreSQL writes -5. */
  private static String rounded(String dump) {
    return dump.replaceAll("\"(-?\\d+)\\.0\"", "\"$1\"");
  }

  @Test
  void itAnswersTheSameQuestions() {
    keep(SERVER);
    try (Ledger ledger = Ledger.open(SERVER)) {
      Question question = new Question(List.of("FRA", "Iran"), null, null, null, 9);
      assertThat(ledger.timeline(question).events()).hasSize(1);
      assertThat(ledger.dyad(question)).extracting(DyadRow::type).containsExactly(EventType.ACCUSE);
      assertThat(ledger.said("Macron", null, null, 9))
          .extracting(KeptStatement::content)
          .containsExactly("We will act");
      assertThat(ledger.search("\"bomb killed\"", 9).events()).hasSize(1);
      assertThat(ledger.search("soldiers Kabul", 9).stories()).hasSize(2);
      LocalDate day = LocalDate.parse("2023-02-20");
      assertThat(ledger.agenda(day, day, 9))
          .extracting(AgendaEntry::state)
          .containsExactly(AgendaEntry.State.CONFIRMED);
      assertThat(ledger.sql("SELECT count(*) FROM event").rows()).hasSize(1);
      assertThatThrownBy(() -> ledger.sql("DELETE FROM event RETURNING id"))
          .isInstanceOf(LedgerException.class);
    }
  }

  @Test
  void correctionsHold() {
    keep(SERVER);
    try (Corrector corrector =
        Corrector.open(SERVER, new Corrector.By("Anna", "2023-01-01", null))) {
      corrector.type(1, EventType.REJECT);
      corrector.actor(1, "recipient", "Iran", "ISR");
    }
    try (Ledger ledger = Ledger.open(SERVER)) {
      assertThat(ledger.event(1).type()).isEqualTo(EventType.REJECT);
    }
  }

  @Test
  void aServerThatIsNotThereIsSaidNotToAnswer() {
    assertThatThrownBy(() -> Ledger.open("postgresql://anna:secret@localhost:1/none"))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("does not answer")
        .hasMessageNotContaining("secret");
  }
}
