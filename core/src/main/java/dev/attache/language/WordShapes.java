package dev.attache.language;

/** What a word looks like, as hashes: itself, in lower case, its ends, its shape. */
final class WordShapes {

  private WordShapes() {}

  /** Hash of a stretch of a word. */
  static int hash(CharSequence word, int from, int to) {
    int h = 0x811C9DC5;
    for (int i = from; i < to; i++) {
      h = (h ^ word.charAt(i)) * 0x01000193;
    }
    return mix(h);
  }

  /** Hash of a stretch of a word in lower case; digits all count as 0. */
  static int lowerHash(CharSequence word, int from, int to) {
    int h = 0x811C9DC5;
    for (int i = from; i < to; i++) {
      h = (h ^ fold(word.charAt(i))) * 0x01000193;
    }
    return mix(h);
  }

  private static char fold(char c) {
    if (c >= '0' && c <= '9') {
      return '0';
    }
    if (c == '’' || c == '‘') {
      return '\'';
    }
    return Character.toLowerCase(c);
  }

  /**
   * Hash of the shape: runs of capitals, small letters, digits and others, at most two of a kind
   * shown; "U.S." is {@code X.X.}, "Zelenskyy" {@code Xxx}.
   */
  static int shape(CharSequence word) {
    int h = 0x811C9DC5;
    int last = 0;
    int run = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      int kind =
          Character.isUpperCase(c)
              ? 1
              : Character.isLetter(c) ? 2 : Character.isDigit(c) ? 3 : 8 + c;
      run = kind == last ? run + 1 : 1;
      last = kind;
      if (run <= 2) {
        h = (h ^ kind) * 0x01000193;
      }
    }
    return mix(h);
  }

  /**
   * The finaliser of MurmurHash3 (Austin Appleby, public domain): every bit reaches every other.
   */
  static int mix(int h) {
    int x = h;
    x ^= x >>> 16;
    x *= 0x85EBCA6B;
    x ^= x >>> 13;
    x *= 0xC2B2AE35;
    x ^= x >>> 16;
    return x;
  }
}
