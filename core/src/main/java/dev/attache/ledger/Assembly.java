package dev.attache.ledger;

import dev.attache.events.EventType;
import dev.attache.events.Status;
import dev.attache.statements.Saying;
import dev.attache.statements.Stance;
import dev.attache.statements.Statement;
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
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Puts events, stories and statements together from the tables that they are spread over. */
final class Assembly {

  private final Handle handle;
  private final Shelf shelf;

  Assembly(Handle handle, Shelf shelf) {
    this.handle = handle;
    this.shelf = shelf;
  }

  private record Side(long event, String role, long actor) {}

  private record Row(KeptEvent event, @Nullable Long place) {}

  /** Events, with their current reports, by number. */
  List<KeptEvent> events(Collection<Long> ids) {
    Map<Long, List<KeptReport>> reports = shelf.reportsOf(ids);
    return bare(ids).stream()
        .map(
            e ->
                e.with(
                    e.actors(),
                    e.recipients(),
                    e.where(),
                    reports.getOrDefault(e.id(), List.of()).stream()
                        .filter(KeptReport::isCurrent)
                        .toList()))
        .toList();
  }

  /** Events without their reports, by number. */
  List<KeptEvent> bare(Collection<Long> ids) {
    List<Row> rows =
        shelf.rows(
            "SELECT * FROM event WHERE id IN (<ids>)",
            new TreeSet<>(ids),
            (row, c) -> new Row(flat(row), Rows.number(row, "place")));
    List<Side> sides =
        shelf.rows(
            "SELECT event, role, position, actor FROM event_actor WHERE event IN (<ids>)"
                + " ORDER BY event, role, position",
            new TreeSet<>(ids),
            (row, c) -> new Side(row.getLong(1), row.getString(2), row.getLong(4)));
    Set<Long> actorIds = new HashSet<>();
    sides.forEach(s -> actorIds.add(s.actor));
    Set<Long> placeIds = new HashSet<>();
    rows.stream().filter(r -> r.place != null).forEach(r -> placeIds.add(r.place));
    Map<Long, KeptActor> actors = shelf.actors(actorIds);
    Map<Long, KeptPlace> places = shelf.places(placeIds);
    Map<Long, List<KeptActor>> doers = new HashMap<>();
    Map<Long, List<KeptActor>> others = new HashMap<>();
    for (Side s : sides) {
      (s.role.equals("actor") ? doers : others)
          .computeIfAbsent(s.event, e -> new ArrayList<>())
          .add(Shelf.known(actors, s.actor));
    }
    return rows.stream()
        .map(
            r ->
                r.event.with(
                    doers.getOrDefault(r.event.id(), List.of()),
                    others.getOrDefault(r.event.id(), List.of()),
                    r.place == null ? null : places.get(r.place),
                    List.of()))
        .sorted((a, b) -> Long.compare(a.id(), b.id()))
        .toList();
  }

  private static KeptEvent flat(ResultSet row) throws SQLException {
    return new KeptEvent(
        row.getLong("id"),
        Rows.upper(KeptEvent.State.class, row.getString("state")),
        EventType.valueOf(row.getString("type")),
        row.getString("mode"),
        Rows.list(row.getString("contexts")),
        row.getDouble("intensity"),
        row.getString("cameo"),
        Rows.upper(Status.class, row.getString("status")),
        List.of(),
        List.of(),
        Rows.time(row),
        null,
        new KeptEvent.Reported(row.getInt("reports"), row.getInt("outlets"), row.getInt("sources")),
        Rows.day(row.getString("first_published")),
        Rows.day(row.getString("last_published")),
        row.getDouble("confidence"),
        row.getInt("corrections"),
        List.of());
  }

  private record Told(long story, long thing) {}

  private record Words(
      long id,
      @Nullable Long supersedes,
      @Nullable Long copyOf,
      @Nullable String guid,
      @Nullable String version,
      String reader,
      String text) {}

