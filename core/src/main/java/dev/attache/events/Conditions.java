package dev.attache.events;

import dev.attache.language.Reading;
import dev.attache.language.Upos;
import java.util.Set;

/** Whether what a trigger asks for stands around its word. */
final class Conditions {

  private Conditions() {}

  /** Whether all conditions of a trigger hold at a token. */
  static boolean holds(Syntax syntax, Trigger<?> trigger, int token) {
    for (int i = 0; i < trigger.conditions().size(); i++) {
      if (!holds(syntax, trigger, trigger.conditions().get(i), token)) {
        return false;
      }
    }
    return true;
  }

  /**
   * What an act is done to, or what stands behind its particle: in "handed over rifles" a parser
   * may take the particle for a preposition.
   */
  static int object(Syntax syntax, Trigger<?> trigger, int token) {
    int patient = syntax.patient(token);
    if (patient != Reading.NONE) {
      return patient;
    }
    for (int i = 0; i < trigger.conditions().size(); i++) {
      Condition condition = trigger.conditions().get(i);
      String word =
          condition instanceof Condition.Near near
              ? near.word()
              : condition instanceof Condition.Particle particle ? particle.word() : "";
      if (!word.isEmpty() && next(syntax, token, word) && syntax.is(token + 1, "case")) {
        return syntax.head(token + 1);
      }
    }
    return Reading.NONE;
  }

  private static boolean objectMeans(
      Syntax syntax, Trigger<?> trigger, int token, Set<String> words) {
    if (means(syntax, object(syntax, trigger, token), words, 0)) {
      return true;
    }
    // "was denied bail": the subject is who, the object what
    return syntax.passive(token) && means(syntax, syntax.reading().childBy(token, "obj"), words, 0);
  }

  private static boolean holds(Syntax syntax, Trigger<?> trigger, Condition condition, int token) {
    if (condition instanceof Condition.Near near) {
      return near(syntax, token, near.word());
    }
    if (condition instanceof Condition.ObjectIs object) {
      return objectMeans(syntax, trigger, token, object.words());
    }
    if (condition instanceof Condition.ObjectIsNot object) {
      return !objectMeans(syntax, trigger, token, object.words());
    }
    if (condition instanceof Condition.Oblique oblique) {
      for (int k = 0; k < syntax.count(token); k++) {
        int child = syntax.child(token, k);
        if (syntax.isOblique(child)
            && syntax.hasPreposition(child, oblique.preposition())
            && means(syntax, child, oblique.words(), 0)) {
          return true;
        }
      }
      return false;
    }
    if (condition instanceof Condition.Modifier modifier) {
      return modified(syntax, token, modifier.words());
    }
    if (condition instanceof Condition.NotModifier modifier) {
      return !modified(syntax, token, modifier.words());
    }
    if (condition instanceof Condition.Complement complement) {
      for (int k = 0; k < syntax.count(token); k++) {
        int child = syntax.child(token, k);
        if ((syntax.is(child, "xcomp") || syntax.is(child, "ccomp") || syntax.is(child, "advmod"))
            && complement.words().contains(syntax.lemma(child))) {
          return true;
        }
      }
      return false;
    }
    if (condition instanceof Condition.Modal modal) {
      int clause = syntax.reading().childBy(token, "ccomp");
      return clause != Reading.NONE && auxiliary(syntax, clause, modal.words());
    }
    if (condition instanceof Condition.Subject subject) {
      return means(
          syntax,
          syntax.passive(token) ? syntax.patient(token) : syntax.agent(token),
          subject.words(),
          0);
    }
    if (condition instanceof Condition.Predicate) {
      return syntax.reading().childBy(token, "cop") != Reading.NONE;
    }
    if (condition instanceof Condition.Particle particle) {
      return particle(syntax, token, particle.word());
    }
    if (condition instanceof Condition.Without without) {
      return !has(syntax, token, without.relation());
    }
    if (condition instanceof Condition.AnyClause) {
      return clause(syntax, token);
    }
    return object(syntax, trigger, token) != Reading.NONE;
  }

