package dev.attache.ledger;

import dev.attache.events.Magnitude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Writes reports and events into their tables, many rows to a statement. */
final class Tables {

  private final Batches batches;
  private final Dialect dialect;

  Tables(Batches batches, Dialect dialect) {
    this.batches = batches;
    this.dialect = dialect;
  }

  /** The next free number of a table. */
  static long next(Handle handle, String table) {
    return handle
        .createQuery("SELECT coalesce(max(id), 0) + 1 FROM " + table)
        .mapTo(Long.class)
        .one();
  }

  /** Adds reports that have numbers and events. */
  void reports(List<KeptReport> reports) {
    if (reports.isEmpty()) {
      return;
    }
    Batches.Batch rows =
        batches.of(
            "INSERT INTO report (id, event, story, local_id, telling, stands_in, sentence,"
                + " start_at, end_at, trigger_start, trigger_end, words, actor_start, actor_words,"
                + " recipient_start, recipient_words, type, mode, contexts, intensity, cameo,"
                + " status, edtf, dated, place, killed, injured, arrested,"
                + " counted, amount, currency, found_by, confidence) VALUES (?"
                + ", ?".repeat(32)
                + ")");
    Batches.Batch parts =
        batches.of("INSERT INTO participant (report, role, position, actor) VALUES (?, ?, ?, ?)");
    Batches.Batch words =
        batches.of(
            "INSERT INTO attribution (report, position, speaker, medium, statement_id)"
                + " VALUES (?, ?, ?, ?, ?)");
    for (KeptReport r : reports) {
      KeptTime when = r.when();
      KeptPlace where = r.where();
      Magnitude m = r.magnitude();
      Magnitude.Amount amount = m.amount();
      rows.add(
          r.id(),
          r.event(),
          r.story().id(),
          r.localId(),
          r.telling(),
          Rows.lower(r.standsIn()),
          r.sentence(),
          r.clause().start(),
          r.clause().end(),
          r.trigger().start(),
          r.trigger().end(),
          r.words(),
          r.actorStart(),
          r.actorWords(),
          r.recipientStart(),
          r.recipientWords(),
          r.type().name(),
          r.mode(),
          Rows.joined(r.contexts()),
          r.intensity(),
          r.cameo(),
          Rows.lower(r.status()),
          when == null ? null : when.edtf(),
          when == null ? null : when.dated(),
          where == null ? null : where.id(),
          m.killed(),
          m.injured(),
          m.arrested(),
          m.count(),
          amount == null ? null : amount.value(),
          amount == null ? null : amount.currency(),
          r.foundBy(),
          r.confidence());
      side(parts, r.id(), "actor", r.actors());
      side(parts, r.id(), "recipient", r.recipients());
      for (int i = 0; i < r.attribution().size(); i++) {
        KeptReport.OnWordOf by = r.attribution().get(i);
        KeptActor medium = by.medium();
        words.add(
            r.id(), i, by.speaker().id(), medium == null ? null : medium.id(), by.statementId());
      }
    }
    rows.execute();
    parts.execute();
    words.execute();
  }

  private static void side(Batches.Batch batch, long of, String role, List<KeptActor> actors) {
    for (int i = 0; i < actors.size(); i++) {
      batch.add(of, role, i, actors.get(i).id());
    }
  }

  /** Adds events that are new, before their reports. */
  void newEvents(Collection<KeptEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    Batches.Batch rows =
        batches.of(
            "INSERT INTO event (state, type, mode, contexts, quad, intensity, cameo, status, edtf,"
                + " dated, day_from, day_to, place, reports, outlets, sources, first_published,"
                + " last_published, confidence, corrections, id) VALUES (?"
                + ", ?".repeat(20)
                + ")");
    events.forEach(e -> rows.add(cells(e)));
    rows.execute();
    sides(events, new LinkedHashMap<>());
  }

  /**
   * Writes events anew that changed.
   *
   * @param former the same events as they stand in the ledger
   */
  void changedEvents(Collection<KeptEvent> events, Collection<KeptEvent> former) {
    if (events.isEmpty()) {
      return;
    }
    Batches.Batch rows =
        batches.of(
            "UPDATE event SET state = ?, type = ?, mode = ?, contexts = ?, quad = ?, intensity = ?,"
                + " cameo = ?, status = ?, edtf = ?, dated = ?, day_from = ?, day_to = ?,"
                + " place = ?, reports = ?, outlets = ?, sources = ?, first_published = ?,"
                + " last_published = ?, confidence = ?, corrections = ? WHERE id = ?");
    events.forEach(e -> rows.add(cells(e)));
    rows.execute();
    Map<Long, KeptEvent> was = new HashMap<>();
    former.forEach(e -> was.put(e.id(), e));
    List<KeptEvent> moved = new ArrayList<>();
    Map<Counted, Integer> tally = new LinkedHashMap<>();
    Batches.Batch actors = batches.of("DELETE FROM event_actor WHERE event = ?");
    Batches.Batch involved =
        batches.of("DELETE FROM involved WHERE who = ? AND day = ? AND event = ?");
    Batches.Batch dyads =
        batches.of("DELETE FROM dyad WHERE source = ? AND target = ? AND day = ? AND event = ?");
    for (KeptEvent event : events) {
      KeptEvent old = was.get(event.id());
      if (old != null && !isFoundAs(event, old)) {
        moved.add(event);
        actors.add(old.id());
        String day = day(old);
        involved(old).forEach(w -> involved.add(w, day, old.id()));
        if (old.state() == KeptEvent.State.KEPT) {
          count(old, -1, tally);
        }
        pairs(sides(old.actors()), sides(old.recipients()))
            .keySet()
            .forEach(pair -> dyads.add(pair.source, pair.target, day, old.id()));
      }
    }
    actors.execute();
    involved.execute();
    dyads.execute();
    sides(moved, tally);
  }

