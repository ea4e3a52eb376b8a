package dev.attache.events;

import dev.attache.actors.Cast;
import dev.attache.language.Reading;
import dev.attache.language.Upos;
import dev.attache.mention.Actor;
import dev.attache.mention.ActorMention;
import dev.attache.mention.PlaceMention;
import dev.attache.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who takes part in an act: from the phrases that a frame names to mentions of the cast.
 *
 * <p>A phrase whose head is nobody often holds somebody: "China's proposals", "the headquarters of
 * the UN", "U.S. Supreme Court decision". Those are looked for from near to far.
 */
final class ArgumentFinder {

  private static final int NONE = Reading.NONE;
  private static final int DEPTH = 6;

  private final Syntax syntax;
  private final Cast cast;
  private final Set<String> ownerPrepositions;
  private final Set<String> placePrepositions;
  private final Set<String> betweenPrepositions;

  /** For each token the head of the mention that it belongs to, or NONE. */
  private final int[] mentionOf;

  /** Ids of the states that places stand for, by the place's head token. */
  private final Map<Integer, String> states = new HashMap<>();

  private final Map<Integer, Span> places = new HashMap<>();

  ArgumentFinder(Syntax syntax, Cast cast, List<PlaceMention> places, WordClasses classes) {
    this.syntax = syntax;
    this.cast = cast;
    this.ownerPrepositions = classes.of("owner-prepositions");
    this.placePrepositions = classes.of("place-prepositions");
    this.betweenPrepositions = classes.of("between-prepositions");
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

  /** The state that a place stands for, as the place's head token, where a clause goes there. */
  private List<Integer> place(int token) {
    for (int k = 0; k < syntax.count(token); k++) {
      int child = syntax.child(token, k);
      if (states.containsKey(child)
          && mentionOf[child] == NONE
          && (syntax.is(child, "obj") || syntax.isOblique(child))) {
        return List.of(child);
      }
    }
    return List.of();
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

  /** The first role that names somebody gives the mentions; none if no role does. */
  List<Integer> byRoles(List<String> roles, int clause, int trigger) {
    for (int i = 0; i < roles.size(); i++) {
      List<Integer> found = byRole(roles.get(i), clause, trigger);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Integer> byRole(String role, int clause, int trigger) {
    switch (role) {
      case "subj":
        return subject(clause);
      case "obj":
        return object(clause);
      case "obj!":
        return syntax.patient(clause) == NONE ? object(clause) : named(syntax.patient(clause));
      case "iobj":
        return mentions(syntax.reading().childBy(clause, "iobj"));
      case "poss":
        return poss(trigger);
      case "modifier":
        return modifier(trigger);
      case "clause":
        return inClause(clause);
      case "place":
        List<Integer> state = place(clause);
        return state.isEmpty() && trigger != clause ? place(trigger) : state;
      default:
        List<Integer> found = oblique(clause, role);
        if (found.isEmpty() && trigger != clause) {
          found = oblique(trigger, role);
        }
        if (found.isEmpty() && syntax.upos(trigger) == Upos.NOUN) {
          found = nested(trigger, role);
        }
        if (found.isEmpty() && syntax.upos(clause) == Upos.VERB) {
          found = nested(clause, role);
        }
        if (found.isEmpty()) {
          int object = syntax.object(clause);
          if (object != NONE && object != trigger) {
            found = within(object, role, 0);
          }
        }
        return found;
    }
  }

  private List<Integer> subject(int clause) {
    int agent = syntax.agent(clause);
    List<Integer> found = mentions(agent);
    if (found.isEmpty() && syntax.isRelativePronoun(agent)) {
      found = before(agent); // a relative clause that the parser hung elsewhere
    }
    if (found.isEmpty() && agent != NONE && syntax.is(clause, "acl") && syntax.isObject(agent)) {
      // "issued a report criticising them": who issued it criticises
      found = subject(syntax.head(agent));
    }
    if (found.isEmpty() && !syntax.passive(clause)) {
      for (int k = 0; k < syntax.count(clause) && found.isEmpty(); k++) {
        if (syntax.is(syntax.child(clause, k), "nsubj")) {
          found = mentions(syntax.child(clause, k));
        }
      }
      if (found.isEmpty() && syntax.agent(clause) == NONE) {
        found = before(clause);
      }
    }
    return found;
  }

  private List<Integer> object(int clause) {
    int patient = syntax.patient(clause);
    if (patient != NONE) {
      List<Integer> found = mentions(patient);
      if (mentionOf[patient] != NONE || syntax.passive(clause)) {
        return found;
      }
      // "met his counterpart Mr Berg": the name beside the noun counts too
      List<Integer> all = new ArrayList<>(found);
      for (int k = 0; k < syntax.count(clause); k++) {
        int child = syntax.child(clause, k);
        if (child != patient && syntax.isObject(child) && mentionOf[child] != NONE) {
          all.addAll(mentions(child));
        }
      }
      return all;
    }
    // a parser that lost the object: the mention that begins right after the verb
    int next = clause + 1;
    return syntax.upos(clause) == Upos.VERB
            && !syntax.passive(clause)
            && next < mentionOf.length
            && mentionOf[next] != NONE
            && syntax.upos(next) != Upos.PRON
        ? List.of(mentionOf[next])
        : List.of();
  }

  /**
   * The mention right before a finite verb that has no subject: a parser now and then hangs the
   * subject on what stands before it.
   */
  private List<Integer> before(int verb) {
    if (syntax.upos(verb) == Upos.VERB && !syntax.isFinite(verb)) {
      return List.of();
    }
    int from = syntax.reading().sentenceStart(syntax.reading().sentenceOf(verb));
    for (int t = verb - 1; t >= from; t--) {
      if (mentionOf[t] != NONE) {
        return List.of(mentionOf[t]);
      }
      Upos upos = syntax.upos(t);
      if (upos == Upos.PUNCT && syntax.upos(verb) == Upos.VERB
          || upos == Upos.VERB
          || upos == Upos.ADP
          || verb - t > 4) {
        return List.of();
      }
    }
    return List.of();
  }

  /** Those in a phrase with a preposition anywhere inside a noun phrase. */
  private List<Integer> within(int phrase, String preposition, int depth) {
    List<Integer> found = oblique(phrase, preposition);
    for (int k = 0; k < syntax.count(phrase) && found.isEmpty() && depth < 3; k++) {
      if (syntax.is(syntax.child(phrase, k), "nmod")) {
        found = within(syntax.child(phrase, k), preposition, depth + 1);
      }
    }
    return found;
  }

  /** The owner of a noun: "Xi's visit". */
  List<Integer> poss(int noun) {
    for (int k = 0; k < syntax.count(noun); k++) {
      int child = syntax.child(noun, k);
      if (syntax.reading().relation(child).equals("nmod:poss")) {
        return mentions(child);
      }
    }
    return List.of();
  }

  /** Somebody before a noun: "Russian invasion", "Taliban attack". */
  List<Integer> modifier(int noun) {
    for (int k = 0; k < syntax.count(noun); k++) {
      int child = syntax.child(noun, k);
      if (child < noun && (syntax.is(child, "amod") || syntax.is(child, "compound"))) {
        List<Integer> found = mentions(child);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** Those in the phrases with a preposition that hang on a token. */
  List<Integer> oblique(int token, String preposition) {
    if (token == NONE) {
      return List.of();
    }
    for (int k = 0; k < syntax.count(token); k++) {
      int child = syntax.child(token, k);
      if (syntax.isOblique(child)
          && syntax.hasPreposition(child, preposition)
          && !syntax.isInfinitive(child)
          && !syntax.reading().relation(child).equals("acl:relcl")) {
        List<Integer> found =
            syntax.is(child, "advcl") || syntax.is(child, "acl")
                ? inPredicate(child)
                : mentions(child);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** "a raid by gunmen on the embassy": a parser hangs the second phrase on the first. */
  private List<Integer> nested(int noun, String preposition) {
    for (int k = 0; k < syntax.count(noun); k++) {
      int child = syntax.child(noun, k);
      if (child > noun
          && (syntax.is(child, "nmod") || syntax.is(child, "obl"))
          && !syntax.hasPreposition(child, preposition)) {
        List<Integer> found = oblique(child, preposition);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** Both sides of "between X and Y". */
  List<Integer> between(int token) {
    for (String preposition : betweenPrepositions) {
      List<Integer> found = oblique(token, preposition);
      if (found.size() > 1 || (found.size() == 1 && actorsAt(found.get(0)).size() > 1)) {
        return found;
      }
    }
    return List.of();
  }

  /** Several at once near a noun in its clause: "a topic for the leaders in hours of talks". */
  List<Integer> several(int noun) {
    int at = noun;
    for (int step = 0; step < 4; step++) {
      at = syntax.head(at);
      if (at == NONE) {
        break;
      }
      for (int k = 0; k < syntax.count(at); k++) {
        int child = syntax.child(at, k);
        if ((syntax.isOblique(child) || syntax.is(child, "nsubj"))
            && mentionOf[child] != NONE
            && actorsAt(mentionOf[child]).size() > 1) {
          return List.of(mentionOf[child]);
        }
      }
      if (syntax.upos(at) == Upos.VERB) {
        break;
      }
    }
    return List.of();
  }

  /** Those inside the clause that is a verb's complement. */
  List<Integer> inClause(int verb) {
    for (int k = 0; k < syntax.count(verb); k++) {
      int child = syntax.child(verb, k);
      if (syntax.is(child, "xcomp") || syntax.is(child, "ccomp")) {
        List<Integer> found = inPredicate(child);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private List<Integer> inPredicate(int verb) {
    for (String relation : List.of("nsubj", "obj", "iobj", "obl", "nmod", "xcomp", "ccomp")) {
      for (int k = 0; k < syntax.count(verb); k++) {
        int child = syntax.child(verb, k);
        if (syntax.is(child, relation)) {
          List<Integer> found =
              relation.equals("xcomp") || relation.equals("ccomp")
                  ? inPredicate(child)
                  : mentions(child);
          if (!found.isEmpty()) {
            return found;
          }
        }
      }
    }
    return List.of();
  }

  /** The mentions that a noun phrase means, coordination included; as head tokens, text order. */
  List<Integer> mentions(int phrase) {
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
  private List<Integer> named(int phrase) {
    return phrase == NONE || mentionOf[phrase] == NONE ? List.of() : mentions(phrase);
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
}
