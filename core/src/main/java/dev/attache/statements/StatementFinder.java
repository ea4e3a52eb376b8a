package dev.attache.statements;

import dev.attache.actors.Cast;
import dev.attache.language.Reading;
import dev.attache.mention.TimeMention;
import dev.attache.rules.LanguageFolder;
import java.util.List;
import java.util.Map;

/**
 * Finds who said what. Immutable, safe to share between threads, linear in the length of the text.
 */
public final class StatementFinder {

  private final QuotationMarks marks;
  private final CueLexicon lexicon;
  private final SmallWords words;
  private final Map<String, Stance> stances;

  private StatementFinder(
      QuotationMarks marks, CueLexicon lexicon, SmallWords words, Map<String, Stance> stances) {
    this.stances = stances;
    this.marks = marks;
    this.lexicon = lexicon;
    this.words = words;
  }

  /**
   * Loads the cues, frames and quotation marks of a language.
   *
   * @throws dev.attache.rules.RuleFileException if one of the files cannot be used
   */
  public static StatementFinder load(LanguageFolder folder) {
    return new StatementFinder(
        QuotationMarks.load(folder),
        CueLexicon.load(folder),
        SmallWords.load(folder),
        Stance.load(folder));
  }

  /**
   * The statements of a reading, in text order of their contents.
   *
   * <p>An interrupted quotation gives one statement for each quoted part, with the same source and
   * cue. A statement inside another one's content is passed on by the other's speaker ({@link
   * Statement#via}).
   *
   * @param cast the reading's actors; {@link Cast#EMPTY} leaves speakers unresolved
   * @param times the reading's times
   */
  public List<Statement> find(Reading reading, Cast cast, List<TimeMention> times) {
    Extents extents = new Extents(reading);
    QuoteTokens quotes = new QuoteTokens(reading, marks.pair(reading.text()), extents);
    NounPhrases phrases = new NounPhrases(reading, quotes, words);
    CueFinder cues = new CueFinder(lexicon, words, reading, extents, quotes, phrases);
    List<Draft> drafts =
        new QuoteSpeech(reading, quotes, cues, phrases, extents).assign(cues.find());
    new ColonSpeech(reading, quotes, extents, words).addTo(drafts);
    return new Finishing(reading, extents, quotes, cast, times, words, stances).finish(drafts);
  }
}
