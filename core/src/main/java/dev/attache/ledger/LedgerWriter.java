package dev.attache.ledger;

import dev.attache.dispatch.Dispatch;
import dev.attache.intake.Edition;
import dev.attache.rules.LanguageFolder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Appends stories to a ledger. A story is kept whole or not at all, and none before those that were
 * handed in earlier; a few dozen go into one transaction, because the pages that they share are
 * then written once. Killed at any moment, it leaves the first so many stories; run again over the
 * same input, it goes on behind them and ends with the same ledger. Several writers may append to
 * one ledger; each story says which did. Not thread-safe.
 */
public final class LedgerWriter implements AutoCloseable {

  /** What became of a story that was handed in. */
  public enum Appended {
    /** It is new. */
    ADDED,
    /** It took the place of an earlier version. */
    REVISED,
    /** It took the place of an earlier reading of the same words. */
    REREAD,
    /** It was there already; nothing changed. */
    KNOWN
  }

  /** The most stories that are written in one go. */
  private static final int MOST_TOGETHER = 64;

  /** The longest that other writers wait: a quarter of a second. */
  private static final long LONGEST_NANOS = 250_000_000;

  private final Database database;
  private final Handle handle;
  private final Shelf shelf;
  private final Dictionary dictionary;
  private final Tables tables;
  private final Stories stories;
  private final EventCache cache;
  private final SearchIndex search;
  private final Assembly assembly;
  private final AgendaKeeper agenda;
  private final SameEvent sameEvent;
  private final Blocks blocks;
  private final String name;
  private final String reader;
  private long writer;

  /** Stories in the transaction that is open; 0 where none is. */
  private int together;

  private long begun;

  private LedgerWriter(Database database, String name, String reader) {
    this.database = database;
    this.name = name;
    this.reader = reader;
    Stems stems = Stems.load(LanguageFolder.ENGLISH);
    this.sameEvent = new SameEvent(stems);
    this.blocks = new Blocks(stems);
    this.handle = database.jdbi().open();
    Batches batches = new Batches(database.connection());
    this.shelf = new Shelf(handle, database.dialect());
    this.dictionary = new Dictionary(handle, batches, shelf);
    this.tables = new Tables(batches, database.dialect());
    this.stories = new Stories(handle, batches);
    this.cache = new EventCache(handle, database.dialect(), shelf);
    this.search = new SearchIndex(handle, database.dialect());
    this.assembly = new Assembly(handle, shelf);
    this.agenda = new AgendaKeeper(handle, shelf, cache, AgendaWords.load(LanguageFolder.ENGLISH));
  }

  /**
   * Opens a ledger to append to; makes it where there is none.
   *
   * @param location a file, or {@code postgresql://user@host/database}
   * @param name what this writer is called among others
   * @param reader version of Attaché that reads the stories
   * @throws LedgerException if it cannot be opened, is no ledger, or is of a newer version
   */
  public static LedgerWriter open(String location, String name, String reader) {
    return new LedgerWriter(Database.toWrite(location), name, reader);
  }

  /**
   * Whether a story was read and kept before by this version of Attaché.
   *
   * @param id the story's own id
   * @param digest of its raw bytes
   * @throws LedgerException if the ledger cannot be read
   */
  public boolean has(String id, String digest) {
    try {
      return stories.readBy(Names.clean(id), digest).contains(reader);
    } catch (RuntimeException e) {
      throw Faults.of(database.name(), e);
    }
  }

  /**
   * Appends a story and all that was read from it.
   *
   * @throws LedgerException if it cannot be written; then nothing of it is kept
   */
  public Appended append(Dispatch dispatch, Kinship kinship) {
    return whole(() -> write(dispatch, kinship));
  }

  /**
   * Takes back what was published of an item that its provider has withdrawn.
   *
   * @param edition which item; without a {@code guid} nothing can be found
   * @return how many stories were taken back
   * @throws LedgerException if it cannot be written; then nothing has changed
   */
  public int retract(Edition edition) {
    String guid = edition.guid();
    if (guid == null) {
      return 0;
    }
    return whole(
        () -> {
          if (stories.isRetracted(guid)) {
            return 0;
          }
          List<Long> current = stories.current("guid", guid);
          stories.change(Change.Kind.RETRACTED, null, null, guid, edition.note());
          current.forEach(story -> stories.state(story, StoryHead.State.RETRACTED));
          List<KeptReport> told = shelf.reports("story", current);
          Set<Long> events = new TreeSet<>();
          told.forEach(r -> events.add(r.event()));
          cache.drop(events);
          refold(events);
          agenda.resettle(told.stream().map(KeptReport::id).toList());
          return current.size();
        });
  }

