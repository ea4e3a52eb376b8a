package dev.attache.ledger;

import dev.attache.events.EventType;
import dev.attache.events.Magnitude;
import dev.attache.events.Status;
import dev.attache.mention.Actor;
import dev.attache.mention.Sector;
import dev.attache.rules.LanguageFolder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what a person says about events. What is said is added and never changed; an event
 * then shows it, whatever its reports say, now and when its stories are read again. Not
 * thread-safe; every method fails with a {@link LedgerException} where there is no such event or
 * story, and then nothing has changed.
 */
public final class Corrector implements AutoCloseable {

  /** The rule of what a person added. */
  static final String PERSON = "person";

  private final Database database;
  private final Handle handle;
  private final Shelf shelf;
  private final Assembly assembly;
  private final Tables tables;
  private final Dictionary dictionary;
  private final By by;

  /**
   * Who corrects, and when.
   *
   * @param who name
   * @param at ISO 8601 moment
   * @param note why, or null
   */
  public record By(String who, String at, @Nullable String note) {}

  private Corrector(Database database, By by) {
    this.database = database;
    this.by = by;
    this.handle = database.jdbi().open();
    Batches batches = new Batches(database.connection());
    this.shelf = new Shelf(handle, database.dialect());
    this.assembly = new Assembly(handle, shelf);
    this.tables = new Tables(batches, database.dialect());
    this.dictionary = new Dictionary(handle, batches, shelf);
  }

  /**
   * Opens a ledger to correct it.
   *
   * @param location a file, or {@code postgresql://user@host/database}
   */
  public static Corrector open(String location, By by) {
    Ledger.open(location).close();
    return new Corrector(Database.toWrite(location), by);
  }

  /** An event is of another type; returns the correction's number. */
  public long type(long event, EventType right) {
    return whole(
        () -> {
          KeptEvent kept = event(event);
          return add(
              Correction.Kind.TYPE, event, null, kept.type().name(), right.name(), anchor(event));
        });
  }

  /**
   * Somebody else did it, or it was done to somebody else.
   *
   * @param role {@code actor} or {@code recipient}
   * @param wrong name of who is wrong, or null: somebody is missing
   * @param right name, key or country of who is right, or null: nobody
   */
  public long actor(long event, String role, @Nullable String wrong, @Nullable String right) {
    return whole(
        () -> {
          KeptEvent kept = event(event);
          List<KeptActor> side = role.equals("recipient") ? kept.recipients() : kept.actors();
          if (wrong != null
              && side.stream().noneMatch(a -> Names.folded(a.name()).equals(Names.folded(wrong)))) {
            throw new LedgerException(
                "event "
                    + event
                    + " has no "
                    + role
                    + " \""
                    + wrong
                    + "\"; it has "
                    + side.stream().map(KeptActor::name).toList());
          }
          String found = right == null ? null : Long.toString(named(right).id());
          return add(Correction.Kind.ACTOR, event, role, wrong, found, anchor(event));
        });
  }

  /** It is no event. */
  public long notAnEvent(long event) {
    return whole(
        () -> {
          event(event);
          return add(Correction.Kind.NOT_AN_EVENT, event, null, null, null, anchor(event));
        });
  }

  /**
   * An event that the reader missed.
   *
   * @param story number of the story
   * @param quote its words that tell of the event, as they stand there
   * @param actors names, keys or countries of who acts
   * @param recipients of who is acted upon
   */
  public long missed(
      long story, String quote, EventType type, List<String> actors, List<String> recipients) {
    return whole(
        () -> {
          StoryHead head = shelf.heads(List.of(story)).get(story);
          if (head == null) {
            throw new LedgerException("no story " + story + " in the ledger");
          }
          Extent at = find(text(story), quote);
          if (at == null) {
            throw new LedgerException(
                "story "
                    + story
                    + " has no words \""
                    + quote
                    + "\"; give them as they stand there");
          }
          long id = Tables.next(handle, "event");
          KeptReport report = report(head, quote, at, type, named(actors), named(recipients), id);
          KeptEvent event = EventFold.fold(id, List.of(report), List.of());
          tables.newEvents(List.of(event));
          tables.reports(List.of(report));
          Blocks blocks = new Blocks(Stems.load(LanguageFolder.ENGLISH));
          tables.keys(Map.of(id, new LinkedHashSet<>(blocks.filed(report))));
          return add(Correction.Kind.MISSED, id, null, null, type.name(), report);
        });
  }

