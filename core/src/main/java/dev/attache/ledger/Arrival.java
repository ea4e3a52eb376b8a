package dev.attache.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What a story that comes in is to the stories that are there.
 *
 * @param what what becomes of it
 * @param state what it counts for
 * @param replaces number of the story whose place it takes, or null
 * @param copyOf number of the story that it is a copy of, or null
 * @param origin number of the story whose words these are, or null: its own
 * @param sourceKey what counts once among independent sources, or null: itself
 * @param upgradesOrigin whether it tells which agency its origin is from
 */
record Arrival(
    LedgerWriter.Appended what,
    StoryHead.State state,
    @Nullable Long replaces,
    @Nullable Long copyOf,
    @Nullable Long origin,
    @Nullable String sourceKey,
    boolean upgradesOrigin) {

  /** It is there already. */
  static final Arrival KNOWN =
      new Arrival(
          LedgerWriter.Appended.KNOWN, StoryHead.State.CURRENT, null, null, null, null, false);
}
