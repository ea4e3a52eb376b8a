package dev.attache.events;

import dev.attache.language.Upos;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Triggers by lemma, the most special first. Immutable once built. */
final class TriggerIndex<T> {

  private final Map<String, List<Trigger<T>>> verbs = new HashMap<>();
  private final Map<String, List<Trigger<T>>> nouns = new HashMap<>();
  private final Map<String, List<Trigger<T>>> adjectives = new HashMap<>();

  /** An index of these; of equally special ones the earlier goes first. */
  TriggerIndex(List<Trigger<T>> triggers) {
    for (Trigger<T> trigger : triggers) {
      map(trigger.kind()).computeIfAbsent(trigger.lemma(), k -> new ArrayList<>(2)).add(trigger);
    }
    for (Map<String, List<Trigger<T>>> map : List.of(verbs, nouns, adjectives)) {
      for (List<Trigger<T>> list : map.values()) {
        if (list.size() > 1) {
          list.sort(Comparator.comparingInt((Trigger<T> t) -> -t.weight()));
        }
      }
    }
  }

  private Map<String, List<Trigger<T>>> map(Trigger.Kind kind) {
    return switch (kind) {
      case VERB -> verbs;
      case NOUN -> nouns;
      case ADJECTIVE -> adjectives;
    };
  }

  /** The triggers with this lemma and part of speech. */
  List<Trigger<T>> of(String lemma, Upos upos) {
    List<Trigger<T>> found =
        switch (upos) {
          case VERB, AUX -> verbs.get(lemma);
          case NOUN, PROPN -> nouns.get(lemma);
          case ADJ -> adjectives.get(lemma);
          default -> null;
        };
    return found == null ? List.of() : found;
  }

  /** The first trigger at a token whose conditions hold, or null. */
  @Nullable Trigger<T> at(Syntax syntax, int token) {
    List<Trigger<T>> found = of(syntax.lemma(token), syntax.upos(token));
    for (int i = 0; i < found.size(); i++) {
      if (Conditions.holds(syntax, found.get(i), token)) {
        return found.get(i);
      }
    }
    return null;
  }
}
