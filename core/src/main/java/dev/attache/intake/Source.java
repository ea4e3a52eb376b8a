package dev.attache.intake;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are to be opened.
 *
 * @param name as it was given; members of archives behind an exclamation mark
 * @param fileName the file's or member's own name, which may tell what it is; null of a stream
 * @param in the bytes
 * @param depth how many archives lie around it
 * @param url the address that it was fetched from, or null
 * @param type the media type that came with it, or null
 */
record Source(
    String name,
    @Nullable String fileName,
    InputStream in,
    int depth,
    @Nullable String url,
    @Nullable String type) {

  /** A file or a stream as it was given. */
  static Source of(String name, @Nullable String fileName, InputStream in) {
    return new Source(name, fileName, in, 0, null, null);
  }

  /** A member of this archive. */
  Source member(String member, InputStream bytes) {
    int slash = member.lastIndexOf('/');
    return new Source(
        name + "!" + member, member.substring(slash + 1), bytes, depth + 1, url, null);
  }

  /** The own name: the file's, else as it was given. */
  String shortName() {
    return fileName == null ? name : fileName;
  }
}
