package dev.attache.ledger;

import dev.attache.events.EventType;
import dev.attache.mention.Actor;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Answers questions about who did what, over time. */
final class Questions {

  /** The most actors that a name may mean. */
  private static final int MOST_MEANT = 200;

  private final Handle handle;
  private final Dialect dialect;
  private final Shelf shelf;
  private final Assembly assembly;

  Questions(Handle handle, Dialect dialect, Shelf shelf, Assembly assembly) {
    this.handle = handle;
    this.dialect = dialect;
    this.shelf = shelf;
    this.assembly = assembly;
  }

  /**
   * Whom a word means.
   *
   * @param filed countries, codes and keys under which events are filed
   * @param idents actors of that name; where {@code filed} is empty
   */
  private record Meant(Set<String> filed, Set<String> idents) {}

  /** What a word asks for: a country, a code, a key; else all whom a name may mean. */
  private Meant meant(String word) {
    boolean filed =
        handle
            .createQuery("SELECT who FROM involved WHERE who = ? LIMIT 1")
            .bind(0, word)
            .mapTo(String.class)
            .findOne()
            .isPresent();
    if (filed) {
      return new Meant(Set.of(word), Set.of());
    }
    Set<String> states = new TreeSet<>();
    List<KeptActor> named =
        handle
            .createQuery(dialect.search("actor", "name", "SELECT t.*", "", "t.id"))
            .bind(0, dialect.words(word))
            .bind(1, MOST_MEANT)
            .map((row, c) -> Rows.actor(row))
            .list();
    for (KeptActor actor : named) {
      if (actor.kind() == Actor.Kind.STATE
          && actor.country() != null
          && Names.folded(actor.name()).equals(Names.folded(word))) {
        states.add(actor.country());
      }
    }
    if (!states.isEmpty()) {
      return new Meant(states, Set.of());
    }
    Set<String> idents = new TreeSet<>();
    named.forEach(a -> idents.add(a.ident()));
    return new Meant(Set.of(), idents);
  }

  /** Which rows hold the events that are asked for. */
  private record Asked(String from, List<Object> values) {}

  private Asked rows(Question question) {
    List<Object> values = new ArrayList<>();
    StringBuilder where = new StringBuilder();
    if (question.who().isEmpty()) {
      where.append(
          "(SELECT id AS event, coalesce(day_from, first_published, '') AS day, type FROM event"
              + " WHERE state = 'kept') x WHERE 1 = 1");
    } else if (question.who().size() == 1) {
      Meant who = meant(question.who().get(0));
      where.append('(');
      one(where, values, who);
      where.append(") x WHERE 1 = 1");
    } else {
      Meant one = meant(question.who().get(0));
      Meant other = meant(question.who().get(1));
      if (areSides(one.filed) && areSides(other.filed)) {
        where.append("(SELECT event, day, type FROM dyad WHERE source IN ");
        list(where, values, one.filed);
        where.append(" AND target IN ");
        list(where, values, other.filed);
        where.append(" UNION SELECT event, day, type FROM dyad WHERE source IN ");
        list(where, values, other.filed);
        where.append(" AND target IN ");
        list(where, values, one.filed);
        where.append(") x WHERE 1 = 1");
      } else {
        // a named actor has fewer events than a country: those are looked up among the other's
        boolean turned = one.idents.isEmpty() && !other.idents.isEmpty();
        where.append("(SELECT a.event, a.day, a.type FROM (");
        one(where, values, turned ? other : one);
        where.append(") a JOIN (");
        one(where, values, turned ? one : other);
        where.append(") b ON b.event = a.event AND b.day = a.day) x WHERE 1 = 1");
      }
    }
    if (question.since() != null) {
      where.append(" AND day >= ?");
      values.add(question.since().toString());
    }
    if (question.until() != null) {
      where.append(" AND day <= ? AND day <> ''");
      values.add(question.until().toString());
    }
    if (question.type() != null) {
      where.append(" AND type = ?");
      values.add(question.type().name());
    }
    return new Asked(where.toString(), values);
  }

