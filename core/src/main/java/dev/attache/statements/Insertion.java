package dev.attache.statements;

import dev.attache.language.Reading;
import dev.attache.language.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Finds the clause that a cue is inserted into: ", she said", "as she said", "according to her".
 */
final class Insertion {

  private final Reading reading;
  private final Extents extents;
  private final QuoteTokens quotes;
  private final NounPhrases phrases;
  private final SmallWords words;

  Insertion(
      Reading reading, Extents extents, QuoteTokens quotes, NounPhrases phrases, SmallWords words) {
    this.reading = reading;
    this.extents = extents;
    this.quotes = quotes;
    this.phrases = phrases;
    this.words = words;
  }

  /** The clause that a cue is inserted into. */
  Extents.@Nullable Range around(int token, Cue cue) {
    return switch (cue.pos()) {
      case VERB -> aroundVerb(token, cue);
      case ADV -> {
        int head = reading.head(token);
        yield head == Reading.NONE || reading.upos(head) != Upos.VERB ? null : without(head, token);
      }
      case PREP -> aroundPhrase(token);
      default -> null;
    };
  }

  private Extents.@Nullable Range aroundVerb(int verb, Cue cue) {
    int head = reading.head(verb);
    if (head == Reading.NONE
        || reading.childBy(verb, "ccomp") != Reading.NONE
        || (!cue.addresses() && reading.childBy(verb, "obj") != Reading.NONE)) {
      return null;
    }
    boolean inserted =
        reading.isRelation(verb, "parataxis")
            || (reading.isRelation(verb, "advcl")
                && words.is(reading.form(extents.first(verb)), SmallWords.Role.INSERTION));
    if (!inserted) {
      return null;
    }
    Extents.Range content = without(head, verb);
    return hasVerb(content, verb) || quotes.at(content.from()) >= 0 ? content : null;
  }

  private boolean hasVerb(Extents.Range content, int cue) {
    for (int i = content.from(); i < content.to(); i++) {
      Upos upos = reading.upos(i);
      if (i != cue && (upos == Upos.VERB || upos == Upos.AUX) && reading.head(i) != cue) {
        return true;
      }
    }
    return false;
  }

  /** The head of the words that a preposition of two words governs. */
  int governed(int preposition) {
    int head = reading.head(preposition);
    if (head != Reading.NONE
        && head > preposition
        && (reading.isRelation(preposition, "case") || reading.isRelation(preposition, "mark"))) {
      return head;
    }
    Extents.Range next =
        phrases.phrase(
            Math.min(preposition + 2, reading.size()),
            reading.sentenceEnd(reading.sentenceOf(preposition)));
    return phrases.headOf(next);
  }

  private Extents.@Nullable Range aroundPhrase(int preposition) {
    int noun = governed(preposition);
    if (noun == Reading.NONE) {
      return null;
    }
    int sentence = reading.sentenceOf(preposition);
    Extents.Range whole =
        extents.trim(reading.sentenceStart(sentence), reading.sentenceEnd(sentence));
    // at the sentence's edges the commas tell what belongs to the phrase, whatever the parse says
    if (preposition <= whole.from() + 1) {
      int comma = commaAfter(noun, whole.to());
      return comma == Reading.NONE ? null : extents.trim(comma, whole.to());
    }
    int top = reading.head(preposition) == noun ? noun : preposition;
    if (extents.after(top) >= whole.to() && reading.upos(preposition - 1) == Upos.PUNCT) {
      return extents.trim(whole.from(), preposition);
    }
    int head = reading.head(top);
    while (head != Reading.NONE && reading.head(head) != Reading.NONE && !isClause(head)) {
      head = reading.head(head);
    }
    return head == Reading.NONE ? null : without(head, top);
  }

  /** The comma that ends an opening phrase, or {@link Reading#NONE}. */
  private int commaAfter(int noun, int end) {
    int after = extents.after(noun);
    if (after < end && reading.form(after).equals(",")) {
      return after;
    }
    for (int i = noun + 1; i < end; i++) {
      if (reading.form(i).equals(",")) {
        return i;
      }
    }
    return Reading.NONE;
  }

  private boolean isClause(int token) {
    return reading.upos(token) == Upos.VERB || reading.childBy(token, "nsubj") != Reading.NONE;
  }

  /** The words below {@code head} without those below {@code inserted}, unless they divide them. */
  private Extents.Range without(int head, int inserted) {
    int from = extents.first(head);
    int to = extents.after(head);
    int cutFrom = extents.first(inserted);
    int cutTo = extents.after(inserted);
    Extents.Range before = extents.trim(from, Math.max(from, cutFrom));
    Extents.Range after = extents.trim(Math.min(to, cutTo), to);
    if (before.isEmpty()) {
      return after;
    }
    return after.isEmpty() ? before : new Extents.Range(before.from(), after.to());
  }
}
