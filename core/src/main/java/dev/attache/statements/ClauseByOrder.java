package dev.attache.statements;

import dev.attache.language.Reading;
import dev.attache.language.Upos;
import dev.attache.rules.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a cue says by the order of the words, where the parse did not attach a clause to it:
 * long clauses and quotations lead a parser astray, while "said that …" and "…, she said" do not.
 */
final class ClauseByOrder {

  private static final RuleId FOLLOWS = new RuleId("en.statement.words-after");
  private static final RuleId PRECEDES = new RuleId("en.statement.words-before");

  /** How far behind a verb of speech its "that" may stand, in tokens. */
  private static final int REACH = 8;

  private final Reading reading;
  private final Extents extents;
  private final QuoteTokens quotes;
  private final NounPhrases phrases;
  private final SmallWords words;

  ClauseByOrder(
      Reading reading, Extents extents, QuoteTokens quotes, NounPhrases phrases, SmallWords words) {
    this.reading = reading;
    this.extents = extents;
    this.quotes = quotes;
    this.phrases = phrases;
    this.words = words;
  }

  /** The first token of a cue's sentence, or of the part of it that is in the cue's quotation. */
  private int start(int token) {
    int start = reading.sentenceStart(reading.sentenceOf(token));
    int q = quotes.at(token);
    return q < 0 ? start : Math.max(start, quotes.range(q).from());
  }

  /** The token after the last of a cue's sentence, or of the part of it in its quotation. */
  private int end(int token) {
    int end = reading.sentenceEnd(reading.sentenceOf(token));
    int q = quotes.at(token);
    return q < 0 ? end : Math.min(end, quotes.range(q).to());
  }

  @Nullable Draft draft(int token, int cueAfter, Cue cue, CueFinder cues) {
    int end = end(token);
    boolean speech = cue.pos() == Cue.Pos.VERB && cue.type() == Saying.SPEECH;
    int that = complementizer(cueAfter, Math.min(end, cueAfter + (speech ? REACH : 1)));
    if (that != Reading.NONE) {
      int head = reading.head(that);
      int to = head > that ? Math.max(extents.after(head), head + 1) : end;
      return cues.made(token, cue, FOLLOWS, extents.trim(that, to));
    }
    if (!speech) {
      return null;
    }
    Extents.Range after = extents.trim(cueAfter, end);
    if (cue.quotes()
        && after.from() == cueAfter
        && (beginsWithClause(after) || (!cue.addresses() && nameAndVerb(after)))) {
      return cues.made(token, cue, FOLLOWS, after);
    }
    int start = start(token);
    Extents.Range name = phrases.before(token, start);
    if (cueAfter < end
        && isInserted(name, start, cueAfter)
        && hasClause(after, token)
        && quotes.at(start) == quotes.at(token)) {
      return cues.made(token, cue, FOLLOWS, extents.trim(start, end))
          .withSource(phrases.headOf(name), name);
    }
    return before(token, cue, cues, after);
  }

  /** Whether a name and a cue stand between commas. */
  private boolean isInserted(Extents.Range name, int start, int cueAfter) {
    return !name.isEmpty()
        && name.from() > start + 1
        && reading.form(name.from() - 1).equals(",")
        && reading.form(cueAfter).equals(",");
  }

  /**
   * A draft whose content the parse cut short: words between it and the comma before ", she said"
   * belong to it, and so does what stands before an inserted ", she said,".
   */
  Draft widened(Draft draft, Cue cue, CueFinder cues) {
    if (cue.pos() != Cue.Pos.VERB || !cue.clauses() || !cue.quotes()) {
      return draft;
    }
    int token = draft.cue();
    Extents.Range content = draft.content();
    int end = end(token);
    if (content.to() <= token) {
      Draft whole = before(token, cue, cues, extents.trim(draft.cueAfter(), end));
      return whole != null
              && whole.content().from() <= content.from()
              && content.to() <= whole.content().to()
          ? draft.withContent(whole.content()).withSource(whole.source(), whole.named())
          : draft;
    }
    int start = start(token);
    Extents.Range name = phrases.before(token, start);
    if (content.from() > draft.cueAfter() && isInserted(name, start, draft.cueAfter())) {
      return draft.withContent(new Extents.Range(extents.trim(start, token).from(), content.to()));
    }
    return draft;
  }

  private @Nullable Draft before(int token, Cue cue, CueFinder cues, Extents.Range after) {
    int start = start(token);
    Extents.Range name = phrases.before(token, start);
    int comma = (name.isEmpty() ? token : name.from()) - 1;
    if (comma > start && quotes.closesAt(comma)) {
      comma--;
    }
    if (comma <= start || !reading.form(comma).equals(",") || hasClause(after, token)) {
      return null;
    }
    Extents.Range content = extents.trim(start, comma);
    if (content.isEmpty() || !hasClause(content, Reading.NONE)) {
      return null;
    }
    Draft draft = cues.made(token, cue, PRECEDES, content);
    if (!name.isEmpty()) {
      return draft.withSource(phrases.headOf(name), name);
    }
    // without a name on either side it is rather a second verb of the clause before
    return draft.source() != Reading.NONE && draft.source() > token ? draft : null;
  }

  private int complementizer(int from, int to) {
    for (int i = from; i < to; i++) {
      Upos upos = reading.upos(i);
      if (upos == Upos.VERB || upos == Upos.AUX || quotes.at(i) >= 0) {
        return Reading.NONE;
      }
      if (words.is(reading.form(i), SmallWords.Role.COMPLEMENTIZER)) {
        // beside a noun or a verb of thinking the word may be a relative pronoun too
        return upos == Upos.SCONJ || (upos == Upos.PRON && to - from > 1) ? i : Reading.NONE;
      }
    }
    return Reading.NONE;
  }

  /**
   * Whether a range begins with a noun phrase and goes on with a verb of which it is the subject.
   */
  private boolean beginsWithClause(Extents.Range range) {
    switch (reading.upos(range.from())) {
      case DET, PRON, PROPN, NOUN, ADJ, NUM -> {}
      default -> {
        return false;
      }
    }
    for (int i = range.from() + 1; i < range.to(); i++) {
      Upos upos = reading.upos(i);
      if (words.is(reading.form(i), SmallWords.Role.RELATIVE) && upos == Upos.PRON) {
        return false;
      }
      if (upos == Upos.AUX) {
        return true;
      }
      if (upos == Upos.VERB) {
        int subject = reading.childBy(i, "nsubj");
        if (subject != Reading.NONE) {
          return range.has(subject);
        }
      }
    }
    return false;
  }

  /** Whether a range is a noun phrase and right after it a verb, whatever the parse says. */
  private boolean nameAndVerb(Extents.Range range) {
    Extents.Range name = phrases.phrase(range.from(), range.to());
    return name.from() == range.from()
        && name.to() < range.to()
        && reading.upos(name.to()) == Upos.VERB
        && !reading.isRelation(name.to(), "amod");
  }

  /** Whether a finite verb stands in a range, those below the cue ("…, adding that …") left out. */
  private boolean hasClause(Extents.Range range, int cue) {
    for (int i = range.from(); i < range.to(); i++) {
      Upos upos = reading.upos(i);
      boolean finite =
          upos == Upos.AUX || (upos == Upos.VERB && reading.childBy(i, "nsubj") != Reading.NONE);
      if (finite && (cue == Reading.NONE || !reading.isUnder(i, cue))) {
        return true;
      }
    }
    return false;
  }
}
