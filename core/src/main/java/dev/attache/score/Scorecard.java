package dev.attache.score;

import dev.attache.dispatch.Dispatch;
import dev.attache.events.Event;
import dev.attache.rules.LanguageFolder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Figures of acts coded by hand against what was read. Not thread-safe.
 *
 * <p>An act's type is held against that of the event whose participants are nearest: two points for
 * an actor that is its source, one if that is a recipient; likewise for its target; the first of
 * equals. A pair is right where an actor is the source and a recipient (or, without recipients, an
 * actor) the target. Of pair and type together, precision is over the events that differ in type or
 * participants, recall over the acts.
 */
public final class Scorecard {

  /**
   * One act and what was read of it.
   *
   * @param act as it was coded
   * @param event the event nearest to it, or null where the sentence gave none
   * @param read the sentence's dispatch
   * @param pair whether that event's participants are those coded
   * @param type whether its type is
   */
  public record Outcome(
      GoldAct act, @Nullable Event event, Dispatch read, boolean pair, boolean type) {}

  private final Participants participants;
  private final Map<String, Counts> types = new TreeMap<>();
  private final Map<Integer, Counts> quads = new TreeMap<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private PairCounts pairs = PairCounts.NONE;
  private PairCounts pairsAndTypes = PairCounts.NONE;
  private int statuses;
  private int statusesRight;
  private int silent;

  /** An empty card. */
  public Scorecard(LanguageFolder folder) {
    participants = new Participants(folder);
  }

  /**
   * Adds a sentence.
   *
   * @param acts what was coded of it, at least one
   * @param read what was read of it
   */
  public void add(List<GoldAct> acts, Dispatch read) {
    List<Event> events = distinct(read);
    Set<Event> pairRight = new HashSet<>();
    Set<Event> bothRight = new HashSet<>();
    int pairFound = 0;
    int bothFound = 0;
    for (GoldAct act : acts) {
      boolean anyPair = false;
      boolean anyBoth = false;
      for (Event event : events) {
        if (isPair(act, event, read)) {
          anyPair = true;
          pairRight.add(event);
          if (act.types().contains(event.type())) {
            anyBoth = true;
            bothRight.add(event);
          }
        }
      }
      pairFound += anyPair ? 1 : 0;
      bothFound += anyBoth ? 1 : 0;
      outcome(act, read);
    }
    if (acts.stream().anyMatch(a -> !a.source().isEmpty())) {
      pairs = pairs.plus(pairRight.size(), events.size(), pairFound, acts.size());
      pairsAndTypes = pairsAndTypes.plus(bothRight.size(), events.size(), bothFound, acts.size());
    }
  }

  private void outcome(GoldAct act, Dispatch read) {
    Event nearest = nearest(act, read);
    boolean right = nearest != null && act.types().contains(nearest.type());
    count(act, nearest, right);
    outcomes.add(
        new Outcome(act, nearest, read, nearest != null && isPair(act, nearest, read), right));
    if (act.status() != null && nearest != null && right) {
      statuses++;
      statusesRight += act.status() == nearest.status() ? 1 : 0;
    }
  }

  private void count(GoldAct act, @Nullable Event nearest, boolean right) {
    silent += nearest == null ? 1 : 0;
    String found = nearest == null ? null : right ? act.type() : nearest.type().name();
    add(types, act.type(), found);
    int foundQuad =
        nearest == null ? 0 : right && act.types().size() > 1 ? act.quad() : nearest.type().quad();
    add(quads, act.quad(), nearest == null ? null : foundQuad);
  }

  private static <K> void add(Map<K, Counts> counts, K coded, @Nullable K found) {
    boolean right = coded.equals(found);
    counts.merge(coded, right ? new Counts(1, 0, 0) : new Counts(0, 0, 1), Scorecard::sum);
    if (!right && found != null) {
      counts.merge(found, new Counts(0, 1, 0), Scorecard::sum);
    }
  }

  private static Counts sum(Counts a, Counts b) {
    return a.plus(b.right(), b.wrong(), b.missed());
  }

  private @Nullable Event nearest(GoldAct act, Dispatch read) {
    Event best = null;
    int most = -1;
    for (Event event : read.events()) {
      int points =
          (participants.acts(read, event, act.source())
                  ? 2
                  : participants.actedUpon(read, event, act.source()) ? 1 : 0)
              + (participants.actedUpon(read, event, act.target())
                  ? 2
                  : participants.acts(read, event, act.target()) ? 1 : 0);
      if (points > most) {
        best = event;
        most = points;
      }
    }
    return best;
  }

  private boolean isPair(GoldAct act, Event event, Dispatch read) {
    // a table without participants asks for types alone
    return (act.source().isEmpty() || participants.acts(read, event, act.source()))
        && (act.target().isEmpty()
            || (event.recipients().isEmpty()
                ? participants.acts(read, event, act.target())
                : participants.actedUpon(read, event, act.target())));
  }

  /** The events that differ in type or participants. */
  private static List<Event> distinct(Dispatch read) {
    List<Event> distinct = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Event event : read.events()) {
      if (seen.add(event.type() + " " + event.actors() + event.recipients())) {
        distinct.add(event);
      }
    }
    return distinct;
  }

  /** Every act with what was read of it, in the order added. */
  public List<Outcome> outcomes() {
    return List.copyOf(outcomes);
  }

  /** How many acts' sentences gave no event. */
  public int silent() {
    return silent;
  }

  /** By the type that was coded, in alphabetical order. */
  public Map<String, Counts> types() {
    return new TreeMap<>(types);
  }

  /** By quad, 1 to 4. */
  public Map<Integer, Counts> quads() {
    return new TreeMap<>(quads);
  }

  /** Who and whom, whatever the type. */
  public PairCounts pairs() {
    return pairs;
  }

  /** Who, whom and what. */
  public PairCounts pairsAndTypes() {
    return pairsAndTypes;
  }

  /** Of acts with a coded status and the right type, how many there are. */
  public int statuses() {
    return statuses;
  }

  /** Of those, how many have the right status. */
  public int statusesRight() {
    return statusesRight;
  }

  /** The mean F1 of the coded types (or quads), each counted alike. */
  public static double macroF1(Map<?, Counts> counts) {
    double sum = 0;
    int n = 0;
    for (Counts c : counts.values()) {
      if (c.right() + c.missed() > 0) {
        sum += c.f1();
        n++;
      }
    }
    return n == 0 ? 0 : sum / n;
  }
}
