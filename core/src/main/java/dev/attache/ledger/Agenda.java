package dev.attache.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads the agenda: what is due, and what became of it. */
final class Agenda {

  private final Handle handle;
  private final Shelf shelf;
  private final Assembly assembly;

  Agenda(Handle handle, Shelf shelf, Assembly assembly) {
    this.handle = handle;
    this.shelf = shelf;
    this.assembly = assembly;
  }

  private record Row(
      long event,
      AgendaEntry.State state,
      @Nullable String edtf,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable Long outcome) {}

  private static final String SELECT =
      "SELECT a.* FROM agenda a JOIN event e ON e.id = a.event WHERE e.state = 'kept' AND ";

  /** What may be due on a day of a spell, the most exact first. */
  List<AgendaEntry> due(LocalDate from, LocalDate to, int limit) {
    return entries(
        handle
            .createQuery(
                SELECT
                    + "a.due_to >= ? AND a.due_from <= ?"
                    + " ORDER BY CASE WHEN a.due_from = a.due_to THEN 0 ELSE 1 END, a.due_from DESC,"
                    + " a.due_to, a.event LIMIT ?")
            .bind(0, from.toString())
            .bind(1, to.toString())
            .bind(2, limit),
        from);
  }

  /** What was due in a spell and was not heard of until its end; latest first. */
  List<AgendaEntry> lapsed(LocalDate on, LocalDate since, int limit) {
    return entries(
        handle
            .createQuery(
                SELECT
                    + "a.due_to < ? AND a.due_to >= ? AND a.state IN ('open', 'moved')"
                    + " ORDER BY a.due_to DESC, a.event LIMIT ?")
            .bind(0, on.toString())
            .bind(1, since.toString())
            .bind(2, limit),
        on);
  }

  private record Step(long event, AgendaEntry.State state, @Nullable String edtf, long report) {}

  private List<AgendaEntry> entries(Query query, LocalDate on) {
    List<Row> rows =
        query
            .map(
                (row, c) ->
                    new Row(
                        row.getLong("event"),
                        Rows.upper(AgendaEntry.State.class, row.getString("state")),
                        row.getString("edtf"),
                        Rows.day(row.getString("due_from")),
                        Rows.day(row.getString("due_to")),
                        Rows.number(row, "outcome")))
            .list();
    Set<Long> ids = new TreeSet<>();
    rows.forEach(r -> ids.add(r.event));
    Map<Long, KeptEvent> events = new HashMap<>();
    assembly.events(ids).forEach(e -> events.put(e.id(), e));
    List<Step> steps =
        shelf.rows(
            "SELECT event, step, state, edtf, report FROM agenda_step WHERE event IN (<ids>)"
                + " ORDER BY event, step",
            ids,
            (row, c) ->
                new Step(
                    row.getLong(1),
                    Rows.upper(AgendaEntry.State.class, row.getString(3)),
                    row.getString(4),
                    row.getLong(5)));
    Set<Long> told = new TreeSet<>();
    steps.forEach(s -> told.add(s.report));
    Map<Long, KeptReport> reports = new HashMap<>();
    shelf.reports("id", told).forEach(r -> reports.put(r.id(), r));
    List<AgendaEntry> entries = new ArrayList<>();
    for (Row row : rows) {
      KeptEvent event = events.get(row.event);
      if (event != null) {
        entries.add(
            new AgendaEntry(
                event,
                asOf(row, on),
                row.edtf,
                row.from,
                row.to,
                row.outcome,
                steps.stream()
                    .filter(s -> s.event == row.event)
                    .map(s -> step(s, reports))
                    .filter(s -> s != null && s.report().isCurrent())
                    .toList()));
      }
    }
    return entries;
  }

  private static AgendaEntry.@Nullable Step step(Step step, Map<Long, KeptReport> reports) {
    KeptReport report = reports.get(step.report);
    return report == null ? null : new AgendaEntry.Step(step.state, step.edtf, report);
  }

  private static AgendaEntry.State asOf(Row row, LocalDate on) {
    boolean waits = row.state == AgendaEntry.State.OPEN || row.state == AgendaEntry.State.MOVED;
    return waits && row.to != null && row.to.isBefore(on) ? AgendaEntry.State.LAPSED : row.state;
  }
}
