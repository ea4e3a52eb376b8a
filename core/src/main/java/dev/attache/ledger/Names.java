package dev.attache.ledger;

import dev.attache.mention.Actor;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names made comparable. */
final class Names {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Names() {}

  /** Lower case, without accents, white space squeezed. */
  static String folded(String name) {
    String plain = isAscii(name) ? name : unmarked(name);
    StringBuilder folded = new StringBuilder(plain.length());
    boolean space = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00A0') {
        space = true;
        continue;
      }
      if (space && !folded.isEmpty()) {
        folded.append(' ');
      }
      space = false;
      folded.append(c == '’' ? '\'' : Character.toLowerCase(c));
    }
    return folded.toString();
  }

  /** White space is one space, none at the ends. */
  static String squeezed(String words) {
    StringBuilder squeezed = new StringBuilder(words.length());
    boolean space = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isWhitespace(c)) {
        space = true;
        continue;
      }
      if (space && !squeezed.isEmpty()) {
        squeezed.append(' ');
      }
      space = false;
      squeezed.append(c);
    }
    return squeezed.toString();
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) > '\u007F') {
        return false;
      }
    }
    return true;
  }

  private static String unmarked(String name) {
    return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
  }

  /** What all descriptions of one actor share. */
  static String ident(Actor actor) {
    if (actor.key() != null) {
      return actor.key();
    }
    String side = actor.country() != null ? actor.country() : actor.code();
    return actor.kind().name().toLowerCase(Locale.ROOT)
        + ":"
        + folded(actor.name())
        + (side == null ? "" : "@" + side);
  }

  /** A number of 64 bits for a text (FNV-1a over UTF-16 units). */
  static long hash(CharSequence text) {
    return hash(FNV_OFFSET, text);
  }

  /** The number of a text that goes on behind one whose number is known. */
  static long hash(long before, CharSequence text) {
    long hash = before;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }

  /** A number for the words of a text, whatever stands between them and in which case. */
  static long wordsHash(CharSequence text) {
    long hash = FNV_OFFSET;
    boolean gap = false;
    boolean begun = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        gap = true;
        continue;
      }
      if (gap && begun) {
        hash = (hash ^ ' ') * FNV_PRIME;
      }
      begun = true;
      gap = false;
      hash = (hash ^ Character.toLowerCase(c)) * FNV_PRIME;
    }
    return hash;
  }

  /** A text that every database takes: without the character NUL, which PostgreSQL refuses. */
  static String clean(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
  }
}
