package dev.attache.events;

import dev.attache.actors.Cast;
import dev.attache.language.Reading;
import dev.attache.mention.PlaceMention;
import dev.attache.mention.TimeMention;
import dev.attache.mention.When;
import dev.attache.rules.LanguageFolder;
import dev.attache.rules.RuleId;
import dev.attache.statements.Statement;
import dev.attache.story.Story;
import dev.attache.text.Span;
import dev.attache.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds events: core acts by frames, composed outward, with those who take part, time, place and
 * source. Immutable and safe to share between threads.
 */
public final class EventFinder {

  private final WordClasses classes;
  private final VerbForms verbForms;
  private final TriggerIndex<Frame> frames;
  private final LightVerbs lightVerbs;
  private final Composition composition;
  private final StatusRules statusRules;
  private final Scores scores;
  private final Contexts contexts;
  private final Magnitudes magnitudes;

  private EventFinder(LanguageFolder folder) {
    classes = WordClasses.load(folder);
    verbForms = VerbForms.load(folder);
    frames = FrameFile.load(folder, classes);
    lightVerbs = LightVerbs.load(folder);
    composition = Composition.load(folder, classes);
    statusRules = StatusRules.load(folder);
    scores = Scores.load(folder);
    contexts = Contexts.load(folder);
    magnitudes = Magnitudes.load(folder, classes);
  }

  /**
   * Loads a language's frames, composition and lexicons.
   *
   * @throws dev.attache.rules.RuleFileException if one of them cannot be used
   */
  public static EventFinder load(LanguageFolder folder) {
    return new EventFinder(folder);
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
    Syntax syntax = new Syntax(reading, verbForms, classes);
    Mentions mentions = new Mentions(syntax, cast, places, classes);
    ArgumentFinder arguments = new ArgumentFinder(syntax, mentions, classes);
    ActFinder actFinder = new ActFinder(syntax, mentions, arguments, frames, lightVerbs);
    Participants participants = new Participants(syntax, mentions, arguments, classes);
    EventTime eventTime = new EventTime(syntax, times, classes);
    EventPlace eventPlace = new EventPlace(syntax, places, classes);
    Sources sources = new Sources(statements);
    Paragraphs paragraphs = new Paragraphs(reading);
    List<Event> events = new ArrayList<>();
    Map<RuleId, Act> earlier = new HashMap<>();
    Narrative narrative = new Narrative(reading, story.published());
    @Nullable When last = null;
    for (int s = 0; s < reading.sentences(); s++) {
      int from = reading.sentenceStart(s);
      int to = reading.sentenceEnd(s);
      List<Act> acts =
          acts(syntax, mentions, arguments, actFinder, participants, earlier, from, to);
      @Nullable When back = eventTime.pointsBack(from, to) ? last : null;
      for (Act act : acts) {
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
        Evidence evidence = evidence(reading, syntax, mentions, act, s);
        List<String> actors = participants.ids(act.actors);
        List<String> recipients = participants.ids(act.recipients);
        events.add(
            new Event(
                "e" + (events.size() + 1),
                act.type,
                act.mode,
                contexts.of(reading, paragraphs.from(from), paragraphs.to(from)),
                scores.intensity(act.type, act.mode),
                scores.cameo(act.type, act.mode),
                act.status,
                actors,
                recipients,
                when,
                eventPlace.of(act),
                sources.of(evidence.trigger(), actors),
                magnitudes.of(syntax, act, from, to),
                evidence,
                act.foundBy,
                confidence(act)));
      }
    }
    return List.copyOf(events);
  }

  private List<Act> acts(
      Syntax syntax,
      Mentions mentions,
      ArgumentFinder arguments,
      ActFinder actFinder,
      Participants participants,
      Map<RuleId, Act> earlier,
      int from,
      int to) {
    List<Act> found = actFinder.find(from, to);
    if (found.isEmpty()) {
      return found;
    }
    Map<Integer, Act> byTrigger = new LinkedHashMap<>();
    for (Act act : found) {
      byTrigger.put(act.trigger, act);
    }
    Composer composer =
        new Composer(syntax, mentions, arguments, composition, statusRules, byTrigger, earlier);
    List<Act> inward = new ArrayList<>(found);
    inward.sort(Comparator.comparingInt((Act a) -> -depth(syntax, a.trigger)));
    for (Act act : inward) {
      if (!act.consumed) {
        composer.compose(act);
      }
    }
    List<Act> kept = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Act act : found) {
      if (act.consumed) {
        continue;
      }
      participants.settle(act);
      if (act.status == Status.HAPPENED
          && !act.actors.isEmpty()
          && (!act.recipients.isEmpty() || act.frame.symmetric())) {
        earlier.put(act.frame.id(), act);
      }
      if (participants.stands(act)
          && seen.add(
              act.type + " " + participants.ids(act.actors) + participants.ids(act.recipients))) {
        kept.add(act);
      }
    }
    return kept;
  }

  private static int depth(Syntax syntax, int token) {
    int depth = 0;
    for (int t = token; t != Reading.NONE && depth < 100; t = syntax.head(t)) {
      depth++;
    }
    return depth;
  }

  private static Evidence evidence(
      Reading reading, Syntax syntax, Mentions mentions, Act act, int sentence) {
    int[] bounds = {act.trigger, act.trigger};
    spread(syntax, act.outermost, bounds, 0);
    spread(syntax, act.trigger, bounds, 0);
    List<Span> actors = spans(mentions, act.actors);
    List<Span> recipients = spans(mentions, act.recipients);
    Span span = reading.span(bounds[0], bounds[1] + 1);
    return new Evidence(sentence, span, reading.span(act.trigger), actors, recipients);
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

  /**
   * How sure an event is: 0.9 where a verb tells it and its participants stand where the frame
   * says; less 0.25 for a bare noun, 0.15 for participants from elsewhere in the clause, 0.1 where
   * only one side is known, 0.2 for a mere purpose, 0.05 for each governing word.
   */
  private static double confidence(Act act) {
    double sure = 0.9;
    if (!act.verbal) {
      sure -= 0.25;
    }
    if (!act.sure) {
      sure -= 0.15;
    }
    if (act.actors.isEmpty() || act.recipients.isEmpty() && act.actors.size() < 2) {
      sure -= 0.1;
    }
    if (act.purpose) {
      sure -= 0.2;
    }
    sure -= 0.05 * Math.min(act.composed, 3);
    return Math.round(sure * 100) / 100.0;
  }

  /** Where the paragraphs of a reading lie; line breaks part them. */
  private static final class Paragraphs {

    private final Reading reading;
    private int first = -1;
    private int after = -1;

    Paragraphs(Reading reading) {
      this.reading = reading;
    }

    /** The first token of the paragraph of a token. */
    int from(int token) {
      find(token);
      return first;
    }

    /** The token after its last. */
    int to(int token) {
      find(token);
      return after;
    }

    private void find(int token) {
      if (first <= token && token < after) {
        return;
      }
      first = token;
      while (first > 0 && !breakBetween(first - 1, first)) {
        first--;
      }
      after = token + 1;
      while (after < reading.size() && !breakBetween(after - 1, after)) {
        after++;
      }
    }

    private boolean breakBetween(int left, int right) {
      Text text = reading.text();
      for (int i = reading.end(left); i < reading.start(right); i++) {
        if (text.charAt(i) == '\n') {
          return true;
        }
      }
      return false;
    }
  }
}
