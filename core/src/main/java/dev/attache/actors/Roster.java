package dev.attache.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a story has named so far: who may be meant when a shorter name comes. Used by one thread.
 */
final class Roster {

  private final ActorLexicon lexicon;
  private final ActorRules rules;
  private final Map<Draft, Bearer> people = new LinkedHashMap<>();

  /** Bodies by their words without a company's form: {@code General Motors}. */
  private final Map<String, Draft> bodies = new LinkedHashMap<>();

  private final Map<String, Draft> acronyms = new HashMap<>();

  /** States that the story names, by ISO 3166-1 alpha-3. */
  final Set<String> states = new HashSet<>();

  /** First words of the names of bodies that have several. */
  final Set<String> opensBody = new HashSet<>();

  Roster(ActorLexicon lexicon, ActorRules rules) {
    this.lexicon = lexicon;
    this.rules = rules;
  }

  /** How a story speaks of somebody: the token of the first mention, and how many there are. */
  private static final class Bearer {
    private int first;
    private int mentions;

    Bearer(int first) {
      this.first = first;
    }

    boolean isLikelierThan(Bearer other, int token) {
      boolean before = first < token;
      if (before != other.first < token) {
        return before;
      }
      return mentions != other.mentions ? mentions > other.mentions : first < other.first;
    }
  }

  Set<Draft> people() {
    return people.keySet();
  }

  Iterable<Draft> bodies() {
    return bodies.values();
  }

  void name(Draft person, int token) {
    Bearer bearer = people.computeIfAbsent(person, p -> new Bearer(token));
    bearer.mentions++;
    bearer.first = Math.min(bearer.first, token);
  }

  /**
   * The person whose name ends with these words. Where several bear it, papers keep the lone
   * surname for the one the story is about: named already, oftenest, then first.
   */
  @Nullable Draft person(List<String> words, Gender gender, int token) {
    Draft found = null;
    Bearer best = null;
    for (Map.Entry<Draft, Bearer> entry : people.entrySet()) {
      Draft draft = entry.getKey();
      if (draft.nameWords.size() >= words.size()
          && draft.gender.fits(gender)
          && isShort(draft, words)
          && (best == null || entry.getValue().isLikelierThan(best, token))) {
        found = draft;
        best = entry.getValue();
      }
    }
    return found;
  }

  private boolean isShort(Draft draft, List<String> words) {
    List<String> full = draft.nameWords;
    int n = words.size();
    boolean sameEnds =
        n > 1
            && full.get(0).equalsIgnoreCase(words.get(0))
            && full.get(full.size() - 1).equalsIgnoreCase(words.get(n - 1));
    return sameEnds // Laura Whitfield of Laura B. Whitfield
        || same(full.subList(full.size() - n, full.size()), words)
        || lexicon.familyNameFirst(draft.country) && same(full.subList(0, n), words);
  }

  private static boolean same(List<String> a, List<String> b) {
    for (int i = 0; i < a.size(); i++) {
      if (!a.get(i).equalsIgnoreCase(b.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The words of a body's name without a company's form behind them: Inc., Group. */
  List<String> withoutForm(List<String> words) {
    int n = words.size();
    while (n > 1 && rules.lists("name", "designators", words.get(n - 1))) {
      n--;
    }
    return words.subList(0, n);
  }

  void body(List<String> words, Draft body) {
    bodies.putIfAbsent(String.join(" ", withoutForm(words)), body);
  }

  void acronym(String letters, Draft body) {
    acronyms.putIfAbsent(letters, body);
  }

  @Nullable Draft byAcronym(String letters) {
    return acronyms.get(letters);
  }

  /**
   * The body of this name, whatever its company's form; else the one body whose name begins with
   * these words.
   */
  @Nullable Draft body(List<String> words) {
    List<String> core = withoutForm(words);
    Draft same = bodies.get(String.join(" ", core));
    if (same != null) {
      return same;
    }
    String opening = String.join(" ", core) + " ";
    List<Draft> longer = new ArrayList<>(1);
    for (Map.Entry<String, Draft> entry : bodies.entrySet()) {
      if (entry.getKey().startsWith(opening) && !longer.contains(entry.getValue())) {
        longer.add(entry.getValue());
      }
    }
    return longer.size() == 1 ? longer.get(0) : null;
  }
}
