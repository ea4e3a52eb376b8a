package dev.attache.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SpanningTreeTest {

  @Test
  void theBestHeadsAreTakenWhereTheyAreATree() {
    float[][] scores = {{0, 9, 5, 0}, {7, 0, 0, 0}, {0, 1, 6, 0}};

    assertThat(heads(scores)).containsExactly(1, -1, 1);
  }

  @Test
  void aCycleIsBrokenWhereItCostsLeast() {
    // 0 and 1 want each other; under the root 1 loses 9 - 8, 0 would lose 9 - 2
    float[][] scores = {{2, 0, 9, 0}, {8, 9, 0, 0}, {0, 0, 5, 0}};

    assertThat(heads(scores)).containsExactly(1, -1, 1);
  }

  @Test
  void onlyOneTokenHangsFromTheRoot() {
    float[][] scores = {{9, 0, 3, 0}, {8, 7, 0, 0}, {8, 1, 6, 0}};

    // freely all three would; 0 as the top and 1 under it, 2 under 1: 9 + 7 + 6
    assertThat(heads(scores)).containsExactly(-1, 0, 1);
  }

  @Test
  void arcsMayCross() {
    float[][] scores = {{0, 0, 0, 9, 0}, {0, 0, 0, 0, 9}, {9, 0, 0, 0, 0}, {0, 0, 0, 9, 0}};

    assertThat(heads(scores)).containsExactly(2, 3, -1, 2);
  }

  @Test
  void noTreeOfFiveTokensIsBetter() {
    Random random = new Random(3);
    for (int round = 0; round < 300; round++) {
      int n = 5;
      float[][] scores = new float[n][n + 1];
      for (float[] row : scores) {
        for (int j = 0; j <= n; j++) {
          row[j] = random.nextInt(20);
        }
      }
      float best = best(scores, new int[n], 0);

      assertThat(sum(scores, heads(scores))).as("round %d", round).isEqualTo(best);
    }
  }

  /** The best sum over all trees with one top, by trying every choice of heads. */
  private static float best(float[][] scores, int[] heads, int at) {
    int n = heads.length;
    if (at == n) {
      return isTree(heads) ? sum(scores, heads) : Float.NEGATIVE_INFINITY;
    }
    float best = Float.NEGATIVE_INFINITY;
    for (int h = -1; h < n; h++) {
      if (h != at) {
        heads[at] = h;
        best = Math.max(best, best(scores, heads, at + 1));
      }
    }
    return best;
  }

  private static boolean isTree(int[] heads) {
    int tops = 0;
    for (int i = 0; i < heads.length; i++) {
      tops += heads[i] < 0 ? 1 : 0;
      int j = i;
      for (int step = 0; j >= 0; step++) {
        if (step > heads.length) {
          return false;
        }
        j = heads[j];
      }
    }
    return tops == 1;
  }

  private static float sum(float[][] scores, int[] heads) {
    float sum = 0;
    for (int i = 0; i < heads.length; i++) {
      sum += scores[i][heads[i] + 1];
    }
    return sum;
  }

  private static int[] heads(float[][] scores) {
    float[][] copy = new float[scores.length][];
    for (int i = 0; i < scores.length; i++) {
      copy[i] = scores[i].clone();
    }
    int[] heads = new int[scores.length];
    new SpanningTree().find(copy, scores.length, heads);
    return heads;
  }
}
