package dev.attache.events;

import dev.attache.language.Reading;
import dev.attache.language.Upos;
import dev.attache.rules.LanguageFolder;
import dev.attache.rules.RuleFileException;
import dev.attache.rules.Stanza;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of a sentence that no frame knows and that may yet tell an act: somebody does
 * something to somebody. What it is, if it is anything, is for {@link Opinion} to say.
 */
final class SilentActs {

  static final String FILE = "rules/scorer.txt";

  private static final int NONE = Reading.NONE;

  private final Frame saying;
  private final Frame clause;
  private final Frame noun;

  private SilentActs(Map<String, Frame> frames) {
    saying = named(frames, "en.scorer.saying");
    clause = named(frames, "en.scorer.clause");
    noun = named(frames, "en.scorer.noun");
  }

  private static Frame named(Map<String, Frame> frames, String id) {
    Frame frame = frames.get(id);
    if (frame == null) {
      throw new RuleFileException(FILE, 0, "no stanza \"" + id + "\"");
    }
    return frame;
  }

  static SilentActs load(LanguageFolder folder) {
    Map<String, Frame> frames = new HashMap<>();
    for (Stanza stanza : Stanza.read(folder, FILE)) {
      stanza.allowOnly(Frame.KEYS);
      Frame frame = Frame.of(stanza);
      frames.put(frame.id().value(), frame);
    }
    return new SilentActs(frames);
  }

  /**
   * The acts of the tokens {@code [from, to)} beside those that frames found.
   *
   * @param known what frames found, consumed acts included
   */
  List<Act> find(
      Syntax syntax,
      Mentions mentions,
      ArgumentFinder arguments,
      List<Act> known,
      int from,
      int to) {
    BitSet taken = new BitSet();
    for (Act act : known) {
      taken.set(act.trigger - from);
      taken.set(act.clause - from);
    }
    List<Act> acts = new ArrayList<>();
    for (int t = from; t < to; t++) {
      if (taken.get(t - from) || mentions.mentionAt(t) == t) {
        continue;
      }
      Upos upos = syntax.upos(t);
      @Nullable Act act = null;
      if (upos == Upos.VERB && !syntax.is(t, "amod") && !syntax.is(t, "compound")) {
        act = verb(syntax, arguments, t);
      } else if (upos == Upos.NOUN && syntax.reading().childBy(t, "cop") == NONE) {
        act = noun(syntax, arguments, t);
      }
      if (act != null) {
        act.silent = true;
        acts.add(act);
      }
    }
    return acts;
  }

  private @Nullable Act verb(Syntax syntax, ArgumentFinder arguments, int verb) {
    int content = syntax.reading().childBy(verb, "ccomp");
    if (content == NONE && syntax.is(verb, "parataxis")) {
      content = syntax.head(verb);
    }
    Act act = new Act(verb, content == NONE ? clause : saying);
    act.verbal = true;
    act.actors = arguments.byRoles(act.frame.actor(), verb, verb);
    if (content != NONE && syntax.is(verb, "parataxis")) {
      act.recipients = arguments.inside(content);
    }
    if (act.recipients.isEmpty()) {
      act.recipients = arguments.byRoles(act.frame.recipient(), verb, verb);
    }
    return act.actors.isEmpty() || act.recipients.isEmpty() ? null : act;
  }

  private @Nullable Act noun(Syntax syntax, ArgumentFinder arguments, int head) {
    Act act = new Act(head, noun);
    for (String role : noun.nounActor()) {
      act.actors =
          switch (role) {
            case "poss" -> arguments.poss(head);
            case "modifier" -> arguments.modifier(head);
            case "between" -> arguments.between(head);
            default -> arguments.byRoles(List.of(role), head, head);
          };
      if (!act.actors.isEmpty()) {
        break;
      }
    }
    if (act.actors.isEmpty()) {
      return null;
    }
    act.recipients = arguments.byRoles(noun.nounRecipient(), head, head);
    return act.recipients.isEmpty() ? null : act;
  }
}
