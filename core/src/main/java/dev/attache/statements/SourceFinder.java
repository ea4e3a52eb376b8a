package dev.attache.statements;

import dev.attache.language.Reading;
import dev.attache.language.Upos;

/** Finds the words that name who says something, from the cue over the parse. */
final class SourceFinder {

  /** How many verbs up a shared subject is looked for. */
  private static final int CLIMB = 4;

  private final Reading reading;
  private final QuoteTokens quotes;
  private final SmallWords words;
  private final NounPhrases phrases;

  SourceFinder(Reading reading, QuoteTokens quotes, SmallWords words, NounPhrases phrases) {
    this.reading = reading;
    this.quotes = quotes;
    this.words = words;
    this.phrases = phrases;
  }

  /** Head token of the words that name the one who does the verb, or {@link Reading#NONE}. */
  int ofVerb(int verb) {
    int at = verb;
    for (int steps = 0; steps < CLIMB && at != Reading.NONE; steps++) {
      int found = own(at);
      if (found != Reading.NONE) {
        return words.is(reading.form(found), SmallWords.Role.EXPLETIVE) && isExpletive(found, at)
            ? agent(at)
            : found;
      }
      if (hasPassiveSubject(at)) {
        if (at == verb) {
          return agent(at);
        }
        return reading.childBy(at, "nsubj");
      }
      if (reading.isRelation(at, "acl") && reading.upos(reading.head(at)) != Upos.VERB) {
        if (isInfinitive(at)) {
          return ofNoun(reading.head(at));
        }
        if (at == verb && isPassiveForm(at)) {
          int agent = agent(at);
          // a comma before it speaks for a verb whose form is both past and participle
          return agent != Reading.NONE || reading.upos(at - 1) != Upos.PUNCT
              ? agent
              : reading.head(at);
        }
        return issuer(reading.head(at));
      }
      if (!sharesSubject(at)) {
        return agent(verb);
      }
      int head = reading.head(at);
      if (quotes.at(head) != quotes.at(verb)) {
        return Reading.NONE;
      }
      // "said that X fell, adding …": the participle behind a comma is the outer speaker's
      at =
          reading.isRelation(at, "advcl")
                  && reading.isRelation(head, "ccomp")
                  && at > 0
                  && reading.form(at - 1).equals(",")
              ? reading.head(head)
              : head;
    }
    return Reading.NONE;
  }

  private boolean isExpletive(int subject, int verb) {
    return reading.relation(subject).equals("expl")
        || hasAuxPass(verb)
        || reading.childBy(verb, "cop") != Reading.NONE
        || reading.childBy(verb, "csubj") != Reading.NONE;
  }

  /** Whether a verb that should have an active subject of its own has none in the parse. */
  boolean lacksSubject(int verb) {
    return own(verb) == Reading.NONE
        && !hasPassiveSubject(verb)
        && !hasAuxPass(verb)
        && switch (reading.relation(verb)) {
          case "root", "ccomp", "conj", "parataxis", "acl:relcl" -> true;
          default -> false;
        };
  }

  /** The active subject of a verb itself: of several the nearest one that is not in a quotation. */
  private int own(int verb) {
    int best = Reading.NONE;
    boolean expletive = false;
    boolean passive = hasAuxPass(verb) || isPassiveForm(verb) && reading.isRelation(verb, "acl");
    for (int k = 0; k < reading.childCount(verb); k++) {
      int child = reading.child(verb, k);
      boolean expl = reading.relation(child).equals("expl");
      if (!expl
          && (!reading.isRelation(child, "nsubj")
              || (passive && reading.relation(child).endsWith(":pass")))) {
        continue;
      }
      if (quotes.at(child) >= 0 && quotes.at(child) != quotes.at(verb)) {
        continue;
      }
      if (best == Reading.NONE
          || (expletive && !expl)
          || (expletive == expl && Math.abs(child - verb) < Math.abs(best - verb))) {
        best = child;
        expletive = expl;
      }
    }
    if (best == Reading.NONE || !words.is(reading.form(best), SmallWords.Role.RELATIVE)) {
      return best;
    }
    return reading.isRelation(verb, "acl") ? reading.head(verb) : antecedent(best);
  }

  /** What a relative pronoun stands for by its place: the noun phrase right before it. */
  private int antecedent(int pronoun) {
    int start = reading.sentenceStart(reading.sentenceOf(pronoun));
    int end = pronoun > start && reading.upos(pronoun - 1) == Upos.PUNCT ? pronoun - 1 : pronoun;
    int head = phrases.headOf(phrases.before(end, start));
    return head == Reading.NONE ? pronoun : head;
  }

  private boolean hasPassiveSubject(int verb) {
    for (int k = 0; k < reading.childCount(verb); k++) {
      if (reading.relation(reading.child(verb, k)).endsWith("subj:pass")) {
        return true;
      }
    }
    return false;
  }

  private boolean hasAuxPass(int verb) {
    for (int k = 0; k < reading.childCount(verb); k++) {
      if (reading.relation(reading.child(verb, k)).equals("aux:pass")) {
        return true;
      }
    }
    return false;
  }

  /** Who issued a statement saying something: the one who issued it, else the document itself. */
  private int issuer(int noun) {
    int head = reading.head(noun);
    if (head == Reading.NONE
        || !words.isDocument(reading.lemma(noun))
        || reading.upos(head) != Upos.VERB
        || !reading.isRelation(noun, "obj")) {
      return noun;
    }
    int subject = ofVerb(head);
    return subject == Reading.NONE ? noun : subject;
  }

  private boolean isInfinitive(int verb) {
    int mark = reading.childBy(verb, "mark");
    return mark != Reading.NONE && reading.upos(mark) == Upos.PART;
  }

  private boolean isPassiveForm(int verb) {
    return reading.xpos(verb).equals("VBN");
  }

  /** Who a passive verb or a noun says that it is done by, or {@link Reading#NONE}. */
  private int agent(int cue) {
    for (int k = 0; k < reading.childCount(cue); k++) {
      int child = reading.child(cue, k);
      if (reading.relation(child).equals("obl:agent")
          || ((reading.isRelation(child, "obl") || reading.isRelation(child, "nmod"))
              && hasAgentMark(child))) {
        return child;
      }
    }
    return Reading.NONE;
  }

  private boolean hasAgentMark(int token) {
    int mark = reading.childBy(token, "case");
    return mark != Reading.NONE && words.is(reading.form(mark), SmallWords.Role.AGENT);
  }

  private boolean sharesSubject(int verb) {
    return reading.isRelation(verb, "xcomp")
        || reading.isRelation(verb, "advcl")
        || reading.isRelation(verb, "conj")
        || reading.isRelation(verb, "ccomp")
        || reading.isRelation(verb, "parataxis");
  }

  /** Head of the words that name whose noun it is, or {@link Reading#NONE}. */
  int ofNoun(int noun) {
    for (int k = 0; k < reading.childCount(noun); k++) {
      int child = reading.child(noun, k);
      if (reading.relation(child).equals("nmod:poss")) {
        return child;
      }
    }
    int by = agent(noun);
    if (by != Reading.NONE) {
      return by;
    }
    int head = reading.head(noun);
    if (head != Reading.NONE
        && reading.upos(head) == Upos.VERB
        && (reading.isRelation(noun, "obj") || reading.isRelation(noun, "obl"))) {
      return ofVerb(head);
    }
    return Reading.NONE;
  }

  /** Who is said to be so by an adjective: its subject. */
  int ofAdjective(int adjective) {
    return ofVerb(adjective);
  }
}
