package dev.attache.language;

/**
 * What a line's end means in a text: the end of its sentence, or nothing where lines were wrapped
 * to a width.
 */
final class Lines {

  private static final int SHORTEST_WIDTH = 50;
  private static final int LONGEST_WIDTH = 200;

  /**
   * How many columns may stay free in a wrapped line beyond what the next word would have taken.
   */
  private static final int RAGGED = 12;

  /** Width to which lines were wrapped; 0 where they were not. */
  private final int width;

  private Lines(int width) {
    this.width = width;
  }

  /** How the lines of this text are to be read: wrapped if many go on in lower case. */
  static Lines of(String t) {
    int breaks = 0;
    int inside = 0;
    int full = 0;
    int fullInside = 0;
    int width = 0;
    int start = 0;
    for (int i = 1; i + 1 < t.length(); i++) {
      if (t.charAt(i) != '\n') {
        continue;
      }
      if (t.charAt(i - 1) != '\n' && t.charAt(i + 1) != '\n') {
        int length = i - start;
        boolean isFull = length >= SHORTEST_WIDTH && length <= LONGEST_WIDTH;
        breaks++;
        full += isFull ? 1 : 0;
        if (Character.isLowerCase(t.charAt(unquoted(t, i + 1)))) {
          inside++;
          fullInside += isFull ? 1 : 0;
          width = length <= LONGEST_WIDTH ? Math.max(width, length) : width;
        }
      }
      start = i + 1;
    }
    // a headline and a list item seldom go on in lower case, a wrapped line mostly does
    boolean wrapped =
        breaks > 1 && inside * 4 >= breaks || fullInside > 1 && fullInside * 3 >= full;
    return new Lines(wrapped ? Math.max(1, width) : 0);
  }

  /**
   * Whether the sentence ends because its line does.
   *
   * @param t the text
   * @param end where the stretch ends
   * @param next where the next one starts
   */
  boolean endSentence(String t, int end, int next) {
    int lines = 0;
    int at = -1;
    for (int i = end; i < next; i++) {
      if (t.charAt(i) == '\n' || t.charAt(i) == '\u2029') {
        lines++;
        at = i;
      }
    }
    if (lines != 1) {
      return lines > 1;
    }
    if (width == 0 || isItem(t, next)) {
      return true;
    }
    int start = lineStart(t, end);
    return (t.charAt(start) == '>') != (t.charAt(next) == '>') || isShort(t, start, end, at + 1);
  }

  private int lineStart(String t, int end) {
    int start = end - 1;
    while (start > 0 && t.charAt(start - 1) != '\n' && end - start <= width) {
      start--;
    }
    return start;
  }

  /** Past spaces and the marks that quote a line in an answer. */
  private static int unquoted(String t, int from) {
    int i = from;
    while (i + 1 < t.length() && (t.charAt(i) == '>' || t.charAt(i) == ' ')) {
      i++;
    }
    return i;
  }

  /** Whether a list item starts here: a mark and a space, or a line of marks. */
  private static boolean isItem(String t, int at) {
    if ("-*•·–—_=".indexOf(t.charAt(at)) < 0) {
      return false;
    }
    return at + 1 < t.length()
            && (t.charAt(at + 1) == ' '
                || (t.charAt(at + 1) == t.charAt(at) && t.charAt(at) != '-'))
        || t.startsWith("---", at)
        || t.startsWith("--\n", at);
  }

  /** Whether the next line's first word would have had room in this one: the break was meant. */
  private boolean isShort(String t, int start, int end, int nextLine) {
    int word = unquoted(t, nextLine);
    if (Character.isLowerCase(t.charAt(word))) {
      return false;
    }
    int after = word;
    while (after < t.length() && after - word <= width && !Tokenizer.isSpace(t.charAt(after))) {
      after++;
    }
    return end - start + 1 + (after - nextLine) + RAGGED < width;
  }
}
