package dev.attache.ledger;

import dev.attache.events.EventType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which events are asked for.
 *
 * @param who one or two that must be in it: country, code of a body, key or name of an actor; none
 *     for all
 * @param since first day, or null
 * @param until last day, or null
 * @param type PLOVER type, or null for all
 * @param limit the most events that are given
 */
public record Question(
    List<String> who,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    @Nullable EventType type,
    int limit) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if more than two are asked for
   */
  public Question {
    who = List.copyOf(who);
    if (who.size() > 2) {
      throw new IllegalArgumentException("one or two, not " + who);
    }
  }
}
