package dev.attache.cli;

import dev.attache.events.EventType;
import dev.attache.ledger.Question;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** From when to when events are asked for, and of which type. */
final class SpellOptions {

  @Option(
      names = "--since",
      paramLabel = "DATE",
      converter = Words.First.class,
      description = "First day: YYYY, YYYY-MM or YYYY-MM-DD.")
  private @Nullable LocalDate since;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      converter = Words.Last.class,
      description = "Last day: YYYY, YYYY-MM or YYYY-MM-DD.")
  private @Nullable LocalDate until;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      converter = Words.Type.class,
      description = "PLOVER type: CONSULT, ASSAULT, ...")
  private @Nullable EventType type;

  @Nullable LocalDate since() {
    return since;
  }

  @Nullable LocalDate until() {
    return until;
  }

  Question question(List<String> who, int limit) {
    return new Question(who, since, until, type, limit);
  }
}
