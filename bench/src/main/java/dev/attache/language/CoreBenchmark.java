package dev.attache.language;

import dev.attache.rules.LanguageFolder;
import dev.attache.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Tokens a second on one thread, part by part: sentences and tokens; tags, parse, lemmas and names
 * over given tokens; all of it. {@code bench/run language.CoreBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CoreBenchmark {

  private final Tokenizer tokenizer = Tokenizer.load(LanguageFolder.ENGLISH);
  private final LanguageCore core = LanguageCore.load(LanguageFolder.ENGLISH);
  private final List<Text> texts = new ArrayList<>();
  private final List<Reading> cut = new ArrayList<>();

  /** Tokens read, beside the number of rounds. */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Count {
    /** Tokens read so far. */
    public long tokens;
  }

  /** Starts JMH on this class. */
  public static void main(String[] args) throws Exception {
    org.openjdk.jmh.Main.main(new String[] {CoreBenchmark.class.getName(), "-jvmArgs", "-Xmx2g"});
  }

  /** Takes the samples in; the working folder must be the project's root. */
  @Setup
  public void load() throws IOException {
    for (String name : List.of("macron-beijing.txt", "sudan-ceasefire.txt")) {
      Text text = new Text(Files.readString(Path.of("samples", name)));
      texts.add(text);
      cut.add(tokens(text));
    }
  }

  private Reading tokens(Text text) {
    Reading.Builder reading = new Reading.Builder(text);
    tokenizer.split(text, reading, new ArrayList<>());
    return reading.build();
  }

  /** Sentences and tokens. */
  @Benchmark
  public void tokenise(Count count, Blackhole sink) {
    for (Text text : texts) {
      Reading reading = tokens(text);
      count.tokens += reading.size();
      sink.consume(reading);
    }
  }

  /** Everything but sentences and tokens. */
  @Benchmark
  public void annotate(Count count, Blackhole sink) {
    for (Reading tokens : cut) {
      count.tokens += tokens.size();
      sink.consume(core.annotate(tokens));
    }
  }

  /** The whole core. */
  @Benchmark
  public void read(Count count, Blackhole sink) {
    for (Text text : texts) {
      Reading reading = core.read(text);
      count.tokens += reading.size();
      sink.consume(reading);
    }
  }
}
