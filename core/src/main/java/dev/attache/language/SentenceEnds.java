package dev.attache.language;

import java.util.Locale;

/**
 * Where sentences end: marks, what follows them, and whether the stop is an abbreviation's.
 *
 * <p>Every look back or ahead has a bound, so that no text takes more than linear time.
 */
final class SentenceEnds {

  /** Longer words than this, in characters, are on no list of words that open sentences. */
  private static final int LONGEST_STARTER = 24;

  /** Longer runs of closing marks or dots than this are not looked through. */
  private static final int LONGEST_RUN = 64;

  private static final int LONGEST_SIGN = 5;

  /** Shortest run of one mark that is a line drawn across the page. */
  private static final int SHORTEST_RULE = 5;

  private final TokenWords words;

  SentenceEnds(TokenWords words) {
    this.words = words;
  }

  /**
   * Where the first sentence ends inside a stretch without white space, as in {@code talks.The};
   * {@code to} if none does.
   */
  int inside(String t, int from, int to) {
    for (int i = from + 1; i + 1 < to; i++) {
      char c = t.charAt(i);
      if (c != '.' && c != '?' && c != '!' && c != '…') {
        continue;
      }
      char before = t.charAt(i - 1);
      int after = i + 1;
      while (after < to && (isStop(t.charAt(after)) || isCloser(t.charAt(after)))) {
        after++;
      }
      if (after < to && opensInside(t, i, after, to) && mayEnd(before)) {
        return after;
      }
      i = after - 1;
    }
    return to;
  }

  private static boolean mayEnd(char before) {
    return Character.isLowerCase(before)
        || Character.isDigit(before)
        || isCloser(before)
        || before == '%';
  }

  private boolean opensInside(String t, int stop, int at, int to) {
    int word = at;
    while (word < to && isOpener(t.charAt(word)) && word - at < 3) {
      word++;
    }
    if (word >= to || !Character.isUpperCase(t.charAt(word))) {
      return false;
    }
    int end = word + 1;
    while (end < to && end - word <= LONGEST_STARTER && Character.isLetter(t.charAt(end))) {
      end++;
    }
    if (end - word == 1) {
      // a word of one letter, not the next letter of a short form
      return (end == to || t.charAt(end) == '\'' || t.charAt(end) == '’')
          && stop > 1
          && Character.isLowerCase(t.charAt(stop - 1))
          && Character.isLowerCase(t.charAt(stop - 2));
    }
    return Character.isLowerCase(t.charAt(word + 1))
        && !words.domains().contains(t.substring(word, end).toLowerCase(Locale.ROOT));
  }

  /**
   * Whether the stretch ends its sentence.
   *
   * @param t the text
   * @param from where the stretch starts
   * @param to where it ends
   * @param next where the next stretch starts
   * @param first the sentence's first token
   * @param reading its last tokens are those of the stretch
   */
  boolean after(String t, int from, int to, int next, int first, Reading.Builder reading) {
    if (isRule(t, from, to) || isRule(t, next, t.length())) {
      return true;
    }
    if (belongsBefore(t, next, first, reading)) {
      return false;
    }
    int start = reading.start(first);
    int e = to;
    if (isSign(t, from, to) || isReference(t, from, to)) {
      e = backOverReferences(t, backOverSpace(t, from, start), start);
    }
    e = backOverClosers(t, e, start);
    int open = next;
    while (open < t.length() && open - next < LONGEST_RUN && isOpener(t.charAt(open))) {
      open++;
    }
    char following = open < t.length() ? t.charAt(open) : ' ';
    if (isSign(t, from, to) && t.startsWith("..]", to - 3)) {
      return Character.isUpperCase(following);
    }
    if (e <= start) {
      return false;
    }
    char last = t.charAt(e - 1);
    boolean capital = !Character.isLowerCase(following);
    // in lower case too, but not after a closing mark: "Why now?" asked the mayor
    boolean goesOn = !capital && e < to;
    if (last == '!' || last == '?' || last == '\u3002') {
      return !goesOn;
    }
    if (last == '…') {
      return Character.isUpperCase(following);
    }
    if (last != '.') {
      return false;
    }
    int token = reading.size() - 1;
    while (token > first && reading.start(token) >= e) {
      token--;
    }
    if (reading.start(token) < e - 1 && t.charAt(e - 2) == '.'
        || isStopAlone(reading, token, first)) {
      // an ellipsis; one that opens the sentence ends nothing
      return token > first && Character.isUpperCase(following);
    }
    if (reading.start(token) == e - 1) {
      return !goesOn && !isLabel(reading, token, first);
    }
    return abbreviationEnds(t, open, reading.form(token), e < to && capital);
  }

