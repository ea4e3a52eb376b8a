package dev.attache.actors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Phrases of a lexicon in a trie of words; finds the longest that starts at a word. */
final class Phrases<T> {

  private static final int ROOT = 0;

  private final Map<String, Integer> vocabulary = new HashMap<>(8192);
  private final Map<Long, Integer> edges = new HashMap<>(8192);
  private final List<@Nullable List<T>> values = new ArrayList<>();
  private int[] fromRoot = new int[1024];

  Phrases() {
    values.add(null);
  }

  /** A match: the words {@code [first, after)} and all that they mean. */
  record Match<T>(int first, int after, List<T> values) {}

  void add(String phrase, T value) {
    int node = ROOT;
    for (String word : Words.of(phrase)) {
      Integer id = vocabulary.get(word);
      if (id == null) {
        id = vocabulary.size();
        vocabulary.put(word, id);
      }
      node = step(node, id);
    }
    if (node == ROOT) {
      throw new IllegalArgumentException("a phrase without words: \"" + phrase + "\"");
    }
    List<T> held = values.get(node);
    if (held == null) {
      held = new ArrayList<>(1);
      values.set(node, held);
    }
    if (!held.contains(value)) {
      held.add(value);
    }
  }

  private int step(int node, int word) {
    if (node == ROOT) {
      if (word >= fromRoot.length) {
        fromRoot = Arrays.copyOf(fromRoot, Math.max(word + 1, fromRoot.length * 2));
      }
      if (fromRoot[word] == 0) {
        fromRoot[word] = values.size();
        values.add(null);
      }
      return fromRoot[word];
    }
    Integer next = edges.get(edge(node, word));
    if (next == null) {
      next = values.size();
      edges.put(edge(node, word), next);
      values.add(null);
    }
    return next;
  }

  private static long edge(int node, int word) {
    return ((long) node << 32) | word;
  }

  /** The longest phrase that starts at a word, letters as they are, or null. */
  @Nullable Match<T> longest(Words words, int first) {
    return longest(words, first, Case.AS_WRITTEN);
  }

  /**
   * The longest phrase of small letters that starts at a word, however that is written, or null.
   */
  @Nullable Match<T> longestOfSmall(Words words, int first) {
    return longest(words, first, Case.SMALL);
  }

  private @Nullable Match<T> longest(Words words, int first, Case letters) {
    int node = ROOT;
    List<T> best = null;
    int after = first;
    for (int i = first; i < words.size(); i++) {
      if (i > first && !words.joined(i)) {
        break;
      }
      Integer id = word(words.word(i), letters);
      if (id == null) {
        break;
      }
      if (node == ROOT) {
        node = id < fromRoot.length ? fromRoot[id] : 0;
        if (node == 0) {
          break;
        }
      } else {
        Integer next = edges.get(edge(node, id));
        if (next == null) {
          break;
        }
        node = next;
      }
      List<T> held = values.get(node);
      if (held != null) {
        best = held;
        after = i + 1;
      }
    }
    return best == null ? null : new Match<>(first, after, best);
  }

  private @Nullable Integer word(String word, Case letters) {
    if (letters == Case.SMALL) {
      return vocabulary.get(isSmall(word) ? word : word.toLowerCase(Locale.ROOT));
    }
    Integer id = vocabulary.get(word);
    if (id == null && word.length() > 3 && isCapital(word)) {
      // a word in capitals, as datelines and headlines have them
      id = vocabulary.get(word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
    }
    return id;
  }

  private static boolean isSmall(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCapital(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isUpperCase(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private enum Case {
    AS_WRITTEN,
    SMALL
  }
}
