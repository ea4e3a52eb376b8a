package dev.attache.events;

import dev.attache.language.Reading;
import dev.attache.language.Upos;
import dev.attache.rules.RuleId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks from each act outward through what governs it, and lets the composition's rules change it.
 * An act that another act has as its complement becomes part of that one.
 */
final class Composer {

  private static final int NONE = Reading.NONE;
  private static final int STEPS = 8;

  /** Types that speak of another act: what hangs on them is not told as done. */
  private static final Set<EventType> ABOUT =
      EnumSet.of(
          EventType.AGREE,
          EventType.REQUEST,
          EventType.REJECT,
          EventType.THREATEN,
          EventType.CONCEDE,
          EventType.ACCUSE);

  /** Types that speak of what was done by somebody else. */
  private static final Set<EventType> SPOKEN_OF =
      EnumSet.of(EventType.ACCUSE, EventType.SUPPORT, EventType.CONSULT);

  private final Syntax syntax;
  private final Mentions mentions;
  private final ArgumentFinder arguments;
  private final Composition composition;
  private final StatusRules statusRules;
  private final Map<Integer, Act> byTrigger;
  private final Map<RuleId, Act> earlier;

  /**
   * A composer of one sentence.
   *
   * @param byTrigger the sentence's acts by the token that names them
   * @param earlier the last act of each frame in the sentences before
   */
  Composer(
      Syntax syntax,
      Mentions mentions,
      ArgumentFinder arguments,
      Composition composition,
      StatusRules statusRules,
      Map<Integer, Act> byTrigger,
      Map<RuleId, Act> earlier) {
    this.syntax = syntax;
    this.mentions = mentions;
    this.arguments = arguments;
    this.composition = composition;
    this.statusRules = statusRules;
    this.byTrigger = byTrigger;
    this.earlier = earlier;
  }

  /** Lets an act that no frame knows be told of by its own clause and by what governs it. */
  void tellOnly(Act act) {
    tell(act, act.trigger);
    int up = syntax.head(act.trigger);
    Trigger<Composition.Rule> governor =
        up == NONE ? null : governor(act.trigger, up, syntax.reading().relation(act.trigger), act);
    if (governor != null) {
      act.composed++;
      act.outermost = up;
      if (governor.meaning().status() != null) {
        act.status = governor.meaning().status();
      }
    }
  }

  /** Composes one act outward. */
  void compose(Act act) {
    int at = act.clause;
    int told = act.composed;
    if (act.trigger != act.clause) {
      tell(act, act.trigger); // "no talks were held"
    }
    tell(act, at);
    slip(act);
    for (int step = 0; step < STEPS; step++) {
      int up = syntax.head(at);
      if (up == NONE) {
        break;
      }
      String relation = syntax.reading().relation(at);
      if (relation.equals("conj")) {
        if (!sharesScope(at, up)) {
          break;
        }
        if (!hasAuxiliary(at)) {
          tell(act, up);
        }
        at = up;
        continue;
      }
      if (relation.equals("acl")
          && syntax.reading().childBy(at, "nsubj") != NONE
          && syntax.reading().childBy(at, "mark") == NONE) {
        break; // a clause with a subject of its own was only hung there by slip
      }
      up = pastAgent(up, relation);
      Trigger<Composition.Rule> governor = governor(at, up, relation, act);
      if (governor != null) {
        apply(act, governor.meaning(), up);
        Act beside = byTrigger.get(up);
        if (beside != null && beside != act) {
          beside.consumed = true; // the governor is no act of its own here
        }
        at = up;
        tell(act, up);
        act.outermost = up;
        continue;
      }
      Act outer = outerAt(up, at);
      if (outer != null
          && outer != act
          && !outer.consumed
          && complement(at, relation, outer, act)) {
        merge(outer, act);
        return;
      }
      if (isThrough(up, relation)) {
        at = up;
        continue;
      }
      if (relation.startsWith("advcl")) {
        mark(act, at);
      }
      break;
    }
    if (act.composed == told && act.status == Status.HAPPENED && isPurpose(at)) {
      if (isHeadlineFuture(at)) {
        told(act, EnumSet.of(Told.FUTURE), at);
      } else {
        act.status = Status.PLANNED;
        act.purpose = true;
      }
    }
  }

  /** "Sunak to meet Varadkar": an infinitive under its own subject, or under a name alone. */
  private boolean isHeadlineFuture(int clause) {
    int up = syntax.head(clause);
    if (up == NONE) {
      return syntax.reading().childBy(clause, "nsubj") != NONE;
    }
    return syntax.is(clause, "acl")
        && syntax.head(up) == NONE
        && syntax.upos(up) == Upos.PROPN
        && mentions.mentionAt(up) == up;
  }

  /** Whether a clause is in the infinitive with nothing over it that tells more: "to enter". */
  private boolean isPurpose(int clause) {
    int mark = syntax.reading().childBy(clause, "mark");
    return mark != NONE
        && !syntax.is(clause, "ccomp")
        && statusRules.told(syntax, clause).contains(Told.INFINITIVE);
  }

