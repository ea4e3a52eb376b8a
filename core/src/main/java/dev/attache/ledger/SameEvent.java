package dev.attache.ledger;

import dev.attache.events.EventType;
import dev.attache.events.Status;
import dev.attache.mention.Actor;
import dev.attache.mention.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a report tells of an event that is kept already: type, who, when, where, how many and the
 * words, weighed. The weights were set by hand on the first half of the ledger's own gold pairs.
 */
final class SameEvent {

  /** What the evidence must outweigh. */
  static final double THRESHOLD = 1.75;

  /** What is announced is moved by so many days at most, and is still the same. */
  private static final int MOVED_DAYS = 31;

  /** A difference that says nothing. */
  private static final double CLOSE = 0.6;

  /** What the words weigh when the shorter sentence's are all in the longer one. */
  private static final double WORDS = 2.5;

  /** What it weighs against two attacks that their sentences have no word in common. */
  private static final double UNLIKE = 1.0;

  /** The most that another recipient weighs against, where one of the two is doubtful. */
  private static final double ON_ITSELF = -0.6;

  /** What it weighs that a sentence was copied. */
  private static final double COPIED = 1.5;

  /** The most that those who take part weigh. */
  private static final double MOST_WHO = 2;

  private static final int WEEK = 7;

  /** News tells of the day or the days before. */
  private static final int NEWS_DAYS = 3;

  /** The most reports of an event that a new one is compared with: its first and its last. */
  private static final int COMPARED = 8;

  private final Stems stems;

  SameEvent(Stems stems) {
    this.stems = stems;
  }

  /**
   * The event that a report tells of, or null where it is a new one. Of several the one that fits
   * best, of those that fit about as well the oldest.
   *
   * @param candidates reports by event, in order of the events
   */
  @Nullable Long find(KeptReport report, Map<Long, List<KeptReport>> candidates) {
    Long best = null;
    double most = THRESHOLD - CLOSE;
    for (Map.Entry<Long, List<KeptReport>> entry : candidates.entrySet()) {
      double score = score(report, entry.getValue());
      if (score > THRESHOLD && score > most + CLOSE) {
        most = score;
        best = entry.getKey();
      }
    }
    return best;
  }

  /** How well a report fits an event's reports: with the best of them, less what speaks against. */
  double score(KeptReport report, List<KeptReport> event) {
    for (KeptReport other : event) {
      if (isBeside(report, other)) {
        return Double.NEGATIVE_INFINITY;
      }
    }
    double best = Double.NEGATIVE_INFINITY;
    double against = 0;
    int skipped = Math.max(0, event.size() - COMPARED);
    for (int i = 0; i < event.size(); i++) {
      if (i >= COMPARED / 2 && i < COMPARED / 2 + skipped) {
        continue;
      }
      KeptReport other = event.get(i);
      best = Math.max(best, score(report, other));
      if (sure(report) && sure(other)) {
        // a report without a day must not tie together two days that are told apart
        against = Math.min(against, time(report, other));
      }
    }
    return against < -1 ? best + against : best;
  }

  /** How well two reports fit each other; above {@link #THRESHOLD} they tell of one event. */
  double score(KeptReport a, KeptReport b) {
    if (!Blocks.near(a.type(), b.type()) || a.announces() != b.announces()) {
      return Double.NEGATIVE_INFINITY;
    }
    double score = time(a, b) + where(a, b) + howMany(a, b) + act(a, b);
    if (score + MOST_WHO + WORDS + COPIED < THRESHOLD) {
      return score;
    }
    score += who(a, b);
    if (score + WORDS + COPIED < THRESHOLD) {
      return score;
    }
    double shared = stems.shared(a, b);
    score += WORDS * shared - (shared == 0 && a.type() == EventType.ASSAULT ? UNLIKE : 0.3);
    if (a.words().equals(b.words())) {
      // a sentence that was copied: which of its acts is meant?
      score += inClause(a).equals(inClause(b)) ? COPIED : -COPIED;
    }
    return a.story().id() == b.story().id() ? score - 1.0 : score;
  }

  /** Whether two reports stand in one sentence: what it tells apart is not one. */
  private static boolean isBeside(KeptReport a, KeptReport b) {
    return a.story().id() == b.story().id()
        && a.sentence() == b.sentence()
        && a.standsIn() == b.standsIn();
  }

  /** Where the trigger is in its clause: the same however far down the sentence has moved. */
  static Extent inClause(KeptReport report) {
    int from = report.trigger().start() - report.clause().start();
    return new Extent(from, from + report.trigger().end() - report.trigger().start());
  }

  private static double act(KeptReport a, KeptReport b) {
    double score = a.type() == b.type() ? 0 : -1.0;
    if (a.mode() != null && b.mode() != null) {
      score += a.mode().equals(b.mode()) ? 0.3 : -0.3;
    }
    return score;
  }

  private static double time(KeptReport a, KeptReport b) {
    Days one = days(a);
    Days other = days(b);
    if (one == null || other == null) {
      return 0;
    }
    long apart = one.apart(other);
    if (a.announces()) {
      // what is announced may be moved to another day
      return apart == 0 ? 1.0 : apart <= MOVED_DAYS ? -0.5 : -4;
    }
    if (sure(a) && sure(b)) {
      long longer = Math.max(one.length(), other.length());
      return apart == 0 ? longer <= 2 ? 1.0 : longer <= 10 ? 0.4 : 0 : apart == 1 ? -1.2 : -4;
    }
    return apart == 0 ? 0.5 : apart <= 3 ? -0.9 : apart <= 7 ? -2 : -4;
  }

