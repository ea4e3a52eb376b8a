package dev.attache.ledger;

import dev.attache.rules.LanguageFolder;
import dev.attache.rules.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of a sentence by which it is compared with others: roughly cut to their stems, without
 * those that stand in news of whatever event. Not thread-safe: it remembers those it was asked for.
 */
final class Stems {

  /** Shorter words are mostly those that hold sentences together. */
  private static final int SHORTEST = 4;

  /** Inflections change what comes after these many letters. */
  private static final int STEM = 6;

  /** Of fewer words than this weighs a share says little. */
  private static final double LEAST = 5;

  private static final String FILE = "lexicon/news-words.tsv";

  private static final int REMEMBERED = 20_000;

  private final Set<String> common;
  private final Map<String, Map<String, Double>> lately = new HashMap<>();

  private Stems(Set<String> common) {
    this.common = common;
  }

  /** Loads the words that tell nothing. */
  static Stems load(LanguageFolder folder) {
    Table table = Table.read(folder, FILE);
    int word = table.column("word");
    Set<String> common = new HashSet<>();
    table.rows().forEach(row -> common.add(row.get(word)));
    return new Stems(common);
  }

  /** Whether a word, folded, stands in news of whatever event. */
  boolean isCommon(String word) {
    return common.contains(word);
  }

  /**
   * What share of the words of the shorter sentence the longer one has too, by weight: names and
   * figures tell more. The names of who takes part in either do not count; they are compared by
   * themselves.
   */
  double shared(KeptReport a, KeptReport b) {
    Map<String, Double> one = remembered(a.words());
    Map<String, Double> other = remembered(b.words());
    double ofOne = 0;
    double shared = 0;
    for (Map.Entry<String, Double> entry : one.entrySet()) {
      if (isPartner(entry.getKey(), a) || isPartner(entry.getKey(), b)) {
        continue;
      }
      ofOne += entry.getValue();
      Double there = other.get(entry.getKey());
      if (there != null) {
        shared += Math.min(entry.getValue(), there);
      }
    }
    if (shared == 0) {
      return 0;
    }
    double ofOther = 0;
    for (Map.Entry<String, Double> entry : other.entrySet()) {
      if (!isPartner(entry.getKey(), a) && !isPartner(entry.getKey(), b)) {
        ofOther += entry.getValue();
      }
    }
    return shared / Math.max(Math.min(ofOne, ofOther), LEAST);
  }

  /** Whether a stem is in the name of somebody who takes part. */
  private boolean isPartner(String stem, KeptReport report) {
    return isNamed(stem, report.actors()) || isNamed(stem, report.recipients());
  }

  private boolean isNamed(String stem, List<KeptActor> actors) {
    for (KeptActor actor : actors) {
      if (remembered(actor.name()).containsKey(stem)) {
        return true;
      }
    }
    return false;
  }

  private Map<String, Double> remembered(String words) {
    Map<String, Double> known = lately.get(words);
    if (known == null) {
      if (lately.size() >= REMEMBERED) {
        lately.clear();
      }
      known = of(words);
      lately.put(words, known);
    }
    return known;
  }

  /** The stems: figures as they are, words of four letters and more by their first six. */
  private Map<String, Double> of(String words) {
    Map<String, Double> stems = new HashMap<>();
    int start = -1;
    for (int i = 0; i <= words.length(); i++) {
      boolean in = i < words.length() && Character.isLetterOrDigit(words.charAt(i));
      if (in && start < 0) {
        start = i;
      } else if (!in && start >= 0) {
        String word = words.substring(start, i);
        boolean figure = Character.isDigit(word.charAt(0));
        boolean name = start > 0 && Character.isUpperCase(word.charAt(0));
        if (figure || word.length() >= SHORTEST) {
          String folded = Names.folded(word);
          if (!common.contains(folded)) {
            stems.put(
                folded.length() > STEM && !figure ? folded.substring(0, STEM) : folded,
                figure || name ? 2.0 : 1.0);
          }
        }
        start = -1;
      }
    }
    return stems;
  }
}