  /**
   * From "efforts by the allies to isolate": a parser hangs the act on those who make the effort.
   */
  private int pastAgent(int up, String relation) {
    if (!relation.equals("acl") || syntax.upos(up) == Upos.VERB) {
      return up;
    }
    int agent = up;
    while (syntax.is(agent, "conj") && syntax.head(agent) != NONE) {
      agent = syntax.head(agent);
    }
    return syntax.is(agent, "nmod")
            && syntax.isAgentPreposition(syntax.preposition(agent))
            && syntax.head(agent) != NONE
        ? syntax.head(agent)
        : up;
  }

  /** A governor that hangs on its object by slip: "the ministry has reduced aid". */
  private void slip(Act act) {
    int noun = act.clause;
    for (int k = 0; k < syntax.count(noun); k++) {
      int verb = syntax.child(noun, k);
      Trigger<Composition.Rule> governor =
          syntax.isSlip(verb) ? governor(noun, verb, "obj", act) : null;
      if (governor != null) {
        apply(act, governor.meaning(), verb);
        Act beside = byTrigger.get(verb);
        if (beside != null) {
          beside.consumed = true;
        }
        return;
      }
    }
  }

  /** The act whose trigger or light verb stands at a token. */
  private @Nullable Act outerAt(int token, int from) {
    Act act = byTrigger.get(token);
    if (act != null && !act.consumed) {
      return act;
    }
    for (Act other : byTrigger.values()) {
      if (other.clause == token && other.trigger != from && !other.consumed) {
        return other;
      }
    }
    return null;
  }

  /** Whether a conjunct stands under what governs the first: "agreed to withdraw and disarm". */
  private boolean sharesScope(int conjunct, int first) {
    boolean verbs = syntax.upos(conjunct) == Upos.VERB && syntax.upos(first) == Upos.VERB;
    if (verbs) {
      return syntax.reading().childBy(conjunct, "nsubj") == NONE;
    }
    return syntax.upos(conjunct) == Upos.NOUN && syntax.upos(first) == Upos.NOUN;
  }

  private boolean hasAuxiliary(int verb) {
    return syntax.reading().childBy(verb, "aux") != NONE;
  }

  private boolean isThrough(int up, String relation) {
    return relation.startsWith("nmod") && syntax.upos(up) == Upos.NOUN && syntax.isTransparent(up);
  }

  private @Nullable Trigger<Composition.Rule> governor(int at, int up, String relation, Act act) {
    List<Trigger<Composition.Rule>> found =
        composition.governors().of(syntax.lemma(up), syntax.upos(up));
    for (int i = 0; i < found.size(); i++) {
      Trigger<Composition.Rule> trigger = found.get(i);
      Composition.Rule rule = trigger.meaning();
      if (linked(at, relation, rule.links())
          && rule.fits(act)
          && (rule.roles() != Composition.Roles.SELF || isSubject(up, act))
          && Conditions.holds(syntax, trigger, up)) {
        return trigger;
      }
    }
    return null;
  }

  /** Whether who governs an act is who does it: "they said they would strike". */
  private boolean isSubject(int governor, Act act) {
    List<Integer> subject = mentions.in(syntax.agent(governor));
    if (subject.isEmpty() || act.actors.isEmpty()) {
      return false;
    }
    return mentions.without(act.actors, subject).isEmpty();
  }

  private boolean linked(int at, String relation, List<String> links) {
    for (int i = 0; i < links.size(); i++) {
      String link = links.get(i);
      if (relation.equals(link)
          || syntax.is(at, link)
          || link.equals("obj") && syntax.isObject(at)) {
        return !relation.equals("acl:relcl");
      }
      if (syntax.isOblique(at) && syntax.hasPreposition(at, link)) {
        return true;
      }
    }
    return false;
  }

  private boolean complement(int at, String relation, Act outer, Act inner) {
    if (relation.equals("xcomp") || relation.equals("ccomp") || relation.equals("csubj")) {
      return true;
    }
    if (syntax.isObject(at)) {
      return true;
    }
    if (relation.equals("acl")) {
      return ABOUT.contains(outer.type);
    }
    if (relation.equals("nsubj") && outer.trigger != at) {
      // "a U.S. airstrike killed": one act, named by its instrument
      return outer.type == EventType.ASSAULT || isPartOf(inner, outer);
    }
    if (!syntax.isOblique(at) || relation.equals("acl:relcl")) {
      return false;
    }
    if (relation.startsWith("advcl") && syntax.preposition(at).isEmpty()) {
      return false;
    }
    Frame frame = outer.frame;
    for (List<String> roles : List.of(frame.recipient(), frame.nounRecipient(), frame.actor())) {
      for (String role : roles) {
        if (syntax.hasPreposition(at, role)) {
          return true;
        }
      }
    }
    return ABOUT.contains(outer.type)
        && (relation.startsWith("nmod") || relation.startsWith("advcl"))
        && !syntax.preposition(at).isEmpty();
  }

  /** "The summit between A and B failed to reach a deal": who met is who failed. */
  private boolean isPartOf(Act inner, Act outer) {
    return !inner.verbal && !outer.actors.isEmpty() && outer.actors.containsAll(inner.actors);
  }

