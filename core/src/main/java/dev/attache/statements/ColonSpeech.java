package dev.attache.statements;

import dev.attache.language.Reading;
import dev.attache.language.Upos;
import dev.attache.rules.RuleId;
import java.util.List;

/**
 * Headlines and minutes that give a name, a colon and what was said: "Governor: no cuts planned".
 */
final class ColonSpeech {

  private static final RuleId COLON = new RuleId("en.statement.colon");

  /** The most tokens that may stand before the colon, and the fewest after it. */
  private static final int NAME = 6;

  private static final int SAID = 4;

  private final Reading reading;
  private final QuoteTokens quotes;
  private final Extents extents;
  private final SmallWords words;

  ColonSpeech(Reading reading, QuoteTokens quotes, Extents extents, SmallWords words) {
    this.reading = reading;
    this.quotes = quotes;
    this.extents = extents;
    this.words = words;
  }

  /** Adds a draft for each paragraph that opens so and whose words no other draft has. */
  void addTo(List<Draft> drafts) {
    for (int s = 0; s < reading.sentences(); s++) {
      int first = reading.sentenceStart(s);
      int colon = opensParagraph(first) ? colon(first, reading.sentenceEnd(s)) : Reading.NONE;
      if (colon == Reading.NONE || !tells(colon + 1, reading.sentenceEnd(s))) {
        continue;
      }
      Extents.Range content = extents.trim(colon + 1, reading.sentenceEnd(s));
      boolean taken =
          drafts.stream().anyMatch(d -> d.cue() == colon || d.content().has(content.from()));
      if (!taken) {
        drafts.add(
            new Draft(
                Saying.SPEECH,
                COLON,
                colon,
                colon + 1,
                head(first, colon),
                extents.trim(first, colon),
                content));
      }
    }
  }

  private boolean opensParagraph(int token) {
    int before = reading.start(token) - 1;
    return before < 0 || reading.text().charAt(before) == '\n';
  }

  /** The colon behind a name that opens a sentence. */
  private int colon(int first, int end) {
    boolean named = false;
    for (int t = first; t < Math.min(end, first + NAME + 1); t++) {
      if (reading.form(t).equals(":")) {
        return named && t > first ? t : Reading.NONE;
      }
      Upos upos = reading.upos(t);
      if (quotes.at(t) >= 0
          || upos == Upos.VERB
          || upos == Upos.AUX
          || upos == Upos.NUM
          || upos == Upos.PUNCT && !reading.form(t).equals(".")) {
        return Reading.NONE;
      }
      named |= upos == Upos.PROPN || words.isDocument(reading.lemma(t));
    }
    return Reading.NONE;
  }

  /** Whether what follows is a clause that opens with a capital, and no quotation. */
  private boolean tells(int from, int end) {
    if (end - from < SAID
        || quotes.at(from) >= 0
        || !Character.isUpperCase(reading.form(from).charAt(0))) {
      return false;
    }
    for (int t = from; t < end; t++) {
      if (reading.upos(t) == Upos.VERB || reading.upos(t) == Upos.AUX) {
        return true;
      }
    }
    return false;
  }

  private int head(int first, int after) {
    for (int t = first; t < after; t++) {
      int above = reading.head(t);
      if (above < first || above >= after) {
        return t;
      }
    }
    return after - 1;
  }
}
