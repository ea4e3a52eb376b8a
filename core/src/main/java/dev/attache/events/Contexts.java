package dev.attache.events;

import dev.attache.language.Reading;
import dev.attache.rules.LanguageFolder;
import dev.attache.rules.Stanza;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** PLOVER contexts of a paragraph from the words in it: {@code rules/contexts.txt}. Immutable. */
final class Contexts {

  static final String FILE = "rules/contexts.txt";

  private record Phrase(List<String> lemmas, int context) {}

  private final Map<String, List<Phrase>> byFirst = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<Integer> needed = new ArrayList<>();

  private Contexts() {}

  static Contexts load(LanguageFolder folder) {
    Contexts contexts = new Contexts();
    for (Stanza stanza : Stanza.read(folder, FILE)) {
      stanza.allowOnly(Set.of("id", "context", "words", "needs", "example", "not"));
      int context = contexts.names.size();
      contexts.names.add(stanza.get("context"));
      contexts.needed.add(Integer.parseInt(stanza.get("needs", "1")));
      for (String words : stanza.words("words")) {
        List<String> lemmas = List.of(words.split(" ", -1));
        contexts
            .byFirst
            .computeIfAbsent(lemmas.get(0), k -> new ArrayList<>(1))
            .add(new Phrase(lemmas, context));
      }
    }
    return contexts;
  }

  /** The contexts of the tokens {@code [from, to)}, sorted. */
  List<String> of(Reading reading, int from, int to) {
    int[] hits = new int[names.size()];
    for (int t = from; t < to; t++) {
      List<Phrase> phrases = byFirst.get(reading.lemma(t));
      if (phrases == null) {
        continue;
      }
      for (Phrase phrase : phrases) {
        if (matches(phrase, reading, t, to)) {
          hits[phrase.context]++;
        }
      }
    }
    List<String> found = new ArrayList<>();
    for (int c = 0; c < hits.length; c++) {
      if (hits[c] >= needed.get(c) && !found.contains(names.get(c))) {
        found.add(names.get(c));
      }
    }
    String[] sorted = found.toArray(new String[0]);
    Arrays.sort(sorted);
    return List.of(sorted);
  }

  private static boolean matches(Phrase phrase, Reading reading, int at, int to) {
    if (at + phrase.lemmas.size() > to) {
      return false;
    }
    for (int i = 1; i < phrase.lemmas.size(); i++) {
      if (!reading.lemma(at + i).equals(phrase.lemmas.get(i))) {
        return false;
      }
    }
    return true;
  }
}
