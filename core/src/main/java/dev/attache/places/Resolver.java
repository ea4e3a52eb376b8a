package dev.attache.places;

import dev.attache.places.Candidate.Kind;
import dev.attache.places.Spotter.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which place each name means: by the larger place that follows it, by the other places of
 * the story, by the number of people who live there.
 */
final class Resolver {

  // The weights were set on the development sets by hand, one at a time; none moves a score by more
  // than two points when it is a third larger or smaller.

  /** What a country counts beside a town: more than one of ten million people. */
  private static final double COUNTRY = 8.0;

  private static final double STATE = 4.0;
  private static final double COUNTY = 2.5;
  private static final double LISTED = 2.0;

  /** Weight of the story's other places in the same first-level part and the same country. */
  private static final double SAME_PART = 4.0;

  private static final double SAME_COUNTRY = 3.0;

  /** A story is written where it happened: its dateline counts as much as eight other names. */
  private static final double DATELINE = 8;

  /** Why a place was chosen. */
  enum Reason {
    CONTAINMENT,
    COUNTRY,
    LISTED,
    CONTEXT,
    PEOPLE
  }

  /**
   * A name and its place.
   *
   * @param spot the name
   * @param place what it means
   * @param reason why
   */
  record Resolved(Spot spot, Candidate place, Reason reason) {}

  private final Map<String, Double> parts = new HashMap<>();
  private final Map<String, Double> countries = new HashMap<>();

  private Resolver() {}

  /**
   * Resolves the names of one story.
   *
   * @param containers for each spot the larger place that follows it, or null
   * @param dateline what the story's dateline may mean; may be empty
   */
  static List<Resolved> resolve(
      List<Spot> spots, List<@Nullable Candidate> containers, List<Candidate> dateline) {
    Resolver resolver = new Resolver();
    List<@Nullable Candidate> contained = new ArrayList<>();
    Map<String, Candidate> fixed = new HashMap<>();
    for (int k = 0; k < spots.size(); k++) {
      Candidate inside = within(spots.get(k).candidates(), containers.get(k));
      contained.add(inside);
      if (inside != null) {
        fixed.putIfAbsent(spots.get(k).name(), inside);
      }
    }
    resolver.vote(spots, fixed, dateline);
    Map<String, Resolved> byName = new HashMap<>();
    List<Resolved> resolved = new ArrayList<>();
    for (int k = 0; k < spots.size(); k++) {
      Spot spot = spots.get(k);
      Candidate inside = contained.get(k);
      if (inside == null) {
        inside = fixed.get(spot.name());
      }
      if (inside != null) {
        resolved.add(new Resolved(spot, inside, Reason.CONTAINMENT));
        continue;
      }
      Resolved known = byName.get(spot.name());
      if (known == null) {
        known = resolver.best(spot);
        byName.put(spot.name(), known);
      }
      resolved.add(new Resolved(spot, known.place(), known.reason()));
    }
    return resolved;
  }

  private static @Nullable Candidate within(
      List<Candidate> candidates, @Nullable Candidate container) {
    Candidate best = null;
    for (Candidate c : candidates) {
      if (container != null && c.in(container) && (best == null || prior(c) > prior(best))) {
        best = c;
      }
    }
    return best;
  }

  private void vote(List<Spot> spots, Map<String, Candidate> fixed, List<Candidate> dateline) {
    Set<String> seen = new HashSet<>();
    for (Spot spot : spots) {
      if (!seen.add(spot.name())) {
        continue;
      }
      Candidate sure = fixed.get(spot.name());
      if (sure != null) {
        vote(List.of(sure), 1.5);
      } else {
        vote(spot.candidates(), 1);
      }
    }
    if (!dateline.isEmpty()) {
      vote(dateline, DATELINE);
    }
  }

  /** Spreads a name's vote over what it may mean, by how likely each is on its own. */
  private void vote(List<Candidate> candidates, double weight) {
    double best = Double.NEGATIVE_INFINITY;
    for (Candidate c : candidates) {
      best = Math.max(best, prior(c));
    }
    double sum = 0;
    for (Candidate c : candidates) {
      sum += Math.exp(prior(c) - best);
    }
    Map<String, Double> part = new HashMap<>();
    Map<String, Double> country = new HashMap<>();
    for (Candidate c : candidates) {
      double share = weight * Math.exp(prior(c) - best) / sum;
      if (!c.country().isEmpty()) {
        country.merge(c.country(), share, Double::sum);
        if (!c.admin().isEmpty()) {
          part.merge(c.country() + "." + c.admin(), share, Double::sum);
        }
      }
    }
    // The order of a map must not reach the sums.
    part.forEach((key, share) -> parts.merge(key, Math.sqrt(share), Double::sum));
    country.forEach((key, share) -> countries.merge(key, Math.sqrt(share), Double::sum));
  }

  private Resolved best(Spot spot) {
    Candidate byPrior = spot.candidates().get(0);
    Candidate best = byPrior;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Candidate c : spot.candidates()) {
      if (prior(c) > prior(byPrior)) {
        byPrior = c;
      }
      double inCountry = log(support(countries, c, c.country()));
      boolean whole = c.kind() == Kind.C || c.admin().isEmpty();
      double inPart = whole ? inCountry : log(support(parts, c, c.country() + "." + c.admin()));
      double score = prior(c) + SAME_PART * inPart + SAME_COUNTRY * inCountry;
      if (score > bestScore) {
        best = c;
        bestScore = score;
      }
    }
    Reason reason =
        best.kind() == Kind.C
            ? Reason.COUNTRY
            : best.listed() ? Reason.LISTED : best == byPrior ? Reason.PEOPLE : Reason.CONTEXT;
    return new Resolved(spot, best, reason);
  }

  private static double support(Map<String, Double> votes, Candidate c, String key) {
    return c.country().isEmpty() ? 0 : votes.getOrDefault(key, 0.0);
  }

  private static double log(double votes) {
    return Math.log1p(votes);
  }

  /** How likely a place is to be meant by its name alone. */
  static double prior(Candidate c) {
    double listed = c.listed() ? LISTED : 0;
    switch (c.kind()) {
      case C:
        return COUNTRY + listed;
      case A:
        return STATE + Math.log10(c.people() + 1.0) / 2 + listed;
      case B:
        return COUNTY;
      case R:
        return COUNTRY + listed;
      case S:
      case X:
        return STATE + listed;
      default:
        return Math.log10(c.people() * 1000.0 + 500.0) + listed;
    }
  }
}
