package dev.attache.bench.coref;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The three metrics of the CoNLL score on one document: chains are sets of mentions, a mention is
 * the same in key and response if it has the same number.
 *
 * <p>Sources: MUC: Vilain et al. 1995; B³: Bagga and Baldwin 1998; CEAF with φ4: Luo 2005; that
 * mentions of one side only stay where they are: Pradhan et al. 2014.
 */
final class Metrics {

  private Metrics() {}

  static Counts muc(List<Set<Integer>> key, List<Set<Integer>> response) {
    return new Counts(
        mucLinks(key, response), links(key), mucLinks(response, key), links(response));
  }

  private static double links(List<Set<Integer>> chains) {
    return chains.stream().mapToInt(c -> c.size() - 1).sum();
  }

  private static double mucLinks(List<Set<Integer>> chains, List<Set<Integer>> others) {
    Map<Integer, Integer> in = byMention(others);
    double links = 0;
    for (Set<Integer> chain : chains) {
      Set<Integer> parts = new HashSet<>();
      int alone = 0;
      for (int mention : chain) {
        Integer part = in.get(mention);
        if (part == null) {
          alone++;
        } else {
          parts.add(part);
        }
      }
      links += chain.size() - parts.size() - alone;
    }
    return links;
  }

  static Counts bCubed(List<Set<Integer>> key, List<Set<Integer>> response) {
    return new Counts(
        shares(key, response), mentions(key), shares(response, key), mentions(response));
  }

  private static double mentions(List<Set<Integer>> chains) {
    return chains.stream().mapToInt(Collection::size).sum();
  }

  private static double shares(List<Set<Integer>> chains, List<Set<Integer>> others) {
    double sum = 0;
    for (Set<Integer> chain : chains) {
      for (Set<Integer> other : others) {
        double common = common(chain, other);
        sum += common * common / chain.size();
      }
    }
    return sum;
  }

  static Counts ceaf(List<Set<Integer>> key, List<Set<Integer>> response) {
    double[][] likeness = new double[key.size()][response.size()];
    for (int k = 0; k < key.size(); k++) {
      for (int r = 0; r < response.size(); r++) {
        likeness[k][r] =
            2.0
                * common(key.get(k), response.get(r))
                / (key.get(k).size() + response.get(r).size());
      }
    }
    double best = Assignment.best(likeness);
    return new Counts(best, key.size(), best, response.size());
  }

  private static int common(Set<Integer> a, Set<Integer> b) {
    int n = 0;
    for (int mention : a) {
      n += b.contains(mention) ? 1 : 0;
    }
    return n;
  }

  private static Map<Integer, Integer> byMention(List<Set<Integer>> chains) {
    Map<Integer, Integer> in = new HashMap<>();
    for (int c = 0; c < chains.size(); c++) {
      for (int mention : chains.get(c)) {
        in.put(mention, c);
      }
    }
    return in;
  }
}
