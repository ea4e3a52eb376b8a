package dev.attache.copies;

import dev.attache.rules.LanguageFolder;
import dev.attache.story.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Stories a second on one thread, of 450 words each, beside 200,000 others. {@code bench/run
 * copies.MorgueBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class MorgueBenchmark {

  private static final int WORDS = 450;
  private static final int BEFORE = 200_000;
  private static final int ROUND = 2000;

  private final Morgue morgue = Morgue.open(LanguageFolder.ENGLISH, Morgue.DEFAULT_REACH);
  private final Folding folding = Folding.load(LanguageFolder.ENGLISH);
  private final List<Story> fresh = new ArrayList<>();
  private final List<Story> known = new ArrayList<>();
  private int at;

  /** Starts JMH on this class. */
  public static void main(String[] args) throws Exception {
    org.openjdk.jmh.Main.main(new String[] {MorgueBenchmark.class.getName(), "-jvmArgs", "-Xmx3g"});
  }

  /** Files what comes before. */
  @Setup
  public void file() {
    Invented invented = new Invented(WORDS);
    for (int i = 0; i < BEFORE; i++) {
      Story story = invented.story(i);
      morgue.file(story);
      if (known.size() < ROUND) {
        known.add(story);
      }
    }
    for (int i = 0; i < ROUND; i++) {
      fresh.add(invented.story(BEFORE + i));
    }
  }

  /** Takes the temporary file away. */
  @TearDown
  public void close() {
    morgue.close();
  }

  private Story next(List<Story> stories) {
    at = at + 1 == ROUND ? 0 : at + 1;
    return stories.get(at);
  }

  /** Signs a story. */
  @Benchmark
  public int sign() {
    return Signature.of(folding.fold(next(fresh).text().toString())).size();
  }

  /** Signs a story without kin and looks it up. */
  @Benchmark
  public int signAndLookUp() {
    return morgue.alike(next(fresh)).length;
  }

  /** Signs a copy, looks it up, compares it with its original and judges. */
  @Benchmark
  public Kinship fileACopy() {
    return morgue.file(next(known));
  }
}
