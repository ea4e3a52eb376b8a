package dev.attache.ledger;

import dev.attache.mention.Actor;
import dev.attache.mention.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The actors and places that stories describe, each kept once. */
final class Dictionary {

  private static final int REMEMBERED = 100_000;

  private final Handle handle;
  private final Batches batches;
  private final Shelf shelf;
  private final Map<Actor, KeptActor> actors = new HashMap<>();
  private final Map<Place, KeptPlace> places = new HashMap<>();

  Dictionary(Handle handle, Batches batches, Shelf shelf) {
    this.handle = handle;
    this.batches = batches;
    this.shelf = shelf;
  }

  /** Forgets what is remembered: a transaction was taken back. */
  void forget() {
    actors.clear();
    places.clear();
    shelf.forget();
  }

  /** The actors of a story, by the dispatch's ids; new ones are added. */
  Map<String, KeptActor> actors(Collection<Actor> described) {
    if (actors.size() > REMEMBERED) {
      actors.clear();
    }
    Map<String, Actor> missing = new LinkedHashMap<>();
    Map<String, KeptActor> found = new HashMap<>();
    for (Actor actor : described) {
      KeptActor kept = actors.get(nameless(actor));
      if (kept != null) {
        found.put(actor.id(), kept);
      } else {
        missing.put(actor.id(), nameless(actor));
      }
    }
    List<KeptActor> added = new ArrayList<>();
    long next = -1;
    for (Map.Entry<String, Actor> entry : missing.entrySet()) {
      Actor actor = entry.getValue();
      KeptActor kept = actors.get(actor);
      if (kept == null) {
        kept = stored(actor);
      }
      if (kept == null) {
        next = next < 0 ? Tables.next(handle, "actor") : next + 1;
        kept = described(next, actor);
        added.add(kept);
      }
      actors.put(actor, kept);
      shelf.know(kept);
      found.put(entry.getKey(), kept);
    }
    insert(added);
    return found;
  }

  /** A description without the dispatch's own id. */
  private static Actor nameless(Actor a) {
    return new Actor(
        "",
        Names.clean(a.name()),
        a.kind(),
        a.key(),
        a.country(),
        a.code(),
        a.sector(),
        a.office() == null ? null : Names.clean(a.office()),
        a.memberOf() == null ? null : Names.clean(a.memberOf()),
        a.wikidata());
  }

  private static KeptActor described(long id, Actor a) {
    return new KeptActor(
        id,
        Names.ident(a),
        a.name(),
        a.kind(),
        a.key(),
        a.country(),
        a.code(),
        a.sector(),
        a.office(),
        a.memberOf(),
        a.wikidata());
  }

  private @Nullable KeptActor stored(Actor actor) {
    KeptActor wanted = described(0, actor);
    return handle
        .createQuery("SELECT * FROM actor WHERE ident = ? ORDER BY id")
        .bind(0, wanted.ident())
        .map((row, c) -> Rows.actor(row))
        .stream()
        .filter(k -> described(k.id(), actor).equals(k))
        .findFirst()
        .orElse(null);
  }

  private void insert(List<KeptActor> added) {
    if (added.isEmpty()) {
      return;
    }
    Batches.Batch batch =
        batches.of(
            "INSERT INTO actor (id, ident, name, kind, known_as, country, code, sector, office,"
                + " member_of, wikidata) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (KeptActor a : added) {
      batch.add(
          a.id(),
          a.ident(),
          a.name(),
          Rows.lower(a.kind()),
          a.key(),
          a.country(),
          a.code(),
          a.sector().name(),
          a.office(),
          a.memberOf(),
          a.wikidata());
    }
    batch.execute();
  }

  /** A place; added where it is new. */
  KeptPlace place(Place place) {
    KeptPlace known = places.get(place);
    if (known == null) {
      known =
          handle
              .createQuery("SELECT * FROM place WHERE name = ? ORDER BY id")
              .bind(0, place.name())
              .map((row, c) -> Rows.place(row))
              .stream()
              .filter(k -> Objects.equals(k.place(), place))
              .findFirst()
              .orElse(null);
      if (known == null) {
        known = new KeptPlace(Tables.next(handle, "place"), place);
        handle.execute(
            "INSERT INTO place (id, name, geonames, country, latitude, longitude, resolution, note)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            known.id(),
            place.name(),
            place.geonames(),
            place.country(),
            place.latitude(),
            place.longitude(),
            Rows.lower(place.resolution()),
            place.note());
      }
      places.put(place, known);
      shelf.know(known);
    }
    return known;
  }
}
