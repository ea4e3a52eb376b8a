package dev.attache.ledger;

import dev.attache.events.EventType;
import dev.attache.events.Status;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Folds the reports of one event into what the event shows. A function of the reports, in order of
 * their numbers, and of the corrections: the same give the same event.
 */
final class EventFold {

  /** What links a time to an act, surest first. */
  private static final List<String> DATED = List.of("clause", "narrative", "published", "story");

  /** What became of an act, by how much it says: what happened outweighs what was planned. */
  private static final List<Status> SAYS =
      List.of(
          Status.HAPPENED,
          Status.ONGOING,
          Status.HISTORICAL,
          Status.NEGATED,
          Status.DENIED,
          Status.DOUBTED,
          Status.PLANNED,
          Status.CONDITIONAL);

  private EventFold() {}

  /**
   * The event that reports tell of.
   *
   * @param all all of its reports, in order of their numbers; at least one
   * @param corrections those in force, oldest first
   */
  static KeptEvent fold(long id, List<KeptReport> all, List<InForce> corrections) {
    List<KeptReport> current = all.stream().filter(KeptReport::isCurrent).toList();
    List<KeptReport> telling = current.isEmpty() ? all : current;
    EventType type = commonest(telling, KeptReport::type);
    if (type == null) {
      throw new IllegalArgumentException("event " + id + " has no report");
    }
    EventType read = type;
    List<KeptReport> ofType = telling.stream().filter(r -> r.type() == read).toList();
    String mode = commonest(ofType, KeptReport::mode);
    KeptReport scored =
        ofType.stream().filter(r -> Objects.equals(r.mode(), mode)).findFirst().orElseThrow();
    Set<String> contexts = new TreeSet<>();
    telling.forEach(r -> contexts.addAll(r.contexts()));
    Event shown =
        new Event(type, mode, scored.intensity(), scored.cameo(), KeptEvent.State.KEPT)
            .side(actors(telling, KeptReport::actors), actors(telling, KeptReport::recipients));
    for (InForce correction : corrections) {
      shown = shown.corrected(correction);
    }
    KeptEvent.State state =
        shown.state == KeptEvent.State.KEPT && current.isEmpty()
            ? KeptEvent.State.WITHDRAWN
            : shown.state;
    return new KeptEvent(
        id,
        state,
        shown.type,
        shown.mode,
        List.copyOf(contexts),
        shown.intensity,
        shown.cameo,
        status(telling),
        shown.actors,
        shown.recipients,
        when(telling),
        where(telling),
        reported(current),
        published(telling, Comparator.naturalOrder()),
        published(telling, Comparator.reverseOrder()),
        telling.stream().mapToDouble(KeptReport::confidence).max().orElse(0),
        corrections.size(),
        current);
  }

  /**
   * A correction that holds, with the actor it names.
   *
   * @param actor who is right where an actor is corrected, or null: nobody
   */
  record InForce(Correction correction, @Nullable KeptActor actor) {}

  /** The parts of an event that a person may correct. */
  private record Event(
      EventType type,
      @Nullable String mode,
      double intensity,
      String cameo,
      KeptEvent.State state,
      List<KeptActor> actors,
      List<KeptActor> recipients) {

    Event(
        EventType type,
        @Nullable String mode,
        double intensity,
        String cameo,
        KeptEvent.State state) {
      this(type, mode, intensity, cameo, state, List.of(), List.of());
    }

    Event side(List<KeptActor> doers, List<KeptActor> others) {
      return new Event(type, mode, intensity, cameo, state, doers, others);
    }

    Event corrected(InForce inForce) {
      Correction correction = inForce.correction();
      return switch (correction.kind()) {
        case TYPE -> typed(String.valueOf(correction.newValue()));
        case ACTOR ->
            "recipient".equals(correction.role())
                ? side(actors, replaced(recipients, inForce))
                : side(replaced(actors, inForce), recipients);
        case NOT_AN_EVENT ->
            new Event(type, mode, intensity, cameo, KeptEvent.State.REFUSED, actors, recipients);
        case MISSED, UNDONE -> this;
      };
    }

    private Event typed(String name) {
      EventType right = EventType.valueOf(name);
      return right == type
          ? this
          : new Event(right, null, right.score(), right.cameo(), state, actors, recipients);
    }

    private static List<KeptActor> replaced(List<KeptActor> side, InForce inForce) {
      String old = inForce.correction().oldValue();
      KeptActor right = inForce.actor();
      List<KeptActor> kept =
          new java.util.ArrayList<>(
              side.stream()
                  .filter(a -> old == null || !Names.folded(a.name()).equals(Names.folded(old)))
                  .toList());
      if (right != null && kept.stream().noneMatch(a -> a.ident().equals(right.ident()))) {
        kept.add(right);
      }
      return kept;
    }
  }

