package dev.attache.events;

import dev.attache.actors.Cast;
import dev.attache.language.Reading;
import dev.attache.mention.PlaceMention;
import dev.attache.mention.TimeMention;
import dev.attache.mention.When;
import dev.attache.rules.LanguageFolder;
import dev.attache.statements.Statement;
import dev.attache.story.Story;
import dev.attache.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds events: core acts by frames, composed outward, with those who take part, time, place and
 * source. Immutable and safe to share between threads.
 */
public final class EventFinder {

  private final StoryActs.Rules rules;
  private final @Nullable Weighing weighing;
  private final Scores scores;
  private final Magnitudes magnitudes;

  private EventFinder(LanguageFolder folder, @Nullable Weighing weighing) {
    rules = StoryActs.Rules.load(folder);
    this.weighing = weighing;
    scores = Scores.load(folder);
    magnitudes = Magnitudes.load(folder, rules.classes());
  }

  /**
   * Loads a language's frames, composition and lexicons.
   *
   * @throws dev.attache.rules.RuleFileException if one of them cannot be used
   */
  public static EventFinder load(LanguageFolder folder) {
    return new EventFinder(folder, Weighing.load(folder));
  }

  /** A finder whose rules nobody gainsays: what their examples are run with. */
  static EventFinder ofRulesAlone(LanguageFolder folder) {
    return new EventFinder(folder, null);
  }

  /**
   * The events of a story, in text order.
   *
   * @param story gives the publication day
   * @param reading the story's text as the language core read it
   * @param cast its actors; nobody else takes part in events
   * @param times its times
   * @param places its places
   * @param statements what was said in it, for the attribution
   */
  public List<Event> find(
      Story story,
      Reading reading,
      Cast cast,
      List<TimeMention> times,
      List<PlaceMention> places,
      List<Statement> statements) {
    if (cast.mentions().isEmpty()) {
      return List.of();
    }
    StoryActs acts = new StoryActs(rules, reading, cast, places, statements);
    Syntax syntax = acts.syntax();
    Participants participants = acts.participants();
    EventTime eventTime = new EventTime(syntax, times, rules.classes());
    EventPlace eventPlace = new EventPlace(syntax, places, rules.classes());
    List<Event> events = new ArrayList<>();
    Narrative narrative = new Narrative(reading, story.published());
    @Nullable When last = null;
    for (int s = 0; s < reading.sentences(); s++) {
      int from = reading.sentenceStart(s);
      int to = reading.sentenceEnd(s);
      @Nullable When back = eventTime.pointsBack(from, to) ? last : null;
      for (Act act : distinct(weighed(acts, acts.of(s)), participants)) {
        When when = eventTime.of(act);
        if (when == null && back != null) {
          when = new When(back.edtf(), back.words(), When.From.NARRATIVE);
        }
        if (when == null) {
          when = eventTime.isVague(act) ? null : narrative.of(act);
        } else {
          last = when;
          if ((act.status == Status.HAPPENED || act.status == Status.ONGOING)
              && EventTime.isBackground(when, story.published())) {
            act.status = Status.HISTORICAL;
          }
          narrative.saw(act, when, s);
        }
        Evidence evidence = evidence(reading, syntax, acts.mentions(), act, s);
        List<String> actors = participants.ids(act.actors);
        List<String> recipients = participants.ids(act.recipients);
        events.add(
            new Event(
                "e" + (events.size() + 1),
                act.type,
                act.mode,
                acts.contexts(from),
                scores.intensity(act.type, act.mode),
                scores.cameo(act.type, act.mode),
                act.status,
                actors,
                recipients,
                when,
                eventPlace.of(act),
                acts.sources().of(evidence.trigger(), actors),
                magnitudes.of(syntax, act, from, to),
                evidence,
                List.of(),
                act.foundBy,
                act.because,
                act.confidence));
      }
    }
    return Retellings.join(events, cast);
  }

  /**
   * The states that are visited in the name of one of their places, though the text may not name
   * them: ISO 3166-1 alpha-3 codes in text order.
   */
  public List<String> hosts(Reading reading, Cast cast, List<PlaceMention> places) {
    return Hosts.of(reading, cast, places, rules.classes());
  }

  /**
   * The events of a story with those of its headline: what the headline tells again becomes another
   * telling; what it alone tells is an event of its own, unless it is merely somebody's word.
   *
   * @param body the events of the text
   * @param headline the events of the headline, their actors named by the ids of the text's cast
   */
  public static List<Event> withHeadline(List<Event> body, List<Event> headline) {
    return Retellings.withHeadline(body, headline);
  }

  private List<Act> weighed(StoryActs story, List<Act> acts) {
    return weighing == null
        ? acts.stream().filter(a -> !a.silent).toList()
        : weighing.of(story, acts);
  }

  /** The acts without those that say again what another of their sentence has said. */
  private static List<Act> distinct(List<Act> acts, Participants participants) {
    List<Act> kept = new ArrayList<>(acts.size());
    Set<String> seen = new HashSet<>();
    for (Act act : acts) {
      if (seen.add(
          act.type + " " + participants.ids(act.actors) + participants.ids(act.recipients))) {
        kept.add(act);
      }
    }
    return kept;
  }

  private static Evidence evidence(
      Reading reading, Syntax syntax, Mentions mentions, Act act, int sentence) {
    int[] bounds = {act.trigger, act.trigger};
    spread(syntax, act.outermost, bounds, 0);
    spread(syntax, act.trigger, bounds, 0);
    List<Span> actors = spans(mentions, act.actors);
    List<Span> recipients = spans(mentions, act.recipients);
    Span span = reading.span(bounds[0], bounds[1] + 1);
    return new Evidence(
        Evidence.In.BODY, sentence, span, reading.span(act.trigger), actors, recipients);
  }

  /** Widens the bounds to a clause: all under its head but what is a clause of its own. */
  private static void spread(Syntax syntax, int token, int[] bounds, int depth) {
    bounds[0] = Math.min(bounds[0], token);
    bounds[1] = Math.max(bounds[1], token);
    if (depth > 20) {
      return;
    }
    for (int k = 0; k < syntax.count(token); k++) {
      int child = syntax.child(token, k);
      if (syntax.is(child, "punct")
          || syntax.is(child, "parataxis")
          || syntax.is(child, "advcl")
          || syntax.is(child, "conj") && syntax.isPredicate(child)
          || syntax.reading().relation(child).equals("acl:relcl")) {
        continue;
      }
      spread(syntax, child, bounds, depth + 1);
    }
  }

  private static List<Span> spans(Mentions mentions, List<Integer> heads) {
    List<Span> spans = new ArrayList<>(heads.size());
    for (Integer mention : heads) {
      Span named = mentions.namedBefore(mention);
      if (named != null && !spans.contains(named)) {
        spans.add(named); // a pronoun alone names nobody
      }
      spans.add(mentions.spanOf(mention));
    }
    return spans;
  }
}
