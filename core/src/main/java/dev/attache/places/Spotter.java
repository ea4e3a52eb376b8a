package dev.attache.places;

import dev.attache.language.EntityType;
import dev.attache.language.Reading;
import dev.attache.language.Upos;
import dev.attache.places.Candidate.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the names in a reading that are names of places, and what each may mean. */
final class Spotter {

  /** Longest name, in tokens. */
  private static final int LONGEST = 6;

  /** From so many thousand inhabitants on a town needs no preposition before it. */
  private static final int WELL_KNOWN = 300;

  /** From so many thousands on a town is more likely meant than a person of its name. */
  private static final int LARGE = 1000;

  /** A town of so many thousands gives its name to many things that are not in it. */
  private static final int METROPOLIS = 5000;

  private final Gazetteer gazetteer;
  private final Set<String> prepositions;
  private final Set<String> before;
  private final Set<String> other;
  private final Set<String> never;
  private final Set<String> seldom;
  private final Set<String> namesake;

  Spotter(
      Gazetteer gazetteer,
      Set<String> prepositions,
      Set<String> before,
      Set<String> other,
      Set<String> never,
      Set<String> seldom,
      Set<String> namesake) {
    this.gazetteer = gazetteer;
    this.prepositions = prepositions;
    this.before = before;
    this.other = other;
    this.never = never;
    this.seldom = seldom;
    this.namesake = namesake;
  }

  /**
   * A name that may be a place's.
   *
   * @param first its first token
   * @param after the token after its last
   * @param name as written, white space folded
   * @param candidates what it may mean, not empty
   */
  record Spot(int first, int after, String name, List<Candidate> candidates) {}

  List<Spot> spots(Reading reading) {
    Set<String> people = people(reading);
    Map<String, List<Candidate>> known = new HashMap<>();
    for (Spot spot : spots(reading, people, Map.of())) {
      known.putIfAbsent(spot.name(), spot.candidates());
    }
    return spots(reading, people, known);
  }

  /**
   * The names; with {@code known}, what the story has named as a place by itself is one inside a
   * longer name too: {@code Dublin} in {@code Dublin Arts Council}.
   */
  private List<Spot> spots(
      Reading reading, Set<String> people, Map<String, List<Candidate>> known) {
    List<Spot> spots = new ArrayList<>();
    for (int s = 0; s < reading.sentences(); s++) {
      int end = reading.sentenceEnd(s);
      for (int i = reading.sentenceStart(s); i < end; ) {
        Spot spot = mayStart(reading, i) ? longest(reading, i, end, people, known) : null;
        if (spot == null) {
          i++;
        } else {
          spots.add(spot);
          i = spot.after();
        }
      }
    }
    return spots;
  }

  private static boolean mayStart(Reading reading, int i) {
    char c = reading.text().charAt(reading.start(i));
    if (!Character.isUpperCase(c) && reading.entity(i) != EntityType.LOC) {
      return false;
    }
    Upos upos = reading.upos(i);
    return upos == Upos.PROPN
        || upos == Upos.NOUN
        || upos == Upos.ADJ
        || upos == Upos.X
        || reading.entity(i) == EntityType.LOC
        || isTaggedAsVerb(reading, i);
  }

  /** "United" is often tagged as the verb it comes from: a capital within the sentence tells. */
  private static boolean isTaggedAsVerb(Reading reading, int i) {
    int sentence = reading.sentenceOf(i);
    return reading.upos(i) == Upos.VERB
        && i + 1 < reading.sentenceEnd(sentence)
        && reading.upos(i + 1) == Upos.PROPN
        && isCapital(reading, i + 1);
  }

