package dev.attache.dispatch;

import dev.attache.actors.Cast;
import dev.attache.events.Event;
import dev.attache.events.Evidence;
import dev.attache.language.Reading;
import dev.attache.mention.PlaceMention;
import dev.attache.mention.TimeMention;
import dev.attache.statements.Statement;
import dev.attache.story.Story;
import dev.attache.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All of one story.
 *
 * @param story the story as it was cleaned
 * @param reading the body as the language core read it
 * @param cast the actors and their mentions
 * @param events in text order
 * @param statements in text order
 * @param times in text order
 * @param places in text order
 * @param headline the headline as the language core read it, or null where there is none
 */
public record Dispatch(
    Story story,
    Reading reading,
    Cast cast,
    List<Event> events,
    List<Statement> statements,
    List<TimeMention> times,
    List<PlaceMention> places,
    @Nullable Reading headline) {

  /** Copies the lists. */
  public Dispatch {
    events = List.copyOf(events);
    statements = List.copyOf(statements);
    times = List.copyOf(times);
    places = List.copyOf(places);
  }

  /**
   * The same story with the events of at least some confidence.
   *
   * @param confidence 0 to 1
   */
  public Dispatch atLeast(double confidence) {
    if (confidence <= 0) {
      return this;
    }
    return new Dispatch(
        story,
        reading,
        cast,
        events.stream().filter(e -> e.confidence() >= confidence).toList(),
        statements,
        times,
        places,
        headline);
  }

  /** The reading that the offsets of an evidence belong to. */
  public Reading readingOf(Evidence evidence) {
    return evidence.in() == Evidence.In.HEADLINE && headline != null ? headline : reading;
  }

  /** The text that the offsets of an evidence belong to. */
  public Text textOf(Evidence evidence) {
    Text title = story.headline();
    return evidence.in() == Evidence.In.HEADLINE && title != null ? title : story.text();
  }
}
