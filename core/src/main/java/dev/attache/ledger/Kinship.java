package dev.attache.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a story's kin among the stories kept before it. What is null here the ledger
 * tells itself, as far as identifiers and equal words show it.
 *
 * @param copyOf number of the story that it is a copy of, or null
 * @param revisionOf number of the story that it is a later version of, or null
 */
public record Kinship(@Nullable Long copyOf, @Nullable Long revisionOf) {

  /** Nothing is known. */
  public static final Kinship UNKNOWN = new Kinship(null, null);
}