  private static <T> @Nullable T commonest(
      List<KeptReport> reports, Function<KeptReport, @Nullable T> part) {
    Map<T, Set<String>> sources = new LinkedHashMap<>();
    for (KeptReport report : reports) {
      T value = part.apply(report);
      if (value != null) {
        sources.computeIfAbsent(value, v -> new HashSet<>()).add(report.story().sourceKey());
      }
    }
    T best = null;
    int most = 0;
    for (Map.Entry<T, Set<String>> entry : sources.entrySet()) {
      if (entry.getValue().size() > most) {
        most = entry.getValue().size();
        best = entry.getKey();
      }
    }
    return best;
  }

  /** The side of the report that names them best. */
  private static List<KeptActor> actors(
      List<KeptReport> reports, Function<KeptReport, List<KeptActor>> side) {
    List<KeptActor> best = List.of();
    int most = 0;
    for (KeptReport report : reports) {
      List<KeptActor> named = side.apply(report);
      int weight = named.stream().mapToInt(EventFold::named).sum();
      if (weight > most) {
        most = weight;
        best = named;
      }
    }
    return best;
  }

  private static int named(KeptActor actor) {
    return 1
        + (actor.key() != null ? 4 : 0)
        + (actor.side() != null ? 2 : 0)
        + switch (actor.kind()) {
          case PERSON -> 3;
          case ORGANISATION -> 2;
          case STATE -> 1;
          case GROUP -> 0;
        };
  }

  private static Status status(List<KeptReport> reports) {
    return reports.stream()
        .map(KeptReport::status)
        .min(Comparator.comparingInt(SAYS::indexOf))
        .orElseThrow();
  }

  private static @Nullable KeptTime when(List<KeptReport> reports) {
    ToIntFunction<KeptTime> link = t -> DATED.indexOf(t.dated());
    return reports.stream()
        .map(KeptReport::when)
        .filter(Objects::nonNull)
        .min(
            Comparator.<KeptTime>comparingInt(t -> t.from() == null ? 1 : 0)
                .thenComparingInt(link)
                .thenComparingLong(EventFold::length))
        .orElse(null);
  }

  private static long length(KeptTime time) {
    LocalDate from = time.from();
    LocalDate to = time.to();
    return from == null || to == null ? Long.MAX_VALUE : to.toEpochDay() - from.toEpochDay();
  }

  private static @Nullable KeptPlace where(List<KeptReport> reports) {
    KeptPlace finest = null;
    for (KeptReport report : reports) {
      KeptPlace place = report.where();
      if (place != null
          && (finest == null
              || place.place().resolution().compareTo(finest.place().resolution()) > 0)) {
        finest = place;
      }
    }
    return finest;
  }

  private static KeptEvent.Reported reported(List<KeptReport> current) {
    Set<String> outlets = new HashSet<>();
    Set<String> sources = new HashSet<>();
    for (KeptReport report : current) {
      String outlet = report.story().outlet();
      if (outlet != null) {
        outlets.add(Names.folded(outlet));
      }
      sources.add(report.story().sourceKey());
    }
    return new KeptEvent.Reported(current.size(), outlets.size(), sources.size());
  }

  private static @Nullable LocalDate published(
      List<KeptReport> reports, Comparator<LocalDate> order) {
    return reports.stream()
        .map(r -> r.story().published())
        .filter(Objects::nonNull)
        .min(order)
        .orElse(null);
  }
}
