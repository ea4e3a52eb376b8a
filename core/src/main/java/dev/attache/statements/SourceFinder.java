package dev.attache.statements;

import dev.attache.language.Reading;
import dev.attache.language.Upos;
import dev.attache.text.Span;

/** Finds the words that name who says something, from the cue over the parse. */
final class SourceFinder {

  /** How many verbs up a shared subject is looked for. */
  private static final int CLIMB = 4;

  private final Reading reading;
  private final SmallWords words;

  SourceFinder(Reading reading, SmallWords words) {
    this.reading = reading;
    this.words = words;
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
        return at == verb && isPassiveForm(at) ? agent(at) : reading.head(at);
      }
      if (!sharesSubject(at)) {
        return agent(verb);
      }
      at = reading.head(at);
    }
    return Reading.NONE;
  }

  private boolean isExpletive(int subject, int verb) {
    return reading.relation(subject).equals("expl")
        || hasAuxPass(verb)
        || reading.childBy(verb, "csubj") != Reading.NONE;
  }

  /** The active subject of a verb itself. */
  private int own(int verb) {
    for (int k = 0; k < reading.childCount(verb); k++) {
      int child = reading.child(verb, k);
      if ((reading.isRelation(child, "nsubj") && !reading.relation(child).endsWith(":pass"))
          || reading.relation(child).equals("expl")) {
        if (words.is(reading.form(child), SmallWords.Role.RELATIVE)
            && reading.isRelation(verb, "acl")) {
          return reading.head(verb);
        }
        return child;
      }
    }
    return Reading.NONE;
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

  /** Whether a verb or adjective is negated. */
  boolean isNegated(int cue) {
    for (int k = 0; k < reading.childCount(cue); k++) {
      int child = reading.child(cue, k);
      if (child < cue && words.is(reading.form(child), SmallWords.Role.NEGATOR)) {
        return true;
      }
    }
    return false;
  }

  /** Who is said to be so by an adjective: its subject. */
  int ofAdjective(int adjective) {
    return ofVerb(adjective);
  }

  /**
   * The words that name a speaker, with the relative pronoun that stands for them before a cue.
   *
   * @param cue the cue's token
   */
  Span span(int head, int cue) {
    Extents.Range range = range(head);
    int to = range.to();
    for (int i = to; i < Math.min(cue, to + 2); i++) {
      if (words.is(reading.form(i), SmallWords.Role.RELATIVE)
          && reading.isRelation(i, "nsubj")
          && reading.isUnder(i, head)) {
        return reading.span(range.from(), i + 1);
      }
      if (reading.upos(i) != Upos.PUNCT) {
        break;
      }
    }
    return reading.span(range.from(), to);
  }

  /** The tokens that name a speaker. */
  Extents.Range range(int head) {
    int left = head;
    int right = head;
    for (int k = 0; k < reading.childCount(head); k++) {
      int child = reading.child(head, k);
      // the head's own preposition or possessive mark belongs to the clause around it
      if (isPartOfName(child) && !reading.isRelation(child, "case")) {
        left = Math.min(left, leftmost(child));
        right = Math.max(right, rightmost(child));
      }
    }
    return new Extents.Range(left, right + 1);
  }

  private int leftmost(int head) {
    int left = head;
    for (int k = 0; k < reading.childCount(head); k++) {
      int child = reading.child(head, k);
      if (child < head && isPartOfName(child)) {
        left = Math.min(left, leftmost(child));
      }
    }
    return left;
  }

  private int rightmost(int head) {
    int right = head;
    for (int k = 0; k < reading.childCount(head); k++) {
      int child = reading.child(head, k);
      if (child > head && isPartOfName(child)) {
        right = Math.max(right, rightmost(child));
      }
    }
    return right;
  }

  private boolean isPartOfName(int token) {
    return switch (main(reading.relation(token))) {
      case "det",
              "amod",
              "compound",
              "nummod",
              "nmod",
              "flat",
              "case",
              "conj",
              "cc",
              "fixed",
              "goeswith" ->
          true;
      default -> false;
    };
  }

  private static String main(String relation) {
    int colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.substring(0, colon);
  }
}
