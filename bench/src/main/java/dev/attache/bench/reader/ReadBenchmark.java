package dev.attache.bench.reader;

import dev.attache.actors.ActorFinder;
import dev.attache.dispatch.DispatchJson;
import dev.attache.intake.Intake;
import dev.attache.intake.IntakeOptions;
import dev.attache.intake.Item;
import dev.attache.intake.RawItem;
import dev.attache.language.LanguageCore;
import dev.attache.language.Reading;
import dev.attache.places.PlaceFinder;
import dev.attache.reader.Reader;
import dev.attache.rules.LanguageFolder;
import dev.attache.story.Outcome;
import dev.attache.story.Story;
import dev.attache.story.StoryMaker;
import dev.attache.times.TimeFinder;
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
 * Tokens a second on one thread, over the sample stories: the whole reading to its JSON line, and
 * the language core alone. {@code bench/run bench.reader.ReadBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReadBenchmark {

  private final List<Story> stories = new ArrayList<>();
  private Reader reader = Reader.load(LanguageFolder.ENGLISH);
  private LanguageCore core = LanguageCore.load(LanguageFolder.ENGLISH);
  private ActorFinder actors = ActorFinder.load(LanguageFolder.ENGLISH);
  private TimeFinder times = TimeFinder.load(LanguageFolder.ENGLISH);
  private PlaceFinder places = PlaceFinder.load(LanguageFolder.ENGLISH);
  private final List<Reading> readings = new ArrayList<>();

  /** Tokens read, beside the number of rounds. */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Count {
    /** Tokens read so far. */
    public long tokens;
  }

  /** Starts JMH on this class. */
  public static void main(String[] args) throws Exception {
    org.openjdk.jmh.Main.main(new String[] {ReadBenchmark.class.getName(), "-jvmArgs", "-Xmx2g"});
  }

  /** Takes the samples in; the working folder must be the project's root. */
  @Setup
  public void load() {
    StoryMaker maker = StoryMaker.load(LanguageFolder.ENGLISH);
    try (Intake intake = Intake.open(List.of("samples"), IntakeOptions.DEFAULT)) {
      while (intake.hasNext()) {
        Item item = intake.next();
        if (item instanceof RawItem raw && maker.make(raw) instanceof Outcome.Made made) {
          stories.add(made.story());
          readings.add(core.read(made.story().text()));
        }
      }
    }
    if (stories.isEmpty()) {
      throw new IllegalStateException("no stories in samples/; start in the project's root");
    }
  }

  /** Everything, to the JSON line. */
  @Benchmark
  public void whole(Count count, Blackhole sink) {
    for (Story story : stories) {
      dev.attache.dispatch.Dispatch dispatch = reader.read(story);
      count.tokens += dispatch.reading().size();
      sink.consume(DispatchJson.line(dispatch));
    }
  }

  /** The language core alone. */
  @Benchmark
  public void language(Count count, Blackhole sink) {
    for (Story story : stories) {
      Reading reading = core.read(story.text());
      count.tokens += reading.size();
      sink.consume(reading);
    }
  }

  /** Who, when and where over what the core has read. */
  @Benchmark
  public void whoWhenWhere(Count count, Blackhole sink) {
    for (int k = 0; k < stories.size(); k++) {
      Story story = stories.get(k);
      Reading reading = readings.get(k);
      count.tokens += reading.size();
      sink.consume(actors.find(story, reading));
      sink.consume(times.find(reading, story.published()));
      sink.consume(places.find(reading));
    }
  }
}
