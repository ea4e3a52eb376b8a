package dev.attache.events;

import dev.attache.text.Span;
import java.util.List;

/**
 * The words behind an event, as offsets into the story's text.
 *
 * @param sentence number of the sentence in the reading, from 0
 * @param span the clause
 * @param trigger the words that name the act
 * @param actors the words that name the actors, where this clause does
 * @param recipients the words that name the recipients
 */
public record Evidence(
    int sentence, Span span, Span trigger, List<Span> actors, List<Span> recipients) {

  /** Copies the lists. */
  public Evidence {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
  }
}
