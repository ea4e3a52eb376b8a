package dev.attache.statements;

import dev.attache.actors.Cast;
import dev.attache.language.Reading;
import dev.attache.mention.ActorMention;
import dev.attache.mention.TimeMention;
import dev.attache.mention.When;
import dev.attache.rules.LanguageFolder;
import dev.attache.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds who said what. Immutable, safe to share between threads, linear in the length of the text
 * but for quotations, which are held against the statements around them.
 */
public final class StatementFinder {

  private final QuotationMarks marks;
  private final CueLexicon lexicon;
  private final SmallWords words;

  private StatementFinder(QuotationMarks marks, CueLexicon lexicon, SmallWords words) {
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
        QuotationMarks.load(folder), CueLexicon.load(folder), SmallWords.load(folder));
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
    CueFinder cues = new CueFinder(lexicon, words, reading, extents);
    List<Draft> drafts = new QuoteSpeech(reading, quotes, cues).assign(cues.find());
    return new Finishing(reading, extents, quotes, cast, times, words).finish(drafts);
  }

  /** The last step: drafts to statements. */
  private static final class Finishing {

    private final Reading reading;
    private final Extents extents;
    private final QuoteTokens quotes;
    private final Cast cast;
    private final List<TimeMention> times;
    private final Speakers speakers;
    private final SourceFinder sources;

    Finishing(
        Reading reading,
        Extents extents,
        QuoteTokens quotes,
        Cast cast,
        List<TimeMention> times,
        SmallWords words) {
      this.reading = reading;
      this.extents = extents;
      this.quotes = quotes;
      this.cast = cast;
      this.times = times;
      this.speakers = new Speakers(reading, cast, words);
      this.sources = new SourceFinder(reading, words);
    }

    List<Statement> finish(List<Draft> drafts) {
      List<Draft> sorted = new ArrayList<>(drafts);
      sorted.sort(
          Comparator.comparingInt((Draft d) -> d.content().from())
              .thenComparingInt(d -> -d.content().to())
              .thenComparingInt(Draft::cue));
      List<@Nullable String> speaker = new ArrayList<>();
      @Nullable String issuer = null;
      for (Draft draft : sorted) {
        @Nullable String actor = speakers.actor(draft.source());
        if (actor == null && speakers.isDocument(draft.source())) {
          actor = issuer;
        } else if (actor != null && namesDocument(draft)) {
          issuer = actor;
        }
        speaker.add(actor);
      }
      List<Statement> statements = new ArrayList<>();
      for (int d = 0; d < sorted.size(); d++) {
        add(sorted, speaker, d, statements);
      }
      return List.copyOf(statements);
    }

    private void add(
        List<Draft> sorted, List<@Nullable String> speaker, int d, List<Statement> statements) {
      Draft draft = sorted.get(d);
      List<String> via = new ArrayList<>();
      int passedOn = -1;
      @Nullable String medium = mediumOf(draft);
      for (int o = sorted.size() - 1; o >= 0; o--) {
        @Nullable String outer = speaker.get(o);
        if (o == d || outer == null || !passesOn(sorted.get(o), draft)) {
          continue;
        }
        if (!outer.equals(speaker.get(d)) && !via.contains(outer)) {
          via.add(0, outer);
          if (speakers.isMedium(outer)) {
            medium = medium == null ? outer : medium;
            passedOn = quotes.at(draft.cue());
          }
        }
      }
      @Nullable Span source = draft.source() == Reading.NONE ? null : sources.span(draft.source());
      Extents.Range named =
          draft.source() == Reading.NONE
              ? new Extents.Range(0, 0)
              : sources.range(draft.source());
      Shape shape = Shape.of(reading, quotes, draft, named, passedOn);
      for (Span part : shape.parts()) {
        statements.add(
            new Statement(
                "s" + (statements.size() + 1),
                speaker.get(d),
                shape.kind(),
                source,
                reading.span(draft.cue(), draft.cueAfter()),
                part,
                addressee(draft),
                medium,
                via,
                when(draft),
                draft.rule()));
      }
    }

    /** Whether one statement's content holds the other statement, cue and all. */
    private static boolean passesOn(Draft outer, Draft inner) {
      return outer.content().has(inner.cue())
          && outer.cue() != inner.cue()
          && outer.content().from() <= inner.content().from()
          && inner.content().to() <= outer.content().to();
    }

    private boolean namesDocument(Draft draft) {
      for (int k = 0; k < reading.childCount(draft.cue()); k++) {
        if (speakers.isDocument(reading.child(draft.cue(), k))) {
          return true;
        }
      }
      return false;
    }

    /** Whether a token belongs to the cue's own clause: below the cue, outside content and source. */
    private boolean isAtCue(int token, Draft draft) {
      return extents.first(draft.cue()) <= token
          && token < extents.after(draft.cue())
          && !draft.content().has(token)
          && (draft.source() == Reading.NONE || !reading.isUnder(token, draft.source()))
          && reading.isUnder(token, draft.cue());
    }

    private @Nullable When when(Draft draft) {
      for (TimeMention time : times) {
        if (!time.edtf().isEmpty()
            && time.type() != TimeMention.Type.DURATION
            && isAtCue(time.head(), draft)) {
          return new When(time.edtf(), time.span());
        }
      }
      return null;
    }

    private @Nullable String mediumOf(Draft draft) {
      for (ActorMention mention : cast.mentions()) {
        if (mention.actors().size() == 1
            && isAtCue(mention.head(), draft)
            && speakers.isMedium(mention.actors().get(0))) {
          return mention.actors().get(0);
        }
      }
      return null;
    }

    private @Nullable String addressee(Draft draft) {
      for (int k = 0; k < reading.childCount(draft.cue()); k++) {
        int child = reading.child(draft.cue(), k);
        if (!draft.content().has(child)
            && (reading.isRelation(child, "obj") || reading.isRelation(child, "iobj"))) {
          return speakers.actor(child);
        }
      }
      return null;
    }
  }
}
