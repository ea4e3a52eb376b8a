package dev.attache.copies;

/**
 * A text as words that can be compared: letter case, punctuation, possessive endings, thousands
 * marks and spelling variants do not count, number words are numbers.
 *
 * @param text the text itself
 * @param count how many words it has; the arrays may be longer
 * @param words hashes of the folded words
 * @param kinds what each word is: {@link #PLAIN} to {@link #FUNCTION}
 * @param starts offset of the first character of each
 * @param ends offset after the last
 */
@SuppressWarnings("ArrayRecordComponent") // a view for this package alone, never compared
record Wording(String text, int count, int[] words, byte[] kinds, int[] starts, int[] ends) {

  /** A content word. */
  static final byte PLAIN = 0;

  /** A number, in figures or as a word. */
  static final byte NUMBER = 1;

  /** A word with a capital that does not open a sentence. */
  static final byte NAME = 2;

  /** A function word, or part of a date. */
  static final byte FUNCTION = 3;

  /** Hash of the {@code n} words from one on. */
  int shingle(int from, int n) {
    int hash = 17;
    for (int i = from; i < from + n; i++) {
      hash = hash * 0x01000193 + words[i];
    }
    return mix(hash);
  }

  /** Spreads the bits of a hash (the finalizer of MurmurHash3). */
  static int mix(int hash) {
    int h = hash;
    h ^= h >>> 16;
    h *= 0x85ebca6b;
    h ^= h >>> 13;
    h *= 0xc2b2ae35;
    return h ^ (h >>> 16);
  }
}