  /** Whether the stop before this one is a token as well: an ellipsis typed with spaces. */
  private static boolean isStopAlone(Reading.Builder reading, int token, int first) {
    return token > first && reading.form(token).equals(".") && reading.form(token - 1).equals(".");
  }

  private boolean abbreviationEnds(String t, int open, String word, boolean closed) {
    boolean may = words.abbreviations().getOrDefault(word, word.length() > 2);
    if (!may || word.length() == 2) {
      return false;
    }
    int stop = open;
    while (stop < t.length()
        && stop - open < LONGEST_STARTER
        && Character.isLetter(t.charAt(stop))) {
      stop++;
    }
    return closed || words.starters().contains(t.substring(open, stop));
  }

  /** Whether the stop is that of a list item's number, at the start or after a mark. */
  private static boolean isLabel(Reading.Builder reading, int stop, int first) {
    if (stop == first) {
      return false;
    }
    String label = reading.form(stop - 1);
    char c = label.charAt(0);
    if (stop - 1 > first) {
      char before = reading.form(stop - 2).charAt(0);
      return label.length() <= 2 && Character.isDigit(c) && ":*•\"“".indexOf(before) >= 0;
    }
    boolean section = Character.isDigit(c) && (label.length() < 3 || label.indexOf('.') > 0);
    return section || label.length() == 1;
  }

  /** Whether the next stretch is only marks that close what stands before it. */
  private boolean belongsBefore(String t, int next, int first, Reading.Builder reading) {
    int end = next;
    while (end < t.length() && end - next <= LONGEST_RUN && !Tokenizer.isSpace(t.charAt(end))) {
      end++;
    }
    if (end - next > LONGEST_RUN || t.startsWith("..", next) || t.charAt(next) == '…') {
      return false;
    }
    if (isSign(t, next, end) || isReference(t, next, end)) {
      return true;
    }
    for (int i = next; i < end; i++) {
      char c = t.charAt(i);
      if (c == '"' || c == '\'') {
        if (!isOpen(t, c, first, reading)) {
          return false;
        }
      } else if (!isStop(c) && !isCloser(c)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a mark whose sides are alike was opened in the sentence. */
  private static boolean isOpen(String t, char mark, int first, Reading.Builder reading) {
    int count = 0;
    for (int i = first; i < reading.size(); i++) {
      int at = reading.start(i);
      boolean clitic =
          at + 1 < t.length()
              && Character.isLetter(t.charAt(at + 1))
              && at > 0
              && Character.isLetter(t.charAt(at - 1));
      if (t.charAt(at) == mark && !clitic) {
        count++;
      }
    }
    return count % 2 == 1;
  }

  private static boolean isRule(String t, int from, int to) {
    char c = t.charAt(from);
    if ("-=_*~#+".indexOf(c) < 0) {
      return false;
    }
    int end = from;
    while (end < to && t.charAt(end) == c && end - from <= LONGEST_RUN) {
      end++;
    }
    return end - from >= SHORTEST_RULE
        && (end == to || end - from > LONGEST_RUN || Tokenizer.isSpace(t.charAt(end)));
  }

  private boolean isSign(String t, int from, int to) {
    // no sign begins with a letter or a digit: most words need no string of their own here
    return to - from <= LONGEST_SIGN
        && !Character.isLetterOrDigit(t.charAt(from))
        && words.signs().contains(t.substring(from, to));
  }

  /** Whether the stretch is the number of a note: {@code [12]}. */
  private static boolean isReference(String t, int from, int to) {
    if (to - from < 3 || to - from > 5 || t.charAt(from) != '[' || t.charAt(to - 1) != ']') {
      return false;
    }
    for (int i = from + 1; i < to - 1; i++) {
      if (!Character.isDigit(t.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Back over the numbers of notes that stand one after the other. */
  private static int backOverReferences(String t, int to, int start) {
    int e = to;
    while (e > start && to - e < LONGEST_RUN) {
      int from = e;
      while (from > start && e - from < 6 && !Tokenizer.isSpace(t.charAt(from - 1))) {
        from--;
      }
      if (!isReference(t, from, e)) {
        break;
      }
      e = backOverSpace(t, from, start);
    }
    return e;
  }

  private static int backOverSpace(String t, int from, int start) {
    int e = from;
    while (e > start && from - e < LONGEST_RUN && Tokenizer.isSpace(t.charAt(e - 1))) {
      e--;
    }
    return e;
  }

  /** Back over closing marks and the spaces between them. */
  private static int backOverClosers(String t, int to, int start) {
    int e = to;
    while (e > start && to - e < LONGEST_RUN) {
      char c = t.charAt(e - 1);
      if (!isCloser(c) && !(e < to && Tokenizer.isSpace(c))) {
        break;
      }
      e--;
    }
    return e;
  }

  private static boolean isStop(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…';
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