  /** A complement in the infinitive, also where a parser hung it on the object or as an adverb. */
  private static boolean clause(Syntax syntax, int token) {
    if (syntax.reading().childBy(token, "xcomp") != Reading.NONE
        || syntax.reading().childBy(token, "acl") != Reading.NONE) {
      return true;
    }
    for (int k = 0; k < syntax.count(token); k++) {
      int child = syntax.child(token, k);
      if ((syntax.is(child, "advcl") || syntax.is(child, "ccomp")) && syntax.isInfinitive(child)) {
        return child > token;
      }
      if (syntax.is(child, "obj")) {
        int under = syntax.reading().childBy(child, "acl");
        if (under != Reading.NONE && syntax.isInfinitive(under)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean has(Syntax syntax, int token, String relation) {
    for (int k = 0; k < syntax.count(token); k++) {
      int child = syntax.child(token, k);
      if (relation.equals("predicate")
          ? syntax.is(child, "xcomp") && syntax.upos(child) != Upos.VERB
          : syntax.is(child, relation)) {
        return true;
      }
    }
    return false;
  }

  private static boolean particle(Syntax syntax, int token, String word) {
    for (int k = 0; k < syntax.count(token); k++) {
      int child = syntax.child(token, k);
      if (syntax.lemma(child).equals(word)
          && (syntax.reading().relation(child).equals("compound:prt")
              || syntax.is(child, "advmod"))) {
        return true;
      }
    }
    return false;
  }

  /** The word that stands right after, however a parser hung it: "called off the strike". */
  private static boolean next(Syntax syntax, int token, String word) {
    int next = token + 1;
    return next < syntax.reading().size()
        && syntax.lemma(next).equals(word)
        && (syntax.upos(next) == Upos.ADP || syntax.upos(next) == Upos.ADV);
  }

  private static boolean near(Syntax syntax, int token, String word) {
    if (next(syntax, token, word)) {
      return true;
    }
    for (int k = 0; k < syntax.count(token); k++) {
      int child = syntax.child(token, k);
      if (syntax.lemma(child).equals(word)
          && (syntax.is(child, "compound")
              || syntax.is(child, "advmod")
              || syntax.is(child, "case")
              || syntax.is(child, "obl"))) {
        return true;
      }
      if (syntax.isOblique(child) && syntax.hasPreposition(child, word)) {
        return true;
      }
      // a parser often hangs the phrase on the object instead
      if (syntax.is(child, "obj") && within(syntax, child, word, 0)) {
        return true;
      }
    }
    return false;
  }

  private static boolean within(Syntax syntax, int phrase, String preposition, int depth) {
    if (syntax.oblique(phrase, preposition) != Reading.NONE) {
      return true;
    }
    for (int k = 0; k < syntax.count(phrase) && depth < 3; k++) {
      if (syntax.is(syntax.child(phrase, k), "nmod")
          && within(syntax, syntax.child(phrase, k), preposition, depth + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a noun phrase means one of these: its head, or the head of its "of" phrase. */
  static boolean means(Syntax syntax, int token, Set<String> words, int depth) {
    if (token == Reading.NONE || depth > 3) {
      return false;
    }
    if (words.contains(syntax.lemma(token))) {
      return true;
    }
    for (int k = 0; k < syntax.count(token); k++) {
      int child = syntax.child(token, k);
      if (syntax.is(child, "conj") && child > token && words.contains(syntax.lemma(child))) {
        return true;
      }
      if (syntax.is(child, "nmod")
          && !syntax.reading().relation(child).equals("nmod:poss")
          && syntax.isTransparent(token)
          && means(syntax, child, words, depth + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean modified(Syntax syntax, int token, Set<String> words) {
    for (int k = 0; k < syntax.count(token); k++) {
      int child = syntax.child(token, k);
      if (child > token) {
        return false;
      }
      if ((syntax.is(child, "compound")
              || syntax.is(child, "amod")
              || syntax.is(child, "nmod")
              || syntax.is(child, "nummod"))
          && (words.contains(syntax.lemma(child)) || modified(syntax, child, words))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a clause has one of these auxiliaries. */
  static boolean auxiliary(Syntax syntax, int clause, Set<String> words) {
    for (int k = 0; k < syntax.count(clause); k++) {
      int child = syntax.child(clause, k);
      if (syntax.is(child, "aux") && words.contains(syntax.lemma(child))) {
        return true;
      }
    }
    return false;
  }
}