  /** The events that somebody is in, each once. */
  private static void one(StringBuilder sql, List<Object> values, Meant who) {
    if (who.idents.isEmpty()) {
      String distinct = who.filed.size() > 1 ? "DISTINCT " : "";
      sql.append("SELECT ").append(distinct).append("event, day, type FROM involved WHERE who IN ");
      list(sql, values, who.filed);
    } else {
      sql.append(
          "SELECT DISTINCT e.id AS event, coalesce(e.day_from, e.first_published, '') AS day,");
      sql.append(" e.type FROM actor n JOIN event_actor p ON p.actor = n.id");
      sql.append(" JOIN event e ON e.id = p.event AND e.state = 'kept' WHERE n.ident IN ");
      list(sql, values, who.idents);
    }
  }

  private static boolean areSides(Set<String> who) {
    return !who.isEmpty() && who.stream().allMatch(w -> w.matches("[A-Z]{2,8}"));
  }

  private static void list(StringBuilder sql, List<Object> values, Set<String> who) {
    if (who.isEmpty()) {
      sql.append("(NULL)");
      return;
    }
    sql.append("(?").append(", ?".repeat(who.size() - 1)).append(')');
    values.addAll(who);
  }

  private static Query bound(Query query, List<Object> values) {
    for (int i = 0; i < values.size(); i++) {
      query.bind(i, values.get(i));
    }
    return query;
  }

  private record Count(String spell, EventType type, long events) {}

  /** The query for events by month and type: of one side and whole months they are counted. */
  private Asked counted(Question question, Asked rows) {
    LocalDate since = question.since();
    LocalDate until = question.until();
    boolean whole =
        (since == null || since.getDayOfMonth() == 1)
            && (until == null || until.getDayOfMonth() == until.lengthOfMonth());
    Set<String> filed =
        question.who().size() == 1 && whole ? meant(question.who().get(0)).filed : Set.of();
    if (filed.size() != 1 || !areSides(filed)) {
      return new Asked(
          "SELECT substr(day, 1, 7) AS spell, type, count(*) FROM "
              + rows.from
              + " GROUP BY substr(day, 1, 7), type",
          rows.values);
    }
    List<Object> values = new ArrayList<>(filed);
    StringBuilder sql =
        new StringBuilder("SELECT month, type, events FROM tally WHERE side = ? AND events > 0");
    if (since != null) {
      sql.append(" AND month >= ?");
      values.add(YearMonth.from(since).toString());
    }
    if (until != null) {
      sql.append(" AND month <= ? AND month <> ''");
      values.add(YearMonth.from(until).toString());
    }
    if (question.type() != null) {
      sql.append(" AND type = ?");
      values.add(question.type().name());
    }
    return new Asked(sql.toString(), values);
  }

  Timeline timeline(Question question) {
    Asked rows = rows(question);
    Asked counted = counted(question, rows);
    List<Count> counts =
        bound(handle.createQuery(counted.from), counted.values)
            .map(
                (row, c) ->
                    new Count(
                        row.getString(1), EventType.valueOf(row.getString(2)), row.getLong(3)))
            .list();
    Map<String, long[]> bars = new TreeMap<>();
    for (Count count : counts) {
      bars.computeIfAbsent(count.spell, s -> new long[5])[count.type.quad()] += count.events;
    }
    List<Timeline.Bar> shown = new ArrayList<>();
    bars.forEach((spell, q) -> shown.add(new Timeline.Bar(spell, q[1], q[2], q[3], q[4])));
    List<Object> values = new ArrayList<>(rows.values);
    values.add(question.limit());
    List<Long> latest =
        bound(
                handle.createQuery(
                    "SELECT event FROM " + rows.from + " ORDER BY day DESC, event DESC LIMIT ?"),
                values)
            .mapTo(Long.class)
            .list();
    return new Timeline(shown, inOrder(latest));
  }

  /** Events in the order of their numbers in a list. */
  List<KeptEvent> inOrder(List<Long> ids) {
    Map<Long, KeptEvent> found = new HashMap<>();
    assembly.events(ids).forEach(e -> found.put(e.id(), e));
    return ids.stream().filter(found::containsKey).map(found::get).toList();
  }