  /** Stories with all that was read from them, by number. */
  List<KeptStory> stories(Collection<Long> ids) {
    Set<Long> wanted = new TreeSet<>(ids);
    Map<Long, StoryHead> heads = shelf.heads(wanted);
    Map<Long, List<Long>> actorsOf = told("actor", wanted);
    Map<Long, List<Long>> placesOf = told("place", wanted);
    Map<Long, KeptActor> actors = shelf.actors(all(actorsOf));
    Map<Long, KeptPlace> places = shelf.places(all(placesOf));
    Map<Long, List<KeptReport>> reports = new HashMap<>();
    for (KeptReport report : shelf.reports("story", wanted)) {
      reports.computeIfAbsent(report.story().id(), s -> new ArrayList<>()).add(report);
    }
    Map<Long, List<KeptStatement>> statements = new HashMap<>();
    for (KeptStatement s : statements("story", wanted)) {
      statements.computeIfAbsent(s.story().id(), x -> new ArrayList<>()).add(s);
    }
    List<KeptStory> found = new ArrayList<>();
    for (Words w :
        shelf.rows(
            "SELECT s.id, s.supersedes, s.copy_of, s.guid, s.version, w.reader, s.text"
                + " FROM story s JOIN writer w ON w.id = s.writer WHERE s.id IN (<ids>)",
            wanted,
            (row, c) ->
                new Words(
                    row.getLong(1),
                    Rows.number(row, "supersedes"),
                    Rows.number(row, "copy_of"),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7)))) {
      StoryHead head = heads.get(w.id);
      if (head != null) {
        found.add(
            new KeptStory(
                head,
                w.supersedes,
                w.copyOf,
                w.guid,
                w.version,
                w.reader,
                w.text,
                actorsOf.getOrDefault(w.id, List.of()).stream()
                    .map(id -> Shelf.known(actors, id))
                    .toList(),
                placesOf.getOrDefault(w.id, List.of()).stream().map(places::get).toList(),
                reports.getOrDefault(w.id, List.of()),
                statements.getOrDefault(w.id, List.of()),
                changes(w.id)));
      }
    }
    found.sort((a, b) -> Long.compare(a.head().id(), b.head().id()));
    return found;
  }

  private Map<Long, List<Long>> told(String thing, Set<Long> stories) {
    Map<Long, List<Long>> byStory = new HashMap<>();
    String sql =
        "SELECT story, <thing>, mentions FROM story_<thing> WHERE story IN (<ids>)"
            + " ORDER BY story, mentions DESC, <thing>";
    for (Told t :
        shelf.rows(
            sql.replace("<thing>", thing),
            stories,
            (row, c) -> new Told(row.getLong(1), row.getLong(2)))) {
      byStory.computeIfAbsent(t.story, s -> new ArrayList<>()).add(t.thing);
    }
    return byStory;
  }

  private static Set<Long> all(Map<Long, List<Long>> lists) {
    Set<Long> all = new HashSet<>();
    lists.values().forEach(all::addAll);
    return all;
  }

  private List<Change> changes(long story) {
    return handle
        .createQuery(
            "SELECT * FROM change WHERE story = ? OR former = ? OR (kind = 'retracted' AND guid ="
                + " (SELECT guid FROM story WHERE id = ?)) ORDER BY id")
        .bind(0, story)
        .bind(1, story)
        .bind(2, story)
        .map(
            (row, c) ->
                new Change(
                    row.getLong("id"),
                    Rows.upper(Change.Kind.class, row.getString("kind")),
                    Rows.number(row, "story"),
                    Rows.number(row, "former"),
                    row.getString("guid"),
                    row.getString("note")))
        .list();
  }

  private record Said(
      KeptStatement flat,
      long story,
      @Nullable Long speaker,
      @Nullable Long addressee,
      @Nullable Long medium) {}

  /** Statements by a column of their table, in order of their numbers. */
  List<KeptStatement> statements(String column, Set<Long> ids) {
    List<Said> said =
        shelf.rows(
            "SELECT * FROM statement WHERE " + column + " IN (<ids>)",
            ids,
            (row, c) ->
                new Said(
                    said(row),
                    row.getLong("story"),
                    Rows.number(row, "speaker"),
                    Rows.number(row, "addressee"),
                    Rows.number(row, "medium")));
    Set<Long> numbers = new TreeSet<>();
    Set<Long> stories = new HashSet<>();
    Set<Long> actorIds = new HashSet<>();
    for (Said s : said) {
      numbers.add(s.flat.id());
      stories.add(s.story);
      for (Long id : new Long[] {s.speaker, s.addressee, s.medium}) {
        if (id != null) {
          actorIds.add(id);
        }
      }
    }
    List<Told> via =
        shelf.rows(
            "SELECT statement, position, actor FROM statement_via WHERE statement IN (<ids>)"
                + " ORDER BY statement, position",
            numbers,
            (row, c) -> new Told(row.getLong(1), row.getLong(3)));
    via.forEach(v -> actorIds.add(v.thing));
    Map<Long, KeptActor> actors = shelf.actors(actorIds);
    Map<Long, List<KeptActor>> passed = new HashMap<>();
    via.forEach(
        v ->
            passed
                .computeIfAbsent(v.story, s -> new ArrayList<>())
                .add(Shelf.known(actors, v.thing)));
    Map<Long, StoryHead> heads = shelf.heads(stories);
    List<KeptStatement> all = new ArrayList<>();
    for (Said s : said) {
      StoryHead head = heads.get(s.story);
      if (head != null) {
        all.add(
            s.flat.with(
                head,
                s.speaker == null ? null : actors.get(s.speaker),
                s.addressee == null ? null : actors.get(s.addressee),
                s.medium == null ? null : actors.get(s.medium),
                passed.getOrDefault(s.flat.id(), List.of())));
      }
    }
    all.sort((a, b) -> Long.compare(a.id(), b.id()));
    return all;
  }

  private static KeptStatement said(ResultSet row) throws SQLException {
    return new KeptStatement(
        row.getLong("id"),
        Shelf.NOWHERE,
        row.getString("local_id"),
        null,
        null,
        null,
        List.of(),
        Rows.upper(Statement.Kind.class, row.getString("kind")),
        Rows.upper(Saying.class, row.getString("saying")),
        Rows.upper(Stance.class, row.getString("stance")),
        row.getString("source_words"),
        row.getString("cue_words"),
        row.getString("unnamed_words"),
        row.getString("content"),
        new Extent(row.getInt("start_at"), row.getInt("end_at")),
        row.getString("edtf"),
        Rows.day(row.getString("day")));
  }
}
