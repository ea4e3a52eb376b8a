package dev.attache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttacheTest {

  private static final String NEWS =
      "MOSCOW, March 21 (Wire) - Russian President Vladimir Putin met Chinese President Xi Jinping"
          + " in Moscow on Tuesday. The two leaders discussed the war in Ukraine for four hours."
          + " \"We will talk again,\" Putin said after the meeting.\n";

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

  private List<String> faults() {
    return said.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private List<String> read(int status, Object... args) throws IOException {
    Path written = folder.resolve("out");
    List<String> all = new ArrayList<>(List.of("read", "-o", written.toString()));
    for (Object arg : args) {
      all.add(arg.toString());
    }
    assertThat(Attache.run(out, all.toArray(String[]::new)))
        .as("status; said: %s", faults())
        .isEqualTo(status);
    return Files.readAllLines(written);
  }

  @Test
  void oneStoryIsOneLineOfJson() throws IOException {
    List<String> lines =
        read(0, "--as", "jsonl", "--published", "2023-03-21", write("a.txt", NEWS));
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).startsWith("{\"schema\":\"attache/1\",\"story\":{\"id\":\"a");
    isJson(lines.get(0));
    assertThat(faults()).isEmpty();
  }

  @Test
  void whatCannotBeReadIsReportedInItsPlaceAndTheRestIsRead() throws IOException {
    Path good = write("good.txt", NEWS);
    Path empty = write("empty.txt", "");
    Path binary = folder.resolve("binary.txt");
    Files.write(binary, new byte[] {'%', 'P', 'D', 'F', 0, 1, 2, 3});
    Path missing = folder.resolve("missing.txt");
    List<String> lines = read(3, "--as", "jsonl", missing, good, empty, binary, good);
    assertThat(lines).hasSize(5);
    assertThat(lines.get(0)).contains("\"error\"").contains("missing.txt");
    assertThat(lines.get(1)).contains("\"story\"");
    assertThat(lines.get(2)).contains("\"error\"").contains("empty");
    assertThat(lines.get(3)).contains("\"error\"").contains("binary.txt");
    assertThat(lines.get(4)).contains("\"story\"");
    for (String line : lines) {
      isJson(line);
    }
    assertThat(faults()).hasSize(3).allMatch(f -> f.startsWith("attache: "));
    assertThat(String.join("\n", faults())).doesNotContain("Exception").doesNotContain("\tat ");
  }

  @Test
  void aBrokenJsonLineLosesNoOther() throws IOException {
    Path wire =
        write(
            "wire.jsonl",
            "{\"id\":\"x\",\"text\":\"Iran condemned the decision.\"}\n"
                + "{\"id\":\"y\",\"text\":\n"
                + "{\"id\":\"z\",\"text\":\"Police arrested 12 protesters in Minsk.\"}\n");
    List<String> lines = read(3, "--as", "jsonl", "--from", "jsonl", wire);
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).contains("\"id\":\"x\"");
    assertThat(lines.get(1)).contains("\"error\"").contains("\"line\":2");
    assertThat(lines.get(2)).contains("\"id\":\"z\"");
    assertThat(faults()).hasSize(1);
    assertThat(faults().get(0)).contains("wire.jsonl:2");
  }

  @Test
  void oneThreadAndThreeGiveTheSameBytes() throws IOException {
    StringBuilder wire = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      wire.append("{\"id\":\"n")
          .append(i)
          .append("\",\"text\":\"Minister ")
          .append(i)
          .append(" met ")
          .append(i % 7)
          .append(" union leaders in Paris and the police arrested protesters.\"}\n");
    }
    Path file = write("wire.jsonl", wire.toString());
    List<String> one = read(0, "--as", "jsonl", "--threads", "1", file);
    List<String> three = read(0, "--as", "jsonl", "--threads", "3", file);
    assertThat(one).hasSize(60).isEqualTo(three);
  }

  @Test
  void peopleGetTheHeadlineTheEventsAndTheStatements() throws IOException {
    String text = String.join("\n", read(0, "--published", "2023-03-21", write("a.txt", NEWS)));
    assertThat(text)
        .contains("Who did what to whom")
        .contains("Who said what")
        .contains("2023-03-21 (date from argument)")
        .doesNotContain("\u001B[");
  }

  @Test
  void anotherLanguageIsNamed() throws IOException {
    Path french =
        write(
            "fr.txt",
            "Le président de la République a reçu mardi à Paris son homologue allemand pour un"
                + " entretien de deux heures. Les deux dirigeants ont parlé de la guerre et des prix"
                + " de l’énergie, et ils doivent se revoir à Berlin avant la fin de l’année. Le"
                + " ministre des affaires étrangères n’a pas souhaité répondre aux questions.\n");
    read(3, french);
    assertThat(faults()).hasSize(1);
    assertThat(faults().get(0)).contains("reads English").contains("French");
  }

  @Test
  void wrongUseIsStatusTwoAndSaysTheRightForm() {
    assertThat(Attache.run(out, "read", "--published", "21/03/2023", "x.txt")).isEqualTo(2);
    assertThat(String.join("\n", faults())).contains("21/03/2023").contains("2023-03-21");
    assertThat(Attache.run(out, "read")).isEqualTo(2);
    assertThat(Attache.run(out, "raed", "x.txt")).isEqualTo(2);
    assertThat(Attache.run(out, "read", "--threads", "0", "x.txt")).isEqualTo(2);
    assertThat(Attache.run(out)).isEqualTo(2);
  }

  @Test
  void anEventThatIsNotThereIsAnsweredWithThoseThatAre() throws IOException {
    Path story = write("a.txt", NEWS);
    assertThat(Attache.run(out, "explain", story.toString(), "e99")).isEqualTo(2);
    assertThat(faults().get(0)).contains("no event \"e99\"");
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void parseReadsStandardInputAndCountsCodePoints() {
    InputStream in = System.in;
    try {
      System.setIn(
          new ByteArrayInputStream(
              "\uD83D\uDE00 Ministers met in Oslo.".getBytes(StandardCharsets.UTF_8)));
      assertThat(Attache.run(out, "parse", "-")).isZero();
    } finally {
      System.setIn(in);
    }
    assertThat(out().lines().filter(l -> l.contains("\tMinisters\t")))
        .singleElement()
        .satisfies(l -> assertThat(l).endsWith("TokenRange=2:11"));
  }

  @Test
  void whatIsNoConlluIsSaidWithItsLine() throws IOException {
    Path file = write("broken.conllu", "1\tMinisters\n");
    assertThat(Attache.run(out, "parse", "--from", "conllu", file.toString())).isEqualTo(3);
    assertThat(faults())
        .singleElement()
        .asString()
        .contains("broken.conllu:1:")
        .contains("2 columns");
    assertThat(out()).isEmpty();
  }

  @Test
  void sentencesOfConlluAroundABadLineAreParsed() throws IOException {
    String row = "\t_\t_\t_\t_\t_\t_\t_\t_\n";
    Path file =
        write(
            "mixed.conllu",
            "# sent_id = a\n1\tMinisters"
                + row
                + "2\tmet"
                + row
                + "\n1\tbroken\n\n# sent_id = b\n"
                + "1-2\tcannot"
                + row
                + "1\tcan"
                + row
                + "2\tnot"
                + row);
    assertThat(Attache.run(out, "parse", "--from", "conllu", file.toString())).isEqualTo(3);
    assertThat(faults()).singleElement().asString().contains("mixed.conllu:5:");
    assertThat(out())
        .contains("# sent_id = a\n# text = Ministers met\n1\tMinisters\tminister\tNOUN\t")
        .contains("# sent_id = b\n# text = cannot\n1-2\tcannot\t_")
        .doesNotContain("broken");
  }

  @Test
  void anInputIsNeverOverwritten() throws IOException {
    Path story = write("a.txt", NEWS);
    assertThat(Attache.run(out, "read", story.toString(), "-o", story.toString())).isEqualTo(2);
    assertThat(
            Attache.run(out, "read", folder.toString(), "-o", folder.resolve("b.jsonl").toString()))
        .isEqualTo(2);
    assertThat(faults()).hasSize(2);
    assertThat(Files.readString(story)).isEqualTo(NEWS);
    assertThat(folder.resolve("b.jsonl")).doesNotExist();
  }

  @Test
  void aFullDiskIsAFaultAndAReaderWhoLeavesIsNone() throws IOException {
    String story = write("a.txt", NEWS).toString();
    assertThat(Attache.run(failing("No space left on device"), "read", story)).isEqualTo(3);
    assertThat(faults()).singleElement().asString().contains("No space left on device");
    assertThat(Attache.run(failing("Broken pipe"), "read", story)).isZero();
    assertThat(faults()).hasSize(1);
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }

  @Test
  void explainShowsThePartsTheParseAndTheRule() throws IOException {
    String story = write("a.txt", NEWS).toString();
    assertThat(Attache.run(out, "explain", story, "e1", "--published", "2023-03-21")).isZero();
    assertThat(out())
        .contains("[trigger met]")
        .contains("Vladimir Putin")
        .contains("nsubj")
        .contains("Rule en.")
        .contains("  id: en.");
  }

  @Test
  void explainShowsAStatementsPartsToo() throws IOException {
    String story = write("a.txt", NEWS).toString();
    assertThat(Attache.run(out, "explain", story, "s2")).isZero();
    assertThat(out()).contains("[content ").contains("[cue said]").contains("Rule en.");
  }

  @Test
  void aWrongWordIsAnsweredInOneLineWithTheRightOnes() throws IOException {
    assertThat(Attache.run(out, "read", "--as", "xml", "x.txt")).isEqualTo(2);
    assertThat(faults()).singleElement().asString().contains("\"xml\"").contains("text, jsonl");
    assertThat(Attache.run(out, "read", "--thread", "2", "x.txt")).isEqualTo(2);
    assertThat(faults()).hasSize(2);
    assertThat(faults().get(1)).contains("did you mean --threads?");
    assertThat(Attache.run(out, "raed", "x.txt")).isEqualTo(2);
    assertThat(faults()).hasSize(3);
    assertThat(faults().get(2))
        .contains("\"raed\"")
        .contains("read, watch, explain, who, copies, parse");
  }

  private static void isJson(String line) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(line)) {
      int depth = 0;
      while (parser.nextToken() != null) {
        depth++;
      }
      assertThat(depth).isPositive();
    }
  }
}
