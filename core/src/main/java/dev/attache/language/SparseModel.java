package dev.attache.language;

import java.util.Arrays;

/**
 * A linear classifier over hashed features with many classes: a row of a feature keeps only the
 * classes that it speaks for or against, two or three of seventy as a rule.
 *
 * @param counts number of classes kept in each row; the number of rows is a power of two
 * @param starts where each row begins in the two columns that follow
 * @param classes class of each weight
 * @param weights the weights; scores are sums of them
 */
record SparseModel(byte[] counts, int[] starts, byte[] classes, byte[] weights) {

  /** A model of rows given by their counts. */
  static SparseModel of(byte[] counts, byte[] classes, byte[] weights) {
    if (Integer.bitCount(counts.length) != 1) {
      throw new IllegalArgumentException(counts.length + " rows: not a power of two");
    }
    int[] starts = new int[counts.length];
    int at = 0;
    for (int row = 0; row < counts.length; row++) {
      starts[row] = at;
      at += counts[row] & 0xFF;
    }
    return new SparseModel(counts, starts, classes, weights);
  }

  /** The same model as dense rows of {@code width} bytes. */
  static SparseModel ofDense(byte[] dense, int width) {
    int rows = dense.length / width;
    byte[] counts = new byte[rows];
    byte[] classes = new byte[dense.length];
    byte[] weights = new byte[dense.length];
    int at = 0;
    for (int row = 0; row < rows; row++) {
      for (int c = 0; c < width; c++) {
        byte weight = dense[row * width + c];
        if (weight != 0) {
          counts[row]++;
          classes[at] = (byte) c;
          weights[at++] = weight;
        }
      }
    }
    return of(counts, Arrays.copyOf(classes, at), Arrays.copyOf(weights, at));
  }

  /** Fills the first {@code width} scores with the sums of the rows of the features. */
  void score(Features features, int[] scores, int width) {
    Arrays.fill(scores, 0, width, 0);
    int mask = counts.length - 1;
    int[] hashes = features.hashes();
    int n = features.count();
    for (int f = 0; f < n; f++) {
      int row = hashes[f] & mask;
      int at = starts[row];
      int end = at + (counts[row] & 0xFF);
      for (; at < end; at++) {
        scores[classes[at]] += weights[at];
      }
    }
  }
}
