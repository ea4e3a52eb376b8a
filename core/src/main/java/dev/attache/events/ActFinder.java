package dev.attache.events;

import dev.attache.language.Reading;
import dev.attache.language.Upos;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The core acts of a sentence: triggers of frames with those who take part, not yet composed. */
final class ActFinder {

  private static final int NONE = Reading.NONE;

  /** Types whose acts are words: to offer them is to utter them. */
  private static final Set<EventType> VERBAL =
      EnumSet.of(EventType.ACCUSE, EventType.SUPPORT, EventType.THREATEN, EventType.REQUEST);

  /** Types that govern the act that their object names. */
  private static final Set<EventType> GOVERNING =
      EnumSet.of(
          EventType.AGREE,
          EventType.REQUEST,
          EventType.REJECT,
          EventType.THREATEN,
          EventType.CONCEDE,
          EventType.ACCUSE,
          EventType.SANCTION);

  private final Syntax syntax;
  private final Mentions mentions;
  private final ArgumentFinder arguments;
  private final TriggerIndex<Frame> frames;
  private final LightVerbs lightVerbs;

  ActFinder(
      Syntax syntax,
      Mentions mentions,
      ArgumentFinder arguments,
      TriggerIndex<Frame> frames,
      LightVerbs lightVerbs) {
    this.syntax = syntax;
    this.mentions = mentions;
    this.arguments = arguments;
    this.frames = frames;
    this.lightVerbs = lightVerbs;
  }

  /** The acts whose triggers stand in the tokens {@code [from, to)}, in text order. */
  List<Act> find(int from, int to) {
    List<Act> acts = new ArrayList<>();
    for (int t = from; t < to; t++) {
      Upos upos = syntax.upos(t);
      if (upos != Upos.VERB && upos != Upos.NOUN && upos != Upos.ADJ && upos != Upos.PROPN) {
        continue;
      }
      if (mentions.mentionAt(t) == t) {
        continue; // somebody's name or role is no act: "Strike Corps", "attackers"
      }
      Act act = best(t, upos);
      if (act != null) {
        acts.add(act);
      }
    }
    settleLightVerbs(acts);
    return acts;
  }

  /**
   * The act that a word names: of the frames that fit, the most special one whose participants are
   * there; if none has them, the most special.
   */
  private @Nullable Act best(int token, Upos upos) {
    List<Trigger<Frame>> triggers = frames.of(syntax.lemma(token), upos);
    Act first = null;
    for (int i = 0; i < triggers.size(); i++) {
      Trigger<Frame> trigger = triggers.get(i);
      if (!Conditions.holds(syntax, trigger, token)) {
        continue;
      }
      Act act = new Act(token, trigger.meaning());
      act.special = trigger.weight();
      if (upos == Upos.VERB || upos == Upos.ADJ) {
        verb(act);
        if (act.recipients.isEmpty() && syntax.patient(token) == NONE) {
          int object = Conditions.object(syntax, trigger, token);
          act.recipients = object == NONE ? act.recipients : mentions.in(object);
        }
      } else {
        noun(act, trigger);
      }
      if (hasAll(act) && suits(act)) {
        return act;
      }
      if (first == null && suits(act)) {
        first = act;
      }
    }
    return first;
  }

  private boolean suits(Act act) {
    return !mentions.anyOf(act.actors, act.frame.notActor())
        && !mentions.anyOf(act.recipients, act.frame.notRecipient());
  }

  private boolean hasAll(Act act) {
    Set<String> needs = act.frame.needs();
    if (needs.contains("two")) {
      return !act.actors.isEmpty() && (!act.recipients.isEmpty() || act.actors.size() > 1);
    }
    return !(needs.contains("actor") && act.actors.isEmpty())
        && !(needs.contains("recipient") && act.recipients.isEmpty());
  }

  /**
   * A light verb and its noun tell one act. Of "imposed sanctions" the verb's frame tells it, of
   * "offered criticism" the noun's; of "demanded a withdrawal" the verb governs the noun.
   */
  private static void settleLightVerbs(List<Act> acts) {
    for (Act noun : acts) {
      if (noun.clause == noun.trigger) {
        continue;
      }
      for (Act verb : acts) {
        if (verb.trigger != noun.clause || verb.consumed) {
          continue;
        }
        if (verb.type == noun.type) {
          noun.consumed = true;
        } else if (VERBAL.contains(noun.type) || !GOVERNING.contains(verb.type)) {
          verb.consumed = true;
        } else {
          noun.clause = noun.trigger;
          noun.outermost = noun.trigger;
          noun.verbal = false;
        }
      }
    }
  }

