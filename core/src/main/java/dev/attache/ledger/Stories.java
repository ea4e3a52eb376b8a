package dev.attache.ledger;

import dev.attache.dispatch.Dispatch;
import dev.attache.intake.Edition;
import dev.attache.mention.ActorMention;
import dev.attache.mention.PlaceMention;
import dev.attache.mention.When;
import dev.attache.statements.Statement;
import dev.attache.story.Story;
import dev.attache.text.Span;
import dev.attache.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The stories of a ledger: which is a version, a reading or a copy of which. */
final class Stories {

  private final Handle handle;
  private final Batches batches;

  Stories(Handle handle, Batches batches) {
    this.handle = handle;
    this.batches = batches;
  }

  /** The number of a writer; a new one is added. */
  long writer(String name, String reader) {
    return handle
        .createQuery("SELECT id FROM writer WHERE name = ? AND reader = ?")
        .bind(0, name)
        .bind(1, reader)
        .mapTo(Long.class)
        .findOne()
        .orElseGet(
            () -> {
              long id = Tables.next(handle, "writer");
              handle.execute(
                  "INSERT INTO writer (id, name, reader) VALUES (?, ?, ?)", id, name, reader);
              return id;
            });
  }

  /** The versions of Attaché that read a story. */
  List<String> readBy(String name, String digest) {
    return handle
        .createQuery(
            "SELECT w.reader FROM story s JOIN writer w ON w.id = s.writer"
                + " WHERE s.digest = ? AND s.name = ?")
        .bind(0, digest)
        .bind(1, name)
        .mapTo(String.class)
        .list();
  }

  /** Numbers of the current stories with a value in a column, latest first. */
  List<Long> current(String column, String value) {
    return handle
        .createQuery(
            "SELECT id FROM story WHERE " + column + " = ? AND state = 'current' ORDER BY id DESC")
        .bind(0, value)
        .mapTo(Long.class)
        .list();
  }

  /** Whether an item was taken back by its provider. */
  boolean isRetracted(String guid) {
    return handle
            .createQuery("SELECT count(*) FROM change WHERE guid = ? AND kind = 'retracted'")
            .bind(0, guid)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  /** Numbers of the events that a story and its copies tell of. */
  List<Long> eventsOfOrigin(long origin) {
    return handle
        .createQuery(
            "SELECT DISTINCT r.event FROM story s JOIN report r ON r.story = s.id"
                + " WHERE s.origin = ? ORDER BY r.event")
        .bind(0, origin)
        .mapTo(Long.class)
        .list();
  }

  void state(long story, StoryHead.State state) {
    handle.execute("UPDATE story SET state = ? WHERE id = ?", Rows.lower(state), story);
  }

  /** Adds a line to the history. */
  void change(
      Change.Kind kind,
      @Nullable Long story,
      @Nullable Long former,
      @Nullable String guid,
      @Nullable String note) {
    handle.execute(
        "INSERT INTO change (id, kind, story, former, guid, note) VALUES (?, ?, ?, ?, ?, ?)",
        Tables.next(handle, "change"),
        Rows.lower(kind),
        story,
        former,
        guid,
        note);
  }

  private record Kept(
      long id,
      String digest,
      StoryHead.State state,
      String reader,
      @Nullable String version,
      @Nullable String updated) {}

  private static final String KEPT =
      "SELECT s.id, s.digest, s.state, w.reader, s.version, s.updated FROM story s"
          + " JOIN writer w ON w.id = s.writer WHERE ";

  private List<Kept> kept(String where, String... values) {
    var query = handle.createQuery(KEPT + where + " ORDER BY s.id DESC");
    for (int i = 0; i < values.length; i++) {
      query.bind(i, values[i]);
    }
    return query
        .map(
            (row, c) ->
                new Kept(
                    row.getLong(1),
                    row.getString(2),
                    Rows.upper(StoryHead.State.class, row.getString(3)),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6)))
        .list();
  }

  /** What a story is to those that are there. */
  Arrival arrival(Story story, Kinship kinship, String reader) {
    List<Kept> same = kept("s.digest = ? AND s.name = ?", story.digest(), Names.clean(story.id()));
    for (Kept k : same) {
      if (k.reader.equals(reader)) {
        return Arrival.KNOWN;
      }
    }
    Edition edition = story.edition();
    String guid = edition == null ? null : edition.guid();
    StoryHead.State state = StoryHead.State.CURRENT;
    Kept former = same.isEmpty() ? earlier(story, kinship, guid) : same.get(0);
    LedgerWriter.Appended what = LedgerWriter.Appended.ADDED;
    if (former != null) {
      what = same.isEmpty() ? LedgerWriter.Appended.REVISED : LedgerWriter.Appended.REREAD;
      if (what == LedgerWriter.Appended.REREAD) {
        state = former.state;
      } else if (edition != null && isOlder(edition, former)) {
        state = StoryHead.State.SUPERSEDED;
      }
    }
    if (guid != null && isRetracted(guid)) {
      state = StoryHead.State.RETRACTED;
    }
    StoryHead original =
        what == LedgerWriter.Appended.ADDED
            ? original(story, kinship)
            : former == null ? null : head(former.id);
    String key = sourceKey(story);
    boolean upgrades =
        original != null
            && story.page().agency() != null
            && !original.sourceKey().startsWith("agency:");
    return new Arrival(
        what,
        state,
        former == null ? null : former.id,
        what == LedgerWriter.Appended.ADDED && original != null ? original.id() : null,
        original == null ? null : original.origin(),
        original == null || upgrades ? key : original.sourceKey(),
        upgrades);
  }

