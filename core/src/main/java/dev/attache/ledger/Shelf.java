package dev.attache.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/**
 * Fetches kept things by number, many at a time: a few statements however many are asked for.
 * Actors and places never change, so they are remembered.
 */
final class Shelf {

  private static final int REMEMBERED = 200_000;

  private final Handle handle;
  private final Dialect dialect;
  private final Map<Long, KeptActor> actors = new HashMap<>();
  private final Map<Long, KeptPlace> places = new HashMap<>();

  Shelf(Handle handle, Dialect dialect) {
    this.handle = handle;
    this.dialect = dialect;
  }

  /** Forgets what is remembered: a transaction was taken back. */
  void forget() {
    actors.clear();
    places.clear();
  }

  /** Remembers an actor that was added. */
  void know(KeptActor actor) {
    actors.put(actor.id(), actor);
  }

  /** Remembers a place that was added. */
  void know(KeptPlace place) {
    places.put(place.id(), place);
  }

  /**
   * The rows of a query for many numbers.
   *
   * @param sql with {@code <ids>} where the list of numbers belongs
   */
  <T> List<T> rows(String sql, Collection<Long> ids, RowMapper<T> mapper) {
    if (ids.isEmpty()) {
      return List.of();
    }
    StringBuilder list = new StringBuilder(ids.size() * 8 + 2);
    list.append(dialect == Dialect.SQLITE ? '[' : '{');
    String comma = "";
    for (long id : ids) {
      list.append(comma).append(id);
      comma = ",";
    }
    list.append(dialect == Dialect.SQLITE ? ']' : '}');
    return handle
        .createQuery(sql.replace("<ids>", dialect.listed()))
        .bind(0, list.toString())
        .map(mapper)
        .list();
  }

  /** Actors by number. */
  Map<Long, KeptActor> actors(Collection<Long> ids) {
    if (actors.size() > REMEMBERED) {
      actors.clear();
    }
    Set<Long> missing = new TreeSet<>(ids);
    missing.removeAll(actors.keySet());
    rows("SELECT * FROM actor WHERE id IN (<ids>)", missing, (row, c) -> Rows.actor(row))
        .forEach(this::know);
    return actors;
  }

  /** Places by number. */
  Map<Long, KeptPlace> places(Collection<Long> ids) {
    if (places.size() > REMEMBERED) {
      places.clear();
    }
    Set<Long> missing = new TreeSet<>(ids);
    missing.removeAll(places.keySet());
    rows("SELECT * FROM place WHERE id IN (<ids>)", missing, (row, c) -> Rows.place(row))
        .forEach(this::know);
    return places;
  }

  /** Stories by number. */
  Map<Long, StoryHead> heads(Collection<Long> ids) {
    Map<Long, StoryHead> heads = new HashMap<>();
    rows(
            "SELECT " + Rows.HEAD + " FROM story WHERE id IN (<ids>)",
            new TreeSet<>(ids),
            (row, c) -> Rows.head(row))
        .forEach(h -> heads.put(h.id(), h));
    return heads;
  }

  /** A report of which only what stands in its own row is known yet. */
  private record Bare(KeptReport flat, long story, @Nullable Long place) {}

  private static Bare bare(ResultSet row) throws SQLException {
    return new Bare(
        Rows.report(row, NOWHERE, List.of(), List.of(), null, List.of()),
        row.getLong("story"),
        Rows.number(row, "place"));
  }

  /** Stands for a story that is not fetched yet. */
  static final StoryHead NOWHERE =
      new StoryHead(
          0, "", "", "", StoryHead.State.CURRENT, 0, "", null, null, null, null, null, null, "");

  private record Part(long report, String role, long actor) {}

  private record Word(long report, long speaker, @Nullable Long medium, String statement) {}

  /**
   * The reports of many events, or of many stories, by number; of all states.
   *
   * @param column {@code event}, {@code story} or {@code id}
   */
  List<KeptReport> reports(String column, Collection<Long> ids) {
    List<Bare> bare =
        rows(
            "SELECT * FROM report WHERE " + column + " IN (<ids>)",
            new TreeSet<>(ids),
            (row, c) -> bare(row));
    Set<Long> numbers = new TreeSet<>();
    Set<Long> stories = new HashSet<>();
    Set<Long> placeIds = new HashSet<>();
    for (Bare b : bare) {
      numbers.add(b.flat.id());
      stories.add(b.story);
      if (b.place != null) {
        placeIds.add(b.place);
      }
    }
    List<Part> parts =
        rows(
            "SELECT report, role, position, actor FROM participant WHERE report IN (<ids>)"
                + " ORDER BY report, role, position",
            numbers,
            (row, c) -> new Part(row.getLong(1), row.getString(2), row.getLong(4)));
    List<Word> words =
        rows(
            "SELECT report, position, speaker, medium, statement_id FROM attribution"
                + " WHERE report IN (<ids>) ORDER BY report, position",
            numbers,
            (row, c) ->
                new Word(
                    row.getLong(1), row.getLong(3), Rows.number(row, "medium"), row.getString(5)));
    Set<Long> actorIds = new HashSet<>();
    parts.forEach(p -> actorIds.add(p.actor));
    for (Word w : words) {
      actorIds.add(w.speaker);
      if (w.medium != null) {
        actorIds.add(w.medium);
      }
    }
    Map<Long, KeptActor> known = actors(actorIds);
    Map<Long, KeptPlace> where = places(placeIds);
    Map<Long, StoryHead> heads = heads(stories);
    Map<Long, List<KeptActor>> doers = new HashMap<>();
    Map<Long, List<KeptActor>> others = new HashMap<>();
    for (Part p : parts) {
      (p.role.equals("actor") ? doers : others)
          .computeIfAbsent(p.report, r -> new ArrayList<>())
          .add(known(known, p.actor));
    }
    Map<Long, List<KeptReport.OnWordOf>> onWordOf = new HashMap<>();
    for (Word w : words) {
      onWordOf
          .computeIfAbsent(w.report, r -> new ArrayList<>())
          .add(
              new KeptReport.OnWordOf(
                  known(known, w.speaker),
                  w.medium == null ? null : known(known, w.medium),
                  w.statement));
    }
    List<KeptReport> reports = new ArrayList<>();
    for (Bare b : bare) {
      StoryHead head = heads.get(b.story);
      if (head == null) {
        throw new LedgerException("the ledger is damaged: report " + b.flat.id() + " has no story");
      }
      long id = b.flat.id();
      reports.add(
          b.flat.with(
              head,
              doers.getOrDefault(id, List.of()),
              others.getOrDefault(id, List.of()),
              b.place == null ? null : where.get(b.place),
              onWordOf.getOrDefault(id, List.of())));
    }
    reports.sort((a, c) -> Long.compare(a.id(), c.id()));
    return reports;
  }

  /** The reports of events, in order, by event. */
  Map<Long, List<KeptReport>> reportsOf(Collection<Long> events) {
    Map<Long, List<KeptReport>> byEvent = new LinkedHashMap<>();
    for (KeptReport report : reports("event", events)) {
      byEvent.computeIfAbsent(report.event(), e -> new ArrayList<>()).add(report);
    }
    return byEvent;
  }

  /** An actor that must be there. */
  static KeptActor known(Map<Long, KeptActor> actors, long id) {
    KeptActor actor = actors.get(id);
    if (actor == null) {
      throw new LedgerException("the ledger is damaged: there is no actor " + id);
    }
    return actor;
  }
}