  private void verb(Act act) {
    int verb = act.trigger;
    if (syntax.upos(verb) == Upos.ADJ && syntax.is(verb, "amod")) {
      act.consumed = true; // "a critical report" tells no act
      return;
    }
    if (syntax.upos(verb) == Upos.VERB && syntax.is(verb, "amod") && !syntax.isSlip(verb)) {
      act.verbal = false; // "the detained vessels": background
      act.consumed = true;
      return;
    }
    act.verbal = true;
    act.actors = arguments.byRoles(act.frame.actor(), verb, verb);
    act.recipients = arguments.byRoles(act.frame.recipient(), verb, verb);
    // those inside the complement may be better known once its act is composed
    act.sure = act.recipients.isEmpty() || !act.recipients.equals(arguments.inClause(verb));
  }

  private void noun(Act act, Trigger<Frame> trigger) {
    int noun = act.trigger;
    Frame frame = act.frame;
    List<Integer> ownActors = nounRole(frame.nounActor(), noun);
    List<Integer> ownRecipients = nounRole(frame.nounRecipient(), noun);
    List<Integer> between = arguments.between(noun);
    if (!between.isEmpty()) {
      ownActors = between;
    }
    act.actors = ownActors;
    act.recipients = ownRecipients;
    if (isPredicate(trigger)) {
      act.verbal = true;
      act.actors = arguments.byRoles(frame.actor(), noun, noun);
      return;
    }
    light(act, noun);
    if (frame.symmetric() && act.actors.isEmpty() && act.recipients.isEmpty()) {
      act.actors = arguments.several(noun);
    }
  }

  private static boolean isPredicate(Trigger<Frame> trigger) {
    for (Condition condition : trigger.conditions()) {
      if (condition instanceof Condition.Predicate) {
        return true;
      }
    }
    return false;
  }

  private List<Integer> nounRole(List<String> roles, int noun) {
    for (String role : roles) {
      List<Integer> found =
          switch (role) {
            case "poss" -> arguments.poss(noun);
            case "modifier" -> arguments.modifier(noun);
            default -> arguments.byRoles(List.of(role), noun, noun);
          };
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** Joins a noun with the light verb over it: the clause's subject takes part in the act. */
  private void light(Act act, int noun) {
    int top = climb(noun);
    int verb = syntax.head(top);
    LightVerbs.@Nullable Side side = null;
    boolean asSubject = false;
    if (verb != NONE && syntax.isPredicate(verb)) {
      if (syntax.isObject(top)) {
        side = lightVerbs.withObject(syntax.lemma(verb));
      } else if (syntax.is(top, "obl")) {
        side = lightVerbs.withOblique(syntax.lemma(verb), syntax.preposition(top));
      } else if (syntax.is(top, "nsubj")) {
        side = lightVerbs.withOblique(syntax.lemma(verb), "*");
        asSubject = side != null;
      }
    }
    if (side == null) {
      verb = participle(noun);
      side = verb == NONE ? null : lightVerbs.withObject(syntax.lemma(verb));
    }
    if (side == null) {
      return;
    }
    act.verbal = true;
    act.clause = verb;
    act.outermost = verb;
    if (asSubject) {
      return;
    }
    List<Integer> subject = arguments.byRoles(List.of("subj"), verb, verb);
    Frame frame = act.frame;
    switch (side) {
      case DO -> {
        if (!subject.isEmpty() && (act.actors.isEmpty() || !frame.symmetric())) {
          if (!act.actors.isEmpty() && act.recipients.isEmpty() && !frame.symmetric()) {
            act.recipients = act.actors;
          }
          act.actors = subject;
        }
        if (act.recipients.isEmpty()) {
          act.recipients = arguments.byRoles(frame.nounRecipient(), verb, noun);
        }
        if (act.recipients.isEmpty()) {
          act.recipients = mentions.in(syntax.reading().childBy(verb, "iobj"));
        }
      }
      case RECEIVE -> {
        List<Integer> from = arguments.byRoles(frame.nounActor(), verb, noun);
        // "received his invitation": whose it is got it
        boolean own = !act.actors.isEmpty() && act.actors.equals(arguments.poss(noun));
        if (act.actors.isEmpty() || own) {
          act.actors = own ? List.of() : from;
        }
        if (act.recipients.isEmpty()) {
          act.recipients = subject;
        }
      }
      case HAPPEN -> {
        // the verb adds nobody
      }
    }
  }

  /** The participle after a noun, "sanctions imposed by …", or a finite verb hung on it by slip. */
  private int participle(int noun) {
    for (int k = 0; k < syntax.count(noun); k++) {
      int child = syntax.child(noun, k);
      if (syntax.upos(child) == Upos.VERB
          && (syntax.reading().relation(child).equals("acl")
                  && syntax.reading().xpos(child).equals("VBN")
              || syntax.isSlip(child))) {
        return child;
      }
    }
    return NONE;
  }

  /** From "a series of attacks" to "series": the noun that hangs on the verb. */
  private int climb(int noun) {
    int top = noun;
    for (int step = 0; step < 3; step++) {
      int head = syntax.head(top);
      if (head != NONE
          && (syntax.is(top, "nmod") && syntax.isTransparent(head)
              || syntax.is(top, "conj") && syntax.upos(head) == Upos.NOUN)) {
        top = head;
      } else {
        break;
      }
    }
    return top;
  }
}