  /** Whether an event is still found by the same sides on the same day. */
  private static boolean isFoundAs(KeptEvent event, KeptEvent old) {
    return event.state() == old.state()
        && event.type() == old.type()
        && event.actors().equals(old.actors())
        && event.recipients().equals(old.recipients())
        && day(event).equals(day(old));
  }

  private static Object[] cells(KeptEvent e) {
    KeptTime when = e.when();
    KeptPlace where = e.where();
    return new Object[] {
      Rows.lower(e.state()),
      e.type().name(),
      e.mode(),
      Rows.joined(e.contexts()),
      e.type().quad(),
      e.intensity(),
      e.cameo(),
      Rows.lower(e.status()),
      when == null ? null : when.edtf(),
      when == null ? null : when.dated(),
      when == null ? null : Rows.text(when.from()),
      when == null ? null : Rows.text(when.to()),
      where == null ? null : where.id(),
      e.reported().reports(),
      e.reported().outlets(),
      e.reported().sources(),
      Rows.text(e.firstPublished()),
      Rows.text(e.lastPublished()),
      e.confidence(),
      e.corrections(),
      e.id()
    };
  }

  /**
   * Writes by whom events are found.
   *
   * @param tally what is to be counted besides; a count is taken back as -1
   */
  private void sides(Collection<KeptEvent> events, Map<Counted, Integer> tally) {
    Batches.Batch actors =
        batches.of("INSERT INTO event_actor (event, role, position, actor) VALUES (?, ?, ?, ?)");
    Batches.Batch involved =
        batches.of("INSERT INTO involved (who, day, event, type) VALUES (?, ?, ?, ?)");
    Batches.Batch dyads =
        batches.of(
            "INSERT INTO dyad (source, target, day, event, direction, type)"
                + " VALUES (?, ?, ?, ?, ?, ?)");
    for (KeptEvent e : events) {
      side(actors, e.id(), "actor", e.actors());
      side(actors, e.id(), "recipient", e.recipients());
      if (e.state() != KeptEvent.State.KEPT) {
        continue;
      }
      String day = day(e);
      involved(e).forEach(w -> involved.add(w, day, e.id(), e.type().name()));
      count(e, 1, tally);
      pairs(sides(e.actors()), sides(e.recipients()))
          .forEach(
              (pair, direction) ->
                  dyads.add(pair.source, pair.target, day, e.id(), direction, e.type().name()));
    }
    actors.execute();
    involved.execute();
    dyads.execute();
    count(tally);
  }

  /** The day under which an event is found: its first, else that of its first story, else none. */
  static String day(KeptEvent e) {
    KeptTime when = e.when();
    LocalDate day = when == null ? null : when.from();
    day = day == null ? e.firstPublished() : day;
    return day == null ? "" : day.toString();
  }

  /** What somebody is asked for by: the side, and who it is where that is known. */
  private static Set<String> who(List<KeptActor> actors) {
    Set<String> who = sides(actors);
    for (KeptActor actor : actors) {
      if (actor.key() != null) {
        who.add(actor.key());
      }
    }
    return who;
  }

  /** Who is in an event. */
  private static Set<String> involved(KeptEvent event) {
    Set<String> involved = who(event.actors());
    involved.addAll(who(event.recipients()));
    return involved;
  }

  /** What is counted: events of a type with a side in a month. */
  private record Counted(String side, String month, String type) {}

  /** Counts an event with its sides alone: a person has few enough to be counted when asked for. */
  private static void count(KeptEvent event, int by, Map<Counted, Integer> tally) {
    String day = day(event);
    String month = day.isEmpty() ? "" : day.substring(0, 7);
    Set<String> sides = sides(event.actors());
    sides.addAll(sides(event.recipients()));
    sides.forEach(s -> tally.merge(new Counted(s, month, event.type().name()), by, Integer::sum));
  }

  private void count(Map<Counted, Integer> tally) {
    Batches.Batch counts =
        batches.of(
            "INSERT INTO tally (side, month, type, events) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (side, month, type)"
                + " DO UPDATE SET events = tally.events + excluded.events");
    tally.forEach((c, events) -> counts.add(c.side, c.month, c.type, events));
    counts.execute();
  }

  private static Set<String> sides(List<KeptActor> actors) {
    Set<String> sides = new TreeSet<>();
    for (KeptActor actor : actors) {
      String side = actor.side();
      if (side != null) {
        sides.add(side);
      }
    }
    return sides;
  }

  private record Pair(String source, String target) {}

  /**
   * Who acts on whom; of those who act together each pair once, the first by the alphabet first.
   */
  private static Map<Pair, String> pairs(Set<String> doers, Set<String> others) {
    Map<Pair, String> pairs = new LinkedHashMap<>();
    for (String doer : doers) {
      for (String other : others) {
        if (!doer.equals(other)) {
          pairs.put(new Pair(doer, other), "on");
        }
      }
      for (String with : doers) {
        if (doer.compareTo(with) < 0) {
          pairs.putIfAbsent(new Pair(doer, with), "with");
        }
      }
    }
    return pairs;
  }

  /** Adds keys by which an event is found when another report of it comes in. */
  void keys(Map<Long, Set<Long>> blocksByEvent) {
    Batches.Batch rows =
        batches.of(dialect.insertNew("same_event_key (block, event) VALUES (?, ?)"));
    blocksByEvent.forEach((event, blocks) -> blocks.forEach(b -> rows.add(b, event)));
    rows.execute();
  }
}
