package dev.attache.ledger;

import dev.attache.mention.Actor;
import dev.attache.mention.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a report tells of an event that is kept already: type, who, when, where, how many and the
 * words, weighed. The weights were set by hand on the first half of the ledger's own gold pairs.
 */
final class SameEvent {

  /** What the evidence must outweigh. */
  static final double THRESHOLD = 2.0;

  /** The most reports of an event that a new one is compared with: its first and its last. */
  private static final int COMPARED = 8;

  private SameEvent() {}

  /**
   * The event that a report tells of, or null where it is a new one. Of several the one that fits
   * best, of equal ones the oldest.
   *
   * @param candidates reports by event, in order of the events
   */
  static @Nullable Long find(KeptReport report, Map<Long, List<KeptReport>> candidates) {
    Long best = null;
    double most = THRESHOLD;
    for (Map.Entry<Long, List<KeptReport>> entry : candidates.entrySet()) {
      double score = score(report, entry.getValue());
      if (score > most) {
        most = score;
        best = entry.getKey();
      }
    }
    return best;
  }

  /** How well a report fits an event's reports: with the best of them, less what speaks against. */
  static double score(KeptReport report, List<KeptReport> event) {
    double best = Double.NEGATIVE_INFINITY;
    int skipped = Math.max(0, event.size() - COMPARED);
    for (int i = 0; i < event.size(); i++) {
      if (i >= COMPARED / 2 && i < COMPARED / 2 + skipped) {
        continue;
      }
      best = Math.max(best, score(report, event.get(i)));
    }
    return best;
  }

  /** How well two reports fit each other; above {@link #THRESHOLD} they tell of one event. */
  static double score(KeptReport a, KeptReport b) {
    if (a.type() != b.type() || a.announces() != b.announces()) {
      return Double.NEGATIVE_INFINITY;
    }
    boolean sameStory = a.story().id() == b.story().id();
    if (sameStory && a.sentence() == b.sentence() && a.standsIn() == b.standsIn()) {
      return Double.NEGATIVE_INFINITY;
    }
    Likeness words = Likeness.of(a, b);
    double score = -1.0;
    score += time(a, b);
    score += who(a, b);
    score += where(a, b);
    score += howMany(a, b);
    score += mode(a, b);
    score += words.score();
    return sameStory ? score - 1.0 : score;
  }

  private static double mode(KeptReport a, KeptReport b) {
    if (a.mode() == null || b.mode() == null) {
      return 0;
    }
    return a.mode().equals(b.mode()) ? 0.4 : -0.6;
  }

  private static double time(KeptReport a, KeptReport b) {
    Days one = days(a);
    Days other = days(b);
    if (one == null || other == null) {
      return 0;
    }
    boolean sure = sure(a) && sure(b);
    long apart = one.apart(other);
    if (apart == 0) {
      long longer = Math.max(one.length(), other.length());
      return longer <= 2 ? (sure ? 1.0 : 0.7) : longer <= 10 ? 0.4 : 0;
    }
    if (sure) {
      return apart == 1 ? -0.6 : -3.5;
    }
    return apart == 1 ? 0.3 : apart <= 3 ? -0.4 : apart <= 7 ? -1.5 : -3.5;
  }

  private static boolean sure(KeptReport r) {
    return r.when() != null && r.when().dated().equals("clause");
  }

  private static @Nullable Days days(KeptReport r) {
    KeptTime when = r.when();
    if (when != null && when.from() != null && when.to() != null) {
      return new Days(when.from(), when.to());
    }
    return r.story().published() == null
        ? null
        : new Days(r.story().published(), r.story().published());
  }

  private static double who(KeptReport a, KeptReport b) {
    if (mutual(a) || mutual(b)) {
      List<KeptActor> one = new ArrayList<>(a.actors());
      one.addAll(a.recipients());
      List<KeptActor> other = new ArrayList<>(b.actors());
      other.addAll(b.recipients());
      return 2 * side(one, other);
    }
    return side(a.actors(), b.actors()) + side(a.recipients(), b.recipients());
  }

  /** Whether those who take part do so as equals. */
  private static boolean mutual(KeptReport r) {
    return switch (r.type()) {
      case CONSULT, AGREE, COOPERATE -> true;
      default -> false;
    };
  }

