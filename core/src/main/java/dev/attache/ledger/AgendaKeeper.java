package dev.attache.ledger;

import dev.attache.dispatch.Dispatch;
import dev.attache.events.EventType;
import dev.attache.events.Status;
import dev.attache.statements.Stance;
import dev.attache.statements.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the agenda while stories come in: what they announce is opened, and what they tell of it
 * later confirms it, moves it, calls it off or denies it.
 */
final class AgendaKeeper {

  /** An act may be so many days off its announced day and is still the one announced. */
  private static final int DAYS_OFF = 2;

  /** What is announced without a day is waited for so long. */
  private static final int OPEN_DAYS = 60;

  /** How well those who take part must fit, of 1. */
  private static final double WHO = 0.7;

  private final Handle handle;
  private final Shelf shelf;
  private final EventCache cache;
  private final AgendaWords words;

  AgendaKeeper(Handle handle, Shelf shelf, EventCache cache, AgendaWords words) {
    this.handle = handle;
    this.shelf = shelf;
    this.cache = cache;
    this.words = words;
  }

  /** An entry as it is stored. */
  private record Row(long event, AgendaEntry.State state, @Nullable String edtf) {}

  /** Follows what a story's reports, which have numbers, mean for the agenda. */
  void follow(List<KeptReport> reports, Dispatch dispatch) {
    Set<String> denied = new HashSet<>();
    for (Statement statement : dispatch.statements()) {
      if (statement.stance() == Stance.DENIES) {
        denied.add(statement.id());
      }
    }
    Set<Long> keys = new LinkedHashSet<>();
    for (KeptReport report : reports) {
      if (report.status() != Status.PLANNED && mayAnswer(report)) {
        keys.addAll(keys(report, 2));
      }
    }
    Map<Long, Set<Long>> filed = cache.filed(keys);
    Set<Long> candidates = new TreeSet<>();
    filed.values().forEach(candidates::addAll);
    reports.stream()
        .filter(r -> r.status() == Status.PLANNED)
        .forEach(r -> candidates.add(r.event()));
    Map<Long, Row> open = rows(candidates);
    Map<Long, List<KeptReport>> announced = cache.reports(open.keySet());
    for (KeptReport report : reports) {
      boolean denies =
          report.attribution().stream().anyMatch(a -> denied.contains(a.statementId()));
      if (report.status() == Status.PLANNED) {
        announce(report, denies, open);
      } else if (mayAnswer(report)) {
        answer(report, open, announced, filed);
      }
    }
  }

  private boolean mayAnswer(KeptReport report) {
    return !report.announces() && report.status() != Status.HISTORICAL;
  }

  private void announce(KeptReport report, boolean denies, Map<Long, Row> open) {
    String edtf = report.when() == null ? null : report.when().edtf();
    Row known = open.get(report.event());
    AgendaEntry.State state = denies ? AgendaEntry.State.DENIED : AgendaEntry.State.OPEN;
    if (known == null) {
      handle.execute(
          "INSERT INTO agenda (event, state) VALUES (?, ?)", report.event(), Rows.lower(state));
      for (long key : keys(report, 0)) {
        handle.execute(
            cache.dialect().insertNew("same_event_key (block, event) VALUES (?, ?)"),
            key,
            report.event());
      }
      step(report.event(), state, edtf, report);
      open.put(report.event(), new Row(report.event(), state, edtf));
    } else if (denies) {
      step(report.event(), state, known.edtf, report);
    } else if (edtf != null && !edtf.equals(known.edtf)) {
      step(report.event(), AgendaEntry.State.MOVED, edtf, report);
      open.put(report.event(), new Row(report.event(), AgendaEntry.State.MOVED, edtf));
    }
  }

  private void answer(
      KeptReport report,
      Map<Long, Row> open,
      Map<Long, List<KeptReport>> announced,
      Map<Long, Set<Long>> filed) {
    Set<Long> found = new TreeSet<>();
    keys(report, 2).forEach(k -> found.addAll(filed.getOrDefault(k, Set.of())));
    for (long event : found) {
      Row row = open.get(event);
      List<KeptReport> words = announced.get(event);
      if (row == null
          || words == null
          || row.state == AgendaEntry.State.CONFIRMED
          || report.event() == event) {
        continue;
      }
      AgendaEntry.State becomes = becomes(report, row, words);
      if (becomes != null && becomes != row.state) {
        step(event, becomes, row.edtf, report);
        open.put(event, new Row(event, becomes, row.edtf));
      }
    }
  }

  /** What a report makes of an entry; null for nothing. */
  private AgendaEntry.@Nullable State becomes(
      KeptReport report, Row row, List<KeptReport> announcements) {
    KeptReport announcement = announcements.get(0);
    boolean refuses =
        report.status() == Status.NEGATED
            || switch (report.type()) {
              case REJECT, CONCEDE, RETREAT, SANCTION -> true;
              default -> false;
            };
    boolean same = sameAct(report.type(), announcement.type());
    if (!refuses && !same
        || report.story().id() == announcement.story().id()
        || !fits(report, announcement)) {
      return null;
    }
    AgendaEntry.State said = words.in(report.words());
    if (said != null && refuses) {
      return said;
    }
    if (!same) {
      return null;
    }
    return switch (report.status()) {
      case DENIED -> AgendaEntry.State.DENIED;
      case NEGATED -> AgendaEntry.State.CANCELLED;
      case HAPPENED, ONGOING -> isDue(report, row, announcement) ? confirmed(said) : null;
      default -> null;
    };
  }

