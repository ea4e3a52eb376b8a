package dev.attache.ledger;

import dev.attache.mention.Actor;
import java.text.Normalizer;
import java.util.Locale;

/** Names made comparable. */
final class Names {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Names() {}

  /** Lower case, without accents, white space squeezed. */
  static String folded(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    return plain
        .replace('’', '\'')
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\u00A0]+", " ")
        .strip();
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
    long hash = FNV_OFFSET;
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
