package dev.attache.events;

import dev.attache.statements.Saying;
import dev.attache.statements.Statement;
import dev.attache.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** On whose word an event rests: the statements whose content tells it. */
final class Sources {

  /** By where their content starts. */
  private final List<Statement> statements;

  /** The furthest end of a content up to here: where looking back can stop. */
  private final int[] furthest;

  Sources(List<Statement> all) {
    statements = new ArrayList<>(all);
    statements.sort(Comparator.comparingInt(s -> s.content().start()));
    furthest = new int[statements.size()];
    int end = 0;
    for (int i = 0; i < furthest.length; i++) {
      end = Math.max(end, statements.get(i).content().end());
      furthest[i] = end;
    }
  }

  /**
   * The sources of an act, the nearest first; none where the story itself tells it or the saying is
   * the act.
   */
  List<Event.Attribution> of(Span trigger, List<String> actors) {
    List<Statement> covering = new ArrayList<>(1);
    for (int i = after(trigger.start()) - 1; i >= 0 && furthest[i] >= trigger.end(); i--) {
      Statement statement = statements.get(i);
      // a position on an act is nobody's word that it happened
      if (statement.speaker() != null
          && statement.saying() != Saying.STANCE
          && statement.content().contains(trigger)
          && (statement.cue() == null || !statement.cue().overlaps(trigger))) {
        covering.add(0, statement);
      }
    }
    covering.sort((a, b) -> Integer.compare(a.content().length(), b.content().length()));
    List<Event.Attribution> found = new ArrayList<>(covering.size());
    for (Statement statement : covering) {
      String speaker = statement.speaker();
      if (speaker != null) {
        boolean known =
            found.stream()
                .anyMatch(
                    a ->
                        a.speaker().equals(speaker)
                            && Objects.equals(a.medium(), statement.medium()));
        if (!known) {
          found.add(new Event.Attribution(speaker, statement.medium(), statement.id()));
        }
      }
    }
    return found;
  }

  /** The nearest statement whose content holds some words, or null. */
  @Nullable Statement around(Span words) {
    Statement nearest = null;
    for (int i = after(words.start()) - 1; i >= 0 && furthest[i] >= words.end(); i--) {
      Statement statement = statements.get(i);
      if (statement.content().contains(words)
          && (nearest == null || statement.content().length() < nearest.content().length())) {
        nearest = statement;
      }
    }
    return nearest;
  }

  /** Number of statements whose content starts at or before an offset. */
  private int after(int offset) {
    int low = 0;
    int high = statements.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (statements.get(mid).content().start() <= offset) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }
}
