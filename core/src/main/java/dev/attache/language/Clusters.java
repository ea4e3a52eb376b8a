package dev.attache.language;

/**
 * Word classes: hash of a word in lower case to the path of its Brown cluster.
 *
 * <p>A path is a bit string with a leading 1 bit, so that paths of different lengths differ; 0
 * means that the word has no class.
 */
public final class Clusters {

  private final SortedHashes words;
  private final short[] paths;

  /**
   * The classes.
   *
   * @param words hashes, ascending
   * @param paths of the same length
   */
  public Clusters(int[] words, short[] paths) {
    this.words = new SortedHashes(words);
    this.paths = paths;
  }

  int[] words() {
    return words.all();
  }

  short[] paths() {
    return paths;
  }

  /** The path of a word's class, or 0. */
  int path(int lowerHash) {
    int at = words.find(lowerHash);
    return at < 0 ? 0 : paths[at] & 0xFFFF;
  }

  /** The first {@code bits} bits of a path (all of a shorter one), or 0. */
  static int prefix(int path, int bits) {
    if (path == 0) {
      return 0;
    }
    int length = 31 - Integer.numberOfLeadingZeros(path);
    return length <= bits ? path : path >>> (length - bits);
  }
}
