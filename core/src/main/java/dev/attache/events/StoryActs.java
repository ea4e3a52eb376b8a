package dev.attache.events;

import dev.attache.actors.Cast;
import dev.attache.language.Reading;
import dev.attache.mention.PlaceMention;
import dev.attache.rules.LanguageFolder;
import dev.attache.rules.RuleId;
import dev.attache.statements.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The acts of one story, sentence by sentence, composed and settled, and the clues to each: what
 * {@link Opinion} is asked about. One story's working state, for one thread.
 */
final class StoryActs {

  /** The parts of the stage that do not change from story to story. */
  record Rules(
      WordClasses classes,
      VerbForms verbForms,
      Compounds compounds,
      TriggerIndex<Frame> frames,
      SilentActs silent,
      LightVerbs lightVerbs,
      Composition composition,
      StatusRules status,
      Contexts contexts,
      Appraisal appraisal) {

    static Rules load(LanguageFolder folder) {
      WordClasses classes = WordClasses.load(folder);
      return new Rules(
          classes,
          VerbForms.load(folder),
          Compounds.load(folder),
          FrameFile.load(folder, classes),
          SilentActs.load(folder),
          LightVerbs.load(folder),
          Composition.load(folder, classes),
          StatusRules.load(folder),
          Contexts.load(folder),
          Appraisal.load(folder));
    }
  }

  private final Rules rules;
  private final Reading reading;
  private final Syntax syntax;
  private final Mentions mentions;
  private final ArgumentFinder arguments;
  private final ActFinder actFinder;
  private final Participants participants;
  private final Sources sources;
  private final Paragraphs paragraphs;
  private final ActClues actClues;
  private final SideClues sideClues;
  private final Map<RuleId, Act> earlier = new HashMap<>();

  StoryActs(
      Rules rules,
      Reading reading,
      Cast cast,
      List<PlaceMention> places,
      List<Statement> statements) {
    this.rules = rules;
    this.reading = reading;
    syntax = new Syntax(reading, rules.verbForms, rules.compounds, rules.classes);
    mentions = new Mentions(syntax, cast, places, rules.classes);
    arguments = new ArgumentFinder(syntax, mentions, rules.classes);
    actFinder = new ActFinder(syntax, mentions, arguments, rules.frames, rules.lightVerbs);
    participants = new Participants(syntax, mentions, arguments, rules.classes);
    sources = new Sources(statements);
    paragraphs = new Paragraphs(reading);
    actClues = new ActClues(syntax, mentions, cast, rules.appraisal);
    sideClues = new SideClues(syntax, mentions, actClues);
  }

  Syntax syntax() {
    return syntax;
  }

  Mentions mentions() {
    return mentions;
  }

  Participants participants() {
    return participants;
  }

  Sources sources() {
    return sources;
  }

  /** What the paragraph of a token speaks of. */
  List<String> contexts(int token) {
    return rules.contexts.of(reading, paragraphs.from(token), paragraphs.to(token));
  }

  /** The acts of a sentence that may stand: those of frames in text order, then the others. */
  List<Act> of(int sentence) {
    int from = reading.sentenceStart(sentence);
    int to = reading.sentenceEnd(sentence);
    List<Act> found = actFinder.find(from, to);
    List<Act> silent = rules.silent.find(syntax, mentions, arguments, found, from, to);
    if (found.isEmpty() && silent.isEmpty()) {
      return List.of();
    }
    Map<Integer, Act> byTrigger = new LinkedHashMap<>();
    for (Act act : found) {
      byTrigger.put(act.trigger, act);
    }
    Composer composer =
        new Composer(
            syntax, mentions, arguments, rules.composition, rules.status, byTrigger, earlier);
    List<Act> inward = new ArrayList<>(found);
    inward.sort(Comparator.comparingInt((Act a) -> -depth(a.trigger)));
    for (Act act : inward) {
      if (!act.consumed) {
        composer.compose(act);
      }
    }
    List<Act> kept = new ArrayList<>();
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
      if (participants.stands(act)) {
        kept.add(act);
      }
    }
    for (Act act : silent) {
      composer.tellOnly(act);
      participants.settle(act);
      if (!act.actors.isEmpty() && !act.recipients.isEmpty()) {
        kept.add(act);
      }
    }
    return kept;
  }

  /** The clues to what an act is. They hold until the next call. */
  Clues clues(Act act, List<Act> beside) {
    return actClues.of(
        act, beside, contexts(act.trigger), sources.around(reading.span(act.trigger)));
  }

  /** The clues to what part a mention has in an act. They hold until the next call. */
  Clues clues(Act act, EventType type, int mention) {
    return sideClues.of(act, type, mention, sources.around(reading.span(act.trigger)));
  }

  /** The heads of the mentions in an act's sentence, in text order. */
  List<Integer> mentionsBeside(Act act) {
    int s = reading.sentenceOf(act.trigger);
    List<Integer> heads = new ArrayList<>();
    for (int t = reading.sentenceStart(s); t < reading.sentenceEnd(s); t++) {
      if (mentions.mentionAt(t) == t) {
        heads.add(t);
      }
    }
    return heads;
  }

  private int depth(int token) {
    int depth = 0;
    for (int t = token; t != Reading.NONE && depth < 100; t = syntax.head(t)) {
      depth++;
    }
    return depth;
  }
}
