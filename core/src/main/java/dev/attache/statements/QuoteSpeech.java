package dev.attache.statements;

import dev.attache.language.Reading;
import dev.attache.language.Upos;
import dev.attache.rules.RuleId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives quotations to those who said them: to the cue whose content they are, to a cue beside them,
 * or to whoever said the quotation that they go on with. What is left over is no speech.
 */
final class QuoteSpeech {

  private static final RuleId BESIDE = new RuleId("en.statement.quote-beside");
  private static final RuleId GOES_ON = new RuleId("en.statement.quote-goes-on");
  private static final RuleId IN_CLAUSE = new RuleId("en.statement.quote-in-clause");
  private static final RuleId COLON = new RuleId("en.statement.quote-after-colon");

  /** How far from a quotation its cue may stand, in tokens. */
  private static final int REACH = 30;

  /** A quotation of fewer words than this needs a word of saying beside it. */
  private static final int LONG = 4;

  private final Reading reading;
  private final QuoteTokens quotes;
  private final CueFinder cues;
  private final NounPhrases phrases;
  private final Extents extents;
  private final boolean[] owned;

  QuoteSpeech(
      Reading reading, QuoteTokens quotes, CueFinder cues, NounPhrases phrases, Extents extents) {
    this.reading = reading;
    this.quotes = quotes;
    this.cues = cues;
    this.phrases = phrases;
    this.extents = extents;
    this.owned = new boolean[quotes.size()];
  }

  /** The drafts with their contents grown to the quotations they touch, and drafts for the rest. */
  List<Draft> assign(List<Draft> found) {
    List<Draft> drafts = new ArrayList<>(found);
    @Nullable Draft previous = null;
    for (int q = 0; q < quotes.size(); q++) {
      Extents.Range range = quotes.range(q);
      if (range.isEmpty()) {
        continue;
      }
      @Nullable Draft owner = owner(drafts, found.size(), q, range);
      if (owner == null) {
        owner = beside(q, range, previous);
        if (owner != null) {
          drafts.add(owner);
        }
      }
      if (owner != null && quotes.goesOn(q)) {
        takeBack(drafts, q - 1, owner);
      }
      if (owner != null) {
        owned[q] = true;
        previous = owner;
      } else if (range.to() - range.from() > 3) {
        previous = null;
      }
    }
    return drafts;
  }

  /** Gives the paragraphs before, left open without a speaker, to the one who speaks at last. */
  private void takeBack(List<Draft> drafts, int last, Draft owner) {
    for (int q = last; q >= 0 && !owned[q]; q--) {
      if (!quotes.range(q).isEmpty()) {
        drafts.add(goesOn(owner, quotes.range(q)));
        owned[q] = true;
      }
      if (!quotes.goesOn(q)) {
        break;
      }
    }
  }

  /** The draft that already has the quotation; its content grows to the whole of it. */
  private @Nullable Draft owner(List<Draft> drafts, int parsed, int q, Extents.Range range) {
    @Nullable Draft best = null;
    // cue and content share a sentence, and the parsed drafts are in the order of their cues
    int last = reading.sentenceEnd(reading.sentenceOf(range.to() - 1));
    int from = firstAt(drafts, parsed, reading.sentenceStart(reading.sentenceOf(range.from())));
    for (int d = from; d < parsed && drafts.get(d).cue() < last; d++) {
      Draft draft = drafts.get(d);
      Extents.Range content = draft.content();
      if (content.to() <= range.from() || content.from() >= range.to() || range.has(draft.cue())) {
        continue;
      }
      if (!content.has(range.from()) && !content.has(range.to() - 1)) {
        continue;
      }
      boolean whole = content.from() <= range.from() && range.to() <= content.to();
      if (!whole) {
        draft =
            draft.withContent(
                new Extents.Range(
                    Math.min(content.from(), range.from()), Math.max(content.to(), range.to())));
      }
      draft = sourceAfter(quotes.close(q), draft);
      drafts.set(d, draft);
      if (best == null || draft.type() == Saying.SPEECH) {
        best = draft;
      }
    }
    return best;
  }

  /**
   * Behind a quotation the speaker stands between it and the cue, or right after the cue. The words
   * say so more safely than the parse, which a long quotation leads astray.
   */
  private Draft sourceAfter(int close, Draft draft) {
    if (draft.cue() < close || draft.cue() > close + REACH) {
      return draft;
    }
    Extents.Range between = phrases.phrase(close, draft.cue());
    if (between.isEmpty()) {
      if (between.from() < draft.cue()) {
        return draft;
      }
      int end = reading.sentenceEnd(reading.sentenceOf(draft.cue()));
      between = phrases.phrase(draft.cueAfter(), end);
      if (between.isEmpty() || between.from() != draft.cueAfter()) {
        return draft;
      }
    }
    Draft kept =
        draft.content().to() > between.from() && draft.content().to() <= draft.cue()
            // the parse took the speaker for a part of what is said
            ? draft.withContent(extents.trim(draft.content().from(), close))
            : draft;
    return draft.source() != Reading.NONE && between.has(draft.source())
        ? kept
        : kept.withSource(phrases.headOf(between), between);
  }

  private static int firstAt(List<Draft> drafts, int parsed, int token) {
    int low = 0;
    int high = parsed;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (drafts.get(mid).cue() < token) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }

