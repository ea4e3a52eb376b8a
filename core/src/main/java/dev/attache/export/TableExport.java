package dev.attache.export;

import dev.attache.events.Magnitude;
import dev.attache.ledger.Change;
import dev.attache.ledger.Correction;
import dev.attache.ledger.Extent;
import dev.attache.ledger.KeptActor;
import dev.attache.ledger.KeptEvent;
import dev.attache.ledger.KeptPlace;
import dev.attache.ledger.KeptReport;
import dev.attache.ledger.KeptStatement;
import dev.attache.ledger.KeptStory;
import dev.attache.ledger.KeptTime;
import dev.attache.ledger.Ledger;
import dev.attache.ledger.Schema;
import dev.attache.ledger.StoryHead;
import dev.attache.mention.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The ledger's tables: events that count with their current reports, the stories that tell of them
 * or are of the period, and the actors and places that any of them names.
 */
final class TableExport {

  private final Period period;
  private final Map<KeptTable, TableSink> sinks;
  private final Runnable step;
  private final Set<Long> events = new HashSet<>();
  private final Set<Long> stories = new HashSet<>();
  private final Map<Long, KeptActor> actors = new TreeMap<>();
  private final Map<Long, KeptPlace> places = new TreeMap<>();
  private final Map<Long, Change> changes = new TreeMap<>();

  /**
   * Prepares.
   *
   * @param sinks one for each of {@link KeptTable#ALL}; they stay open
   * @param step run after each event and each story
   */
  TableExport(Period period, Map<KeptTable, TableSink> sinks, Runnable step) {
    this.period = period;
    this.sinks = new HashMap<>(sinks);
    this.step = step;
  }

  void write(Ledger ledger) {
    ledger.eachEvent(this::event);
    ledger.eachStory(this::story);
    ledger.corrections().forEach(this::correction);
    changes.values().forEach(this::change);
    actors.values().forEach(this::actor);
    places.values().forEach(this::place);
    KeptTable.codebook()
        .forEach((Schema.Meaning m) -> row(KeptTable.CODEBOOK, m.table(), m.column(), m.words()));
  }

  private void event(KeptEvent e) {
    if (!period.has(Period.day(e))) {
      return;
    }
    events.add(e.id());
    KeptTime when = e.when();
    row(
        KeptTable.EVENT,
        e.id(),
        lower(e.state()),
        e.type().name(),
        e.mode(),
        joined(e.contexts()),
        e.type().quad(),
        e.intensity(),
        e.cameo(),
        lower(e.status()),
        when == null ? null : when.edtf(),
        when == null ? null : when.dated(),
        when == null ? null : when.from(),
        when == null ? null : when.to(),
        seen(e.where()),
        e.reported().reports(),
        e.reported().outlets(),
        e.reported().sources(),
        e.firstPublished(),
        e.lastPublished(),
        e.confidence(),
        e.corrections());
    side(KeptTable.EVENT_ACTOR, e.id(), "actor", e.actors());
    side(KeptTable.EVENT_ACTOR, e.id(), "recipient", e.recipients());
    e.reports().forEach(this::report);
    step.run();
  }

  private void report(KeptReport r) {
    stories.add(r.story().id());
    KeptTime when = r.when();
    Magnitude m = r.magnitude();
    Magnitude.Amount amount = m.amount();
    row(
        KeptTable.REPORT,
        r.id(),
        r.event(),
        r.story().id(),
        r.localId(),
        r.telling(),
        lower(r.standsIn()),
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
        joined(r.contexts()),
        r.intensity(),
        r.cameo(),
        lower(r.status()),
        when == null ? null : when.edtf(),
        when == null ? null : when.dated(),
        seen(r.where()),
        m.killed(),
        m.injured(),
        m.arrested(),
        m.count(),
        amount == null ? null : amount.value(),
        amount == null ? null : amount.currency(),
        r.foundBy(),
        r.confidence());
    side(KeptTable.PARTICIPANT, r.id(), "actor", r.actors());
    side(KeptTable.PARTICIPANT, r.id(), "recipient", r.recipients());
    int position = 0;
    for (KeptReport.OnWordOf word : r.attribution()) {
      row(
          KeptTable.ATTRIBUTION,
          r.id(),
          position++,
          seen(word.speaker()),
          seen(word.medium()),
          word.statementId());
    }
  }

