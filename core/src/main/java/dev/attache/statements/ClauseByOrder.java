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
  private final SourceFinder sources;
  private final SmallWords words;

  ClauseByOrder(
      Reading reading,
      Extents extents,
      QuoteTokens quotes,
      SourceFinder sources,
      SmallWords words) {
    this.reading = reading;
    this.extents = extents;
    this.quotes = quotes;
    this.sources = sources;
    this.words = words;
  }

  @Nullable Draft draft(int token, int cueAfter, Cue cue, CueFinder cues) {
    int end = reading.sentenceEnd(reading.sentenceOf(token));
    boolean speech = cue.pos() == Cue.Pos.VERB && cue.type() == Cue.Type.SPEECH;
    int that = complementizer(cueAfter, Math.min(end, cueAfter + (speech ? REACH : 1)));
    if (that != Reading.NONE) {
      int head = reading.head(that);
      int to = head > that ? Math.max(extents.after(head), head + 1) : end;
      return withSource(cues.made(token, cue, FOLLOWS, extents.trim(that, to)));
    }
    if (!speech) {
      return null;
    }
    Extents.Range after = extents.trim(cueAfter, end);
    if (after.from() == cueAfter && beginsClause(cueAfter) && hasClause(after)) {
      return withSource(cues.made(token, cue, FOLLOWS, after));
    }
    return before(token, cue, cues, after);
  }

  private @Nullable Draft before(int token, Cue cue, CueFinder cues, Extents.Range after) {
    int start = reading.sentenceStart(reading.sentenceOf(token));
    Extents.Range name = sources.phraseBefore(token, start);
    int comma = (name.isEmpty() ? token : name.from()) - 1;
    if (comma <= start || !reading.form(comma).equals(",") || hasClause(after)) {
      return null;
    }
    Extents.Range content = extents.trim(start, comma);
    if (content.isEmpty() || !hasClause(content)) {
      return null;
    }
    Draft draft = cues.made(token, cue, PRECEDES, content);
    if (!name.isEmpty()) {
      return draft.withSource(sources.headOf(name), name);
    }
    // without a name on either side it is rather a second verb of the clause before
    return draft.source() != Reading.NONE && draft.source() > token ? draft : null;
  }

  /** Where the parse found nobody who speaks, the noun phrase right before the cue does. */
  private Draft withSource(Draft draft) {
    if (draft.source() != Reading.NONE) {
      return draft;
    }
    Extents.Range name =
        sources.phraseBefore(draft.cue(), reading.sentenceStart(reading.sentenceOf(draft.cue())));
    return name.isEmpty() || reading.upos(draft.cue()) != Upos.VERB
        ? draft
        : draft.withSource(sources.headOf(name), name);
  }

  private int complementizer(int from, int to) {
    for (int i = from; i < to; i++) {
      Upos upos = reading.upos(i);
      if (upos == Upos.VERB || upos == Upos.AUX || quotes.at(i) >= 0) {
        return Reading.NONE;
      }
      if (words.is(reading.form(i), SmallWords.Role.COMPLEMENTIZER) && upos != Upos.DET) {
        return i;
      }
    }
    return Reading.NONE;
  }

  private boolean beginsClause(int token) {
    return switch (reading.upos(token)) {
      case DET, PRON, PROPN, NOUN, ADJ, NUM -> true;
      default -> false;
    };
  }

  private boolean hasClause(Extents.Range range) {
    for (int i = range.from(); i < range.to(); i++) {
      Upos upos = reading.upos(i);
      if (upos == Upos.AUX) {
        return true;
      }
      if (upos == Upos.VERB && reading.childBy(i, "nsubj") != Reading.NONE) {
        return true;
      }
    }
    return false;
  }
}
