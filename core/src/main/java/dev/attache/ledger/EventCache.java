package dev.attache.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * The reports of events that came up lately: news tells of the same events over and over. Forgotten
 * as soon as another writer has changed the ledger.
 */
final class EventCache {

  private static final int MOST = 20_000;

  private final Handle handle;
  private final Dialect dialect;
  private final Shelf shelf;
  private final LinkedHashMap<Long, List<KeptReport>> reports =
      new LinkedHashMap<>(256, 0.75f, true);
  private long seen = -1;

  EventCache(Handle handle, Dialect dialect, Shelf shelf) {
    this.handle = handle;
    this.dialect = dialect;
    this.shelf = shelf;
  }

  /** A transaction begins: is what is remembered still so? */
  void begin() {
    if (dialect == Dialect.POSTGRESQL) {
      clear();
      return;
    }
    long now = handle.createQuery("PRAGMA data_version").mapTo(Long.class).one();
    if (now != seen) {
      clear();
      seen = now;
    }
  }

  /** How the database speaks. */
  Dialect dialect() {
    return dialect;
  }

  /** Forgets everything. */
  void clear() {
    reports.clear();
  }

  /** Forgets some events. */
  void drop(Collection<Long> events) {
    events.forEach(reports::remove);
  }

  /** Remembers events as they were written. */
  void put(Map<Long, List<KeptReport>> lists) {
    lists.forEach((event, list) -> reports.put(event, List.copyOf(list)));
    var oldest = reports.entrySet().iterator();
    while (reports.size() > MOST && oldest.hasNext()) {
      oldest.next();
      oldest.remove();
    }
  }

  /** All reports of events, of all states, in order. */
  Map<Long, List<KeptReport>> reports(Collection<Long> events) {
    Map<Long, List<KeptReport>> found = new HashMap<>();
    Set<Long> missing = new TreeSet<>();
    for (long event : events) {
      List<KeptReport> known = reports.get(event);
      if (known != null) {
        found.put(event, known);
      } else {
        missing.add(event);
      }
    }
    if (!missing.isEmpty()) {
      Map<Long, List<KeptReport>> read = shelf.reportsOf(missing);
      found.putAll(read);
      put(read);
    }
    return found;
  }

  private record Filed(long block, long event) {}

  /** The events that are filed under keys. */
  Map<Long, Set<Long>> filed(Collection<Long> blocks) {
    Map<Long, Set<Long>> events = new HashMap<>();
    for (Filed f :
        shelf.rows(
            "SELECT block, event FROM same_event_key WHERE block IN (<ids>)",
            blocks,
            (row, c) -> new Filed(row.getLong(1), row.getLong(2)))) {
      events.computeIfAbsent(f.block, b -> new TreeSet<>()).add(f.event);
    }
    return events;
  }
}
