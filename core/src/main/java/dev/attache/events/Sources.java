package dev.attache.events;

import dev.attache.statements.Statement;
import dev.attache.text.Span;
import java.util.ArrayList;
import java.util.List;

/** On whose word an event rests: the statements whose content tells it. */
final class Sources {

  private final List<Statement> statements;

  Sources(List<Statement> statements) {
    this.statements = statements;
  }

  /**
   * The sources of an act, the nearest first; none where the story itself tells it or the saying is
   * the act.
   */
  List<Event.Attribution> of(Span trigger, List<String> actors) {
    List<Statement> covering = new ArrayList<>(1);
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      if (statement.speaker() != null
          && statement.content().contains(trigger)
          && (statement.cue() == null || !statement.cue().overlaps(trigger))) {
        covering.add(statement);
      }
    }
    covering.sort((a, b) -> Integer.compare(a.content().length(), b.content().length()));
    List<Event.Attribution> found = new ArrayList<>(covering.size());
    for (Statement statement : covering) {
      String speaker = statement.speaker();
      if (speaker != null) {
        Event.Attribution attribution = new Event.Attribution(speaker, statement.medium());
        if (!found.contains(attribution)) {
          found.add(attribution);
        }
      }
    }
    return found;
  }
}
