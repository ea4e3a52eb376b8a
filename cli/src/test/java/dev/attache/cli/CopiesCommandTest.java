package dev.attache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopiesCommandTest {

  private static final String TALKS =
      "GENEVA, March 3 - The foreign ministers of Merova and Orania met in Geneva on Sunday to talk"
          + " about fishing rights.\\n"
          + "Karel Novotny said the talks would go on in April. He did not give a date.\\n"
          + "Orania expelled three Merovan diplomats last month in a row over a naval radar.";

  private static final String FLOOD =
      "TARAVAN, March 4 - Soldiers built a bridge over the river Olsk on Monday.\\n"
          + "The old bridge was destroyed when a dam burst in February.\\n"
          + "President Helena Brandt thanked the soldiers and promised the villages a new school.";

  @TempDir Path folder = Path.of("");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private PrintStream before = System.err;

  @BeforeEach
  void listen() {
    before = System.err;
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setErr(before);
  }

  private static String line(String id, String outlet, String text) {
    return "{\"id\":\""
        + id
        + "\",\"outlet\":\""
        + outlet
        + "\",\"headline\":\"H\",\"text\":\""
        + text
        + "\",\"published\":\"2024-03-04\"}\n";
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private List<String> run(int status, Object... args) {
    out.reset();
    List<String> all = new ArrayList<>();
    for (Object arg : args) {
      all.add(arg.toString());
    }
    assertThat(Attache.run(out, all.toArray(String[]::new)))
        .as("status; said: %s", said)
        .isEqualTo(status);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private Path news() throws IOException {
    return write(
        "news.jsonl",
        line("post", "Evening Post", TALKS)
            + line("other", "Evening Post", FLOOD)
            + line("wire", "Reuters", TALKS)
            + line("cut", "Village Voice", TALKS.substring(0, TALKS.lastIndexOf("\\n"))));
  }

  @Test
  void aStoryIsShownWithItsCopiesTheAgencysOwnFirst() throws IOException {
    List<String> lines = run(0, "copies", news());
    assertThat(lines.get(0)).isEqualTo("H");
    assertThat(lines.get(1)).startsWith("  original  Reuters · 2024-03-04 · wire");
    assertThat(lines.get(2)).startsWith("  copy      Evening Post · 2024-03-04 · post");
    assertThat(lines.get(3)).startsWith("  copy      Village Voice").contains("cut · 72 % of it");
    assertThat(lines.get(5)).isEqualTo("4 stories, 2 told once: 2 copies, 0 revisions in 1 family");
  }

  @Test
  void aFamilyIsALineForPrograms() throws IOException {
    List<String> lines = run(0, "copies", "--as", "jsonl", news());
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0))
        .startsWith("{\"original\":\"wire\",\"headline\":\"H\",\"stories\":[{\"id\":\"wire\"")
        .contains("\"is\":\"copy\",\"role\":\"outlet\",\"outlet\":\"Evening Post\"")
        .contains("\"of\":[\"post\"],\"kept\":0.72}");
  }

  @Test
  void recordsSayWhoseCopyAStoryIs() throws IOException {
    List<String> lines = run(0, "read", "--as", "jsonl", news());
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).doesNotContain("copyOf");
    assertThat(lines.get(2))
        .contains("\"copyOf\":[{\"id\":\"post\"")
        .contains("\"original\":{\"id\":\"wire\"")
        .contains("\"actors\":[{");
  }

  @Test
  void copiesNeedNotBeRead() throws IOException {
    List<String> lines = run(0, "read", "--as", "jsonl", "--copies", "once", news());
    assertThat(lines).hasSize(4);
    assertThat(lines.get(1)).contains("\"actors\":[{");
    assertThat(lines.get(2))
        .contains("\"copyOf\":[{\"id\":\"post\"")
        .contains("\"unread\":{\"because\":\"copy\"")
        .doesNotContain("\"actors\"");
    assertThat(run(0, "read", "--copies", "once", news()))
        .anyMatch(l -> l.startsWith("not read: copy of post (Evening Post), the whole"));
    assertThat(run(0, "read", "--as", "jsonl", "--copies", "ignore", news()))
        .noneMatch(l -> l.contains("copyOf"));
  }

  @Test
  void whatIsACopyDoesNotDependOnThreads() throws IOException {
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      many.add(line("s" + i, "Outlet " + i, i % 3 == 0 ? FLOOD : TALKS + " It is round " + i % 5));
    }
    Collections.shuffle(many, new java.util.Random(7));
    Path file = write("many.jsonl", String.join("", many));
    List<String> one = run(0, "read", "--as", "jsonl", "--threads", "1", file);
    assertThat(run(0, "read", "--as", "jsonl", "--threads", "7", file)).isEqualTo(one);
    assertThat(one.stream().filter(l -> l.contains("copyOf")).count()).isGreaterThan(15);
  }

  @Test
  void aRevisionSaysWhatHasChanged() throws IOException {
    Path file =
        write(
            "versions.jsonl",
            line("v1", "Reuters", TALKS)
                + line("v2", "Reuters", TALKS.replace("three Merovan", "four Merovan")));
    assertThat(run(0, "read", "--as", "jsonl", file).get(1))
        .contains("\"revisionOf\":{\"id\":\"v1\"")
        .contains("\"before\":\"Orania expelled three Merovan diplomats last month");
    assertThat(run(0, "copies", file).get(2)).contains("v2 · 1 paragraph altered");
  }

  @Test
  void aKillNamesWhatItTakesBack() throws IOException {
    String item =
        "{\"uri\":\"urn:1\",\"version\":\"1\",\"pubstatus\":\"usable\",\"headline\":\"H\","
            + "\"versioncreated\":\"2024-03-04T10:00:00Z\",\"body_text\":\""
            + FLOOD
            + "\"}\n";
    Path first = write("1.json", item);
    Path kill =
        write(
            "2.json",
            "{\"uri\":\"urn:1\",\"version\":\"2\",\"pubstatus\":\"canceled\",\"headline\":\"H\"}");
    List<String> lines = run(3, "read", "--as", "jsonl", first, kill);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(1)).contains("\"takesBack\":[{\"id\":\"urn:1\"");
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("it takes back urn:1");
  }

  @Test
  void storiesInOtherLanguagesArePassedOnUnreadIfWanted() throws IOException {
    String french =
        "Le président de la République a rencontré mardi les ministres des affaires étrangères de"
            + " plusieurs pays. Ils ont parlé de la guerre et des sanctions pendant quatre heures."
            + " La prochaine réunion aura lieu dans deux semaines, a dit un porte-parole.";
    Path file = write("two.jsonl", line("fr", "Le Soir", french) + line("en", "Post", FLOOD));
    List<String> lines = run(3, "read", "--as", "jsonl", file);
    assertThat(lines.get(0)).contains("\"error\"").contains("French");
    lines = run(0, "read", "--as", "jsonl", "--keep-unread", file);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .contains("\"story\":{\"id\":\"fr\"")
        .contains("\"language\":\"fr\"")
        .contains(french)
        .contains("\"unread\":{\"because\":\"language\",\"reason\":\"reads English");
    assertThat(lines.get(1)).contains("\"actors\":[{");
    assertThat(run(0, "read", "--keep-unread", file))
        .anyMatch(l -> l.startsWith("not read: reads English; this looks like French"));
  }
}
