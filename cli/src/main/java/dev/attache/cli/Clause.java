package dev.attache.cli;

import dev.attache.text.Span;
import dev.attache.text.Text;

/** The words behind a fact on one line: where they do not fit, the part around its trigger. */
final class Clause {

  private Clause() {}

  /**
   * The words of a span, at most {@code room} columns, the trigger in it set off on terminals.
   *
   * @param room columns, at least 10
   */
  static String around(Text text, Span clause, Span trigger, int room, Terminal terminal) {
    if (!clause.contains(trigger)) {
      return terminal.dim(Columns.cut(text.slice(clause), room));
    }
    String before = open(text.slice(new Span(clause.start(), trigger.start())));
    String middle = Columns.cut(text.slice(trigger), room);
    String after = open(text.slice(new Span(trigger.end(), clause.end())));
    before = before.stripLeading();
    after = after.stripTrailing();
    int left = room - Columns.width(middle);
    int wanted = Math.min(Columns.width(after), Math.max(left / 3, left - Columns.width(before)));
    before = tail(before, left - wanted);
    after = head(after, left - Columns.width(before));
    return terminal.dim(before) + middle + terminal.dim(after);
  }

  /** On one line, but for a space at either end that parts it from its neighbours. */
  private static String open(String s) {
    if (s.isEmpty()) {
      return s;
    }
    String plain = Columns.plain(s);
    String first = Character.isWhitespace(s.charAt(0)) ? " " : "";
    String last = Character.isWhitespace(s.charAt(s.length() - 1)) ? " " : "";
    return plain.isEmpty() ? first : first + plain + last;
  }

  private static String head(String s, int room) {
    if (Columns.width(s) <= room) {
      return s;
    }
    if (room < 2) {
      return room < 1 ? "" : "…";
    }
    String space = s.startsWith(" ") ? " " : "";
    return space + Columns.cut(s, room - space.length());
  }

  /** The end of a text, from a whole word on, an ellipsis before it. */
  private static String tail(String s, int room) {
    if (Columns.width(s) <= room) {
      return s;
    }
    int from = s.length();
    int width = 1;
    int word = s.length();
    while (from > 0) {
      int c = s.codePointBefore(from);
      width += Columns.width(Character.toString(c));
      if (width > room) {
        break;
      }
      from -= Character.charCount(c);
      if (from > 0 && s.charAt(from - 1) == ' ') {
        word = from;
      }
    }
    return room < 1 ? "" : "…" + s.substring(word);
  }
}
