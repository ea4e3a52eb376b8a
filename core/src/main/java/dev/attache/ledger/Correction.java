package dev.attache.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What a person says about an event. Corrections are added, never changed; they are anchored to the
 * story's words, so that they hold when a newer version reads the story again.
 *
 * @param id the ledger's number, in order
 * @param kind what is corrected
 * @param event number of the event
 * @param role {@code actor} or {@code recipient} where one is corrected, or null
 * @param oldValue what stood there, or null
 * @param newValue what is right, or null
 * @param story number of the story whose words show it, or null
 * @param at where those words stand, or null
 * @param quote those words, or null
 * @param note why, or null
 * @param madeBy who
 * @param madeAt ISO 8601 moment
 */
public record Correction(
    long id,
    Kind kind,
    long event,
    @Nullable String role,
    @Nullable String oldValue,
    @Nullable String newValue,
    @Nullable Long story,
    @Nullable Extent at,
    @Nullable String quote,
    @Nullable String note,
    String madeBy,
    String madeAt) {

  /** What is corrected. */
  public enum Kind {
    /** Somebody else did it, or it was done to somebody else. */
    ACTOR,
    /** It is of another type. */
    TYPE,
    /** It is no event. */
    NOT_AN_EVENT,
    /** The reader missed it. */
    MISSED,
    /** A correction made before was wrong: {@code oldValue} is its number. */
    UNDONE
  }
}
