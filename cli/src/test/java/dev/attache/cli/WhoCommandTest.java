package dev.attache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhoCommandTest {

  @TempDir Path folder = Path.of("");

  private static String who(int status, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String[] all = new String[args.length + 1];
    all[0] = "who";
    System.arraycopy(args, 0, all, 1, args.length);
    assertThat(Attache.run(out, all)).isEqualTo(status);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theOfficeOfTheDayAndTheLineThatSaysSo() {
    assertThat(who(0, "Mishustin", "--on", "2023-03-21"))
        .contains("Mikhail Mishustin", "on 2023-03-21", "Prime Minister · RUS GOV")
        .containsPattern("lexicon/people\\.tsv:\\d+");
    assertThat(who(0, "Mishustin", "--on", "2019-03-21")).contains("RUS ELI");
  }

  @Test
  void aLineOfJsonForEachThatIsMeant() {
    assertThat(who(0, "--as", "jsonl", "--on", "2023-04-04", "NATO"))
        .contains("\"code\":\"NATO\"", "\"members\":[\"ALB\"", "\"FIN\"")
        .doesNotContain("\"SWE\"")
        .endsWith("}\n");
  }

  @Test
  void wordsThatDescribeSomebodyAreRead() {
    assertThat(who(0, "Dutch Health Minister Anna Vos")).contains("Health Minister · NLD GOV");
  }

  @Test
  void nobodyIsNotInvented() {
    assertThat(who(3, "xyzzy")).isEmpty();
  }

  @Test
  void storiesSayWhatTheyCallSomebodyOnTheirDay() throws IOException {
    Path story =
        Files.writeString(
            folder.resolve("vos.txt"),
            "THE HAGUE, May 3 - Dutch Health Minister Anna Vos resigned on Tuesday."
                + " \"I failed,\" Vos said in a short statement to reporters at the ministry.\n");
    assertThat(who(0, "Vos", "--in", story.toString(), "--published", "2022-05-03"))
        .contains("2022-05-03", "Anna Vos", "Health Minister · NLD GOV");
    assertThat(who(3, "Smith", "--in", story.toString())).isEmpty();
  }
}
