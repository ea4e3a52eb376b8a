package dev.attache.story;

import dev.attache.text.Alignment;
import dev.attache.text.Text;

/**
 * Puts a body together from pieces of a raw text and keeps where each character came from.
 *
 * <p>White space is folded to one space; characters that take no room (soft hyphens, zero-width
 * spaces, marks of direction) are left out, for they part words that are one. Every other character
 * stays as it is.
 */
final class Copier {

  private final StringBuilder out = new StringBuilder();
  private final Alignment.Builder alignment = new Alignment.Builder();
  private boolean space;

  /** Where the space that is to be written stands in the raw text; -1 if it is not one as it is. */
  private int spaceAt = -1;

  private int paragraphStart;

  /** Copies the characters of {@code [from, to)} of the raw text. */
  void copy(CharSequence raw, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = raw.charAt(i);
      if (isSpace(c)) {
        spaceAt = c == ' ' && !space ? i : -1;
        space = true;
      } else if (!takesNoRoom(c)) {
        open();
        alignment.run(out.length(), i, 1);
        out.append(c);
      }
    }
  }

  /** Adds characters that stand nowhere in the raw text as they are: what an entity means. */
  void insert(CharSequence characters) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (isSpace(c)) {
        space();
      } else if (!takesNoRoom(c)) {
        open();
        out.append(c);
      }
    }
  }

  /** Parts what was written from what follows by a space, as white space between them would. */
  void space() {
    space = true;
    spaceAt = -1;
  }

  private void open() {
    if (out.length() == paragraphStart) {
      if (paragraphStart > 0) {
        out.append("\n\n");
        paragraphStart = out.length();
      }
    } else if (space) {
      if (spaceAt >= 0) {
        alignment.run(out.length(), spaceAt, 1);
      }
      out.append(' ');
    }
    space = false;
    spaceAt = -1;
  }

  /** Ends a paragraph. */
  void endParagraph() {
    paragraphStart = out.length();
    space = false;
  }

  /** The text so far. */
  Text text() {
    return new Text(out.toString());
  }

  /** From the text so far to the raw text. */
  Alignment alignment() {
    return alignment.build();
  }

  static boolean isSpace(char c) {
    return c <= ' '
        || c == '\u00a0'
        || c == '\u0085'
        || (c >= '\u2000' && Character.isSpaceChar(c));
  }

  static boolean takesNoRoom(char c) {
    return c == '\u00ad' || (c >= '\u200b' && c <= '\u200f') || c == '\u2060' || c == '\ufeff';
  }
}
