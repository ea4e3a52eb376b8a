package dev.attache.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A kept story without its words: what a report names as its source.
 *
 * @param id the ledger's number
 * @param name the story's own id
 * @param digest {@code sha256:} and 64 hexadecimal digits of the raw bytes
 * @param source file or URL as it was given
 * @param state what it counts for
 * @param origin number of the story whose words these are: its own, unless it is a copy
 * @param sourceKey what counts once among independent sources: the agency, else the outlet, else
 *     the story itself
 * @param url or null
 * @param outlet or null
 * @param agency or null
 * @param distributor or null
 * @param headline or null
 * @param published or null
 * @param language BCP 47
 */
public record StoryHead(
    long id,
    String name,
    String digest,
    String source,
    State state,
    long origin,
    String sourceKey,
    @Nullable String url,
    @Nullable String outlet,
    @Nullable String agency,
    @Nullable String distributor,
    @Nullable String headline,
    @Nullable LocalDate published,
    String language) {

  /** What a kept story counts for. */
  public enum State {
    /** Its reports count. */
    CURRENT,
    /** A later version, or a later reading of it, counts instead. */
    SUPERSEDED,
    /** Its provider has taken it back. */
    RETRACTED
  }
}
