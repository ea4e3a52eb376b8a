package dev.attache.statements;

import dev.attache.actors.Cast;
import dev.attache.language.Reading;
import dev.attache.language.Upos;
import dev.attache.mention.ActorMention;
import dev.attache.mention.TimeMention;
import dev.attache.mention.When;
import dev.attache.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last step: drafts to statements, with speakers, chains, addressee, medium and time. */
final class Finishing {

  private final Reading reading;
  private final Extents extents;
  private final QuoteTokens quotes;
  private final Cast cast;
  private final @Nullable TimeMention[] timeAt;
  private final Speakers speakers;

  /** How far before "named" its "not" stands, in tokens. */
  private static final int NEAR = 3;

  private final SmallWords words;
  private final Map<String, Stance> stances;

  Finishing(
      Reading reading,
      Extents extents,
      QuoteTokens quotes,
      Cast cast,
      List<TimeMention> times,
      SmallWords words,
      Map<String, Stance> stances) {
    this.stances = stances;
    this.reading = reading;
    this.extents = extents;
    this.quotes = quotes;
    this.cast = cast;
    this.words = words;
    this.speakers = new Speakers(reading, cast, words);
    timeAt = new @Nullable TimeMention[reading.size()];
    for (TimeMention time : times) {
      timeAt[time.head()] = time;
    }
  }

  /** A draft whose speaker has been looked for. */
  private record Spoken(Draft draft, @Nullable String speaker) {

    /** Whether this content holds the other statement, cue and all. */
    boolean passesOn(Draft inner) {
      return draft.content().has(inner.cue())
          && draft.cue() != inner.cue()
          && draft.content().from() <= inner.content().from()
          && inner.content().to() <= draft.content().to();
    }
  }

  List<Statement> finish(List<Draft> drafts) {
    List<Statement> statements = new ArrayList<>();
    Deque<Spoken> open = new ArrayDeque<>();
    for (Spoken spoken : spoken(drafts)) {
      while (!open.isEmpty() && open.peek().draft.content().to() <= spoken.draft.content().from()) {
        open.pop();
      }
      add(spoken, open, statements);
      open.push(spoken);
    }
    return List.copyOf(statements);
  }

  private List<Spoken> spoken(List<Draft> drafts) {
    List<Draft> sorted = new ArrayList<>();
    for (Draft draft : drafts) {
      // nothing is left of a content when all of it was the cue's or the speaker's
      if (!draft.content().isEmpty()) {
        sorted.add(draft);
      }
    }
    sorted.sort(
        Comparator.comparingInt((Draft d) -> d.content().from())
            .thenComparingInt(d -> -d.content().to())
            .thenComparingInt(Draft::cue));
    List<Spoken> spoken = new ArrayList<>();
    @Nullable String issuer = null;
    for (Draft draft : sorted) {
      @Nullable String actor = speakers.actor(draft.source(), draft.named());
      if (actor == null && speakers.isDocument(draft.source())) {
        // "the statement" is the word of whoever issued the last one
        actor = issuer;
      } else if (actor != null && namesDocument(draft)) {
        issuer = actor;
      }
      spoken.add(new Spoken(draft, actor));
    }
    return spoken;
  }

  private void add(Spoken spoken, Iterable<Spoken> open, List<Statement> statements) {
    Draft draft = spoken.draft;
    List<String> via = new ArrayList<>();
    int passedOn = -1;
    @Nullable String medium = medium(draft);
    for (Spoken outer : open) {
      String by = outer.speaker;
      if (by == null || by.equals(spoken.speaker) || via.contains(by) || !outer.passesOn(draft)) {
        continue;
      }
      via.add(0, by);
      if (speakers.isMedium(by)) {
        medium = medium == null ? by : medium;
        passedOn = quotes.at(draft.cue());
      }
    }
    String carrier = speakers.actor(draft.carrier(), new Extents.Range(0, 0));
    if (carrier != null && !via.contains(carrier)) {
      via.add(0, carrier);
      medium = medium == null && speakers.isMedium(carrier) ? carrier : medium;
    }
    Extents.Range named = draft.named();
    @Nullable Span source = named.isEmpty() ? null : reading.span(named.from(), named.to());
    Shape shape = Shape.of(reading, quotes, draft, passedOn);
    for (Span part : shape.parts()) {
      statements.add(
          new Statement(
              "s" + (statements.size() + 1),
              spoken.speaker,
              shape.kind(),
              draft.type(),
              stance(draft),
              source,
              reading.span(draft.cue(), draft.cueAfter()),
              part,
              addressee(draft),
              medium,
              via,
              when(draft),
              unnamed(draft),
              draft.rule()));
    }
  }

