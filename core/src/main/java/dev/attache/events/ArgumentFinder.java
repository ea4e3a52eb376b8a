package dev.attache.events;

import dev.attache.language.Reading;
import dev.attache.language.Upos;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who takes part in an act: from the phrases that a frame's roles name to mentions. */
final class ArgumentFinder {

  private static final int NONE = Reading.NONE;

  private final Syntax syntax;
  private final Mentions mentions;
  private final Set<String> betweenPrepositions;
  private final Set<String> targetPrepositions;

  ArgumentFinder(Syntax syntax, Mentions mentions, WordClasses classes) {
    this.syntax = syntax;
    this.mentions = mentions;
    this.betweenPrepositions = classes.of("between-prepositions");
    this.targetPrepositions = classes.of("target-prepositions");
  }

  /** The state that a place stands for, as the place's head token, where a clause goes there. */
  private List<Integer> place(int token) {
    for (int k = 0; k < syntax.count(token); k++) {
      int child = syntax.child(token, k);
      if (mentions.isStatePlace(child) && (syntax.is(child, "obj") || syntax.isOblique(child))) {
        return List.of(child);
      }
    }
    return List.of();
  }

  /** The state that a place stands for, as the place's head token, where it is what is struck. */
  private List<Integer> target(int token) {
    for (int k = 0; k < syntax.count(token); k++) {
      int child = syntax.child(token, k);
      if (mentions.isStatePlace(child)
          && (syntax.is(child, "obj")
              || syntax.reading().relation(child).equals("nsubj:pass")
              || targetPrepositions.contains(syntax.preposition(child)))) {
        return List.of(child);
      }
    }
    return List.of();
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
        return syntax.patient(clause) == NONE
            ? object(clause)
            : mentions.named(syntax.patient(clause));
      case "iobj":
        return mentions.in(syntax.reading().childBy(clause, "iobj"));
      case "poss":
        return poss(trigger);
      case "modifier":
        return modifier(trigger);
      case "clause":
        return inClause(clause);
      case "place":
        List<Integer> state = place(clause);
        return state.isEmpty() && trigger != clause ? place(trigger) : state;
      case "target":
        List<Integer> target = target(clause);
        return target.isEmpty() && trigger != clause ? target(trigger) : target;
      default:
        List<Integer> found = oblique(clause, role);
        if (found.isEmpty() && trigger != clause) {
          found = oblique(trigger, role);
        }
        if (found.isEmpty() && syntax.upos(trigger) == Upos.NOUN) {
          found = nested(trigger, role);
        }
        if (found.isEmpty()) {
          int object = syntax.object(clause);
          if (object != NONE && object != trigger) {
            found = within(object, role, 0);
          }
        }
        if (found.isEmpty() && syntax.upos(clause) == Upos.VERB) {
          found = nested(clause, role);
        }
        return found;
    }
  }

  private List<Integer> subject(int clause) {
    int agent = syntax.agent(clause);
    List<Integer> found = mentions.in(agent);
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
          found = mentions.in(syntax.child(clause, k));
        }
      }
      if (found.isEmpty() && (agent == NONE || syntax.upos(agent) == Upos.ADJ)) {
        found = before(clause);
      }
    }
    return found;
  }

  private List<Integer> object(int clause) {
    int patient = syntax.patient(clause);
    if (patient != NONE) {
      List<Integer> found = mentions.in(patient);
      if (mentions.mentionAt(patient) != NONE || syntax.passive(clause)) {
        return found;
      }
      // "met his counterpart Mr Berg": the name beside the noun counts too
      List<Integer> all = new ArrayList<>(found);
      for (int k = 0; k < syntax.count(clause); k++) {
        int child = syntax.child(clause, k);
        if (child != patient && syntax.isObject(child) && mentions.mentionAt(child) != NONE) {
          all.addAll(mentions.in(child));
        }
      }
      return all;
    }
    // a parser that lost the object: the mention that begins right after the verb
    int next = clause + 1;
    return syntax.upos(clause) == Upos.VERB
            && !syntax.passive(clause)
            && next < syntax.reading().size()
            && mentions.mentionAt(next) != NONE
            && syntax.upos(next) != Upos.PRON
        ? List.of(mentions.mentionAt(next))
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
      if (mentions.mentionAt(t) != NONE) {
        return List.of(mentions.mentionAt(t));
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
        return mentions.in(child);
      }
    }
    return List.of();
  }

  /** Somebody before a noun: "Russian invasion", "Taliban attack". */
  List<Integer> modifier(int noun) {
    for (int k = 0; k < syntax.count(noun); k++) {
      int child = syntax.child(noun, k);
      if (child < noun && (syntax.is(child, "amod") || syntax.is(child, "compound"))) {
        List<Integer> found = mentions.in(child);
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
          && !(syntax.isInfinitive(child) && syntax.lemma(child - 1).equals(preposition))
          && !syntax.reading().relation(child).equals("acl:relcl")) {
        List<Integer> found =
            syntax.is(child, "advcl") || syntax.is(child, "acl")
                ? inPredicate(child)
                : mentions.in(child);
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
      if (found.size() > 1 || (found.size() == 1 && mentions.actorsAt(found.get(0)).size() > 1)) {
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
            && mentions.mentionAt(child) != NONE
            && mentions.actorsAt(mentions.mentionAt(child)).size() > 1) {
          return List.of(mentions.mentionAt(child));
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

  /** Those inside a clause, its subject first. */
  List<Integer> inside(int clause) {
    return inPredicate(clause);
  }

  private List<Integer> inPredicate(int verb) {
    for (String relation : List.of("nsubj", "obj", "iobj", "obl", "nmod", "xcomp", "ccomp")) {
      for (int k = 0; k < syntax.count(verb); k++) {
        int child = syntax.child(verb, k);
        if (syntax.is(child, relation)) {
          List<Integer> found =
              relation.equals("xcomp") || relation.equals("ccomp")
                  ? inPredicate(child)
                  : mentions.in(child);
          if (!found.isEmpty()) {
            return found;
          }
        }
      }
    }
    return List.of();
  }
}
