package dev.attache.cli;

import java.util.ArrayList;
import java.util.List;

/** Words in columns of a terminal: how wide they are, how they wrap, how they are cut. */
final class Columns {

  private Columns() {}

  /** Columns that a text takes: two for East Asian wide characters and emoji, none for marks. */
  static int width(String s) {
    int width = 0;
    for (int i = 0; i < s.length(); ) {
      int c = s.codePointAt(i);
      width += width(c);
      i += Character.charCount(c);
    }
    return width;
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || type == Character.CONTROL) {
      return 0;
    }
    // Unicode Standard Annex 11, the wide blocks
    boolean wide =
        (c >= 0x1100 && c <= 0x115F)
            || (c >= 0x2E80 && c <= 0xA4CF)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE6F)
            || (c >= 0xFF00 && c <= 0xFF60)
            || (c >= 0xFFE0 && c <= 0xFFE6)
            || (c >= 0x1F300 && c <= 0x1FAFF)
            || (c >= 0x20000 && c <= 0x3FFFD);
    return wide ? 2 : 1;
  }

  /**
   * A text on one line that does nothing to a terminal: white space is one space, control
   * characters and those that turn the direction of writing are U+FFFD.
   */
  static String plain(String s) {
    StringBuilder plain = new StringBuilder(s.length());
    boolean space = false;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00A0') {
        space = true;
        continue;
      }
      if (space && !plain.isEmpty()) {
        plain.append(' ');
      }
      space = false;
      boolean acts =
          Character.isISOControl(c)
              || (c >= '\u202A' && c <= '\u202E')
              || (c >= '\u2066' && c <= '\u2069');
      plain.append(acts ? '\uFFFD' : c);
    }
    return plain.toString();
  }

  /** A text on one line, cut after a word with an ellipsis to at most {@code room} columns. */
  static String cut(String s, int room) {
    String line = plain(s);
    if (width(line) <= room) {
      return line;
    }
    StringBuilder kept = new StringBuilder();
    int width = 0;
    for (int i = 0; i < line.length(); ) {
      int c = line.codePointAt(i);
      if (width + width(c) > room - 1) {
        break;
      }
      width += width(c);
      kept.appendCodePoint(c);
      i += Character.charCount(c);
    }
    int end = kept.length();
    int space = kept.lastIndexOf(" ");
    // whole words, unless the last one is long
    if (line.charAt(end) != ' ' && space > end * 2 / 3) {
      end = space;
    }
    return kept.substring(0, end).stripTrailing() + "…";
  }

  /** A text in lines of at most {@code room} columns, broken at spaces, a longer word inside. */
  static List<String> wrap(String s, int room) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : plain(s).split(" ", -1)) {
      String rest = word;
      while (width(rest) > room) {
        if (used > 0) {
          lines.add(line.toString());
          line.setLength(0);
          used = 0;
        }
        int at = 0;
        int width = 0;
        while (at < rest.length() && width + width(rest.codePointAt(at)) <= room) {
          width += width(rest.codePointAt(at));
          at += Character.charCount(rest.codePointAt(at));
        }
        at = Math.max(at, Character.charCount(rest.codePointAt(0)));
        lines.add(rest.substring(0, at));
        rest = rest.substring(at);
      }
      int width = width(rest);
      if (width == 0) {
        continue;
      }
      if (used > 0 && used + 1 + width > room) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      line.append(rest);
      used += width;
    }
    if (used > 0 || lines.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  /** A text filled with spaces to {@code room} columns. */
  static String pad(String s, int room) {
    return s + " ".repeat(Math.max(0, room - width(s)));
  }
}
