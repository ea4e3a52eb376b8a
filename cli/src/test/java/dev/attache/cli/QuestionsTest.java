package dev.attache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger of four stories, asked in every way. */
class QuestionsTest {

  @TempDir private static Path folder;
  private static String ledger = "";
  private static PrintStream before = System.err;

  @BeforeAll
  static void keep() throws IOException {
    System.setErr(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    ledger = folder.resolve("record.db").toString();
    Path stories =
        Files.write(
            folder.resolve("stories.jsonl"),
            List.of(
                "{\"id\":\"a\",\"outlet\":\"Daily\",\"published\":\"2022-06-15\",\"text\":\"France"
                    + " condemned Iran on Monday. \\\"We will act,\\\" Emmanuel Macron said.\"}",
                "{\"id\":\"b\",\"outlet\":\"Herald\",\"published\":\"2022-06-15\",\"text\":\"A bomb"
                    + " killed 12 soldiers in Kabul on Monday.\"}",
                "{\"id\":\"c\",\"outlet\":\"Post, The\",\"published\":\"2022-06-16\",\"text\":\"A"
                    + " bomb killed 14 soldiers in Kabul on Monday.\"}",
                "{\"id\":\"d\",\"outlet\":\"Daily\",\"published\":\"2023-02-14\",\"text\":\"Joe Biden"
                    + " will visit Poland on Feb. 20.\"}"));
    assertThat(run("read", "--into", ledger, stories.toString())).isEmpty();
  }

  @AfterAll
  static void stopListening() {
    System.setErr(before);
  }

  private static int status;

  private static String run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    status = Attache.run(out, args);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String ask(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--ledger", ledger));
    return run(all.toArray(String[]::new));
  }

  @Test
  void timelineOfTwo() {
    assertThat(ask("timeline", "FRA", "Iran", "--as", "csv").lines())
        .containsExactly(
            "id,date,status,type,actors,recipients,place,reports,sources,differ,words",
            "1,2022-06-13,happened,ACCUSE/disapprove,France,Iran,,1,1,,"
                + "France condemned Iran on Monday.");
    assertThat(ask("timeline", "FRA", "--since", "2022-07", "--as", "json")).isEqualTo("[]\n");
    assertThat(status).isEqualTo(Attache.SOME_FAILED);
  }

  @Test
  void timelineForPeopleHasBarsAndWords() {
    assertThat(ask("timeline", "FRA"))
        .contains("2022-06       1 ░")
        .contains("      France condemned Iran on Monday.");
  }

  @Test
  void aChartIsAPictureThatIsWellFormed() throws Exception {
    Path file = folder.resolve("chart.svg");
    ask("timeline", "FRA", "--chart", file.toString());
    var document =
        javax.xml.parsers.DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(file.toFile());
    assertThat(document.getElementsByTagName("g").getLength()).isEqualTo(1);
    assertThat(Files.readString(file)).contains("<title>2022-06: 1</title>");
  }

  @Test
  void dyad() {
    assertThat(ask("dyad", "FRA", "IRN", "--as", "json"))
        .isEqualTo(
            "[\n{\"year\":\"2022\",\"source\":\"FRA\",\"direction\":\"on\",\"target\":\"IRN\","
                + "\"type\":\"ACCUSE\",\"quad\":3,\"events\":1}]\n");
  }

  @Test
  void said() {
    assertThat(ask("said", "Macron", "--as", "csv"))
        .contains(
            "2022-06-15,Emmanuel Macron,direct,affirms,Daily,1,\"We will act\"".replace("\"", ""));
  }

  @Test
  void agendaOnADay() {
    assertThat(ask("agenda", "--on", "2023-02-20"))
        .contains("open")
        .contains("Joe Biden will visit Poland on Feb. 20.");
    assertThat(ask("agenda", "--on", "2023-03-20", "--lapsed", "--as", "csv")).contains(",lapsed,");
    ask("agenda", "--on", "2023-02-19");
    assertThat(status).isEqualTo(Attache.SOME_FAILED);
  }

  @Test
  void searchInAllThree() {
    assertThat(ask("search", "\"bomb killed\"", "--as", "csv").lines()).hasSize(2);
    assertThat(ask("search", "act", "--in", "statements")).contains("We will act");
    assertThat(ask("search", "Kabul", "soldiers", "--in", "stories", "--as", "csv"))
        .contains("\"Post, The\"");
  }

  @Test
  void anEventShowsTollsSideBySide() {
    assertThat(ask("event", "2"))
        .contains("2 reports, 2 outlets, 2 independent sources")
        .contains("killed      12–14")
        .contains("12: Herald")
        .contains("14: Post, The");
    ask("event", "99");
    assertThat(status).isEqualTo(Attache.SOME_FAILED);
  }

  @Test
  void aStoryByItsOwnId() {
    assertThat(ask("story", "c")).contains("current").contains("A bomb killed 14 soldiers");
  }

  @Test
  void sqlReadsAndWritesNothing() {
    assertThat(ask("sql", "SELECT count(*) AS events FROM event", "--as", "json"))
        .isEqualTo("[\n{\"events\":3}]\n");
    ask("sql", "DELETE FROM event");
    assertThat(status).isEqualTo(Attache.SOME_FAILED);
    assertThat(ask("sql", "SELECT count(*) FROM event", "--as", "csv")).endsWith("3\r\n");
  }

  @Test
  void withoutALedgerItSaysHowOneIsMade() {
    run("timeline", "FRA", "--ledger", folder.resolve("none.db").toString());
    assertThat(status).isEqualTo(Attache.SOME_FAILED);
  }
}
