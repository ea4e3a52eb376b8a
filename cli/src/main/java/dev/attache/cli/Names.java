package dev.attache.cli;

import dev.attache.dispatch.Dispatch;
import dev.attache.events.Event;
import dev.attache.mention.Actor;
import dev.attache.mention.Sector;
import dev.attache.statements.Statement;
import dev.attache.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What to call the actors of a dispatch in a table. */
final class Names {

  private final Dispatch dispatch;

  Names(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  /** Name, and country or body: {@code Xi Jinping (CHN)}. */
  String of(String id) {
    Actor actor = dispatch.cast().actor(id);
    String code = actor.country() == null ? actor.code() : actor.country();
    return code == null || actor.kind() == Actor.Kind.STATE || actor.name().equals(code)
        ? actor.name()
        : actor.name() + " (" + code + ")";
  }

  private String of(List<String> ids) {
    List<String> all = new ArrayList<>();
    for (String id : ids) {
      all.add(of(id));
    }
    return String.join(", ", all);
  }

  String whoToWhom(Event event) {
    String who = event.actors().isEmpty() ? "(not said)" : of(event.actors());
    return event.recipients().isEmpty() ? who : who + " → " + of(event.recipients());
  }

  /** On whose word an event rests. */
  String sources(Event event) {
    List<String> all = new ArrayList<>();
    for (Event.Attribution a : event.attribution()) {
      String medium = a.medium();
      all.add(medium == null ? of(a.speaker()) : of(a.speaker()) + " in " + of(medium));
    }
    return String.join("; ", all);
  }

  /** Whether an act of conflict is told by those alone who take part in it or their like. */
  boolean isOneSided(Event event) {
    if (event.attribution().isEmpty() || event.type().quad() < 3) {
      return false;
    }
    Set<String> sides = new HashSet<>();
    for (Event.Attribution a : event.attribution()) {
      sides.add(side(a.speaker()));
    }
    Set<String> parties = new HashSet<>();
    event.actors().forEach(id -> parties.add(side(id)));
    event.recipients().forEach(id -> parties.add(side(id)));
    return sides.size() == 1 && parties.containsAll(sides);
  }

  private String side(String id) {
    Actor actor = dispatch.cast().actor(id);
    boolean rebels = actor.sector() == Sector.REB;
    return actor.country() == null || rebels ? id : actor.country();
  }

  /** The speaker, or the words that name an unknown one. */
  String speaker(Statement s) {
    String id = s.speaker();
    if (id != null) {
      return of(id);
    }
    Span source = s.source();
    return source == null
        ? "(speaker not said)"
        : Columns.cut(dispatch.story().text().slice(source), 40);
  }

  /** Through whom a statement came; empty where it came straight. */
  String channel(Statement s) {
    List<String> all = new ArrayList<>();
    String medium = s.medium();
    if (medium != null) {
      all.add(dispatch.cast().actor(medium).name());
    }
    for (String id : s.via()) {
      String name = dispatch.cast().actor(id).name();
      if (!all.contains(name)) {
        all.add(name);
      }
    }
    return all.isEmpty() ? "" : " · through " + String.join(", ", all);
  }
}
