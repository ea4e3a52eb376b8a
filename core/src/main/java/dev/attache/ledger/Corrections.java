package dev.attache.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The corrections by persons that hold. */
final class Corrections {

  private Corrections() {}

  static Correction correction(ResultSet row) throws SQLException {
    Integer from = Rows.small(row, "start_at");
    Integer to = Rows.small(row, "end_at");
    return new Correction(
        row.getLong("id"),
        Rows.upper(Correction.Kind.class, row.getString("kind")),
        row.getLong("event"),
        row.getString("role"),
        row.getString("old_value"),
        row.getString("new_value"),
        Rows.number(row, "story"),
        from == null || to == null ? null : new Extent(from, to),
        row.getString("quote"),
        row.getString("note"),
        row.getString("made_by"),
        row.getString("made_at"));
  }

  /** All corrections of events, oldest first. */
  static List<Correction> of(Shelf shelf, Collection<Long> events) {
    List<Correction> all =
        new ArrayList<>(
            shelf.rows(
                "SELECT * FROM correction WHERE event IN (<ids>)",
                new TreeSet<>(events),
                (row, c) -> correction(row)));
    all.sort((a, b) -> Long.compare(a.id(), b.id()));
    return all;
  }

  /** Those that were not taken back, by event, oldest first. */
  static Map<Long, List<EventFold.InForce>> inForce(Shelf shelf, Collection<Long> events) {
    List<Correction> all = of(shelf, events);
    Set<String> undone = new HashSet<>();
    Set<Long> actorIds = new HashSet<>();
    for (Correction c : all) {
      if (c.kind() == Correction.Kind.UNDONE && c.oldValue() != null) {
        undone.add(c.oldValue());
      }
      if (c.kind() == Correction.Kind.ACTOR && c.newValue() != null) {
        actorIds.add(Long.valueOf(c.newValue()));
      }
    }
    Map<Long, KeptActor> actors = shelf.actors(actorIds);
    Map<Long, List<EventFold.InForce>> byEvent = new HashMap<>();
    for (Correction c : all) {
      if (c.kind() != Correction.Kind.UNDONE && !undone.contains(Long.toString(c.id()))) {
        byEvent
            .computeIfAbsent(c.event(), e -> new ArrayList<>())
            .add(
                new EventFold.InForce(
                    c,
                    c.kind() == Correction.Kind.ACTOR && c.newValue() != null
                        ? actors.get(Long.valueOf(c.newValue()))
                        : null));
      }
    }
    return byEvent;
  }

  /** The events of reports that have corrections. */
  static Set<Long> corrected(Shelf shelf, List<KeptReport> reports) {
    Set<Long> events = new TreeSet<>();
    reports.forEach(r -> events.add(r.event()));
    Set<Long> corrected = new HashSet<>();
    of(shelf, events).forEach(c -> corrected.add(c.event()));
    return corrected;
  }
}
