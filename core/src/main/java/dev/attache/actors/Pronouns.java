package dev.attache.actors;

import dev.attache.language.Reading;
import dev.attache.language.Upos;
import dev.attache.mention.Actor;
import java.util.ArrayList;
import java.util.List;

/** Pronouns and pairs: whom they mean among those the story has named before. */
final class Pronouns {

  /** How many sentences back a pronoun looks. */
  private static final int SENTENCES = 3;

  private final ActorRules rules;

  Pronouns(ActorRules rules) {
    this.rules = rules;
  }

  /** Resolves the pronoun or pair that a token heads, if it is one. */
  void place(Scene scene, Board board, int token) {
    if (board.at(token) != null) {
      return;
    }
    if (pair(scene, board, token)) {
      return;
    }
    Reading reading = scene.reading();
    Upos tag = reading.upos(token);
    if (tag != Upos.PRON && tag != Upos.DET && tag != Upos.SCONJ) {
      return;
    }
    ActorRules.Pronoun pronoun = rules.pronoun(scene.small(token));
    if (pronoun == null || tag != Upos.PRON && !reading.relation(token).equals("nmod:poss")) {
      return;
    }
    List<Draft> meant =
        pronoun.number() == ActorRules.Number.RELATIVE
                || pronoun.number() == ActorRules.Number.RELATIVE_THING
            ? antecedent(reading, board, token, pronoun)
            : best(scene, board, token, pronoun);
    if (!meant.isEmpty()) {
      board.add(token, token + 1, token, meant, pronoun.rule());
    }
  }

  /** What a relative clause hangs on. */
  private static List<Draft> antecedent(
      Reading reading, Board board, int token, ActorRules.Pronoun pronoun) {
    int t = token;
    for (int steps = 0; steps < 5 && t != Reading.NONE; steps++) {
      if (reading.relation(t).equals("acl:relcl")) {
        Board.Held held = reading.head(t) == Reading.NONE ? null : board.over(reading.head(t));
        boolean thing = pronoun.number() == ActorRules.Number.RELATIVE_THING;
        return held == null || held.after() > token || thing && held.drafts().get(0).isPerson()
            ? List.of()
            : held.drafts();
      }
      t = reading.head(t);
    }
    // the parse may miss the clause: "Mishustin, who called"
    if (token > 1
        && reading.form(token - 1).equals(",")
        && reading.sentenceOf(token - 2) == reading.sentenceOf(token)) {
      Board.Held held = board.over(token - 2);
      boolean thing = pronoun.number() == ActorRules.Number.RELATIVE_THING;
      return held == null || held.after() != token - 1 || thing && held.drafts().get(0).isPerson()
          ? List.of()
          : held.drafts();
    }
    return List.of();
  }

  private List<Draft> best(Scene scene, Board board, int token, ActorRules.Pronoun pronoun) {
    Reading reading = scene.reading();
    if (reading.isRelation(token, "expl")
        || pronoun.number() == ActorRules.Number.NEUTER && isEmptySubject(reading, token)) {
      return List.of();
    }
    int sentence = reading.sentenceOf(token);
    int first = reading.sentenceStart(Math.max(0, sentence - SENTENCES));
    double best = floor(reading, token, pronoun);
    List<Draft> found = List.of();
    for (int t = token - 1; t >= first; t--) {
      Board.Held held = board.at(t);
      if (held == null
          || isBarred(reading, token, t)
          || scene.isQuoted(t) && !scene.isQuoted(token) && reading.sentenceOf(t) == sentence) {
        continue;
      }
      List<Draft> meant = fitting(reading, board, held, pronoun);
      if (meant.isEmpty()) {
        continue;
      }
      double score = score(reading, token, t, sentence) + preference(meant, pronoun);
      if (score > best) {
        best = score;
        found = meant;
      }
    }
    if (found.isEmpty() && pronoun.number() == ActorRules.Number.SINGULAR) {
      return ahead(reading, board, token, pronoun);
    }
    return found;
  }