  private @Nullable Draft beside(int q, Extents.Range range, @Nullable Draft previous) {
    boolean full = isFull(q, range);
    if (quotes.goesOn(q) && previous != null) {
      return goesOn(previous, range);
    }
    int open = quotes.open(q);
    int close = quotes.close(q);
    @Nullable Draft before = before(open, range, full);
    if (before != null && before.cueAfter() >= open - 1) {
      return before;
    }
    @Nullable Draft after = isContinued(range, close) ? after(close, range) : null;
    if (after != null) {
      return after;
    }
    if (before != null) {
      return before;
    }
    @Nullable Draft colon = afterColon(open, range);
    if (colon != null) {
      return colon;
    }
    if (full && previous != null && quotes.follows(q)) {
      return goesOn(previous, range);
    }
    return full && !isTitle(range) ? inClause(range) : null;
  }

  /** Whether every longer word begins with a capital: the name of a work, not speech. */
  private boolean isTitle(Extents.Range range) {
    for (int i = range.from(); i < range.to(); i++) {
      String form = reading.form(i);
      if (form.length() >= LONG && Character.isLowerCase(form.charAt(0))) {
        return false;
      }
    }
    return true;
  }

  /** A name and a colon before the quotation, nothing else in the sentence. */
  private @Nullable Draft afterColon(int open, Extents.Range range) {
    if (open == 0 || !reading.form(open - 1).equals(":")) {
      return null;
    }
    int first = reading.sentenceStart(reading.sentenceOf(open - 1));
    int name = Reading.NONE;
    for (int i = first; i < open - 1; i++) {
      if (reading.upos(i) == Upos.VERB || reading.upos(i) == Upos.AUX) {
        return null;
      }
      if (name == Reading.NONE
          && (reading.upos(i) == Upos.PROPN || reading.upos(i) == Upos.NOUN)
          && (reading.head(i) < first || reading.head(i) >= open)) {
        name = i;
      }
    }
    return name == Reading.NONE || open - first > REACH
        ? null
        : new Draft(
            Saying.SPEECH, COLON, open - 1, open, name, extents.trim(first, open - 1), range);
  }

  /** A whole sentence quoted beside a clause about somebody, without a word of saying. */
  private @Nullable Draft inClause(Extents.Range range) {
    if (range.to() - range.from() < LONG) {
      return null;
    }
    int verb = Reading.NONE;
    int sentence = reading.sentenceOf(range.to() - 1);
    for (int i = reading.sentenceStart(sentence); i < reading.sentenceEnd(sentence); i++) {
      if (range.has(i)) {
        int head = reading.head(i);
        while (head != Reading.NONE && quotes.at(head) < 0 && verb == Reading.NONE) {
          verb = reading.upos(head) == Upos.VERB ? head : Reading.NONE;
          head = reading.head(head);
        }
      } else if (quotes.at(i) < 0
          && verb == Reading.NONE
          && reading.upos(i) == Upos.VERB
          && range.has(reading.head(i))) {
        verb = i;
      }
    }
    return verb == Reading.NONE ? null : cues.byVerb(verb, IN_CLAUSE, range);
  }

  /** Whether the sentence goes on behind a quotation: after a comma, or in small letters. */
  private boolean isContinued(Extents.Range range, int close) {
    boolean pause = false;
    for (int i = range.to(); i < close; i++) {
      if (isPause(i)) {
        pause = reading.form(i).charAt(0) != '.';
      }
    }
    return pause
        || (close < reading.size() && Character.isLowerCase(reading.form(close).charAt(0)));
  }

  private static Draft goesOn(Draft previous, Extents.Range range) {
    return previous.withContent(range).withRule(GOES_ON);
  }

  /** Whether the quotation stands as a sentence of its own. */
  private boolean isFull(int q, Extents.Range range) {
    int first = range.from();
    return range.to() - first >= 2
        && (Character.isUpperCase(reading.form(first).charAt(0)) || quotes.opensParagraph(q));
  }

  private boolean isPause(int token) {
    if (token < 0 || reading.upos(token) != Upos.PUNCT) {
      return false;
    }
    char c = reading.form(token).charAt(0);
    return c == ',' || c == '!' || c == '?' || c == '-' || c == '—' || c == '–' || c == '.';
  }

  private @Nullable Draft after(int close, Extents.Range range) {
    int paragraph = quotes.paragraphEnd(close - 1);
    for (int i = close; i < Math.min(close + REACH, paragraph); i++) {
      if (quotes.at(i) >= 0
          || (i > close + 1 && reading.sentenceOf(i) != reading.sentenceOf(i - 1))) {
        return null;
      }
      @Nullable Draft draft = cue(i, range);
      if (draft != null) {
        return sourceAfter(close, draft);
      }
    }
    return null;
  }

  private @Nullable Draft before(int open, Extents.Range range, boolean full) {
    if (open == 0) {
      return null;
    }
    int last = open - 1;
    boolean colon = reading.form(last).equals(":");
    if (reading.sentenceOf(last) != reading.sentenceOf(range.from()) && !colon) {
      return null;
    }
    int stop = Math.max(reading.sentenceStart(reading.sentenceOf(last)), open - REACH);
    @Nullable Draft found = null;
    for (int i = last; i >= stop && found == null; i--) {
      if (quotes.at(i) >= 0) {
        return null;
      }
      found = cue(i, range);
    }
    if (found == null) {
      return null;
    }
    boolean near = found.cueAfter() >= open || colon || reading.upos(last) == Upos.PUNCT;
    return near || full ? found : null;
  }

  private @Nullable Draft cue(int token, Extents.Range range) {
    if (reading.upos(token) != Upos.VERB && reading.upos(token) != Upos.AUX) {
      return null;
    }
    for (Cue cue : cues.cuesAt(token)) {
      if (cue.quotes()) {
        return cues.made(token, cue, BESIDE, range);
      }
    }
    return null;
  }
}
