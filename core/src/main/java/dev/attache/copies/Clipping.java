package dev.attache.copies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a story to name it later. What is not known is null.
 *
 * @param id the story's own
 * @param source file or URL as it was given
 * @param headline as it was
 * @param agency who wrote it, if an agency
 * @param distributor who syndicated it
 * @param outlet who published it
 * @param published publication day
 * @param moment when this version was made, ISO 8601, where a wire or a feed says so
 * @param guid the item's lasting identifier
 * @param url its address
 * @param role what whoever published it is in the chain
 */
public record Clipping(
    String id,
    String source,
    @Nullable String headline,
    @Nullable String agency,
    @Nullable String distributor,
    @Nullable String outlet,
    @Nullable LocalDate published,
    @Nullable String moment,
    @Nullable String guid,
    @Nullable String url,
    Role role) {

  /** The places in the chain from who wrote a story to who printed it, in its order. */
  public enum Role {
    /** Published by the agency that wrote it. */
    AGENCY,
    /** Published by who syndicates it. */
    DISTRIBUTOR,
    /** Published by an outlet; its own where no agency is named. */
    OUTLET,
    /** Nobody says who published it. */
    UNKNOWN
  }
}
