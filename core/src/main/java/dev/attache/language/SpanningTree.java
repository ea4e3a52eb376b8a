package dev.attache.language;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The best tree over a table of scores (Chu and Liu 1965, Edmonds 1967) with exactly one child of
 * the root. Crossing arcs are allowed. Reusable, not thread-safe.
 */
final class SpanningTree {

  /** How many candidates for the root's only child are tried when the free choice has not one. */
  private static final int ROOTS = 4;

  private static final float NEVER = -1e9f;

  private int[] mark = new int[0];
  private float[][] free = new float[0][];

  /**
   * Finds the heads.
   *
   * @param scores a row a token: the score of every head, column 0 the root's, column j+1 token j's
   * @param n number of tokens, at least 1
   * @param heads filled with the head of each token, -1 for the root's child
   */
  void find(float[][] scores, int n, int[] heads) {
    if (mark.length < n) {
      mark = new int[Math.max(n, 64)];
    }
    int roots = 0;
    for (int i = 0; i < n; i++) {
      float[] row = scores[i];
      row[i + 1] = NEVER;
      heads[i] = Products.best(row, 0, n + 1) - 1;
      roots += heads[i] < 0 ? 1 : 0;
    }
    if (roots == 1 && !hasCycle(heads, n)) {
      return;
    }
    // what no tree can pass: every token with the head that it likes best, but for the top
    float bound = 0;
    for (int i = 0; i < n; i++) {
      bound += liking(scores[i], n);
    }
    float top = Float.NEGATIVE_INFINITY;
    int[] found = new int[n];
    boolean[] tried = new boolean[n];
    for (int k = 0; k < Math.min(ROOTS, n); k++) {
      int root = candidate(scores, n, tried);
      tried[root] = true;
      if (bound - liking(scores[root], n) + scores[root][0] <= top) {
        // the candidates that follow would gain less still
        break;
      }
      int[] tree = under(scores, n, root);
      float sum = scores[root][0];
      for (int i = 0; i < n; i++) {
        sum += i == root ? 0 : scores[i][tree[i] + 1];
      }
      if (sum > top) {
        top = sum;
        found = tree;
      }
    }
    System.arraycopy(found, 0, heads, 0, n);
  }

  /** The token that gains most, or loses least, when it hangs from the root. */
  private static int candidate(float[][] scores, int n, boolean[] tried) {
    int best = -1;
    float gain = 0;
    for (int i = 0; i < n; i++) {
      if (tried[i]) {
        continue;
      }
      float own = scores[i][0] - liking(scores[i], n);
      if (best < 0 || own > gain) {
        best = i;
        gain = own;
      }
    }
    return best;
  }

  /** The score of the best head but the root. */
  private static float liking(float[] row, int n) {
    float best = NEVER;
    for (int j = 1; j <= n; j++) {
      best = Math.max(best, row[j]);
    }
    return best;
  }

  private boolean hasCycle(int[] heads, int n) {
    Arrays.fill(mark, 0, n, 0);
    for (int i = 0; i < n; i++) {
      int j = i;
      while (j >= 0 && mark[j] == 0) {
        mark[j] = i + 1;
        j = heads[j];
      }
      if (j >= 0 && mark[j] == i + 1) {
        return true;
      }
    }
    return false;
  }

  /** The best tree whose top is {@code root}: heads by token, -1 for the top. */
  private int[] under(float[][] scores, int n, int root) {
    if (free.length < n) {
      free = new float[n][n];
    }
    for (int i = 0; i < n; i++) {
      System.arraycopy(scores[i], 1, free[i], 0, n);
    }
    int[] heads = contract(free, n, root);
    heads[root] = -1;
    return heads;
  }

  /** Chu, Liu and Edmonds by repeated contraction; the depth is at most the number of tokens. */
  private static int[] contract(float[][] s, int n, int root) {
    int[] heads = new int[n];
    for (int i = 0; i < n; i++) {
      if (i == root) {
        heads[i] = -1;
        continue;
      }
      int best = -1;
      for (int j = 0; j < n; j++) {
        if (j != i && (best < 0 || s[i][j] > s[i][best])) {
          best = j;
        }
      }
      heads[i] = best;
    }
    boolean[] inside = cycle(heads, n);
    if (inside == null) {
      return heads;
    }
    int[] name = new int[n];
    int m = 0;
    for (int i = 0; i < n; i++) {
      name[i] = inside[i] ? -1 : m++;
    }
    int[] old = new int[m];
    float[][] t = new float[m + 1][m + 1];
    int[] enters = new int[m];
    int[] leaves = new int[m];
    for (int i = 0; i < n; i++) {
      if (name[i] >= 0) {
        old[name[i]] = i;
      }
    }
    for (int a = 0; a < m; a++) {
      int u = old[a];
      int in = -1;
      int out = -1;
      for (int v = 0; v < n; v++) {
        if (!inside[v]) {
          t[a][name[v]] = s[u][v];
          continue;
        }
        // u as the head of the cycle breaks the arc that v has in it
        if (in < 0 || s[v][u] - s[v][heads[v]] > s[in][u] - s[in][heads[in]]) {
          in = v;
        }
        if (out < 0 || s[u][v] > s[u][out]) {
          out = v;
        }
      }
      t[m][a] = s[in][u] - s[in][heads[in]];
      t[a][m] = s[u][out];
      enters[a] = in;
      leaves[a] = out;
    }
    int[] small = contract(t, m + 1, name[root]);
    for (int a = 0; a < m; a++) {
      if (old[a] != root) {
        heads[old[a]] = small[a] == m ? leaves[a] : old[small[a]];
      }
    }
    heads[enters[small[m]]] = old[small[m]];
    return heads;
  }

  /** Which tokens are on one cycle, or null if there is none. */
  private static boolean @Nullable [] cycle(int[] heads, int n) {
    int[] seen = new int[n];
    for (int i = 0; i < n; i++) {
      int j = i;
      while (j >= 0 && seen[j] == 0) {
        seen[j] = i + 1;
        j = heads[j];
      }
      if (j >= 0 && seen[j] == i + 1) {
        boolean[] inside = new boolean[n];
        for (int k = j; !inside[k]; k = heads[k]) {
          inside[k] = true;
        }
        return inside;
      }
    }
    return null;
  }
}