  private @Nullable Kept earlier(Story story, Kinship kinship, @Nullable String guid) {
    List<Kept> found = List.of();
    Long given = kinship.revisionOf();
    if (given != null) {
      found = kept("s.id = " + given);
    }
    if (found.isEmpty() && guid != null) {
      found = kept("s.guid = ? AND s.state = 'current'", guid);
    }
    String url = story.page().url();
    if (found.isEmpty() && url != null && guid == null) {
      found = kept("s.url = ? AND s.state = 'current'", url);
    }
    if (found.isEmpty() && guid == null && url == null && isNamed(story)) {
      found =
          kept(
              "s.name = ? AND s.source = ? AND s.state = 'current'",
              Names.clean(story.id()),
              story.source());
    }
    return found.isEmpty() ? null : found.get(0);
  }

  /**
   * Whether the name says which story of its source it is: a line without an id is called by its
   * number, which is another's when lines are put before it; and standard input is another each
   * time.
   */
  private static boolean isNamed(Story story) {
    return !story.source().equals("-") && !story.id().matches(".*:\\d+");
  }

  private static boolean isOlder(Edition edition, Kept former) {
    String mine = edition.version();
    String other = former.version;
    if (mine != null && other != null && mine.matches("\\d{1,9}") && other.matches("\\d{1,9}")) {
      return Integer.parseInt(mine) < Integer.parseInt(other);
    }
    String when = edition.updated();
    return when != null && former.updated != null && when.compareTo(former.updated) < 0;
  }

  private @Nullable StoryHead original(Story story, Kinship kinship) {
    Long given = kinship.copyOf();
    if (given != null) {
      return head(given);
    }
    Long first =
        handle
            .createQuery("SELECT min(id) FROM story WHERE words_key = ? AND state = 'current'")
            .bind(0, wordsKey(story))
            .mapTo(Long.class)
            .findOne()
            .orElse(null);
    return first == null || story.text().length() == 0 ? null : head(first);
  }

  private @Nullable StoryHead head(long id) {
    return handle
        .createQuery("SELECT " + Rows.HEAD + " FROM story WHERE id = ?")
        .bind(0, id)
        .map((row, c) -> Rows.head(row))
        .findOne()
        .orElse(null);
  }

  private static long wordsKey(Story story) {
    return story.text().length() > 0 ? Names.wordsHash(story.text()) : Names.hash(story.digest());
  }

  /** The agency, else the outlet; null where neither is known. */
  private static @Nullable String sourceKey(Story story) {
    String agency = story.page().agency();
    if (agency != null) {
      return "agency:" + Names.folded(agency);
    }
    String outlet = story.page().outlet();
    return outlet == null ? null : "outlet:" + Names.folded(outlet);
  }

  /** Adds a story, and what it does to the one before it. */
  StoryHead add(Dispatch dispatch, Arrival arrival, long writer) {
    Story story = dispatch.story();
    long id = Tables.next(handle, "story");
    Long origin = arrival.origin();
    String key = arrival.sourceKey();
    Story.Page page = story.page();
    Edition edition = story.edition();
    Text headline = story.headline();
    StoryHead head =
        new StoryHead(
            id,
            Names.clean(story.id()),
            story.digest(),
            Names.clean(story.source()),
            arrival.state(),
            origin == null ? id : origin,
            key == null ? "story:" + (origin == null ? id : origin) : key,
            page.url(),
            page.outlet(),
            page.agency(),
            page.distributor(),
            headline == null ? null : Names.clean(headline.toString()),
            story.published(),
            story.language());
    handle.execute(
        "INSERT INTO story (id, name, digest, source, state, supersedes, copy_of, origin,"
            + " source_key, words_key, guid, version, signal, updated, url, outlet, agency,"
            + " distributor, headline, published, published_from, language, text, writer)"
            + " VALUES (?"
            + ", ?".repeat(23)
            + ")",
        id,
        head.name(),
        head.digest(),
        head.source(),
        Rows.lower(head.state()),
        arrival.replaces(),
        arrival.copyOf(),
        head.origin(),
        head.sourceKey(),
        wordsKey(story),
        edition == null ? null : edition.guid(),
        edition == null ? null : edition.version(),
        edition == null ? null : edition.signal(),
        edition == null ? null : edition.updated(),
        head.url(),
        head.outlet(),
        head.agency(),
        head.distributor(),
        head.headline(),
        Rows.text(head.published()),
        story.publishedFrom().name().toLowerCase(Locale.ROOT),
        head.language(),
        Names.clean(story.text().toString()),
        writer);
    if (arrival.upgradesOrigin()) {
      handle.execute(
          "UPDATE story SET source_key = ? WHERE origin = ?", head.sourceKey(), head.origin());
    }
    replaced(arrival, id, edition);
    return head;
  }