  private static AgendaEntry.@Nullable State confirmed(AgendaEntry.@Nullable State said) {
    return said == null ? AgendaEntry.State.CONFIRMED : null;
  }

  /** Whether an act of one type is what was announced as another: a meeting is agreed on first. */
  private static boolean sameAct(EventType done, EventType announced) {
    return Blocks.near(done, announced);
  }

  private static boolean isDue(KeptReport report, Row row, KeptReport announcement) {
    Days due = Days.of(row.edtf);
    Days done = SameEvent.days(report);
    if (done == null) {
      return false;
    }
    if (due != null) {
      return due.apart(done) <= DAYS_OFF;
    }
    LocalDate said = announcement.story().published();
    return said != null
        && !done.to().isBefore(said)
        && done.from().isBefore(said.plusDays(OPEN_DAYS));
  }

  /** Whether everybody whom the report names takes part in what was announced. */
  private static boolean fits(KeptReport report, KeptReport announcement) {
    List<KeptActor> told = everybody(report);
    List<KeptActor> awaited = everybody(announcement);
    if (told.isEmpty() || awaited.isEmpty()) {
      return false;
    }
    double sum = 0;
    for (KeptActor actor : told) {
      sum += awaited.stream().mapToDouble(a -> SameEvent.alike(actor, a)).max().orElse(0);
    }
    boolean named = told.size() > 1 || awaited.size() == 1;
    return named && sum / told.size() >= WHO;
  }

  private static List<KeptActor> everybody(KeptReport report) {
    List<KeptActor> all = new ArrayList<>(report.actors());
    all.addAll(report.recipients());
    return all;
  }

  private static Set<Long> keys(KeptReport report, int months) {
    Days days = SameEvent.days(report);
    LocalDate published = report.story().published();
    Set<Blocks.Spell> spells = new LinkedHashSet<>();
    if (days != null) {
      YearMonth last = YearMonth.from(days.to()).plusMonths(months);
      for (YearMonth m = YearMonth.from(days.from()).minusMonths(months > 0 ? 1 : 0);
          !m.isAfter(last) && spells.size() < 24;
          m = m.plusMonths(1)) {
        spells.add(Blocks.Spell.of(m));
      }
    }
    if (days == null && published != null) {
      spells.add(Blocks.Spell.of(YearMonth.from(published)));
    }
    Set<Long> keys = new LinkedHashSet<>();
    for (KeptActor actor : everybody(report)) {
      String side = actor.side();
      long what = Names.hash("agenda|" + (side == null ? actor.ident() : side));
      for (Blocks.Spell spell : spells) {
        keys.add(spell.key(what));
      }
    }
    return keys;
  }

  private Map<Long, Row> rows(Collection<Long> events) {
    Map<Long, Row> rows = new TreeMap<>();
    for (Row row :
        shelf.rows(
            "SELECT event, state, edtf FROM agenda WHERE event IN (<ids>)",
            events,
            (r, c) ->
                new Row(
                    r.getLong(1),
                    Rows.upper(AgendaEntry.State.class, r.getString(2)),
                    r.getString(3)))) {
      rows.put(row.event, row);
    }
    return rows;
  }

  private void step(long event, AgendaEntry.State state, @Nullable String edtf, KeptReport report) {
    long next =
        handle
            .createQuery("SELECT coalesce(max(step), -1) + 1 FROM agenda_step WHERE event = ?")
            .bind(0, event)
            .mapTo(Long.class)
            .one();
    handle.execute(
        "INSERT INTO agenda_step (event, step, state, edtf, report) VALUES (?, ?, ?, ?, ?)",
        event,
        next,
        Rows.lower(state),
        edtf,
        report.id());
    settle(event);
  }

  /** What a step says, and whether its story still counts. */
  private record Step(AgendaEntry.State state, @Nullable String edtf, long event, boolean counts) {}

  /** Writes an entry as its steps have it, without those of stories that count no more. */
  void settle(long event) {
    List<Step> steps =
        handle
            .createQuery(
                "SELECT s.state, s.edtf, r.event, t.state AS story_state FROM agenda_step s"
                    + " JOIN report r ON r.id = s.report JOIN story t ON t.id = r.story"
                    + " WHERE s.event = ? ORDER BY s.step")
            .bind(0, event)
            .map(
                (row, c) ->
                    new Step(
                        Rows.upper(AgendaEntry.State.class, row.getString(1)),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4).equals("current")))
            .list();
    AgendaEntry.State state = AgendaEntry.State.OPEN;
    String edtf = null;
    Long outcome = null;
    for (Step step : steps) {
      if (step.counts) {
        state = step.state;
        edtf = step.edtf == null ? edtf : step.edtf;
        outcome = step.state == AgendaEntry.State.CONFIRMED ? (Long) step.event : outcome;
      }
    }
    Days due = Days.of(edtf);
    handle.execute(
        "UPDATE agenda SET state = ?, edtf = ?, due_from = ?, due_to = ?, outcome = ?"
            + " WHERE event = ?",
        Rows.lower(state),
        edtf,
        due == null ? null : due.from().toString(),
        due == null ? null : due.to().toString(),
        state == AgendaEntry.State.CONFIRMED ? outcome : null,
        event);
  }

  /** Settles the entries that reports of a story have changed: it counts no more. */
  void resettle(Collection<Long> reports) {
    Set<Long> entries =
        new TreeSet<>(
            shelf.rows(
                "SELECT DISTINCT event FROM agenda_step WHERE report IN (<ids>)",
                new TreeSet<>(reports),
                (row, c) -> row.getLong(1)));
    entries.forEach(this::settle);
  }
}
