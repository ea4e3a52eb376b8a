package dev.attache.dispatch;

import dev.attache.actors.Cast;
import dev.attache.events.Event;
import dev.attache.language.Reading;
import dev.attache.mention.PlaceMention;
import dev.attache.mention.TimeMention;
import dev.attache.statements.Statement;
import dev.attache.story.Story;
import java.util.List;

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
 */
public record Dispatch(
    Story story,
    Reading reading,
    Cast cast,
    List<Event> events,
    List<Statement> statements,
    List<TimeMention> times,
    List<PlaceMention> places) {

  /** Copies the lists. */
  public Dispatch {
    events = List.copyOf(events);
    statements = List.copyOf(statements);
    times = List.copyOf(times);
    places = List.copyOf(places);
  }
}
