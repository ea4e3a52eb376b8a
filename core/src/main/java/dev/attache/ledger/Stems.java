package dev.attache.ledger;

import java.util.HashSet;
import java.util.Set;

/** The words of a sentence by which it is compared with others: roughly cut to their stems. */
final class Stems {

  /** Shorter words are mostly those that hold sentences together. */
  private static final int SHORTEST = 4;

  /** Inflections change what comes after these many letters. */
  private static final int STEM = 6;

  private Stems() {}

  /** The stems: figures as they are, words of four letters and more by their first six. */
  static Set<String> of(String words) {
    Set<String> stems = new HashSet<>();
    String folded = Names.folded(words);
    int start = -1;
    for (int i = 0; i <= folded.length(); i++) {
      boolean in = i < folded.length() && Character.isLetterOrDigit(folded.charAt(i));
      if (in && start < 0) {
        start = i;
      } else if (!in && start >= 0) {
        String word = folded.substring(start, i);
        if (Character.isDigit(word.charAt(0))) {
          stems.add(word);
        } else if (word.length() >= SHORTEST) {
          stems.add(word.length() > STEM ? word.substring(0, STEM) : word);
        }
        start = -1;
      }
    }
    return stems;
  }

  /** Figures and long words tell more. */
  static double weight(String stem) {
    return Character.isDigit(stem.charAt(0)) ? 1.5 : stem.length() >= STEM ? 1.2 : 1;
  }
}