  private @Nullable Spot longest(
      Reading reading, int i, int end, Set<String> people, Map<String, List<Candidate>> known) {
    boolean shouted = i + 1 < end && isCapitals(reading.form(i)) && isShouted(reading, i + 1);
    if (!gazetteer.begins(word(reading, i))
        && !(shouted && gazetteer.begins(titled(reading.form(i))))) {
      return null;
    }
    int last = Math.min(end, i + LONGEST);
    for (int j = last; j > i; j--) {
      if (j - 1 > i && !isCapital(reading, j - 1)) {
        continue;
      }
      if (j == i + 1 && never.contains(lower(reading, i))) {
        continue;
      }
      String name = name(reading, i, j);
      List<Candidate> candidates = gazetteer.find(name);
      if (candidates.isEmpty()) {
        continue;
      }
      List<Candidate> fitting = fitting(reading, i, j, end, candidates, people);
      if (fitting.isEmpty() && reading.entity(i) != EntityType.PER) {
        boolean opensName = reading.entity(i) == null || entityStart(reading, i) == i;
        String first = lower(reading, i);
        boolean given = seldom.contains(first) || namesake.contains(first);
        boolean certain = opensName && (j - i > 1 || !given);
        boolean large = certain && fitsInside(candidates) && !people.contains(name);
        fitting = large ? candidates : known.getOrDefault(name, List.of());
      }
      if (!fitting.isEmpty()) {
        return new Spot(i, j, name, fitting);
      }
    }
    return null;
  }

  /** What the name may mean where it stands; empty if it is no place there. */
  private List<Candidate> fitting(
      Reading reading, int i, int j, int end, List<Candidate> candidates, Set<String> people) {
    Kind kind = candidates.get(0).kind();
    boolean afterComma = i >= 2 && reading.form(i - 1).equals(",");
    // "S.C." stands by itself as well, "Miss." does not.
    boolean initials = reading.form(i).indexOf('.') != reading.form(i).lastIndexOf('.');
    boolean shortForm = kind == Kind.X && !initials;
    if (shortForm && !afterComma) {
      List<Candidate> rest = candidates.stream().filter(c -> c.kind() != Kind.X).toList();
      return rest.isEmpty() ? rest : fitting(reading, i, j, end, rest, people);
    }
    EntityType type = reading.entity(i);
    int from = entityStart(reading, i);
    int to = entityEnd(reading, j - 1, end);
    boolean whole = true;
    for (int t = i - 1; t >= from && type != null && !isComma(reading, t); t--) {
      whole &= !isCapital(reading, t) || before.contains(lower(reading, t));
    }
    for (int t = j; t < to && type != null && !isComma(reading, t); t++) {
      whole &= !isCapital(reading, t);
    }
    if (seldom.contains(lower(reading, i)) && j == i + 1) {
      return type == EntityType.LOC && whole ? candidates : List.of();
    }
    if (type == EntityType.LOC) {
      return whole ? candidates : List.of();
    }
    boolean preposition = hasPreposition(reading, i);
    boolean country = candidates.stream().anyMatch(c -> c.kind() == Kind.C || isState(c));
    boolean known =
        country || candidates.stream().anyMatch(c -> c.listed() || c.people() >= WELL_KNOWN);
    if (type == EntityType.PER) {
      boolean large =
          country || candidates.stream().anyMatch(c -> c.listed() || c.people() >= LARGE);
      boolean surely = (preposition && country) || (large && !isNamesake(reading, i, j, people));
      return whole && surely ? candidates : List.of();
    }
    if (type == EntityType.ORG) {
      return whole && known && !people.contains(name(reading, i, j)) ? candidates : List.of();
    }
    if (nameGoesOn(reading, i, j, end) || people.contains(name(reading, i, j))) {
      return List.of();
    }
    boolean proper = reading.upos(i) == Upos.PROPN;
    if (candidates.get(0).kind() == Kind.S && !preposition) {
      return List.of();
    }
    boolean opens = i == reading.sentenceStart(reading.sentenceOf(i));
    if (proper && (preposition || afterComma || (known && !opens) || country)) {
      return candidates;
    }
    return j - i > 1 && (preposition || known) ? candidates : List.of();
  }

  /** Whether the name may be a person's: the language core took it for one. */
  private boolean isNamesake(Reading reading, int i, int j, Set<String> people) {
    return (j == i + 1 && namesake.contains(lower(reading, i)))
        || seldom.contains(lower(reading, i))
        || people.contains(name(reading, i, j))
        || nameGoesOn(reading, i, j, reading.sentenceEnd(reading.sentenceOf(i)));
  }