  /** "Who spoke on condition of anonymity because …", "an unnamed official": the words, or null. */
  private @Nullable Span unnamed(Draft draft) {
    if (draft.source() == Reading.NONE) {
      return null;
    }
    int from = extents.first(draft.source());
    int to = extents.after(draft.source());
    for (int t = from; t < to; t++) {
      String form = reading.form(t);
      boolean told =
          words.is(form, SmallWords.Role.ANONYMOUS)
              || words.is(form, SmallWords.Role.NAMED) && isDenied(t, from);
      if (told && !draft.content().has(t)) {
        int clause = t;
        while (reading.head(clause) != Reading.NONE
            && reading.head(clause) != draft.source()
            && reading.isUnder(clause, draft.source())) {
          clause = reading.head(clause);
        }
        int after = Math.min(extents.after(clause), to);
        // the reason may hang elsewhere in the tree: the comma before the cue ends it
        for (int c = draft.cue() - 1; c > after && t < draft.cue(); c--) {
          if (reading.form(c).equals(",") && !draft.content().has(c)) {
            after = c;
          }
        }
        Extents.Range why =
            extents.trim(Math.min(t, extents.first(clause)), Math.max(t + 1, after));
        return reading.span(why.from(), why.to());
      }
    }
    return null;
  }

  private boolean isDenied(int token, int from) {
    for (int t = token - 1; t >= Math.max(from, token - NEAR); t--) {
      if (words.is(reading.form(t), SmallWords.Role.NEGATOR)) {
        return true;
      }
    }
    return false;
  }

  private Stance stance(Draft draft) {
    return reading.upos(draft.cue()) != Upos.NOUN && words.isNegated(reading, draft.cue())
        ? Stance.DOUBTS
        : stances.getOrDefault(reading.lemma(draft.cue()), Stance.AFFIRMS);
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
    return !draft.content().has(token)
        && (draft.source() == Reading.NONE || !reading.isUnder(token, draft.source()))
        && reading.isUnder(token, draft.cue());
  }

  private @Nullable When when(Draft draft) {
    for (int i = extents.first(draft.cue()); i < extents.after(draft.cue()); i++) {
      TimeMention time = timeAt[i];
      if (time != null
          && !time.edtf().isEmpty()
          && time.type() != TimeMention.Type.DURATION
          && isAtCue(i, draft)) {
        return new When(time.edtf(), time.span());
      }
    }
    return null;
  }

  private @Nullable String medium(Draft draft) {
    for (int i = extents.first(draft.cue()); i < extents.after(draft.cue()); i++) {
      ActorMention mention = cast.headedBy(i);
      if (mention != null
          && mention.actors().size() == 1
          && speakers.isMedium(mention.actors().get(0))
          && isAtCue(i, draft)) {
        return mention.actors().get(0);
      }
    }
    return null;
  }

  private @Nullable String addressee(Draft draft) {
    for (int k = 0; k < reading.childCount(draft.cue()); k++) {
      int child = reading.child(draft.cue(), k);
      if (!draft.content().has(child) && isAddressed(child)) {
        String actor = speakers.actor(child, new Extents.Range(child, child + 1));
        if (actor != null) {
          return actor;
        }
      }
    }
    return null;
  }

  private boolean isAddressed(int token) {
    if (reading.isRelation(token, "obj") || reading.isRelation(token, "iobj")) {
      return true;
    }
    int mark = reading.isRelation(token, "obl") ? reading.childBy(token, "case") : Reading.NONE;
    return mark != Reading.NONE && words.is(reading.form(mark), SmallWords.Role.ADDRESSEE);
  }
}
