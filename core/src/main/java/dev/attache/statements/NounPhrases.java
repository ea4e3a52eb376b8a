package dev.attache.statements;

import dev.attache.language.Reading;
import dev.attache.language.Upos;

/**
 * How far the words reach that name somebody, over the parse and, where a long quotation has led
 * the parse astray, by the order of the words alone.
 */
final class NounPhrases {

  /** How long an apposition between a subject and its verb may be, in tokens. */
  private static final int APPOSITION = 20;

  private final Reading reading;
  private final QuoteTokens quotes;
  private final SmallWords words;

  NounPhrases(Reading reading, QuoteTokens quotes, SmallWords words) {
    this.reading = reading;
    this.quotes = quotes;
    this.words = words;
  }

  /**
   * The words that name a speaker: with the relative pronoun that stands for them before the cue
   * where it follows them, the pronoun alone where it does not.
   *
   * @param cue the cue's token
   */
  Extents.Range named(int head, int cue) {
    Extents.Range range = range(head);
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
      boolean opening = child < head && reading.isRelation(child, "cc");
      if (isPartOfName(child) && !reading.isRelation(child, "case") && !opening) {
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
  Extents.Range before(int token, int from) {
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
    Extents.Range near = before(verb, from);
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
        return quotes.at(i - 1) == quotes.at(verb) ? before(i, from) : near;
      }
    }
    return near;
  }

  /**
   * The noun of a phrase that nothing else in it governs, of several the last: "China's Foreign
   * Ministry" is the ministry; {@link Reading#NONE} if there is no noun.
   */
  int headOf(Extents.Range phrase) {
    int last = Reading.NONE;
    for (int i = phrase.to() - 1; i >= phrase.from(); i--) {
      Upos upos = reading.upos(i);
      if (upos == Upos.NOUN || upos == Upos.PROPN || upos == Upos.PRON) {
        if (!phrase.has(reading.head(i))) {
          return i;
        }
        last = last == Reading.NONE ? i : last;
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
