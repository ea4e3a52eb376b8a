package dev.attache.statements;

import dev.attache.text.Span;
import java.util.List;

/**
 * One attribution of the gold set; each role may be divided or, but for the content, absent.
 *
 * @param source who
 * @param cue the words that say so
 * @param content what
 */
record Attribution(List<Span> source, List<Span> cue, List<Span> content) {

  static boolean overlap(List<Span> gold, Span found) {
    for (Span span : gold) {
      if (span.overlaps(found)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the content has a quotation mark anywhere. */
  boolean hasMark(String text) {
    for (Span span : content) {
      for (int i = span.start(); i < span.end(); i++) {
        if (isMark(text, i)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a quotation mark stands at both ends of the content. */
  boolean isWhole(String text) {
    Span first = content.get(0);
    Span last = content.get(content.size() - 1);
    return first.length() > 0
        && isMark(text, first.start())
        && (isMark(text, last.end() - 1)
            || (last.end() - 2 >= last.start() && isMark(text, last.end() - 2)));
  }

  private static boolean isMark(String text, int at) {
    char c = text.charAt(at);
    return c == '"'
        || c == '“'
        || c == '”'
        || (c == '\''
            && ((at + 1 < text.length() && text.charAt(at + 1) == '\'')
                || (at > 0 && text.charAt(at - 1) == '\'')));
  }
}
