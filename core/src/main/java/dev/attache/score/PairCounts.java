package dev.attache.score;

/**
 * Pairs found and pairs coded: precision counts events, recall counts acts, since one act may be
 * found by several events.
 *
 * @param eventsRight events whose pair was coded
 * @param events all events that differ in type or participants
 * @param actsFound acts whose pair was found
 * @param acts all acts
 */
public record PairCounts(int eventsRight, int events, int actsFound, int acts) {

  /** Nothing counted. */
  public static final PairCounts NONE = new PairCounts(0, 0, 0, 0);

  /** The share of events that are right, 0 to 1. */
  public double precision() {
    return events == 0 ? 0 : (double) eventsRight / events;
  }

  /** The share of acts that were found, 0 to 1. */
  public double recall() {
    return acts == 0 ? 0 : (double) actsFound / acts;
  }

  /** The harmonic mean of both. */
  public double f1() {
    double p = precision();
    double r = recall();
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }

  PairCounts plus(int moreRight, int moreEvents, int moreFound, int moreActs) {
    return new PairCounts(
        eventsRight + moreRight, events + moreEvents, actsFound + moreFound, acts + moreActs);
  }
}
