package dev.attache.score;

import dev.attache.events.EventType;
import dev.attache.events.Status;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One act that somebody coded by hand.
 *
 * @param line number of its line in the table, from 1
 * @param id its id, or {@code line N}
 * @param sentence the sentence that tells it
 * @param published publication day, or null
 * @param source words of who acts, as written; may be empty
 * @param target words of who is acted upon, as written; may be empty
 * @param type what it is called in the table: {@code ACCUSE}, {@code YIELD}
 * @param types the types that count as right: one, or CONCEDE and RETREAT for {@code YIELD}
 * @param quad its quad, 1 to 4, where the table says; else that of its type
 * @param mode its mode, or null where the table does not say
 * @param status its status, or null where the table does not say
 */
public record GoldAct(
    int line,
    String id,
    String sentence,
    @Nullable LocalDate published,
    String source,
    String target,
    String type,
    Set<EventType> types,
    int quad,
    @Nullable String mode,
    @Nullable Status status) {

  /** Copies the set. */
  public GoldAct {
    types = Set.copyOf(types);
  }
}
