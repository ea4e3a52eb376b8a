package dev.attache.bench.coref;

import java.util.Arrays;

/**
 * The best one-to-one assignment of rows to columns.
 *
 * <p>Source: the Hungarian method with potentials (Kuhn 1955, Munkres 1957), by shortest augmenting
 * paths (Jonker and Volgenant 1987).
 */
final class Assignment {

  private Assignment() {}

  /** The greatest sum that an assignment reaches; rows or columns may stay alone at no gain. */
  static double best(double[][] gain) {
    int n = Math.max(gain.length, gain.length == 0 ? 0 : gain[0].length);
    double[] row = new double[n + 1];
    double[] column = new double[n + 1];
    int[] rowOf = new int[n + 1];
    int[] before = new int[n + 1];
    for (int r = 1; r <= n; r++) {
      rowOf[0] = r;
      int at = 0;
      double[] least = new double[n + 1];
      Arrays.fill(least, Double.POSITIVE_INFINITY);
      boolean[] done = new boolean[n + 1];
      do {
        done[at] = true;
        int here = rowOf[at];
        int next = 0;
        double delta = Double.POSITIVE_INFINITY;
        for (int c = 1; c <= n; c++) {
          if (done[c]) {
            continue;
          }
          double cost = -gain(gain, here - 1, c - 1) - row[here] - column[c];
          if (cost < least[c]) {
            least[c] = cost;
            before[c] = at;
          }
          if (least[c] < delta) {
            delta = least[c];
            next = c;
          }
        }
        for (int c = 0; c <= n; c++) {
          if (done[c]) {
            row[rowOf[c]] += delta;
            column[c] -= delta;
          } else {
            least[c] -= delta;
          }
        }
        at = next;
      } while (rowOf[at] != 0);
      while (at != 0) {
        rowOf[at] = rowOf[before[at]];
        at = before[at];
      }
    }
    double sum = 0;
    for (int c = 1; c <= n; c++) {
      sum += gain(gain, rowOf[c] - 1, c - 1);
    }
    return sum;
  }

  private static double gain(double[][] gain, int row, int column) {
    return row < gain.length && column < gain[row].length ? gain[row][column] : 0;
  }
}
