package dev.attache.mention;

import dev.attache.rules.RuleId;
import dev.attache.text.Span;
import java.util.List;

/**
 * Words that speak of one or more actors.
 *
 * @param span the words
 * @param head their head token
 * @param actors ids of the actors meant, at least one; more for "the two leaders"
 * @param foundBy the rule that found and resolved it
 */
public record ActorMention(Span span, int head, List<String> actors, RuleId foundBy)
    implements Mention {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if no actor is meant
   */
  public ActorMention {
    actors = List.copyOf(actors);
    if (actors.isEmpty()) {
      throw new IllegalArgumentException("an actor mention of nobody at " + span);
    }
  }
}
