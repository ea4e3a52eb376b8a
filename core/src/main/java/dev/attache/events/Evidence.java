package dev.attache.events;

import dev.attache.text.Span;
import java.util.List;

/**
 * The words behind an event, as offsets into the story's text or its headline.
 *
 * @param in which of the two
 * @param sentence number of the sentence in the reading of that text, from 0
 * @param span the clause
 * @param trigger the words that name the act
 * @param actors the words that name the actors, where this clause does
 * @param recipients the words that name the recipients
 */
public record Evidence(
    In in, int sentence, Span span, Span trigger, List<Span> actors, List<Span> recipients) {

  /** The text that offsets belong to. */
  public enum In {
    /** The story's text. */
    BODY,
    /** Its headline. */
    HEADLINE
  }

  /** Copies the lists. */
  public Evidence {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
  }

  /** The same offsets, said to belong to the headline. */
  Evidence inHeadline() {
    return new Evidence(In.HEADLINE, sentence, span, trigger, actors, recipients);
  }
}
