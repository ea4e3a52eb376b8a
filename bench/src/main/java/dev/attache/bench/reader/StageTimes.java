package dev.attache.bench.reader;

import dev.attache.actors.ActorFinder;
import dev.attache.actors.Cast;
import dev.attache.dispatch.Dispatch;
import dev.attache.dispatch.DispatchJson;
import dev.attache.events.Event;
import dev.attache.events.EventFinder;
import dev.attache.intake.Intake;
import dev.attache.intake.IntakeOptions;
import dev.attache.intake.Item;
import dev.attache.intake.RawItem;
import dev.attache.language.LanguageCore;
import dev.attache.language.Reading;
import dev.attache.mention.PlaceMention;
import dev.attache.mention.TimeMention;
import dev.attache.places.PlaceFinder;
import dev.attache.rules.LanguageFolder;
import dev.attache.statements.Statement;
import dev.attache.statements.StatementFinder;
import dev.attache.story.Outcome;
import dev.attache.story.Story;
import dev.attache.story.StoryMaker;
import dev.attache.times.TimeFinder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Seconds of each stage on one long story, at lengths that double: what more than doubles is not
 * linear. {@code bench/run bench.reader.StageTimes [BYTES [TEXT]]}.
 */
public final class StageTimes {

  private static final LanguageFolder ENGLISH = LanguageFolder.ENGLISH;

  private final StoryMaker stories = StoryMaker.load(ENGLISH);
  private final LanguageCore language = LanguageCore.load(ENGLISH);
  private final ActorFinder actors = ActorFinder.load(ENGLISH);
  private final TimeFinder times = TimeFinder.load(ENGLISH);
  private final PlaceFinder places = PlaceFinder.load(ENGLISH);
  private final StatementFinder statements = StatementFinder.load(ENGLISH);
  private final EventFinder events = EventFinder.load(ENGLISH);

  private StageTimes() {}

  /** Arguments: the greatest length in bytes (1000000), a text to repeat (a sample). */
  public static void main(String[] args) throws IOException {
    int longest = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    String text =
        Files.readString(Path.of(args.length > 1 ? args[1] : "samples/sudan-ceasefire.txt"));
    StageTimes stages = new StageTimes();
    for (int length = longest / 8; length <= longest; length *= 2) {
      Path file = Files.createTempFile("story", ".txt");
      try {
        String body = (text + "\n").repeat(length / text.length() + 1);
        Files.writeString(file, body, StandardCharsets.UTF_8);
        System.out.printf(Locale.ROOT, "%n%d characters%n", body.length());
        stages.run(file);
      } finally {
        Files.delete(file);
      }
    }
  }

  private void run(Path file) {
    Story story = timed("story", () -> story(file));
    Reading reading = timed("language", () -> language.read(story.text()));
    Cast cast = timed("actors", () -> actors.find(story, reading));
    List<TimeMention> when = timed("times", () -> times.find(reading, story.published()));
    List<PlaceMention> where = timed("places", () -> places.find(reading, null));
    List<Statement> said = timed("statements", () -> statements.find(reading, cast, when));
    List<Event> done = timed("events", () -> events.find(story, reading, cast, when, where, said));
    Dispatch dispatch = new Dispatch(story, reading, cast, done, said, when, where, null);
    String line = timed("record", () -> DispatchJson.line(dispatch));
    System.out.printf(
        Locale.ROOT,
        "%d tokens, %d actors, %d statements, %d events, %d characters of record%n",
        reading.size(),
        cast.actors().size(),
        said.size(),
        done.size(),
        line.length());
  }

  private Story story(Path file) {
    try (Intake intake = Intake.open(List.of(file.toString()), IntakeOptions.DEFAULT)) {
      Item item = intake.next();
      if (item instanceof RawItem raw && stories.make(raw) instanceof Outcome.Made made) {
        return made.story();
      }
      throw new IllegalStateException("no story: " + item);
    }
  }

  private static <T> T timed(String stage, Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    System.out.printf(Locale.ROOT, "  %-10s %7.2f s%n", stage, (System.nanoTime() - start) / 1e9);
    return result;
  }
}
