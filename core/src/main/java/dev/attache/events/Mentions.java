package dev.attache.events;

import dev.attache.actors.Cast;
import dev.attache.language.Reading;
import dev.attache.language.Upos;
import dev.attache.mention.Actor;
import dev.attache.mention.ActorMention;
import dev.attache.mention.PlaceMention;
import dev.attache.mention.Sector;
import dev.attache.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The mentions of the cast by the tokens of a reading, and those that a noun phrase means.
 *
 * <p>A phrase whose head is nobody often holds somebody: "China's proposals", "the headquarters of
 * the UN", "U.S. Supreme Court decision". Those are looked for from near to far.
 */
final class Mentions {

  private static final int NONE = Reading.NONE;
  private static final int DEPTH = 6;

  /** Sectors of those who act for the state. */
  private static final Set<Sector> ORGANS =
      EnumSet.of(Sector.GOV, Sector.MIL, Sector.COP, Sector.JUD);

  private final Syntax syntax;
  private final Cast cast;
  private final Set<String> ownerPrepositions;
  private final Set<String> placePrepositions;

  /** For each token the head of the mention that it belongs to, or NONE. */
  private final int[] mentionOf;

  /** Ids of the states that places stand for, by the place's head token. */
  private final Map<Integer, String> states = new HashMap<>();

  private final Map<Integer, Span> places = new HashMap<>();

  Mentions(Syntax syntax, Cast cast, List<PlaceMention> places, WordClasses classes) {
    this.syntax = syntax;
    this.cast = cast;
    this.ownerPrepositions = classes.of("owner-prepositions");
    this.placePrepositions = classes.of("place-prepositions");
    Reading reading = syntax.reading();
    mentionOf = new int[reading.size()];
    int[] length = new int[reading.size()];
    Arrays.fill(mentionOf, NONE);
    for (ActorMention mention : cast.mentions()) {
      int from = reading.tokenAt(mention.span().start());
      for (int t = from; t < reading.size() && reading.start(t) < mention.span().end(); t++) {
        int size = mention.span().length();
        if (mentionOf[t] == NONE || size < length[t]) {
          mentionOf[t] = mention.head();
          length[t] = size;
        }
      }
    }
    for (ActorMention mention : cast.mentions()) {
      if (mention.head() >= 0 && mention.head() < mentionOf.length) {
        mentionOf[mention.head()] = mention.head();
      }
    }
    states(places);
  }

  /** A visit to a place is a visit to its state, where the story knows that state. */
  private void states(List<PlaceMention> mentions) {
    if (mentions.isEmpty()) {
      return;
    }
    Map<String, String> byCountry = new HashMap<>();
    for (Actor actor : cast.actors()) {
      if (actor.kind() == Actor.Kind.STATE && actor.country() != null) {
        byCountry.putIfAbsent(actor.country(), actor.id());
      }
    }
    for (PlaceMention mention : mentions) {
      String country = mention.place().country();
      String id = country == null ? null : byCountry.get(country);
      if (id != null && mention.head() >= 0 && mention.head() < mentionOf.length) {
        states.put(mention.head(), id);
        places.put(mention.head(), mention.span());
      }
    }
  }

  /** The mention that a token belongs to, as its head token, or NONE. */
  int mentionAt(int token) {
    return mentionOf[token];
  }

  /** Ids of the actors that a mention's head token means. */
  List<String> actorsAt(int mention) {
    ActorMention found = cast.headedBy(mention);
    if (found != null) {
      return found.actors();
    }
    String state = states.get(mention);
    return state == null ? List.of() : List.of(state);
  }

  /** Whether one of the mentions means an actor of one of these sectors or kinds. */
  boolean anyOf(List<Integer> mentions, Set<String> sectors) {
    if (sectors.isEmpty()) {
      return false;
    }
    for (Integer mention : mentions) {
      for (String id : actorsAt(mention)) {
        Actor actor = cast.actor(id);
        if (sectors.contains(actor.sector().name()) || sectors.contains(actor.kind().name())) {
          return true;
        }
      }
    }
    return false;
  }

  /** The words of a mention, by its head token. */
  Span spanOf(int mention) {
    ActorMention found = cast.headedBy(mention);
    if (found != null) {
      return found.span();
    }
    Span place = places.get(mention);
    return place == null ? syntax.reading().span(mention) : place;
  }

  /** For a pronoun the words before it in its sentence that name the same actors, or null. */
  @Nullable Span namedBefore(int mention) {
    if (syntax.upos(mention) != Upos.PRON) {
      return null;
    }
    List<String> ids = actorsAt(mention);
    int from = syntax.reading().sentenceStart(syntax.reading().sentenceOf(mention));
    for (int t = mention - 1; t >= from && !ids.isEmpty(); t--) {
      if (mentionOf[t] == t && syntax.upos(t) != Upos.PRON && actorsAt(t).equals(ids)) {
        return spanOf(t);
      }
    }
    return null;
  }

