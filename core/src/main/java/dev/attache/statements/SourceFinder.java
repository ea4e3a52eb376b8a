package dev.attache.statements;

import dev.attache.language.Reading;
import dev.attache.language.Upos;

/** Finds the words that name who says something, from the cue over the parse. */
final class SourceFinder {

  /** How many verbs up a shared subject is looked for. */
  private static final int CLIMB = 4;

  /** How long an apposition between a subject and its verb may be, in tokens. */
  private static final int APPOSITION = 20;

  private final Reading reading;
  private final QuoteTokens quotes;
  private final SmallWords words;

  SourceFinder(Reading reading, QuoteTokens quotes, SmallWords words) {
    this.reading = reading;
    this.quotes = quotes;
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
    if (best != Reading.NONE
        && words.is(reading.form(best), SmallWords.Role.RELATIVE)
        && reading.isRelation(verb, "acl")) {
      return reading.head(verb);
    }
    return best;
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
   * The words that name a speaker: with the relative pronoun that stands for them before the cue
   * where it follows them, the pronoun alone where it does not.
   *
   * @param cue the cue's token
   */
  Extents.Range named(int head, int cue) {
    Extents.Range range = range(head);
    if (reading.head(cue) != head || !reading.isRelation(cue, "acl")) {
      return range;
    }
    for (int k = 0; k < reading.childCount(cue); k++) {
      int child = reading.child(cue, k);
      if (child < cue
          && child >= range.to()
          && reading.isRelation(child, "nsubj")
          && words.is(reading.form(child), SmallWords.Role.RELATIVE)) {
        return new Extents.Range(child <= range.to() + 1 ? range.from() : child, child + 1);
      }
    }
    return range;
  }

  /** The tokens that name a speaker. */
  private Extents.Range range(int head) {
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

  /**
   * The first noun phrase in a range of tokens by its words alone, for where the parse of a long
   * quotation cannot be trusted. Empty unless the range begins with it, but for punctuation,
   * adverbs and auxiliaries.
   */
  Extents.Range phrase(int from, int to) {
    int start = from;
    while (start < to && isSkipped(start)) {
      start++;
    }
    int end = start;
    while (end < to && isNominal(end)) {
      end++;
      if (reading.upos(end - 1) == Upos.PRON && reading.isRelation(end - 1, "nsubj")) {
        break;
      }
    }
    return headOf(new Extents.Range(start, end)) == Reading.NONE
        ? new Extents.Range(start, start)
        : new Extents.Range(start, end);
  }

  /** The noun phrase that ends right before a token, by its words alone; empty if none does. */
  Extents.Range phraseBefore(int token, int from) {
    int end = token;
    while (end > from && (reading.upos(end - 1) == Upos.ADV || reading.upos(end - 1) == Upos.AUX)) {
      end--;
    }
    int start = end;
    while (start > from && isNominal(start - 1) && quotes.at(start - 1) == quotes.at(token)) {
      start--;
    }
    return headOf(new Extents.Range(start, end)) == Reading.NONE
        ? new Extents.Range(end, end)
        : new Extents.Range(start, end);
  }

  /**
   * The noun phrase that is the subject of a verb by its place alone: right before it, or before an
   * apposition between commas. Empty if there is none.
   */
  Extents.Range subjectBefore(int verb, int from) {
    Extents.Range near = phraseBefore(verb, from);
    if (!near.isEmpty()) {
      int head = headOf(near);
      int above = reading.head(head);
      if (reading.isRelation(head, "nmod") && above >= from && above < near.from()) {
        return new Extents.Range(range(above).from(), near.to());
      }
      return near;
    }
    int comma = near.from() - 1;
    if (comma <= from || !reading.form(comma).equals(",")) {
      return near;
    }
    for (int i = comma - 1; i > Math.max(from, comma - APPOSITION); i--) {
      if (reading.form(i).equals(",")) {
        return quotes.at(i - 1) == quotes.at(verb) ? phraseBefore(i, from) : near;
      }
    }
    return near;
  }

  /** The noun of a phrase that nothing else in it governs, or {@link Reading#NONE}. */
  int headOf(Extents.Range phrase) {
    int last = Reading.NONE;
    for (int i = phrase.from(); i < phrase.to(); i++) {
      Upos upos = reading.upos(i);
      if (upos == Upos.NOUN || upos == Upos.PROPN || upos == Upos.PRON) {
        if (!phrase.has(reading.head(i))) {
          return i;
        }
        last = i;
      }
    }
    return last;
  }

  private boolean isSkipped(int token) {
    return switch (reading.upos(token)) {
      case PUNCT, ADV, AUX, CCONJ -> true;
      default -> false;
    };
  }

  private boolean isNominal(int token) {
    return switch (reading.upos(token)) {
      case DET, ADJ, NUM, NOUN, PROPN, PRON -> true;
      case PART -> reading.isRelation(token, "case");
      case VERB -> reading.isRelation(token, "amod");
      default -> false;
    };
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