  private static double side(List<KeptActor> one, List<KeptActor> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    List<KeptActor> fewer = one.size() <= other.size() ? one : other;
    List<KeptActor> more = fewer == one ? other : one;
    double sum = 0;
    for (KeptActor actor : fewer) {
      sum += more.stream().mapToDouble(m -> alike(actor, m)).max().orElse(0);
    }
    return sum / fewer.size();
  }

  /** 1 for the same, 0 where nothing can be told, -1.5 for two who are not the same. */
  static double alike(KeptActor a, KeptActor b) {
    if (a.ident().equals(b.ident())) {
      return a.kind() == Actor.Kind.GROUP && a.side() == null ? 0.7 : 1;
    }
    String sideA = a.side();
    String sideB = b.side();
    boolean sameSide = Objects.equals(sideA, sideB) && sideA != null;
    if (sideA != null && sideB != null && !sameSide) {
      return -1.5;
    }
    if (a.kind() == Actor.Kind.PERSON && b.kind() == Actor.Kind.PERSON) {
      boolean sameName = Blocks.lastWord(a.name()).equals(Blocks.lastWord(b.name()));
      return sameName ? 0.9 : sameSide ? -0.5 : -1;
    }
    if (sameSide) {
      return a.kind() == Actor.Kind.STATE || b.kind() == Actor.Kind.STATE
          ? 0.7
          : a.sector() == b.sector() ? 0.6 : 0.2;
    }
    if (Blocks.lastWord(a.name()).equals(Blocks.lastWord(b.name()))) {
      return 0.6;
    }
    return a.kind() == Actor.Kind.GROUP || b.kind() == Actor.Kind.GROUP ? 0 : -0.6;
  }

  private static double where(KeptReport a, KeptReport b) {
    KeptPlace one = a.where();
    KeptPlace other = b.where();
    if (one == null || other == null) {
      return 0;
    }
    if (one.id() == other.id() || Objects.equals(one.place(), other.place())) {
      return one.place().resolution().compareTo(Place.Resolution.COUNTRY) > 0 ? 1.0 : 0.2;
    }
    String countryA = one.place().country();
    String countryB = other.place().country();
    if (countryA != null && countryB != null && !countryA.equals(countryB)) {
      return -2;
    }
    boolean fine =
        one.place().resolution().compareTo(Place.Resolution.CITY) >= 0
            && other.place().resolution().compareTo(Place.Resolution.CITY) >= 0;
    return fine ? -1.6 : 0.2;
  }

  private static double howMany(KeptReport a, KeptReport b) {
    return figure(a.magnitude().killed(), b.magnitude().killed())
        + figure(a.magnitude().injured(), b.magnitude().injured())
        + figure(a.magnitude().arrested(), b.magnitude().arrested())
        + figure(a.magnitude().count(), b.magnitude().count()) / 2;
  }

  /** Tolls rise and differ by who counts: near is for, far is against. */
  private static double figure(@Nullable Integer a, @Nullable Integer b) {
    if (a == null || b == null || a == 0 && b == 0) {
      return 0;
    }
    if (a.equals(b)) {
      return 0.9;
    }
    double ratio = (Math.max(a, b) + 1.0) / (Math.min(a, b) + 1.0);
    return ratio <= 1.6 ? 0.4 : ratio <= 4 ? -0.2 : -1.0;
  }

  /** What the words of two sentences share. */
  private record Likeness(double share) {

    static Likeness of(KeptReport a, KeptReport b) {
      Set<String> one = Stems.of(a.words());
      Set<String> other = Stems.of(b.words());
      if (one.isEmpty() || other.isEmpty()) {
        return new Likeness(0);
      }
      Set<String> both = new HashSet<>(one);
      both.retainAll(other);
      double shared = both.stream().mapToDouble(Stems::weight).sum();
      double least =
          Math.min(
              one.stream().mapToDouble(Stems::weight).sum(),
              other.stream().mapToDouble(Stems::weight).sum());
      return new Likeness(least == 0 ? 0 : shared / least);
    }

    double score() {
      return 3.0 * share - 0.6;
    }
  }
}