  /** The mentions that a noun phrase means, coordination included; as head tokens, text order. */
  List<Integer> in(int phrase) {
    if (phrase == NONE) {
      return List.of();
    }
    List<Integer> found = new ArrayList<>(2);
    collect(phrase, found, 0);
    if (found.isEmpty() && syntax.is(phrase, "conj") && syntax.head(phrase) != NONE) {
      collect(syntax.head(phrase), found, 0); // "the U.S. and its allies": the one who is known
    }
    return found;
  }

  /** The mentions that a phrase is, not those inside it. */
  List<Integer> named(int phrase) {
    return phrase == NONE || mentionOf[phrase] == NONE ? List.of() : in(phrase);
  }

  private void collect(int phrase, List<Integer> found, int depth) {
    if (depth > DEPTH) {
      return;
    }
    int mention = mentionOf[phrase];
    if (mention != NONE) {
      if (!found.contains(mention)) {
        found.add(mention);
      }
      modifiers(mention, found);
    } else {
      descend(phrase, found, depth);
    }
    for (int k = 0; k < syntax.count(phrase); k++) {
      int child = syntax.child(phrase, k);
      if (syntax.is(child, "conj") && !syntax.isPredicate(child)) {
        collect(child, found, depth + 1);
      }
    }
  }

  /** "Egyptian and Indian paratroopers": both states, though one mention has the noun. */
  private void modifiers(int noun, List<Integer> found) {
    for (int k = 0; k < syntax.count(noun); k++) {
      int child = syntax.child(noun, k);
      if (child > noun || !syntax.is(child, "amod")) {
        continue;
      }
      int second = syntax.reading().childBy(child, "conj");
      if (second == NONE) {
        continue;
      }
      for (int one : new int[] {child, second}) {
        if (mentionOf[one] == one && !found.contains(one)) {
          found.add(one);
        }
      }
    }
  }

  private void descend(int phrase, List<Integer> found, int depth) {
    int before = found.size();
    for (int step = 0; step < 6 && found.size() == before; step++) {
      for (int k = 0; k < syntax.count(phrase); k++) {
        int child = syntax.child(phrase, k);
        if (belongs(child, phrase, step)) {
          collect(child, found, depth + 1);
          if (found.size() > before) {
            break;
          }
        }
      }
    }
  }

  /** Whether a child of a phrase is what is looked at in a step: owners first, places last. */
  private boolean belongs(int child, int phrase, int step) {
    String relation = syntax.reading().relation(child);
    switch (step) {
      case 0:
        return relation.equals("nmod:poss");
      case 1:
        return relation.startsWith("nmod") && ownerPrepositions.contains(syntax.preposition(child));
      case 2:
        return child < phrase && (relation.startsWith("compound") || relation.equals("amod"))
            || relation.equals("flat");
      case 3:
        return relation.equals("appos");
      case 4:
        return relation.startsWith("nmod")
            && !placePrepositions.contains(syntax.preposition(child));
      default:
        return relation.startsWith("nmod");
    }
  }

  /** The nearest mention under a token, breadth first, not inside relative or adverbial clauses. */
  List<Integer> anywhereUnder(int token) {
    Deque<Integer> queue = new ArrayDeque<>();
    queue.add(token);
    while (!queue.isEmpty()) {
      int t = queue.poll();
      if (t != token && mentionOf[t] != NONE) {
        return List.of(mentionOf[t]);
      }
      for (int k = 0; k < syntax.count(t); k++) {
        int child = syntax.child(t, k);
        String relation = syntax.reading().relation(child);
        if (!relation.equals("acl:relcl")
            && !relation.startsWith("parataxis")
            && !relation.startsWith("advcl")) {
          queue.add(child);
        }
      }
    }
    return List.of();
  }

  /** Whether a token is a place that stands for a state and names nobody itself. */
  boolean isStatePlace(int token) {
    return states.containsKey(token) && mentionOf[token] == NONE;
  }

  /**
   * Some mentions without the places that stand for the actors' own state: who goes from one town
   * of a country to another visits no state. Police or troops of a state that nobody names are
   * taken for those of the place.
   */
  List<Integer> abroad(List<Integer> some, List<Integer> actors) {
    List<Integer> kept = new ArrayList<>(some.size());
    for (Integer mention : some) {
      if (!isStatePlace(mention) || !isHome(actorsAt(mention), actors)) {
        kept.add(mention);
      }
    }
    return kept;
  }

  private boolean isHome(List<String> state, List<Integer> actors) {
    for (String id : state) {
      String country = cast.actor(id).country();
      for (Integer actor : actors) {
        for (String own : actorsAt(actor)) {
          String home = cast.actor(own).country();
          if (country != null && country.equals(home)
              || home == null && ORGANS.contains(cast.actor(own).sector())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Some mentions without those that mean just the same actors as one of the others. */
  List<Integer> without(List<Integer> some, List<Integer> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return some;
    }
    List<Integer> kept = new ArrayList<>(some.size());
    for (Integer mention : some) {
      if (!sameActors(mention, others)) {
        kept.add(mention);
      }
    }
    return kept;
  }

  private boolean sameActors(int mention, List<Integer> others) {
    List<String> ids = actorsAt(mention);
    for (Integer other : others) {
      if (ids.equals(actorsAt(other))) {
        return true;
      }
    }
    return false;
  }
}