  /** Something that is written whole or not at all. */
  private interface Work<T> {
    T run();
  }

  private <T> T whole(Work<T> work) {
    try {
      if (together == 0) {
        begun = System.nanoTime();
        handle.begin();
        if (database.dialect() == Dialect.POSTGRESQL) {
          handle.execute("SELECT pg_advisory_xact_lock(?)", Names.hash("attache-ledger"));
        }
        cache.begin();
        search.begin();
        if (writer == 0) {
          writer = stories.writer(name, reader);
        }
      }
      together++;
      T result = work.run();
      if (together >= MOST_TOGETHER || System.nanoTime() - begun > LONGEST_NANOS) {
        commit();
      }
      return result;
    } catch (RuntimeException e) {
      throw takenBack(e);
    }
  }

  /**
   * Makes sure of what was appended so far: after this it survives whatever happens.
   *
   * @throws LedgerException if it cannot be written; then the stories since the last time are not
   *     kept
   */
  public void flush() {
    try {
      commit();
    } catch (RuntimeException e) {
      throw takenBack(e);
    }
  }

  private void commit() {
    if (together > 0) {
      search.file();
      together = 0;
      handle.commit();
    }
  }

  private LedgerException takenBack(RuntimeException fault) {
    together = 0;
    writer = 0;
    dictionary.forget();
    cache.clear();
    try {
      if (handle.isInTransaction()) {
        handle.rollback();
      }
    } catch (RuntimeException e) {
      // a full disk takes the transaction back by itself
      fault.addSuppressed(e);
    }
    return Faults.of(database.name(), fault);
  }

  private Appended write(Dispatch dispatch, Kinship kinship) {
    Arrival arrival = stories.arrival(dispatch.story(), kinship, reader);
    if (arrival.what() == Appended.KNOWN) {
      return Appended.KNOWN;
    }
    Map<String, KeptActor> actors = dictionary.actors(dispatch.cast().actors());
    StoryHead head = stories.add(dispatch, arrival, writer);
    stories.cast(dispatch, head, actors, dictionary);
    stories.statements(dispatch, head, actors);
    Set<Long> touched = new TreeSet<>();
    List<KeptReport> former = List.of();
    Long replaced = arrival.replaces();
    if (replaced != null) {
      former = shelf.reports("story", List.of(replaced));
      former.forEach(r -> touched.add(r.event()));
    }
    if (arrival.upgradesOrigin()) {
      touched.addAll(stories.eventsOfOrigin(head.origin()));
    }
    cache.drop(touched);
    List<KeptReport> reports = new Reports(dispatch, head, actors, dictionary).all();
    reports.addAll(carried(former, reports, head, dispatch.story().text().toString()));
    Map<Long, Set<Long>> keys = new LinkedHashMap<>();
    Map<Long, List<KeptReport>> lists = place(reports, former, keys);
    Map<Long, KeptEvent> folded = fold(lists);
    List<KeptEvent> fresh = new ArrayList<>();
    List<KeptEvent> changed = new ArrayList<>();
    List<KeptReport> added = new ArrayList<>();
    for (Map.Entry<Long, List<KeptReport>> entry : lists.entrySet()) {
      List<KeptReport> own =
          entry.getValue().stream().filter(r -> r.story().id() == head.id()).toList();
      KeptEvent event = folded.get(entry.getKey());
      (own.size() == entry.getValue().size() ? fresh : changed).add(event);
      added.addAll(own);
    }
    added.sort((a, b) -> Long.compare(a.id(), b.id()));
    tables.newEvents(fresh);
    tables.reports(added);
    tables.changedEvents(changed, stored(changed));
    tables.keys(keys);
    cache.put(lists);
    touched.removeAll(lists.keySet());
    refold(touched);
    agenda.resettle(former.stream().map(KeptReport::id).toList());
    if (head.state() == StoryHead.State.CURRENT) {
      agenda.follow(added, dispatch);
    }
    return arrival.what();
  }

