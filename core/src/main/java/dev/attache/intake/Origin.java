package dev.attache.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an item comes from.
 *
 * @param name the input as it was given; members of archives behind an exclamation mark
 * @param shortName the file's or the member's own name
 * @param digest digest of the raw bytes if they are the item's alone; null if others share them
 * @param url the address it was fetched from, or null
 * @param publishedOtherwise the caller's publication day, or null
 */
record Origin(
    String name,
    String shortName,
    @Nullable String digest,
    @Nullable String url,
    @Nullable LocalDate publishedOtherwise) {

  /** The same for items that share the bytes. */
  Origin shared() {
    return new Origin(name, shortName, null, url, publishedOtherwise);
  }

  /** The same with the digest of its bytes. */
  Origin of(byte[] bytes) {
    return new Origin(name, shortName, Digest.of(bytes, bytes.length), url, publishedOtherwise);
  }
}