  /** Lets the words around a verb or noun say how its act is told. */
  private void tell(Act act, int token) {
    Set<Told> told = statusRules.told(syntax, token);
    told.remove(Told.INFINITIVE);
    if (!told.isEmpty()) {
      told(act, told, token);
    }
  }

  private void told(Act act, Set<Told> told, int token) {
    Composition.Rule rule = composition.told(act, told);
    if (rule != null) {
      apply(act, rule, token);
      return;
    }
    act.status = StatusRules.status(told, act.status);
  }

  private void mark(Act act, int clause) {
    int marker = syntax.reading().childBy(clause, "mark");
    if (marker != NONE && statusRules.told(syntax, clause).contains(Told.CONDITIONAL)) {
      act.status = Status.CONDITIONAL;
    }
  }

  private void apply(Act act, Composition.Rule rule, int governor) {
    act.because.add(rule.id());
    Composition.Change change = rule.change(act);
    if (change != null && change.to() != null) {
      act.become(change.to(), change.mode());
      act.foundBy = rule.id();
    }
    if (rule.status() != null) {
      act.status = rule.status();
    }
    act.composed++;
    if (rule.told().isEmpty()
        && syntax.upos(governor) == Upos.VERB
        && syntax.upos(act.clause) == Upos.NOUN) {
      act.verbal = true;
      act.clause = governor;
      if (act.recipients.isEmpty()) {
        act.recipients = arguments.byRoles(act.frame.nounRecipient(), governor, act.trigger);
      }
    }
    List<Integer> subject =
        syntax.upos(governor) == Upos.NOUN ? owner(governor) : mentions.in(syntax.agent(governor));
    switch (rule.roles()) {
      case FILL -> {
        if (act.actors.isEmpty()) {
          act.actors = mentions.without(subject, act.recipients);
        }
      }
      case ADDRESS -> {
        if (!subject.isEmpty()) {
          List<Integer> addressed =
              mentions.without(mentions.in(syntax.patient(governor)), subject);
          List<Integer> acted = mentions.without(act.actors, subject);
          if (!addressed.isEmpty()) {
            act.recipients = addressed;
          } else if (!acted.isEmpty()) {
            act.recipients = acted;
          }
          act.actors = subject;
        }
      }
      case KEEP, SELF -> {
        // the governor adds nobody
      }
    }
  }

  private List<Integer> owner(int noun) {
    List<Integer> found = arguments.poss(noun);
    if (found.isEmpty()) {
      found = arguments.byRoles(List.of("modifier"), noun, noun);
    }
    return found;
  }

  /**
   * Whether an inner act stays an event of its own: what is condemned, hailed or investigated was
   * done, if a noun names it with somebody who did or suffered it.
   */
  private static boolean remains(Act outer, Act inner) {
    boolean deed = inner.frame.type().quad() == 4 || inner.frame.type() == EventType.RETREAT;
    return SPOKEN_OF.contains(outer.type)
        && !inner.verbal
        && deed
        && inner.status == Status.HAPPENED
        && (!inner.actors.isEmpty() || !inner.recipients.isEmpty());
  }

  private void merge(Act outer, Act inner) {
    inner.consumed = !remains(outer, inner);
    outer.composed++;
    Composition.Rule rule = composition.over(outer.type, inner);
    Composition.Change change = rule == null ? null : rule.change(inner);
    if (rule != null) {
      outer.because.addAll(inner.because);
      outer.because.add(rule.id());
    }
    if (change != null && change.to() != null) {
      outer.become(change.to(), change.mode());
    } else if (outer.type == inner.type && outer.mode == null) {
      outer.mode = inner.mode;
    }
    if (inner.actors.isEmpty() && inner.recipients.isEmpty()) {
      recall(inner);
    }
    // a deed's own recipient stays: what follows ("over the crackdown on protesters") is its reason
    boolean deed = outer.type.quad() == 2 || outer.type.quad() == 4;
    if (outer.recipients.isEmpty() || (!outer.sure && !deed)) {
      List<Integer> acted = mentions.without(inner.actors, outer.actors);
      List<Integer> upon = mentions.without(inner.recipients, outer.actors);
      if (!acted.isEmpty()) {
        outer.recipients = acted;
      } else if (!upon.isEmpty()) {
        outer.recipients = upon;
      }
    }
    if (outer.actors.isEmpty() && outer.type == EventType.AGREE) {
      // "received an invitation to visit China": the host invites
      outer.actors = mentions.without(inner.recipients, outer.recipients);
    }
    if (outer.actors.isEmpty() && outer.type == inner.type) {
      outer.actors = mentions.without(inner.actors, outer.recipients);
    }
  }

  /** "The visit": those of the visit that was told before. */
  private void recall(Act act) {
    Act known = earlier.get(act.frame.id());
    if (known != null && syntax.reading().childBy(act.trigger, "det") != NONE) {
      List<Integer> all = new ArrayList<>(known.actors);
      all.addAll(known.recipients);
      act.actors = all;
    }
  }
}
