package dev.attache.language;

import java.util.Arrays;

/**
 * The state of an arc-hybrid parse (Kuhlmann, Gómez-Rodríguez and Satta 2011) of one sentence.
 *
 * <p>Tokens are 0 to n-1; the artificial root is n, the last in the buffer. Reusable, not
 * thread-safe.
 */
final class ArcHybrid {

  static final int SHIFT = 0;
  static final int LEFT = 1;
  static final int RIGHT = 2;
  static final int ACTIONS = 3;

  int n;
  int top;
  int next;
  int[] stack = new int[64];
  int[] head = new int[64];

  /** Leftmost and second leftmost, rightmost and second rightmost child so far; -1 for none. */
  int[] left1 = new int[64];

  int[] left2 = new int[64];
  int[] right1 = new int[64];
  int[] right2 = new int[64];
  int[] leftCount = new int[64];
  int[] rightCount = new int[64];

  void reset(int tokens) {
    n = tokens;
    top = 0;
    next = 0;
    if (n + 1 > head.length) {
      int room = Math.max(n + 1, head.length * 2);
      stack = new int[room];
      head = new int[room];
      left1 = new int[room];
      left2 = new int[room];
      right1 = new int[room];
      right2 = new int[room];
      leftCount = new int[room];
      rightCount = new int[room];
    }
    Arrays.fill(head, 0, n + 1, -1);
    Arrays.fill(left1, 0, n + 1, -1);
    Arrays.fill(left2, 0, n + 1, -1);
    Arrays.fill(right1, 0, n + 1, -1);
    Arrays.fill(right2, 0, n + 1, -1);
    Arrays.fill(leftCount, 0, n + 1, 0);
    Arrays.fill(rightCount, 0, n + 1, 0);
  }

  /** Takes a finished tree over, as the relations see it; {@code n} heads the root's child. */
  void setTree(int[] heads) {
    reset(heads.length);
    for (int d = n - 1; d >= 0; d--) {
      int h = heads[d];
      head[d] = h;
      if (d < h) {
        leftCount[h]++;
        left2[h] = left1[h];
        left1[h] = d;
      }
    }
    for (int d = 0; d < n; d++) {
      int h = heads[d];
      if (d > h) {
        rightCount[h]++;
        right2[h] = right1[h];
        right1[h] = d;
      }
    }
  }

  boolean finished() {
    return next == n && top == 0;
  }

  /** Whether an action can be taken; exactly one token ends up under the root. */
  boolean can(int action) {
    return switch (action) {
      case SHIFT -> next < n;
      case LEFT -> top > 0 && (next < n || top == 1);
      default -> top > 1;
    };
  }

  void take(int action) {
    switch (action) {
      case SHIFT -> stack[top++] = next++;
      case LEFT -> attach(next, stack[--top]);
      default -> {
        int dependent = stack[--top];
        attach(stack[top - 1], dependent);
      }
    }
  }

  private void attach(int h, int d) {
    head[d] = h;
    if (d < h) {
      // arcs to the left are made from the near to the far
      left2[h] = left1[h];
      left1[h] = d;
      leftCount[h]++;
    } else {
      right2[h] = right1[h];
      right1[h] = d;
      rightCount[h]++;
    }
  }

  /** The k-th token of the stack from its top (0), or -1. */
  int stack(int k) {
    return top > k ? stack[top - 1 - k] : -1;
  }

  /** The k-th token of the buffer (0 is the next), -1 past the root. */
  int buffer(int k) {
    return next + k <= n ? next + k : -1;
  }

  /**
   * How many gold arcs an action makes unreachable (Goldberg and Nivre 2013).
   *
   * @param gold heads, {@code n} for the root's child
   */
  int cost(int action, int[] gold) {
    int cost = 0;
    switch (action) {
      case SHIFT -> {
        int b = next;
        for (int k = 0; k < top; k++) {
          int s = stack[k];
          if (gold[s] == b) {
            cost++;
          }
          if (k < top - 1 && gold[b] == s) {
            cost++;
          }
        }
      }
      case LEFT -> {
        int s = stack[top - 1];
        if (gold[s] != next && (gold[s] > next || (top > 1 && gold[s] == stack[top - 2]))) {
          cost++;
        }
        for (int d = next; d < n; d++) {
          if (gold[d] == s) {
            cost++;
          }
        }
      }
      default -> {
        int s = stack[top - 1];
        if (gold[s] >= next) {
          cost++;
        }
        for (int d = next; d < n; d++) {
          if (gold[d] == s) {
            cost++;
          }
        }
      }
    }
    return cost;
  }
}