  /**
   * The score that a candidate must pass: persons are always meant, "it" is often said of what is
   * no actor.
   */
  private static double floor(Reading reading, int token, ActorRules.Pronoun pronoun) {
    if (pronoun.number() == ActorRules.Number.SINGULAR) {
      return -200;
    }
    if (pronoun.number() == ActorRules.Number.NEUTER) {
      return reading.relation(token).equals("nmod:poss") ? 45 : 70;
    }
    return 20;
  }

  /** "In his speech, Putin said": the subject that is still to come. */
  private static List<Draft> ahead(
      Reading reading, Board board, int token, ActorRules.Pronoun pronoun) {
    int end = reading.sentenceEnd(reading.sentenceOf(token));
    for (int t = token + 1; t < end; t++) {
      Board.Held held = board.at(t);
      if (held != null
          && reading.isRelation(t, "nsubj")
          && held.drafts().size() == 1
          && held.drafts().get(0).isPerson()
          && held.drafts().get(0).gender.fits(pronoun.gender())) {
        return held.drafts();
      }
    }
    return List.of();
  }

  private static double score(Reading reading, int token, int t, int sentence) {
    double score = 100 - 45.0 * (sentence - reading.sentenceOf(t)) - (token - t) * 0.4;
    int s = t;
    while (reading.isRelation(s, "conj")
        && reading.head(s) != Reading.NONE
        && reading.head(s) < s) {
      s = reading.head(s);
    }
    if (reading.isRelation(s, "nsubj")) {
      int verb = reading.head(s);
      boolean main = verb != Reading.NONE && reading.head(verb) == Reading.NONE;
      score += main ? 40 : 25;
    } else if (reading.isRelation(s, "obj") || reading.isRelation(s, "iobj")) {
      score += 10;
    } else if (reading.isRelation(s, "obl")) {
      score += 5;
    } else if (reading.isRelation(s, "compound") || reading.isRelation(s, "amod")) {
      score -= 25;
    }
    return score;
  }

  private static double preference(List<Draft> meant, ActorRules.Pronoun pronoun) {
    if (pronoun.number() == ActorRules.Number.PLURAL) {
      if (meant.size() > 1 || meant.get(0).plural) {
        return 25;
      }
      return meant.get(0).kind == Actor.Kind.STATE ? -50 : -15;
    }
    return 0;
  }

  private static List<Draft> fitting(
      Reading reading, Board board, Board.Held held, ActorRules.Pronoun pronoun) {
    List<Draft> drafts = held.drafts();
    Draft one = drafts.get(0);
    switch (pronoun.number()) {
      case SINGULAR:
        return drafts.size() == 1 && one.isPerson() && one.gender.fits(pronoun.gender())
            ? drafts
            : List.of();
      case NEUTER:
        return drafts.size() == 1 && !one.isPerson() && !one.plural ? drafts : List.of();
      default:
        if (drafts.size() > 1) {
          return drafts;
        }
        List<Draft> together = coordinated(reading, board, held);
        if (together.size() > 1) {
          return together;
        }
        return one.isPerson() ? List.of() : drafts;
    }
  }

  /** A mention and those that are joined to it by "and". */
  private static List<Draft> coordinated(Reading reading, Board board, Board.Held held) {
    List<Draft> together = new ArrayList<>(held.drafts());
    for (int k = 0; k < reading.childCount(held.head()); k++) {
      int child = reading.child(held.head(), k);
      Board.Held other = reading.isRelation(child, "conj") ? board.at(child) : null;
      if (other != null) {
        for (Draft draft : other.drafts()) {
          if (!together.contains(draft)) {
            together.add(draft);
          }
        }
      }
    }
    return together;
  }