  /** A correction was wrong; the event is again what it was without it. */
  public long undo(long correction) {
    return whole(
        () -> {
          Correction wrong =
              handle
                  .createQuery("SELECT * FROM correction WHERE id = ?")
                  .bind(0, correction)
                  .map((row, c) -> Corrections.correction(row))
                  .findOne()
                  .orElseThrow(
                      () -> new LedgerException("no correction " + correction + " in the ledger"));
          return add(
              Correction.Kind.UNDONE,
              wrong.event(),
              null,
              Long.toString(correction),
              null,
              anchor(wrong.event()));
        });
  }

  private long whole(LongSupplier work) {
    try {
      return handle.inTransaction(
          h -> {
            if (database.dialect() == Dialect.POSTGRESQL) {
              h.execute("SELECT pg_advisory_xact_lock(?)", Names.hash("attache-ledger"));
            }
            SearchIndex search = new SearchIndex(h, database.dialect());
            search.begin();
            long number = work.getAsLong();
            search.file();
            return number;
          });
    } catch (RuntimeException e) {
      dictionary.forget();
      throw Faults.of(database.name(), e);
    }
  }

  private KeptEvent event(long id) {
    List<KeptEvent> found = assembly.bare(List.of(id));
    if (found.isEmpty()) {
      throw new LedgerException("no event " + id + " in the ledger");
    }
    return found.get(0);
  }

  /** The words that show it: those of the event's first report that counts. */
  private KeptReport anchor(long event) {
    List<KeptReport> reports = shelf.reports("event", List.of(event));
    return reports.stream().filter(KeptReport::isCurrent).findFirst().orElse(reports.get(0));
  }

  private long add(
      Correction.Kind kind,
      long event,
      @Nullable String role,
      @Nullable String old,
      @Nullable String right,
      KeptReport anchor) {
    long id = Tables.next(handle, "correction");
    handle.execute(
        "INSERT INTO correction (id, kind, event, role, old_value, new_value, story, start_at,"
            + " end_at, quote, note, made_by, made_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        Rows.lower(kind),
        event,
        role,
        old,
        right,
        anchor.story().id(),
        anchor.trigger().start(),
        anchor.trigger().end(),
        anchor.words(),
        by.note(),
        by.who(),
        by.at());
    List<KeptReport> reports = shelf.reports("event", List.of(event));
    List<EventFold.InForce> holding =
        Corrections.inForce(shelf, Set.of(event)).getOrDefault(event, List.of());
    tables.changedEvents(
        List.of(EventFold.fold(event, reports, holding)), assembly.bare(List.of(event)));
    return id;
  }

  private List<KeptActor> named(List<String> names) {
    List<KeptActor> found = new ArrayList<>();
    names.forEach(n -> found.add(named(n)));
    return found;
  }

  /** An actor of the ledger by key, country or name; a new one where there is none. */
  private KeptActor named(String name) {
    return handle
        .createQuery(
            "SELECT * FROM actor WHERE ident = ? OR (kind = 'state' AND country = ?) OR name = ?"
                + " ORDER BY id LIMIT 1")
        .bind(0, name)
        .bind(1, name)
        .bind(2, name)
        .map((row, c) -> Rows.actor(row))
        .findOne()
        .orElseGet(
            () ->
                dictionary
                    .actors(
                        List.of(
                            new Actor(
                                "new",
                                name,
                                Actor.Kind.ORGANISATION,
                                null,
                                null,
                                null,
                                Sector.UNK,
                                null,
                                null,
                                null)))
                    .values()
                    .iterator()
                    .next());
  }

  private String text(long story) {
    return handle
        .createQuery("SELECT text FROM story WHERE id = ?")
        .bind(0, story)
        .mapTo(String.class)
        .one();
  }

  /** Where words stand in a text, in code points; null where they do not. */
  static @Nullable Extent find(String text, String quote) {
    int at = quote.isBlank() ? -1 : text.indexOf(quote);
    if (at < 0) {
      return null;
    }
    int start = text.codePointCount(0, at);
    return new Extent(start, start + quote.codePointCount(0, quote.length()));
  }

  private KeptReport report(
      StoryHead head,
      String quote,
      Extent at,
      EventType type,
      List<KeptActor> actors,
      List<KeptActor> recipients,
      long event) {
    String published = Rows.text(head.published());
    return new KeptReport(
        Tables.next(handle, "report"),
        event,
        head,
        "p" + event,
        0,
        KeptReport.StandsIn.TEXT,
        0,
        at,
        at,
        quote,
        null,
        null,
        null,
        null,
        type,
        null,
        List.of(),
        type.score(),
        type.cameo(),
        Status.HAPPENED,
        actors,
        recipients,
        published == null
            ? null
            : new KeptTime(published + "~", "story", head.published(), head.published()),
        null,
        Magnitude.NONE,
        List.of(),
        PERSON,
        1);
  }

  @Override
  public void close() {
    try {
      handle.close();
    } finally {
      database.close();
    }
  }
}
