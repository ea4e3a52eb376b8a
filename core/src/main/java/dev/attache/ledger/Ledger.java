package dev.attache.ledger;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A kept record, opened to be read. What is read is one state of it, even while others write. Not
 * thread-safe; every method fails with a {@link LedgerException} where the ledger cannot be read.
 */
public final class Ledger implements AutoCloseable {

  /** How many events or stories are fetched at once. */
  private static final int CHUNK = 500;

  private final Database database;
  private final Handle handle;
  private final Shelf shelf;
  private final Assembly assembly;
  private final Questions questions;
  private final Agenda agenda;

  private Ledger(Database database) {
    this.database = database;
    this.handle = database.jdbi().open();
    this.shelf = new Shelf(handle, database.dialect());
    this.assembly = new Assembly(handle, shelf);
    this.questions = new Questions(handle, database.dialect(), shelf, assembly);
    this.agenda = new Agenda(handle, shelf, assembly);
  }

  /**
   * Opens a ledger.
   *
   * @param location a file, or {@code postgresql://user@host/database}
   * @throws LedgerException if there is none, or it is of another version
   */
  public static Ledger open(String location) {
    return new Ledger(Database.toRead(location));
  }

  /** The event of a number, of any state; null where there is none. */
  public @Nullable KeptEvent event(long id) {
    List<KeptEvent> found = events(List.of(id));
    return found.isEmpty() ? null : found.get(0);
  }

  /** The events of these numbers, in their order; numbers without an event are left out. */
  public List<KeptEvent> events(List<Long> ids) {
    return guarded(() -> questions.inOrder(ids));
  }

  /** Every event that counts, with its current reports, by number. */
  public void eachEvent(Consumer<KeptEvent> consumer) {
    each(
        "SELECT id FROM event WHERE state = 'kept' AND id > ? ORDER BY id LIMIT " + CHUNK,
        ids -> assembly.events(ids).forEach(consumer));
  }

  /** The story of a number, of any state; null where there is none. */
  public @Nullable KeptStory story(long id) {
    return guarded(
        () -> {
          List<KeptStory> found = assembly.stories(List.of(id));
          return found.isEmpty() ? null : found.get(0);
        });
  }

  /** Numbers of the stories of a name: a line's own id, a file's name; current ones first. */
  public List<Long> storiesNamed(String name) {
    return guarded(
        () ->
            handle
                .createQuery(
                    "SELECT id FROM story WHERE name = ?"
                        + " ORDER BY CASE WHEN state = 'current' THEN 0 ELSE 1 END, id")
                .bind(0, name)
                .mapTo(Long.class)
                .list());
  }

  /** Every current story, by number. */
  public void eachStory(Consumer<KeptStory> consumer) {
    each(
        "SELECT id FROM story WHERE state = 'current' AND id > ? ORDER BY id LIMIT " + CHUNK,
        ids -> assembly.stories(ids).forEach(consumer));
  }

  /** Events over time: how many, and the latest. */
  public Timeline timeline(Question question) {
    return guarded(() -> questions.timeline(question));
  }

  /**
   * What two sides did to each other, year by year and type by type.
   *
   * @throws IllegalArgumentException if not two are asked for
   */
  public List<DyadRow> dyad(Question question) {
    if (question.who().size() != 2) {
      throw new IllegalArgumentException("a dyad has two sides: " + question.who());
    }
    return guarded(() -> questions.dyad(question));
  }

  /**
   * What somebody said, latest first.
   *
   * @param name a name or a part of one, a key, a country
   * @param since first day, or null
   * @param until last day, or null
   */
  public List<KeptStatement> said(
      String name, @Nullable LocalDate since, @Nullable LocalDate until, int limit) {
    return guarded(() -> questions.said(name, since, until, limit));
  }

  /** Where words stand: all of them, phrases in quotation marks; latest first. */
  public Found search(String words, int limit) {
    return guarded(() -> questions.search(words, limit));
  }

  /** What may be due from one day to another, the most exact first, with what became of it. */
  public List<AgendaEntry> agenda(LocalDate from, LocalDate to, int limit) {
    return guarded(() -> agenda.due(from, to, limit));
  }

  /** What was due since a day, was over before another, and was not heard of; latest first. */
  public List<AgendaEntry> lapsed(LocalDate on, LocalDate since, int limit) {
    return guarded(() -> agenda.lapsed(on, since, limit));
  }

  /**
   * Answers a query in the database's own SQL; nothing can be written.
   *
   * @throws LedgerException if the database refuses it, with its reason
   */
  public SqlAnswer sql(String query) {
    return RawSql.ask(database, query);
  }

  /** The name of an actor by its number; null where there is none. */
  public @Nullable String actorName(long id) {
    return guarded(
        () -> {
          KeptActor actor = shelf.actors(List.of(id)).get(id);
          return actor == null ? null : actor.name();
        });
  }

  /** The corrections by persons, oldest first. */
  public List<Correction> corrections() {
    return guarded(
        () ->
            handle
                .createQuery("SELECT * FROM correction ORDER BY id")
                .map((row, c) -> Corrections.correction(row))
                .list());
  }

  /**
   * Writes all tables as CSV, one after another, in a fixed order: the same stories in the same
   * order give the same bytes, however often the run was interrupted.
   */
  public void dump(Appendable out) throws IOException {
    new TableDump(handle).write(out);
  }

  private void each(String sql, Consumer<List<Long>> consumer) {
    guarded(
        () -> {
          long last = 0;
          while (true) {
            List<Long> ids = handle.createQuery(sql).bind(0, last).mapTo(Long.class).list();
            if (ids.isEmpty()) {
              return true;
            }
            consumer.accept(ids);
            last = ids.get(ids.size() - 1);
          }
        });
  }

  private <T> T guarded(Supplier<T> work) {
    try {
      return work.get();
    } catch (org.jdbi.v3.core.JdbiException e) {
      throw Faults.of(database.name(), e);
    }
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
