package dev.attache.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.attache.rules.LanguageFolder;
import dev.attache.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageCoreTest {

  private static final LanguageCore CORE = LanguageCore.load(LanguageFolder.ENGLISH);

  private static final String STORY =
      """
      HARARE, May 4 (Reuters) – Zimbabwean police arrested two opposition leaders on Monday.

      “We don’t know why,” said Tendai Moyo, a lawyer. The U.S. Embassy condemned the arrests.
      """;

  private static String conllu(Reading reading) throws IOException {
    StringWriter out = new StringWriter();
    Conllu.writeWithOffsets(reading, out);
    return out.toString();
  }

  @Test
  void aPlainSentenceIsRead() {
    Reading r = CORE.read(new Text("Police arrested two protesters in Harare on Monday."));
    int verb = r.tokenAt(7);
    assertThat(r.head(verb)).isEqualTo(Reading.NONE);
    assertThat(r.lemma(verb)).isEqualTo("arrest");
    assertThat(r.form(r.childBy(verb, "nsubj"))).isEqualTo("Police");
    assertThat(r.form(r.childBy(verb, "obj"))).isEqualTo("protesters");
    assertThat(r.entity(r.tokenAt(34))).isEqualTo(EntityType.LOC);
  }

  @Test
  void twoThreadsReadTheSame() throws IOException, InterruptedException, ExecutionException {
    String expected = conllu(CORE.read(new Text(STORY)));
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<String> one = threads.submit(LanguageCoreTest::many);
      Future<String> two = threads.submit(LanguageCoreTest::many);
      assertThat(one.get()).isEqualTo(expected);
      assertThat(two.get()).isEqualTo(expected);
    } finally {
      threads.shutdownNow();
    }
  }

  private static String many() throws IOException {
    String last = conllu(CORE.read(new Text(STORY)));
    for (int i = 0; i < 50; i++) {
      CORE.read(new Text("Other words, in between, with " + i + " of them."));
      String next = conllu(CORE.read(new Text(STORY)));
      if (!next.equals(last)) {
        return next;
      }
    }
    return last;
  }

  @Test
  void everySentenceIsATree() {
    Random random = new Random(7);
    String[] words = STORY.split("\\s+");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      text.append(words[random.nextInt(words.length)])
          .append(random.nextInt(9) == 0 ? "\uD83C\u202E" : " ");
    }
    Reading r = CORE.read(new Text(text.toString()));
    for (int s = 0; s < r.sentences(); s++) {
      for (int i = r.sentenceStart(s); i < r.sentenceEnd(s); i++) {
        int top = i;
        int steps = 0;
        while (r.head(top) != Reading.NONE) {
          top = r.head(top);
          assertThat(steps++).as("heads go round in sentence %d", s).isLessThan(r.size());
        }
        assertThat(r.sentenceOf(top)).isEqualTo(s);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"a", "-a", "a-", "x.", "\uD83C"})
  void aLongStretchWithoutASpaceIsReadToItsEnd(String unit) {
    Reading r = CORE.read(new Text(unit.repeat(30_000 / unit.length())));
    assertThat(r.size()).isPositive();
    assertThat(r.end(r.size() - 1)).isEqualTo(30_000);
  }

  @Test
  void emptyTextAndBlankLinesHaveNoSentence() {
    assertThat(CORE.read(Text.EMPTY).sentences()).isZero();
    assertThat(CORE.read(new Text("\n".repeat(100_000))).size()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"ewt-dev,85.5,80.8,94.6", "gum-dev,84.1,80.4,96.6"})
  void accuracyDoesNotFall(String set, double uas, double las, double upos) throws IOException {
    Path inRoot = Path.of("../shared/dev/treebanks/" + set + ".conllu.gz");
    Path file = Files.exists(inRoot) ? inRoot : Path.of("..").resolve(inRoot);
    assumeTrue(Files.exists(file), "the development sets are not here");
    Reading gold = everyNth(file);
    Reading read = CORE.annotate(gold);
    int heads = 0;
    int labelled = 0;
    int tags = 0;
    for (int i = 0; i < gold.size(); i++) {
      if (read.head(i) == gold.head(i)) {
        heads++;
        String g = gold.relation(i);
        int colon = g.indexOf(':');
        labelled += read.isRelation(i, colon < 0 ? g : g.substring(0, colon)) ? 1 : 0;
      }
      tags += read.upos(i) == gold.upos(i) ? 1 : 0;
    }
    double percent = 100.0 / gold.size();
    assertThat(percent * heads).as("UAS").isGreaterThan(uas);
    assertThat(percent * labelled).as("LAS").isGreaterThan(las);
    assertThat(percent * tags).as("UPOS").isGreaterThan(upos);
  }

  /** The first 300 of every fourth sentence: spread over the genres. */
  private static Reading everyNth(Path file) throws IOException {
    StringBuilder kept = new StringBuilder();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      int sentence = 0;
      for (String line = in.readLine(); line != null && sentence < 1_200; line = in.readLine()) {
        if (sentence % 4 == 0) {
          kept.append(line).append('\n');
        }
        sentence += line.isBlank() ? 1 : 0;
      }
    }
    return Conllu.read(new BufferedReader(new StringReader(kept.toString())));
  }
}
