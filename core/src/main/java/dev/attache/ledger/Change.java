package dev.attache.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A line of the record's history. Lines are added, never changed.
 *
 * @param id the ledger's number, in order
 * @param kind what happened
 * @param story number of the story that did it, or null
 * @param former number of the story that it happened to, or null
 * @param guid the provider's identifier, or null
 * @param note what else is to be said, or null
 */
public record Change(
    long id,
    Kind kind,
    @Nullable Long story,
    @Nullable Long former,
    @Nullable String guid,
    @Nullable String note) {

  /** What happened. */
  public enum Kind {
    /** A later version of a story took the place of the one before. */
    REVISED,
    /** As {@link #REVISED}; the provider calls it a correction. */
    CORRECTED,
    /** An older version came in after a newer one, and counts for nothing. */
    LATE,
    /** The same words were read again by another version of Attaché. */
    REREAD,
    /** The provider took the story back. */
    RETRACTED
  }
}
