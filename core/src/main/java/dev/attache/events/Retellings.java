package dev.attache.events;

import dev.attache.actors.Cast;
import dev.attache.mention.Actor;
import dev.attache.mention.When;
import dev.attache.rules.RuleId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One act that a story tells several times is one event with several evidences: a lead and the
 * paragraph that comes back to it, a headline and the lead.
 *
 * <p>Two tellings are of one act if the same rule found them with the same status, nothing that
 * both say differs (time, place, what is counted, mode), and the same take part; one side may be
 * unnamed in one of them.
 */
final class Retellings {

  private final Cast cast;

  private Retellings(Cast cast) {
    this.cast = cast;
  }

  /** What tellings of one act have in common whatever else they say. */
  private record Kind(EventType type, Status status, RuleId foundBy) {}

  /**
   * The events with those that are told again joined to their first telling, numbered anew.
   *
   * @param tellings in text order
   * @param cast who takes part in them
   */
  static List<Event> join(List<Event> tellings, Cast cast) {
    return new Retellings(cast).joined(tellings);
  }

  private List<Event> joined(List<Event> tellings) {
    Map<Kind, List<Integer>> byKind = new HashMap<>();
    List<Event> events = new ArrayList<>(tellings.size());
    for (Event telling : tellings) {
      List<Integer> alike =
          byKind.computeIfAbsent(
              new Kind(telling.type(), telling.status(), telling.foundBy()),
              k -> new ArrayList<>(2));
      int known = -1;
      for (int at : alike) {
        if (isSame(events.get(at), telling)) {
          known = at;
          break;
        }
      }
      if (known >= 0) {
        events.set(known, both(events.get(known), telling));
      } else {
        alike.add(events.size());
        events.add(telling);
      }
    }
    List<Event> numbered = new ArrayList<>(events.size());
    for (Event event : events) {
      numbered.add(event.withId("e" + (numbered.size() + 1)));
    }
    return List.copyOf(numbered);
  }

  /**
   * The events of a story's text, and those of its headline that it does not tell.
   *
   * <p>A headline says less than the text, and its words are others: there it is enough that type
   * and participants are the same.
   */
  static List<Event> withHeadline(List<Event> body, List<Event> headline) {
    List<Event> events = new ArrayList<>(body);
    for (Event telling : headline) {
      int known = -1;
      for (int i = 0; i < body.size() && known < 0; i++) {
        Event event = body.get(i);
        if (event.type() == telling.type() && shareSides(event, telling)) {
          known = i;
        }
      }
      if (known >= 0) {
        Event event = events.get(known);
        events.set(known, event.retoldBy(telling.evidence().inHeadline()));
      } else if (telling.attribution().isEmpty()) {
        events.add(telling.inHeadline().withId("e" + (events.size() + 1)));
      }
    }
    return List.copyOf(events);
  }

  private boolean isSame(Event first, Event again) {
    boolean sameActors = who(first.actors()).equals(who(again.actors()));
    boolean sameRecipients = who(first.recipients()).equals(who(again.recipients()));
    boolean sides =
        sameActors && sameRecipients
            || sameActors && oneUnnamed(first.recipients(), again.recipients())
            || sameRecipients
                && !first.recipients().isEmpty()
                && oneUnnamed(first.actors(), again.actors());
    return sides
        && agree(first.mode(), again.mode())
        && agree(place(first), place(again))
        && agreeOnTime(first.when(), again.when())
        && (first.magnitude().equals(Magnitude.NONE)
            || again.magnitude().equals(Magnitude.NONE)
            || first.magnitude().equals(again.magnitude()));
  }

  /** Whether somebody on one side is the same and nobody on the other side speaks against it. */
  private static boolean shareSides(Event event, Event telling) {
    boolean actors = shares(event.actors(), telling.actors());
    boolean recipients = shares(event.recipients(), telling.recipients());
    return actors && (recipients || oneEmpty(event.recipients(), telling.recipients()))
        || recipients && oneEmpty(event.actors(), telling.actors());
  }

  private static boolean shares(List<String> some, List<String> others) {
    for (String id : some) {
      if (others.contains(id)) {
        return true;
      }
    }
    return false;
  }

  private static boolean oneEmpty(List<String> some, List<String> others) {
    return some.isEmpty() || others.isEmpty();
  }

  /** Who they are: groups without a name of their own by what they are called each time. */
  private Set<String> who(List<String> ids) {
    Set<String> who = new HashSet<>();
    for (String id : ids) {
      Actor actor = cast.actor(id);
      who.add(actor.kind() == Actor.Kind.GROUP ? actor.name().toLowerCase(Locale.ROOT) : id);
    }
    return who;
  }

  private static boolean oneUnnamed(List<String> some, List<String> others) {
    return some.isEmpty() != others.isEmpty();
  }

  private static @Nullable Object place(Event event) {
    Event.Where where = event.where();
    return where == null ? null : where.place();
  }

  private static boolean agree(@Nullable Object some, @Nullable Object other) {
    return some == null || other == null || Objects.equals(some, other);
  }

  /** Only times that the clauses themselves give can tell two acts apart. */
  private static boolean agreeOnTime(@Nullable When some, @Nullable When other) {
    return some == null
        || other == null
        || some.from() != When.From.CLAUSE
        || other.from() != When.From.CLAUSE
        || some.edtf().equals(other.edtf());
  }

  /** The first telling with what only the second says. */
  private static Event both(Event first, Event again) {
    When when = first.when();
    When other = again.when();
    if (when == null || other != null && when.from() != When.From.CLAUSE) {
      when = other != null && other.from() == When.From.CLAUSE ? other : when;
    }
    List<Evidence> retold = new ArrayList<>(first.retold());
    retold.add(again.evidence());
    return new Event(
        first.id(),
        first.type(),
        first.mode() == null ? again.mode() : first.mode(),
        first.contexts(),
        first.mode() == null ? again.intensity() : first.intensity(),
        first.mode() == null ? again.cameo() : first.cameo(),
        first.status(),
        first.actors().isEmpty() ? again.actors() : first.actors(),
        first.recipients().isEmpty() ? again.recipients() : first.recipients(),
        when,
        first.where() == null ? again.where() : first.where(),
        first.attribution(),
        first.magnitude().equals(Magnitude.NONE) ? again.magnitude() : first.magnitude(),
        first.evidence(),
        retold,
        first.foundBy(),
        first.because(),
        Math.max(first.confidence(), again.confidence()));
  }
}
