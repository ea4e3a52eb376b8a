package dev.attache.language;

/**
 * Which lists a word stands on: hash of a word in lower case to one bit a list. The lists are made
 * from the lexicons when the model is trained.
 */
final class WordLists {

  /** A given name. */
  static final int GIVEN_NAME = 1;

  /** A surname of somebody known. */
  static final int SURNAME = 2;

  /** Part of a state's or a territory's name. */
  static final int COUNTRY = 4;

  /** Part of a town's name. */
  static final int TOWN = 8;

  /** Part of a body's name. */
  static final int BODY = 16;

  /** A role that people have. */
  static final int ROLE = 32;

  private final SortedHashes words;
  private final byte[] bits;

  /**
   * The lists.
   *
   * @param words hashes, ascending
   * @param bits one bit a list, of the same length
   */
  WordLists(int[] words, byte[] bits) {
    this.words = new SortedHashes(words);
    this.bits = bits;
  }

  int[] words() {
    return words.all();
  }

  byte[] bits() {
    return bits;
  }

  /** The lists of a word, 0 for none. */
  int of(int lowerHash) {
    int at = words.find(lowerHash);
    return at < 0 ? 0 : bits[at];
  }
}
