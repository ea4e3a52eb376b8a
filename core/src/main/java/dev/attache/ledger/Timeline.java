package dev.attache.ledger;

import java.util.List;

/**
 * Events over time.
 *
 * @param bars how many there are, spell by spell, without empty ones, oldest first
 * @param events the latest, newest first, as many as were asked for
 */
public record Timeline(List<Bar> bars, List<KeptEvent> events) {

  /** Copies the lists. */
  public Timeline {
    bars = List.copyOf(bars);
    events = List.copyOf(events);
  }

  /**
   * How many events a spell has.
   *
   * @param spell month ({@code 2023-03}); empty for events without a day
   * @param verbalCooperation of quad 1
   * @param materialCooperation of quad 2
   * @param verbalConflict of quad 3
   * @param materialConflict of quad 4
   */
  public record Bar(
      String spell,
      long verbalCooperation,
      long materialCooperation,
      long verbalConflict,
      long materialConflict) {

    /** All of them. */
    public long all() {
      return verbalCooperation + materialCooperation + verbalConflict + materialConflict;
    }
  }
}
