package dev.attache.export;

import dev.attache.events.Status;
import dev.attache.ledger.KeptActor;
import dev.attache.ledger.KeptEvent;
import dev.attache.ledger.KeptReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event as forms see it that have one row for each pair of a doer and somebody done to. */
final class Occurrence {

  /** How many numbers each event has for its pairs. */
  private static final int PAIRS = 1000;

  /** The body before headlines, then the earliest; what has no day comes last. */
  private static final Comparator<KeptReport> FIRST =
      Comparator.comparing(KeptReport::standsIn)
          .thenComparing(
              r -> r.story().published(), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparingLong(r -> r.story().id())
          .thenComparingInt(KeptReport::telling)
          .thenComparingLong(KeptReport::id);

  private Occurrence() {}

  /**
   * A doer and somebody done to, either of which may be missing.
   *
   * @param id number of the event times 1000, and the pair's place
   */
  record Pair(long id, @Nullable KeptActor actor, @Nullable KeptActor recipient) {}

  /**
   * Whether it took place. Forms without a column for it would give for an act what was announced,
   * denied or never done. Threats and the like are said even if they depend on something.
   */
  static boolean took(KeptEvent event) {
    Status status = event.status();
    return switch (status) {
      case HAPPENED, ONGOING, HISTORICAL -> true;
      case CONDITIONAL -> event.type().quad() % 2 != 0;
      case PLANNED, DOUBTED, DENIED, NEGATED -> false;
    };
  }

  /** Every doer with everybody done to; who acts together without a recipient, each with each. */
  static List<Pair> pairs(KeptEvent event) {
    List<Pair> pairs = new ArrayList<>();
    List<KeptActor> actors = event.actors();
    List<KeptActor> others = event.recipients();
    if (others.isEmpty() && actors.size() > 1) {
      for (int i = 0; i < actors.size(); i++) {
        for (int j = i + 1; j < actors.size(); j++) {
          add(pairs, event, actors.get(i), actors.get(j));
        }
      }
      return pairs;
    }
    for (int i = 0; i < Math.max(1, actors.size()); i++) {
      for (int j = 0; j < Math.max(1, others.size()); j++) {
        add(
            pairs,
            event,
            actors.isEmpty() ? null : actors.get(i),
            others.isEmpty() ? null : others.get(j));
      }
    }
    return pairs;
  }

  private static void add(
      List<Pair> pairs, KeptEvent event, @Nullable KeptActor actor, @Nullable KeptActor other) {
    if (pairs.size() < PAIRS) {
      pairs.add(new Pair(event.id() * PAIRS + pairs.size(), actor, other));
    }
  }

  /** Its reports: those in bodies before those in headlines, the earliest first. */
  static List<KeptReport> reports(KeptEvent event) {
    return event.reports().stream().sorted(FIRST).toList();
  }

  /** The report that speaks for it; null where none is current. */
  static @Nullable KeptReport first(KeptEvent event) {
    return event.reports().stream().min(FIRST).orElse(null);
  }

  /** Number of the sentence, from 1; 0 is the headline. */
  static String sentence(KeptReport report) {
    return report.standsIn() == KeptReport.StandsIn.HEADLINE
        ? "0"
        : Integer.toString(report.sentence() + 1);
  }

  /** {@code YYYYMMDD}; empty for null. */
  static String compact(@Nullable LocalDate day) {
    return day == null ? "" : day.toString().replace("-", "");
  }
}