  private void replaced(Arrival arrival, long id, @Nullable Edition edition) {
    Long former = arrival.replaces();
    if (former == null) {
      return;
    }
    String guid = edition == null ? null : edition.guid();
    if (arrival.what() == LedgerWriter.Appended.REREAD) {
      state(former, StoryHead.State.SUPERSEDED);
      change(Change.Kind.REREAD, id, former, guid, null);
    } else if (arrival.state() == StoryHead.State.CURRENT) {
      state(former, StoryHead.State.SUPERSEDED);
      boolean correction =
          edition != null && edition.signal() != null && edition.signal().contains("correction");
      change(
          correction ? Change.Kind.CORRECTED : Change.Kind.REVISED,
          id,
          former,
          guid,
          edition == null ? null : edition.note());
    } else {
      change(Change.Kind.LATE, id, former, guid, null);
    }
  }

  /** Adds who and which places a story speaks of. */
  void cast(
      Dispatch dispatch, StoryHead head, Map<String, KeptActor> actors, Dictionary dictionary) {
    Map<Long, Integer> mentions = new TreeMap<>();
    for (ActorMention mention : dispatch.cast().mentions()) {
      for (String id : mention.actors()) {
        KeptActor actor = actors.get(id);
        if (actor != null) {
          mentions.merge(actor.id(), 1, Integer::sum);
        }
      }
    }
    actors.values().forEach(a -> mentions.putIfAbsent(a.id(), 0));
    Batches.Batch people =
        batches.of("INSERT INTO story_actor (story, actor, mentions) VALUES (?, ?, ?)");
    mentions.forEach((actor, count) -> people.add(head.id(), actor, count));
    people.execute();
    Map<Long, Integer> named = new TreeMap<>();
    for (PlaceMention mention : dispatch.places()) {
      named.merge(dictionary.place(mention.place()).id(), 1, Integer::sum);
    }
    Batches.Batch places =
        batches.of("INSERT INTO story_place (story, place, mentions) VALUES (?, ?, ?)");
    named.forEach((place, count) -> places.add(head.id(), place, count));
    places.execute();
  }

  /** Adds what a story's people say. */
  void statements(Dispatch dispatch, StoryHead head, Map<String, KeptActor> actors) {
    if (dispatch.statements().isEmpty()) {
      return;
    }
    Text text = dispatch.story().text();
    long id = Tables.next(handle, "statement");
    Batches.Batch rows =
        batches.of(
            "INSERT INTO statement (id, story, local_id, speaker, addressee, medium, kind, saying,"
                + " stance, source_words, cue_words, unnamed_words, content, start_at, end_at,"
                + " edtf, day, found_by) VALUES (?"
                + ", ?".repeat(17)
                + ")");
    Batches.Batch via =
        batches.of("INSERT INTO statement_via (statement, position, actor) VALUES (?, ?, ?)");
    for (Statement s : dispatch.statements()) {
      Extent at = Reports.extent(text, s.content());
      When when = s.when();
      Days days = when == null ? null : Days.of(when.edtf());
      LocalDate day = days == null ? head.published() : days.from();
      rows.add(
          id,
          head.id(),
          s.id(),
          number(actors, s.speaker()),
          number(actors, s.addressee()),
          number(actors, s.medium()),
          Rows.lower(s.kind()),
          Rows.lower(s.saying()),
          Rows.lower(s.stance()),
          words(text, s.source()),
          words(text, s.cue()),
          words(text, s.unnamed()),
          Reports.squeezed(text.slice(s.content())),
          at.start(),
          at.end(),
          when == null ? null : when.edtf(),
          Rows.text(day),
          s.foundBy().value());
      for (int i = 0; i < s.via().size(); i++) {
        via.add(id, i, number(actors, s.via().get(i)));
      }
      id++;
    }
    rows.execute();
    via.execute();
  }

  private static @Nullable Long number(Map<String, KeptActor> actors, @Nullable String id) {
    KeptActor actor = id == null ? null : actors.get(id);
    return actor == null ? null : actor.id();
  }

  private static @Nullable String words(Text text, @Nullable Span span) {
    return span == null ? null : Reports.squeezed(text.slice(span));
  }
}
