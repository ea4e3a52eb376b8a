package dev.attache.intake;

import org.jspecify.annotations.Nullable;

/**
 * What a wire or a feed says of this version of an item. Moments are ISO 8601, with the offset that
 * was given; what is not said is null.
 *
 * @param guid the item's lasting identifier, the same for all its versions
 * @param version number or name of the version
 * @param status whether it may be published
 * @param created when the first version was made or published
 * @param updated when this version was made
 * @param embargoed not to be published before this moment
 * @param urgency 1 (highest) to 9; 0 where none is given
 * @param credit credit line, or who provides the item
 * @param signal what this version does to the one before: {@code update}, {@code correction}
 * @param note what the provider tells editors
 */
public record Edition(
    @Nullable String guid,
    @Nullable String version,
    Status status,
    @Nullable String created,
    @Nullable String updated,
    @Nullable String embargoed,
    int urgency,
    @Nullable String credit,
    @Nullable String signal,
    @Nullable String note) {

  /** Whether an item may be published. */
  public enum Status {
    /** It may. */
    USABLE,
    /** Not until its provider says so. */
    WITHHELD,
    /** Never; versions that are out are to be taken back: a kill. */
    CANCELED
  }
}