  /**
   * What a person found in the story's former version or reading and the reader has not found now,
   * where its words still stand there.
   */
  private static List<KeptReport> carried(
      List<KeptReport> former, List<KeptReport> found, StoryHead story, String text) {
    List<KeptReport> carried = new ArrayList<>();
    for (KeptReport old : former) {
      Extent at = old.foundBy().equals(Corrector.PERSON) ? Corrector.find(text, old.words()) : null;
      if (at != null
          && found.stream().noneMatch(r -> r.type() == old.type() && at.overlaps(r.trigger()))) {
        carried.add(old.at(story, at));
      }
    }
    return carried;
  }

  /**
   * Finds the event of each report; returns all reports of every event that got one.
   *
   * @param keys gets the keys under which these events are filed now
   */
  private Map<Long, List<KeptReport>> place(
      List<KeptReport> reports, List<KeptReport> former, Map<Long, Set<Long>> keys) {
    Map<Long, List<KeptReport>> lists = new TreeMap<>();
    if (reports.isEmpty()) {
      return lists;
    }
    Set<Long> sought = new LinkedHashSet<>();
    List<Set<Long>> soughtBy = reports.stream().map(blocks::soughtBy).toList();
    soughtBy.forEach(sought::addAll);
    Map<Long, Set<Long>> filed = cache.filed(sought);
    Set<Long> candidates = new TreeSet<>();
    filed.values().forEach(candidates::addAll);
    former.forEach(r -> candidates.add(r.event()));
    Map<Long, List<KeptReport>> kept = cache.reports(candidates);
    Set<Long> corrected = Corrections.corrected(shelf, former);
    long nextEvent = Tables.next(handle, "event");
    long nextReport = Tables.next(handle, "report");
    for (int i = 0; i < reports.size(); i++) {
      KeptReport report = reports.get(i);
      Map<Long, List<KeptReport>> found = new TreeMap<>();
      for (long block : soughtBy.get(i)) {
        for (long event : filed.getOrDefault(block, Set.of())) {
          List<KeptReport> list = lists.get(event);
          list = list == null ? kept.get(event) : list;
          if (list != null) {
            found.put(event, list);
          }
        }
      }
      Long event = sameWords(report, former, corrected);
      if (event == null) {
        event = sameEvent.find(report, found);
      }
      if (event == null) {
        event = nextEvent++;
      }
      long number = event;
      KeptReport numbered = report.of(nextReport++, number);
      lists
          .computeIfAbsent(number, e -> new ArrayList<>(kept.getOrDefault(e, List.of())))
          .add(numbered);
      Set<Long> own = blocks.filed(numbered);
      keys.computeIfAbsent(number, e -> new LinkedHashSet<>()).addAll(own);
      for (long block : own) {
        filed.computeIfAbsent(block, b -> new TreeSet<>()).add(number);
      }
    }
    return lists;
  }

  /**
   * The event that the story's former version or reading told of in the very same words. Of another
   * type it is another act, unless a person has said what it is.
   */
  private static @Nullable Long sameWords(
      KeptReport report, List<KeptReport> former, Set<Long> corrected) {
    for (KeptReport old : former) {
      if (old.foundBy().equals(Corrector.PERSON)
          && old.type() == report.type()
          && report.words().contains(old.words())) {
        return old.event();
      }
      if (old.words().equals(report.words())
          && old.telling() == report.telling()
          && old.standsIn() == report.standsIn()
          && SameEvent.inClause(old).overlaps(SameEvent.inClause(report))
          && (old.type() == report.type() || corrected.contains(old.event()))) {
        return old.event();
      }
    }
    return null;
  }

  private Map<Long, KeptEvent> fold(Map<Long, List<KeptReport>> lists) {
    Map<Long, List<EventFold.InForce>> corrections =
        Corrections.inForce(shelf, new HashSet<>(lists.keySet()));
    Map<Long, KeptEvent> folded = new HashMap<>();
    lists.forEach(
        (id, reports) ->
            folded.put(id, EventFold.fold(id, reports, corrections.getOrDefault(id, List.of()))));
    return folded;
  }

  private void refold(Collection<Long> events) {
    if (events.isEmpty()) {
      return;
    }
    Map<Long, List<KeptReport>> lists = new TreeMap<>(cache.reports(events));
    List<KeptEvent> folded = List.copyOf(fold(lists).values());
    tables.changedEvents(folded, stored(folded));
  }

  /** Events as they stand in the ledger. */
  private List<KeptEvent> stored(List<KeptEvent> events) {
    return events.isEmpty()
        ? List.of()
        : assembly.bare(events.stream().map(KeptEvent::id).toList());
  }

  @Override
  public void close() {
    try {
      flush();
      handle.close();
    } finally {
      database.close();
    }
  }
}
