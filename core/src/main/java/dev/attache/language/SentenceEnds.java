package dev.attache.language;

import java.util.Map;
import java.util.Set;

/** Where sentences end: marks, what follows them, and whether the stop is an abbreviation's. */
final class SentenceEnds {

  /** Longer words than this, in characters, are on no list of words that open sentences. */
  private static final int LONGEST_STARTER = 24;

  private final Map<String, Boolean> abbreviations;
  private final Set<String> starters;

  /**
   * The words to decide by.
   *
   * @param abbreviations with their stop; whether a sentence may end in them
   * @param starters words that open a sentence after an abbreviation
   */
  SentenceEnds(Map<String, Boolean> abbreviations, Set<String> starters) {
    this.abbreviations = abbreviations;
    this.starters = starters;
  }

  /** Whether single line breaks fall inside sentences: many lines go on in lower case. */
  static boolean looksWrapped(String t) {
    int breaks = 0;
    int inside = 0;
    for (int i = 1; i + 1 < t.length(); i++) {
      if (t.charAt(i) == '\n' && t.charAt(i - 1) != '\n' && t.charAt(i + 1) != '\n') {
        breaks++;
        if (Character.isLowerCase(t.charAt(i + 1))) {
          inside++;
        }
      }
    }
    // a headline and a list item seldom go on in lower case, a wrapped line mostly does
    return breaks > 1 && inside * 4 >= breaks;
  }

  /**
   * Whether the stretch ends its sentence.
   *
   * @param t the text
   * @param from where the stretch without white space starts
   * @param to where it ends
   * @param next where the next stretch starts, or the text's length
   * @param reading its last tokens are those of the stretch
   */
  boolean after(String t, int from, int to, int next, Reading.Builder reading) {
    int e = to;
    while (e > from && isCloser(t.charAt(e - 1))) {
      e--;
    }
    if (e == from) {
      // a closing quote or bracket alone: what stands before it decides
      return false;
    }
    char last = t.charAt(e - 1);
    if (next >= t.length()) {
      return true;
    }
    int open = next;
    while (open < t.length() && isOpener(t.charAt(open))) {
      open++;
    }
    char following = open < t.length() ? t.charAt(open) : ' ';
    boolean capital = !Character.isLowerCase(following);
    if (last == '!' || last == '?' || last == '\u3002') {
      return capital;
    }
    if (last == '…') {
      return Character.isUpperCase(following);
    }
    if (last != '.') {
      return false;
    }
    if (e - 2 >= from && t.charAt(e - 2) == '.') {
      return Character.isUpperCase(following) && e - 3 >= from;
    }
    int token = reading.size() - 1;
    while (token > 0 && reading.start(token) >= e) {
      token--;
    }
    if (reading.start(token) == e - 1) {
      return capital;
    }
    // the stop belongs to an abbreviation
    String word = reading.form(token);
    boolean may = abbreviations.getOrDefault(word, word.length() > 2);
    if (!may || word.length() == 2) {
      return false;
    }
    int stop = open;
    while (stop < t.length() && Character.isLetter(t.charAt(stop))) {
      stop++;
    }
    return starters.contains(t.substring(open, Math.min(stop, open + LONGEST_STARTER)))
        || e < to && capital;
  }

  private static boolean isCloser(char c) {
    return c == '"' || c == '”' || c == '’' || c == '\'' || c == ')' || c == ']' || c == '»'
        || c == '}';
  }

  private static boolean isOpener(char c) {
    return c == '"' || c == '“' || c == '‘' || c == '\'' || c == '(' || c == '[' || c == '«'
        || c == '{' || c == '—' || c == '–';
  }
}
