package dev.attache.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something announced, and what became of it.
 *
 * @param event the announced event, with the words that announce it
 * @param state what became of it, as of the day that was asked for
 * @param edtf when it is due, as announced last, or null
 * @param dueFrom first day it may be due, or null where no day is announced
 * @param dueTo last day it may be due; null exactly where {@code dueFrom} is
 * @param outcome number of the event that confirmed it, or null
 * @param steps how it came to this, oldest first
 */
public record AgendaEntry(
    KeptEvent event,
    State state,
    @Nullable String edtf,
    @Nullable LocalDate dueFrom,
    @Nullable LocalDate dueTo,
    @Nullable Long outcome,
    List<Step> steps) {

  /** Copies the list. */
  public AgendaEntry {
    steps = List.copyOf(steps);
  }

  /** What became of an announcement. */
  public enum State {
    /** Nothing yet. */
    OPEN,
    /** It was done. */
    CONFIRMED,
    /** Another day was announced since; still open. */
    MOVED,
    /** It was called off. */
    CANCELLED,
    /** Somebody says that it was never planned, or was not done. */
    DENIED,
    /** Its day is over, and nothing was heard. Never stored: it depends on the day of asking. */
    LAPSED
  }

  /**
   * One change of an announcement.
   *
   * @param state what it became
   * @param edtf when it was due from then on, or null
   * @param report the report that says so
   */
  public record Step(State state, @Nullable String edtf, KeptReport report) {}
}
