package dev.attache.events;

import dev.attache.language.Reading;
import dev.attache.mention.PlaceMention;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where an act was: a place with a locative preposition in its clause, or where a visit goes. */
final class EventPlace {

  private static final int NONE = Reading.NONE;
  private static final int STEPS = 8;

  private final Syntax syntax;
  private final Set<String> locative;
  private final Set<String> goal;
  private final Map<Integer, PlaceMention> byClause = new HashMap<>();
  private final Map<Integer, PlaceMention> goals = new HashMap<>();

  EventPlace(Syntax syntax, List<PlaceMention> places, WordClasses classes) {
    this.syntax = syntax;
    this.locative = classes.of("place-prepositions");
    this.goal = classes.of("goal-prepositions");
    Set<String> travel = classes.of("travel-words");
    for (PlaceMention place : places) {
      int head = place.head();
      if (head < 0 || head >= syntax.reading().size()) {
        continue;
      }
      String preposition = syntax.preposition(head);
      boolean isGoal = goal.contains(preposition);
      int t = head;
      for (int step = 0; step < STEPS; step++) {
        boolean object = step == 0 && syntax.is(t, "obj");
        t = syntax.head(t);
        if (t == NONE) {
          break;
        }
        boolean travels = travel.contains(syntax.lemma(t));
        if (travels && (object || isGoal)) {
          goals.putIfAbsent(t, place);
          byClause.putIfAbsent(t, place);
          isGoal = false;
          object = false;
          preposition = "";
          noteUp(t, place);
          break;
        }
        if (locative.contains(preposition)) {
          byClause.putIfAbsent(t, place);
        }
        if (syntax.isPredicate(t)) {
          break;
        }
      }
    }
  }

  /** The goal of a visit is also where the clause around the visit plays. */
  private void noteUp(int token, PlaceMention place) {
    int t = token;
    for (int step = 0; step < STEPS; step++) {
      if (syntax.isPredicate(t)) {
        byClause.putIfAbsent(t, place);
        return;
      }
      t = syntax.head(t);
      if (t == NONE) {
        return;
      }
      byClause.putIfAbsent(t, place);
    }
  }

  /** The place of an act, or null where the text gives none. */
  Event.@Nullable Where of(Act act) {
    PlaceMention found = goals.get(act.trigger);
    if (found == null) {
      found = byClause.get(act.trigger);
    }
    if (found == null) {
      found = byClause.get(act.clause);
    }
    return found == null ? null : new Event.Where(found.place(), found.span());
  }
}
