package dev.attache.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words that one thread met lately: their characters as one string each, the network's first
 * product of them, and their last lemma. News repeats its words, and none of this depends on where
 * a word stands, so that what was met before changes nothing but the time taken. Not thread-safe.
 */
final class WordMemory {

  /** How many words are remembered; a power of two. */
  private static final int PLACES = 4096;

  /** Longer words are not kept: they are addresses and accidents. */
  private static final int LONGEST = 40;

  private static final int NO_TAG = -1;

  private final @Nullable String[] words = new @Nullable String[PLACES];
  private final float[] @Nullable [] products = new float[PLACES][];
  private final boolean[] mixed = new boolean[PLACES];
  private final int[] tags = new int[PLACES];
  private final @Nullable String[] lemmas = new @Nullable String[PLACES];

  /** The characters of a stretch as a string, the same one while it is remembered. */
  String word(CharSequence text, int from, int to) {
    if (to - from > LONGEST) {
      return text.subSequence(from, to).toString();
    }
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int place = place(hash);
    String known = words[place];
    if (known != null && known.length() == to - from && same(known, text, from)) {
      return known;
    }
    return take(place, text.subSequence(from, to).toString());
  }

  private static boolean same(String known, CharSequence text, int from) {
    for (int i = 0; i < known.length(); i++) {
      if (known.charAt(i) != text.charAt(from + i)) {
        return false;
      }
    }
    return true;
  }

  /** The product of a word if it is remembered, or null. */
  float @Nullable [] product(String word) {
    int place = place(word.hashCode());
    return word.equals(words[place]) && mixed[place] ? products[place] : null;
  }

  /** Room for the product of a word, to be filled with it at once; {@code width} numbers. */
  float[] roomFor(String word, int width) {
    int place = place(word.hashCode());
    if (!word.equals(words[place])) {
      take(place, word);
    }
    float[] room = products[place];
    if (room == null) {
      room = new float[width];
      products[place] = room;
    }
    mixed[place] = true;
    return room;
  }

  /** The lemma of a word under a tag, from the table where it is not remembered. */
  String lemma(String word, int tag, SuffixTable table) {
    int place = place(word.hashCode());
    String known = lemmas[place];
    if (known != null && tags[place] == tag && word.equals(words[place])) {
      return known;
    }
    String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    String lemma = table.lemma(tag, lower);
    // one string where the form is its own lemma
    lemma = lemma.equals(word) ? word : lemma;
    if (word.equals(words[place])) {
      lemmas[place] = lemma;
      tags[place] = tag;
    }
    return lemma;
  }

  private String take(int place, String word) {
    words[place] = word;
    mixed[place] = false;
    lemmas[place] = null;
    tags[place] = NO_TAG;
    return word;
  }

  private static int place(int hash) {
    return WordShapes.mix(hash) & (PLACES - 1);
  }
}
