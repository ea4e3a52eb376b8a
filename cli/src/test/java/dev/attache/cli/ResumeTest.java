package dev.attache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is killed at random moments and begun again ends with the ledger of a run that was
 * not. {@code -Dattache.kills=200} kills so often; the moments are seeded.
 */
class ResumeTest {

  private static final String[] WHO = {
    "France", "Iran", "China", "Turkey", "Russia", "Ukraine", "Japan", "Israel"
  };
  private static final String[] DOES = {
    "condemned", "threatened", "praised", "accused", "urged", "shelled", "expelled diplomats from"
  };
  private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday"};

  @TempDir private Path folder;

  private Path stories(int count) throws IOException {
    Random random = new Random(7);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      for (int s = 0; s < 4; s++) {
        text.append(pick(random, WHO)).append(' ').append(pick(random, DOES)).append(' ');
        text.append(pick(random, WHO)).append(" on ").append(pick(random, DAYS));
        text.append(s == 2 ? ", the ministry said. " : ". ");
      }
      lines.add(
          "{\"id\":\"s%d\",\"outlet\":\"Paper %d\",\"published\":\"2023-03-%02d\",\"text\":\"%s\"}"
              .formatted(i, i % 5, 1 + i % 28, text.toString().strip()));
    }
    return Files.write(folder.resolve("stories.jsonl"), lines);
  }

  private static String pick(Random random, String[] words) {
    return words[random.nextInt(words.length)];
  }

  private Process run(String ledger, Path stories) throws IOException {
    String classpath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classpath,
            "dev.attache.cli.Attache",
            "read",
            "--into",
            ledger,
            "--writer",
            "archive",
            stories.getFileName().toString())
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said.txt").toFile())
        .start();
  }

  private String dump(String name) throws IOException {
    StringBuilder out = new StringBuilder();
    try (Ledger ledger = Ledger.open(folder.resolve(name).toString())) {
      ledger.dump(out);
    }
    return out.toString();
  }

  @Test
  void killedAtAnyMomentAndBegunAgainItEndsTheSame() throws Exception {
    int kills = Integer.getInteger("attache.kills", 8);
    Path stories = stories(1200);
    long begun = System.nanoTime();
    assertThat(run("whole.db", stories).waitFor()).isZero();
    long whole = (System.nanoTime() - begun) / 1_000_000;
    String undisturbed = dump("whole.db");
    Random random = new Random(42);
    int killed = 0;
    for (int ledger = 0; killed < kills; ledger++) {
      // a ledger that is done is begun anew: every moment of a run comes up
      String name = "killed" + ledger + ".db";
      boolean done = false;
      while (!done) {
        boolean fresh = !Files.exists(folder.resolve(name));
        long started = System.nanoTime();
        Process process = run(name, stories);
        // most of a run is spent in starting; the moments lie behind the first third of that
        long moment = killed < kills ? 250 + random.nextLong(Math.max(1, whole)) : 600_000;
        if (process.waitFor(moment, TimeUnit.MILLISECONDS)) {
          assertThat(process.exitValue()).as(Files.readString(folder.resolve("said.txt"))).isZero();
          done = true;
          if (fresh) {
            // the machine has become faster: aim inside the run
            whole = Math.min(whole, (System.nanoTime() - started) / 1_000_000);
          }
        } else {
          process.destroyForcibly().waitFor();
          killed++;
        }
      }
      assertThat(dump(name).equals(undisturbed)).as("after " + killed + " kills").isTrue();
    }
  }

  @Test
  void runTwiceNothingIsDoubledAndAnotherWriterIsToldApart() throws Exception {
    Path stories = stories(40);
    assertThat(run("record.db", stories).waitFor()).isZero();
    String once = dump("record.db");
    assertThat(run("record.db", stories).waitFor()).isZero();
    assertThat(Files.readString(folder.resolve("said.txt")))
        .contains("0 stories added, 40 there already");
    assertThat(dump("record.db")).isEqualTo(once);
  }
}