  /** An object does not mean the subject of its own verb. */
  private static boolean isBarred(Reading reading, int token, int t) {
    boolean reflexive = reading.form(token).length() > 5;
    String relation = reading.relation(token);
    int verb = reading.head(token);
    if (reflexive || relation.equals("nmod:poss") || verb == Reading.NONE) {
      return false;
    }
    return verb == reading.head(t)
        && (reading.isRelation(t, "nsubj") || reading.isRelation(t, "obj"));
  }

  /** "It is likely that": a subject that means nobody. */
  private static boolean isEmptySubject(Reading reading, int token) {
    if (!reading.isRelation(token, "nsubj")) {
      return false;
    }
    int predicate = reading.head(token);
    if (predicate == Reading.NONE) {
      return false;
    }
    boolean copula = reading.childBy(predicate, "cop") != Reading.NONE;
    return copula && reading.upos(predicate) != Upos.VERB
        || reading.childBy(predicate, "csubj") != Reading.NONE;
  }

  /** "the two leaders", "both sides", "the two": the two that were spoken of last. */
  private boolean pair(Scene scene, Board board, int token) {
    Reading reading = scene.reading();
    String word = scene.small(token);
    boolean people = rules.lists("pair", "people", word);
    boolean states = rules.lists("pair", "states", word);
    int start = scene.sentenceStart(token);
    int count = -1;
    if (people || states) {
      for (int t = token - 1; t >= Math.max(start, token - 3) && count < 0; t--) {
        count = rules.lists("pair", "counts", scene.small(t)) ? t : -1;
      }
    } else if (rules.lists("pair", "counts", word)) {
      boolean alone =
          token + 1 >= reading.size()
              || !scene.isNominal(token + 1)
                  && reading.upos(token + 1) != Upos.ADJ
                  && reading.upos(token + 1) != Upos.NUM
                  && reading.upos(token + 1) != Upos.DET;
      if (alone
          && (reading.isRelation(token, "nsubj")
              || reading.isRelation(token, "obj")
              || reading.isRelation(token, "obl")
              || reading.isRelation(token, "nmod"))) {
        count = token;
      }
    }
    if (count < 0) {
      boolean bare =
          rules.lists("pair", "bare", word)
              && token > start
              && rules.lists("definite", "determiners", scene.small(token - 1));
      if (bare) {
        List<Draft> two = lastTwo(board, reading, token, true);
        if (two.size() == 2) {
          board.add(token - 1, token + 1, token, two, rules.id("pair"));
          return true;
        }
      }
      return false;
    }
    boolean definite =
        count > start && rules.lists("definite", "determiners", scene.small(count - 1))
            || !word.equals(scene.small(count)) && reading.upos(count) == Upos.DET
            || reading.upos(count) != Upos.NUM;
    if (!definite) {
      return false;
    }
    List<Draft> two = lastTwo(board, reading, token, people || !states);
    if (two.size() < 2 && (states || !people)) {
      two = lastTwo(board, reading, token, !(people || !states));
    }
    if (two.size() < 2) {
      return false;
    }
    int from =
        count > start && rules.lists("definite", "determiners", scene.small(count - 1))
            ? count - 1
            : count;
    board.add(from, token + 1, token, two, rules.id("pair"));
    return true;
  }

  private static List<Draft> lastTwo(Board board, Reading reading, int token, boolean people) {
    List<Draft> two = new ArrayList<>(2);
    int first = reading.sentenceStart(Math.max(0, reading.sentenceOf(token) - 6));
    for (int t = token - 1; t >= first && two.size() < 2; t--) {
      Board.Held held = board.at(t);
      if (held == null) {
        continue;
      }
      if (two.isEmpty()
          && held.drafts().size() == 2
          && reading.sentenceOf(token) - reading.sentenceOf(t) <= 1) {
        return held.drafts(); // a pair already
      }
      for (Draft draft : held.drafts()) {
        boolean fits = people ? draft.isPerson() : draft.kind == Actor.Kind.STATE;
        if (fits && two.size() < 2 && !two.contains(draft)) {
          two.add(0, draft);
        }
      }
    }
    return two;
  }
}