  private static boolean sure(KeptReport r) {
    KeptTime when = r.when();
    if (when == null || when.from() == null || !when.dated().equals("clause")) {
      return false;
    }
    // "denied on Thursday that": the day is that of the denial as often as not
    return r.status() != Status.DENIED && r.status() != Status.NEGATED && !isAhead(r, when.from());
  }

  /**
   * The weekday that was meant where one was taken for the next: "agreed on Monday to", told on a
   * Tuesday, was the day before. Null where the day is no such one.
   */
  private static @Nullable Days weekBefore(KeptReport r, LocalDate from, LocalDate to) {
    LocalDate published = r.story().published();
    LocalDate meant = from.minusDays(WEEK);
    return published == null || !from.equals(to) || meant.isAfter(published)
        ? null
        : new Days(meant, meant);
  }

  /** Whether a day that an act is told to have been on lies ahead: a weekday taken for the next. */
  private static boolean isAhead(KeptReport r, LocalDate day) {
    LocalDate published = r.story().published();
    return published != null && !r.announces() && day.isAfter(published);
  }

  /** The days that are meant; where nothing dates the act, those before the story's own. */
  static @Nullable Days days(KeptReport r) {
    KeptTime when = r.when();
    LocalDate published = r.story().published();
    LocalDate from = when == null ? null : when.from();
    LocalDate to = when == null ? null : when.to();
    if (from != null && to != null && !isAhead(r, from)) {
      return sure(r) ? new Days(from, to) : new Days(from.minusDays(NEWS_DAYS), to);
    }
    if (from != null && to != null) {
      Days meant = weekBefore(r, from, to);
      if (meant != null) {
        return meant;
      }
    }
    return published == null ? null : new Days(published.minusDays(NEWS_DAYS), published);
  }

  private static double who(KeptReport a, KeptReport b) {
    if (mutual(a) || mutual(b)) {
      List<KeptActor> one = new ArrayList<>(a.actors());
      one.addAll(a.recipients());
      List<KeptActor> other = new ArrayList<>(b.actors());
      other.addAll(b.recipients());
      return 2 * side(one, other);
    }
    double others = side(a.recipients(), b.recipients());
    if (others < 0 && (isOnItself(a) != isOnItself(b))) {
      others = Math.max(others, ON_ITSELF);
    }
    return side(a.actors(), b.actors()) + others;
  }

  /**
   * Whether a state is acted on by its own people alone: "warned that a Russian defeat" is found to
   * be read so.
   */
  private static boolean isOnItself(KeptReport r) {
    return r.recipients().size() == 1
        && r.recipients().get(0).kind() == Actor.Kind.STATE
        && r.actors().stream()
            .anyMatch(a -> Objects.equals(a.side(), r.recipients().get(0).side()));
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

  /** 1 for the same, 0 where nothing can be told, below 0 for two who are not the same. */
  static double alike(KeptActor a, KeptActor b) {
    boolean described = isDescribed(a) || isDescribed(b);
    if (a.ident().equals(b.ident())) {
      return described && a.side() == null ? 0.6 : 1;
    }
    if (belongs(a, b) || belongs(b, a)) {
      return 0.8;
    }
    String sideA = a.side();
    String sideB = b.side();
    if (sideA != null && sideB != null && !sideA.equals(sideB)) {
      return -3;
    }
    boolean sameSide = sideA != null && sideB != null;
    boolean sameHead = Blocks.lastWord(a.name()).equals(Blocks.lastWord(b.name()));
    if (sameHead) {
      return sameSide ? 0.9 : 0.5;
    }
    if (!described && a.kind() == Actor.Kind.PERSON && b.kind() == Actor.Kind.PERSON) {
      return -1;
    }
    if (sameSide) {
      return described || a.kind() == Actor.Kind.STATE || b.kind() == Actor.Kind.STATE
          ? 0.7
          : a.sector() == b.sector() ? 0.6 : 0;
    }
    return described ? 0 : -0.6;
  }

  /** Whether one is a member of the other: a minister of the ministry, a fighter of the group. */
  private static boolean belongs(KeptActor member, KeptActor body) {
    return member.memberOf() != null
        && Names.folded(member.memberOf()).equals(Names.folded(body.name()));
  }

  /** Whether somebody is described, not named: "China's president", "12 soldiers". */
  private static boolean isDescribed(KeptActor actor) {
    String name = actor.name();
    int last = name.lastIndexOf(' ') + 1;
    return actor.key() == null
        && (actor.kind() == Actor.Kind.GROUP
            || last < name.length() && Character.isLowerCase(name.charAt(last)));
  }

  private static double where(KeptReport a, KeptReport b) {
    KeptPlace one = a.where();
    KeptPlace other = b.where();
    if (one == null || other == null) {
      return one == null ? namedIn(other, a) : namedIn(one, b);
    }
    if (one.id() == other.id() || Objects.equals(one.place(), other.place())) {
      return isFine(one) ? 1.0 : 0.2;
    }
    String countryA = one.place().country();
    String countryB = other.place().country();
    if (countryA != null && countryB != null && !countryA.equals(countryB)) {
      return -2;
    }
    return isFine(one) && isFine(other) ? -1.6 : 0.2;
  }

  private static boolean isFine(KeptPlace place) {
    return place.place().resolution().compareTo(Place.Resolution.COUNTRY) > 0;
  }

  /** A place that one report gives and the other names without saying that it was there. */
  private static double namedIn(@Nullable KeptPlace place, KeptReport report) {
    if (place == null || !isFine(place)) {
      return 0;
    }
    return Names.folded(report.words()).contains(Names.folded(place.place().name())) ? 0.8 : -0.3;
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
    return ratio <= 2 ? 0.4 : ratio <= 4 ? -0.2 : -1.0;
  }
}
