package dev.attache.reader;

import dev.attache.actors.ActorFinder;
import dev.attache.actors.Cast;
import dev.attache.actors.HeadlineCast;
import dev.attache.dispatch.Dispatch;
import dev.attache.events.Event;
import dev.attache.events.EventFinder;
import dev.attache.language.LanguageCore;
import dev.attache.language.Reading;
import dev.attache.mention.PlaceMention;
import dev.attache.mention.TimeMention;
import dev.attache.places.PlaceFinder;
import dev.attache.rules.LanguageFolder;
import dev.attache.statements.Statement;
import dev.attache.statements.StatementFinder;
import dev.attache.story.Story;
import dev.attache.text.Text;
import dev.attache.times.TimeFinder;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Reads stories of one language: every stage, in order. Load it once; it is immutable and serves
 * any number of threads.
 */
public final class Reader {

  private final LanguageCore language;
  private final ActorFinder actors;
  private final TimeFinder times;
  private final PlaceFinder places;
  private final StatementFinder statements;
  private final EventFinder events;

  private Reader(LanguageFolder folder) {
    // model and gazetteer take about as long as the other lexicons: side by side they start sooner
    CompletableFuture<LanguageCore> model =
        CompletableFuture.supplyAsync(() -> LanguageCore.load(folder));
    CompletableFuture<PlaceFinder> gazetteer =
        CompletableFuture.supplyAsync(() -> PlaceFinder.load(folder));
    actors = ActorFinder.load(folder);
    times = TimeFinder.load(folder);
    statements = StatementFinder.load(folder);
    events = EventFinder.load(folder);
    places = loaded(gazetteer);
    language = loaded(model);
  }

  private static <T> T loaded(CompletableFuture<T> part) {
    try {
      return part.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /**
   * Loads model, lexicons and rules of a language.
   *
   * @throws RuntimeException naming file and line if one of them cannot be used
   */
  public static Reader load(LanguageFolder folder) {
    return new Reader(folder);
  }

  /** All of one story. The same story gives the same dispatch, on whichever thread. */
  public Dispatch read(Story story) {
    Reading reading = language.read(story.text());
    Cast cast = actors.find(story, reading);
    List<TimeMention> when = times.find(reading, story.published());
    Story.Dateline dateline = story.page().dateline();
    List<PlaceMention> where = places.find(reading, dateline == null ? null : dateline.place());
    cast = actors.withStates(cast, events.hosts(reading, cast, where));
    List<Statement> said = statements.find(reading, cast, when);
    List<Event> done = events.find(story, reading, cast, when, where, said);
    Text headline = story.headline();
    Reading read = null;
    if (headline != null) {
      read = language.read(HeadlineCase.of(headline, reading));
      HeadlineCast joined = HeadlineCast.join(cast, actors.find(story, read));
      cast = joined.story();
      done =
          EventFinder.withHeadline(done, headlineEvents(story, read, joined.headline(), dateline));
    }
    return new Dispatch(story, reading, cast, done, said, when, where, read);
  }

  private List<Event> headlineEvents(
      Story story, Reading read, Cast cast, Story.@Nullable Dateline dateline) {
    List<TimeMention> when = times.find(read, story.published());
    return events.find(
        story,
        read,
        cast,
        when,
        places.find(read, dateline == null ? null : dateline.place()),
        statements.find(read, cast, when));
  }
}