  List<DyadRow> dyad(Question question) {
    Set<String> one = meant(question.who().get(0)).filed;
    Set<String> other = meant(question.who().get(1)).filed;
    List<Object> values = new ArrayList<>();
    StringBuilder sql = new StringBuilder();
    for (int i = 0; i < 2; i++) {
      sql.append(i == 0 ? "" : " UNION ALL ");
      sql.append("SELECT substr(day, 1, 4), source, target, direction, type, count(*) FROM dyad");
      sql.append(" WHERE source IN ");
      list(sql, values, i == 0 ? one : other);
      sql.append(" AND target IN ");
      list(sql, values, i == 0 ? other : one);
      if (question.since() != null) {
        sql.append(" AND day >= ?");
        values.add(question.since().toString());
      }
      if (question.until() != null) {
        sql.append(" AND day <= ? AND day <> ''");
        values.add(question.until().toString());
      }
      if (question.type() != null) {
        sql.append(" AND type = ?");
        values.add(question.type().name());
      }
      sql.append(" GROUP BY substr(day, 1, 4), source, target, direction, type");
    }
    List<DyadRow> rows =
        new ArrayList<>(
            bound(handle.createQuery(sql.toString()), values)
                .map(
                    (row, c) ->
                        new DyadRow(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            EventType.valueOf(row.getString(5)),
                            row.getLong(6)))
                .list());
    rows.sort(
        Comparator.comparing(DyadRow::year)
            .thenComparing(DyadRow::source)
            .thenComparing(DyadRow::target)
            .thenComparing(DyadRow::direction)
            .thenComparing(DyadRow::type));
    return rows;
  }

  List<KeptStatement> said(
      String name, @Nullable LocalDate since, @Nullable LocalDate until, int limit) {
    List<Object> values = new ArrayList<>();
    StringBuilder sql =
        new StringBuilder("SELECT s.id FROM statement s JOIN story t ON t.id = s.story");
    sql.append(" WHERE t.state = 'current' AND s.speaker IN (SELECT id FROM actor WHERE ");
    Meant who = meant(name);
    if (who.idents.isEmpty()) {
      sql.append(name.contains(".") ? "ident" : "country").append(" IN ");
      list(sql, values, who.filed);
    } else {
      sql.append("ident IN ");
      list(sql, values, who.idents);
    }
    sql.append(')');
    if (since != null) {
      sql.append(" AND s.day >= ?");
      values.add(since.toString());
    }
    if (until != null) {
      sql.append(" AND s.day <= ?");
      values.add(until.toString());
    }
    sql.append(" ORDER BY s.day DESC, s.id DESC LIMIT ?");
    values.add(limit);
    return statements(bound(handle.createQuery(sql.toString()), values).mapTo(Long.class).list());
  }

  private List<KeptStatement> statements(List<Long> ids) {
    Map<Long, KeptStatement> found = new HashMap<>();
    assembly.statements("id", new TreeSet<>(ids)).forEach(s -> found.put(s.id(), s));
    return ids.stream().filter(found::containsKey).map(found::get).toList();
  }

  Found search(String words, int limit) {
    String query = dialect.words(words);
    List<Long> events =
        handle
            .createQuery(
                dialect.search(
                    "report",
                    "words",
                    "SELECT t.event",
                    " JOIN story s ON s.id = t.story AND s.state = 'current'"
                        + " JOIN event e ON e.id = t.event AND e.state = 'kept'",
                    "t.id"))
            .bind(0, query)
            .bind(1, limit)
            .mapTo(Long.class)
            .list();
    List<Long> statements =
        handle
            .createQuery(
                dialect.search(
                    "statement",
                    "content",
                    "SELECT t.id",
                    " JOIN story s ON s.id = t.story AND s.state = 'current'",
                    "t.id"))
            .bind(0, query)
            .bind(1, limit)
            .mapTo(Long.class)
            .list();
    List<Long> stories =
        handle
            .createQuery(dialect.search("story", dialect.storyWords(), "SELECT t.id", "", "t.id"))
            .bind(0, dialect.singleWords(words))
            .bind(1, limit)
            .mapTo(Long.class)
            .list();
    Map<Long, StoryHead> heads = shelf.heads(stories);
    return new Found(
        inOrder(events.stream().distinct().toList()),
        statements(statements),
        stories.stream()
            .map(heads::get)
            .filter(h -> h != null && h.state() == StoryHead.State.CURRENT)
            .toList());
  }
}