  /**
   * Whether a name is told by itself, within a longer name as well: countries, states, counties.
   */
  private static boolean fitsInside(List<Candidate> candidates) {
    for (Candidate c : candidates) {
      if (c.listed()) {
        break;
      }
      if (c.kind() == Kind.P && c.people() >= METROPOLIS) {
        return false;
      }
    }
    for (Candidate c : candidates) {
      if (c.kind() == Kind.C || c.kind() == Kind.B || isState(c)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isState(Candidate c) {
    return c.kind() == Kind.A && c.people() >= 1000;
  }

  /** Whether a capitalised word right beside makes it part of a longer name. */
  private boolean nameGoesOn(Reading reading, int i, int j, int end) {
    if (j < end
        && reading.upos(j) == Upos.PROPN
        && isCapital(reading, j)
        && Character.isLetter(reading.form(j).charAt(0))) {
      return true;
    }
    if (j < end && other.contains(lower(reading, j)) && isCapital(reading, j)) {
      return true;
    }
    int start = reading.sentenceStart(reading.sentenceOf(i));
    return i > start
        && reading.upos(i - 1) == Upos.PROPN
        && isCapital(reading, i - 1)
        && Character.isLetter(reading.form(i - 1).charAt(0))
        && !before.contains(lower(reading, i - 1));
  }

  private boolean hasPreposition(Reading reading, int i) {
    int t = i - 1;
    int start = reading.sentenceStart(reading.sentenceOf(i));
    while (t > start && before.contains(lower(reading, t))) {
      t--;
    }
    return t >= start && prepositions.contains(lower(reading, t));
  }

  private static int entityStart(Reading reading, int token) {
    int t = token;
    while (reading.entity(t) != null && !reading.startsEntity(t) && t > 0) {
      t--;
    }
    return t;
  }

  private static int entityEnd(Reading reading, int token, int end) {
    int t = token + 1;
    while (t < end && reading.entity(t) != null && !reading.startsEntity(t)) {
      t++;
    }
    return t;
  }

  /** Single words that the story knows as part of a longer name of a person. */
  private static Set<String> people(Reading reading) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < reading.size(); i++) {
      if (reading.entity(i) == EntityType.PER && reading.startsEntity(i)) {
        int end = entityEnd(reading, i, reading.size());
        for (int t = i; t < end && end - i > 1; t++) {
          names.add(reading.form(t));
        }
      }
    }
    return names;
  }

  private static boolean isComma(Reading reading, int token) {
    return reading.form(token).equals(",");
  }

  private static boolean isCapital(Reading reading, int token) {
    return Character.isUpperCase(reading.text().charAt(reading.start(token)));
  }

  private static String lower(Reading reading, int token) {
    return reading.form(token).toLowerCase(Locale.ROOT);
  }

  /** A word in capitals throughout is taken as one in title case: {@code MOSCOW}. */
  private static String word(Reading reading, int token) {
    String form = reading.form(token);
    return form.length() < 4 || !isCapitals(form) ? form : titled(form);
  }

  private static boolean isShouted(Reading reading, int token) {
    String form = reading.form(token);
    return form.length() > 3 && isCapitals(form);
  }

  private static String titled(String form) {
    return form.charAt(0) + form.substring(1).toLowerCase(Locale.ROOT);
  }

  private static boolean isCapitals(String form) {
    for (int k = 0; k < form.length(); k++) {
      if (!Character.isUpperCase(form.charAt(k))) {
        return false;
      }
    }
    return true;
  }

  private static String name(Reading reading, int first, int after) {
    if (after == first + 1) {
      return word(reading, first);
    }
    StringBuilder name = new StringBuilder();
    for (int t = first; t < after; t++) {
      if (t > first && reading.start(t) > reading.end(t - 1)) {
        name.append(' ');
      }
      // "LOS ANGELES": beside a longer one a short word in capitals is no abbreviation
      boolean beside =
          isCapitals(reading.form(t))
              && (t > first && isShouted(reading, t - 1)
                  || t + 1 < after && isShouted(reading, t + 1));
      name.append(beside ? titled(reading.form(t)) : word(reading, t));
    }
    return name.toString().replace('\u2019', '\'');
  }
}