  private void story(KeptStory s) {
    StoryHead head = s.head();
    if (!stories.contains(head.id()) && !period.has(head.published())) {
      return;
    }
    row(
        KeptTable.STORY,
        head.id(),
        head.name(),
        head.digest(),
        head.source(),
        lower(head.state()),
        s.supersedes(),
        s.copyOf(),
        head.origin(),
        head.sourceKey(),
        s.guid(),
        s.version(),
        head.url(),
        head.outlet(),
        head.agency(),
        head.distributor(),
        head.headline(),
        head.published(),
        head.language(),
        s.text());
    s.actors().forEach(a -> row(KeptTable.STORY_ACTOR, head.id(), seen(a)));
    s.places().forEach(p -> row(KeptTable.STORY_PLACE, head.id(), seen(p)));
    s.statements().forEach(this::statement);
    s.changes().forEach(c -> changes.put(c.id(), c));
    step.run();
  }

  private void statement(KeptStatement s) {
    row(
        KeptTable.STATEMENT,
        s.id(),
        s.story().id(),
        s.localId(),
        seen(s.speaker()),
        seen(s.addressee()),
        seen(s.medium()),
        lower(s.kind()),
        lower(s.saying()),
        lower(s.stance()),
        s.sourceWords(),
        s.cueWords(),
        s.unnamedWords(),
        s.content(),
        s.at().start(),
        s.at().end(),
        s.edtf(),
        s.day());
    int position = 0;
    for (KeptActor via : s.via()) {
      row(KeptTable.STATEMENT_VIA, s.id(), position++, seen(via));
    }
  }

  private void correction(Correction c) {
    if (!events.contains(c.event()) && !period.equals(Period.ALL)) {
      return;
    }
    Extent at = c.at();
    row(
        KeptTable.CORRECTION,
        c.id(),
        lower(c.kind()),
        c.event(),
        c.role(),
        c.oldValue(),
        c.newValue(),
        c.story(),
        at == null ? null : at.start(),
        at == null ? null : at.end(),
        c.quote(),
        c.note(),
        c.madeBy(),
        c.madeAt());
  }

  private void change(Change c) {
    row(KeptTable.CHANGE, c.id(), lower(c.kind()), c.story(), c.former(), c.guid(), c.note());
  }

  private void actor(KeptActor a) {
    row(
        KeptTable.ACTOR,
        a.id(),
        a.ident(),
        a.name(),
        lower(a.kind()),
        a.key(),
        a.country(),
        a.code(),
        a.sector().name(),
        a.office(),
        a.memberOf(),
        a.wikidata());
  }

  private void place(KeptPlace kept) {
    Place p = kept.place();
    row(
        KeptTable.PLACE,
        kept.id(),
        p.name(),
        p.geonames(),
        p.country(),
        p.latitude(),
        p.longitude(),
        lower(p.resolution()),
        p.note());
  }

  private void side(KeptTable table, long id, String role, List<KeptActor> side) {
    int position = 0;
    for (KeptActor actor : side) {
      row(table, id, role, position++, seen(actor));
    }
  }

  private @Nullable Long seen(@Nullable KeptActor actor) {
    if (actor == null) {
      return null;
    }
    actors.putIfAbsent(actor.id(), actor);
    return actor.id();
  }

  private @Nullable Long seen(@Nullable KeptPlace place) {
    if (place == null) {
      return null;
    }
    places.putIfAbsent(place.id(), place);
    return place.id();
  }

  private static @Nullable String joined(List<String> values) {
    return values.isEmpty() ? null : String.join(";", values);
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  private void row(KeptTable table, @Nullable Object... cells) {
    TableSink sink = sinks.get(table);
    if (sink == null || cells.length != table.columns().size()) {
      throw new IllegalStateException(table.name() + ": " + cells.length + " cells");
    }
    try {
      sink.row(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
