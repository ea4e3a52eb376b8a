package dev.attache.copies;

import java.util.Arrays;

/** Goes over the words of a text, once, and hashes each as it is read. */
final class WordScan {

  private static final int SEED = 0x9747b28c;

  /** The hash of the one sign that counts as a word; it overflows, as hashes do. */
  private static final int PERCENT = Arrays.hashCode(new int[] {SEED ^ '%'});

  private final char[] text;
  private int at;
  private int start;
  private int raw;
  private int joinedEnd;

  /** Whether a sentence, a quotation or a line has begun since the last word. */
  private boolean begins = true;

  private boolean opens;

  /** A scan from the beginning. */
  WordScan(char[] text) {
    this.text = text;
  }

  /** The hash that a scan gives of a word in lower case. */
  static int hash(String word) {
    int hash = SEED;
    for (int i = 0; i < word.length(); i++) {
      hash = hash * 31 + word.charAt(i);
    }
    return Wording.mix(hash);
  }

  /** Goes to the next word; false at the end. */
  boolean next() {
    while (at < text.length) {
      char c = text[at];
      if (isPart(c)) {
        start = at;
        opens = begins;
        begins = false;
        at = word(at);
        return true;
      }
      at++;
      if (c == '%') {
        start = at - 1;
        raw = PERCENT;
        opens = false;
        return true;
      }
      begins |= c == '.' || c == '!' || c == '?' || c == '\n' || c == ':' || isMark(c);
    }
    return false;
  }

  /** Hashes the word at an offset; returns where it ends. */
  private int word(int from) {
    int hash = SEED;
    int beforeApostrophe = 0;
    int apostrophe = -1;
    int i = from;
    for (; i < text.length; i++) {
      char c = text[i];
      if (c >= 'a' && c <= 'z' || isDigit(c)) {
        hash = hash * 31 + c;
      } else if (c >= 'A' && c <= 'Z') {
        hash = hash * 31 + (c + ('a' - 'A'));
      } else if (c > 127 && (Character.isLetterOrDigit(c) || Character.isSurrogate(c))) {
        hash = hash * 31 + Character.toLowerCase(c);
      } else if (i > from && i + 1 < text.length && isInside(c, text[i - 1], text[i + 1])) {
        if (c == '.') {
          hash = hash * 31 + c;
        } else if (c != ',') {
          apostrophe = i;
          beforeApostrophe = hash;
        }
      } else {
        break;
      }
    }
    // a possessive ending is none of the word
    raw = apostrophe == i - 2 && text[i - 1] == 's' ? beforeApostrophe : hash;
    return i;
  }

  /** Whether a sign belongs to the word around it: an apostrophe, a mark between figures. */
  private static boolean isInside(char c, char before, char after) {
    if (c == '\'' || c == '\u2019') {
      return Character.isLetter(after);
    }
    return (c == '.' || c == ',') && isDigit(before) && isDigit(after);
  }

  /** The hash of this word and the next if a hyphen joins them, with the hyphen; 0 if none does. */
  int joined() {
    if (at + 1 >= text.length || text[at] != '-' || !isPart(text[at + 1])) {
      return 0;
    }
    int hash = raw * 31 + '-';
    int i = at + 1;
    for (; i < text.length && isPart(text[i]); i++) {
      hash = hash * 31 + Character.toLowerCase(text[i]);
    }
    joinedEnd = i;
    return Wording.mix(hash);
  }

  /** Takes the word that {@link #joined} has found as part of this one. */
  void join() {
    at = joinedEnd;
  }

  /** The hash of the word, its letter case folded. */
  int hash() {
    return Wording.mix(raw);
  }

  /** Offset of its first character. */
  int start() {
    return start;
  }

  /** Offset after its last. */
  int end() {
    return at;
  }

  /** Whether it begins with a figure. */
  boolean isFigure() {
    return isDigit(text[start]);
  }

  /** Whether it begins with a capital. */
  boolean isCapital() {
    char c = text[start];
    return (c >= 'A' && c <= 'Z') || (c > 127 && Character.isUpperCase(c));
  }

  /** Whether it opens a sentence, a quotation or a line. */
  boolean opens() {
    return opens;
  }

  private static boolean isPart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || isDigit(c)
        || (c > 127 && (Character.isLetterOrDigit(c) || Character.isSurrogate(c)));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isMark(char c) {
    return c == '"' || c == '\u201c' || c == '\u2018';
  }
}
