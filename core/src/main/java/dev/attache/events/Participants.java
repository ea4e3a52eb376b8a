package dev.attache.events;

import dev.attache.language.Reading;
import dev.attache.language.Upos;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Settles who takes part once an act is composed: sides, fallbacks, and whether it may stand. */
final class Participants {

  private static final int NONE = Reading.NONE;

  /** Types that PLOVER codes only with somebody on the other side. */
  private static final Set<EventType> TWO_SIDED =
      EnumSet.of(EventType.AID, EventType.COOPERATE, EventType.SANCTION);

  /**
   * Types whose nouns tell an act with one side: "the arrest of the editor", "a strike by pilots".
   */
  private static final Set<EventType> DEEDS =
      EnumSet.of(
          EventType.ASSAULT,
          EventType.COERCE,
          EventType.PROTEST,
          EventType.MOBILIZE,
          EventType.RETREAT,
          EventType.ACCUSE,
          EventType.REJECT);

  private final Syntax syntax;
  private final Mentions mentions;
  private final ArgumentFinder arguments;
  private final Set<String> placePrepositions;

  Participants(Syntax syntax, Mentions mentions, ArgumentFinder arguments, WordClasses classes) {
    this.syntax = syntax;
    this.mentions = mentions;
    this.arguments = arguments;
    this.placePrepositions = classes.of("place-prepositions");
  }

  /** Gives an act the recipients that its frame does not place, and sorts the sides. */
  void settle(Act act) {
    act.recipients = unlike(act.recipients, act.actors);
    act.recipients = notOwn(act.recipients, act.actors);
    act.recipients = mentions.abroad(act.recipients, act.actors);
    if (act.frame.symmetric() && sameTypeAsFrame(act)) {
      if (act.actors.isEmpty() && ids(act.recipients).size() < 2) {
        return;
      }
      List<Integer> all = new ArrayList<>(act.actors);
      for (Integer mention : act.recipients) {
        if (!all.contains(mention)) {
          all.add(mention);
        }
      }
      act.actors = all;
      act.recipients = List.of();
      return;
    }
    if (act.recipients.isEmpty() && act.verbal && !act.actors.isEmpty()) {
      act.recipients = notOwn(fallback(act), act.actors);
      if (!act.recipients.isEmpty()) {
        act.sure = false;
      }
    }
  }

  private static boolean sameTypeAsFrame(Act act) {
    return act.type == act.frame.type() || act.type == EventType.AGREE;
  }

  /** Those who stand somewhere in the clause's complements when no role names anybody. */
  private List<Integer> fallback(Act act) {
    int clause = act.clause;
    List<Integer> found = List.of();
    int patient = syntax.patient(clause);
    if (patient != NONE && !syntax.passive(clause)) {
      found = unlike(mentions.anywhereUnder(patient), act.actors);
    }
    if (found.isEmpty()) {
      found = unlike(arguments.inClause(clause), act.actors);
    }
    for (int pass = 0; pass < 2 && found.isEmpty(); pass++) {
      for (int k = 0; k < syntax.count(clause) && found.isEmpty(); k++) {
        int child = syntax.child(clause, k);
        if (syntax.is(child, "obl")
            && placePrepositions.contains(syntax.preposition(child)) == (pass == 1)
            && !syntax.reading().relation(child).equals("obl:agent")) {
          found = unlike(mentions.in(child), act.actors);
        }
      }
    }
    return found;
  }

  /** Whether enough is known of who takes part for an act to be told. */
  boolean stands(Act act) {
    if (act.actors.isEmpty() && act.recipients.isEmpty()) {
      return false;
    }
    if (act.purpose) {
      return false;
    }
    boolean two = !act.actors.isEmpty() && !act.recipients.isEmpty() || ids(act.actors).size() > 1;
    boolean suffered = act.actors.isEmpty() && !act.recipients.isEmpty();
    if (!two
        && (TWO_SIDED.contains(act.type) && !(suffered && act.verbal)
            || needs(act, "two")
            || !act.verbal && !act.frame.alone() && !DEEDS.contains(act.type))) {
      return false;
    }
    boolean passive = suffered && act.verbal && syntax.passive(act.clause);
    if (act.actors.isEmpty()
        && !passive
        && !(suffered && !act.verbal && DEEDS.contains(act.type))
        && (needs(act, "actor") || act.type != act.frame.type())) {
      return false;
    }
    boolean clause =
        syntax.upos(act.trigger) == Upos.VERB
            && syntax.reading().childBy(act.trigger, "xcomp") != NONE;
    boolean said = act.type == EventType.CONCEDE && act.special > 0;
    if (needs(act, "content") && !two && act.composed == 0 && !clause && !said) {
      return false;
    }
    return !(needs(act, "recipient") && act.recipients.isEmpty());
  }

  /** Whether the frame asks for somebody; of an act that became another it asks no more. */
  private static boolean needs(Act act, String who) {
    return act.type == act.frame.type() && act.frame.needs().contains(who);
  }

  /** The ids that mentions mean, each once, in order. */
  List<String> ids(List<Integer> heads) {
    List<String> ids = new ArrayList<>(heads.size());
    for (Integer mention : heads) {
      for (String id : mentions.actorsAt(mention)) {
        if (!ids.contains(id)) {
          ids.add(id);
        }
      }
    }
    return ids;
  }

  /** Without those who belong to the actors: "withdrew its troops" is not done to the troops. */
  private List<Integer> notOwn(List<Integer> some, List<Integer> actors) {
    List<Integer> kept = new ArrayList<>(some.size());
    for (Integer mention : some) {
      List<String> owner = ids(arguments.poss(mention));
      if (owner.isEmpty() || !ids(actors).containsAll(owner)) {
        kept.add(mention);
      }
    }
    return kept;
  }

  private List<Integer> unlike(List<Integer> some, List<Integer> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return some;
    }
    List<String> taken = ids(others);
    List<Integer> kept = new ArrayList<>(some.size());
    for (Integer mention : some) {
      if (!taken.containsAll(mentions.actorsAt(mention))) {
        kept.add(mention);
      }
    }
    return kept;
  }
}
