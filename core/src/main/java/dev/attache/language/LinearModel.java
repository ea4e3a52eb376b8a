package dev.attache.language;

/**
 * A linear classifier over hashed features: one row of byte weights a feature, one byte a class.
 *
 * <p>Scores are sums of bytes: the scale of the training weights does not change which class wins.
 */
final class LinearModel {

  private final byte[] weights;
  private final int classes;
  private final int mask;

  /**
   * A model.
   *
   * @param weights rows of {@code classes} bytes; the number of rows is a power of two
   */
  LinearModel(byte[] weights, int classes) {
    this.weights = weights;
    this.classes = classes;
    int rows = weights.length / classes;
    if (Integer.bitCount(rows) != 1 || rows * classes != weights.length) {
      throw new IllegalArgumentException(rows + " rows: not a power of two");
    }
    this.mask = rows - 1;
  }

  /** Fills {@code scores} with the sums of the rows of the first {@code count} features. */
  void score(int[] features, int count, int[] scores) {
    int n = classes;
    for (int c = 0; c < n; c++) {
      scores[c] = 0;
    }
    for (int f = 0; f < count; f++) {
      int row = (features[f] & mask) * n;
      for (int c = 0; c < n; c++) {
        scores[c] += weights[row + c];
      }
    }
  }

  /** The class with the highest score; of equals the first. */
  static int best(int[] scores, int classes) {
    int best = 0;
    for (int c = 1; c < classes; c++) {
      if (scores[c] > scores[best]) {
        best = c;
      }
    }
    return best;
  }
}
