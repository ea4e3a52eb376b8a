package dev.attache.language;

/**
 * Products of vectors and matrices. A matrix is an array of rows, so that the compiler sees
 * separate arrays and works on eight numbers at once; sums run in a fixed order and are the same
 * everywhere.
 */
final class Products {

  private Products() {}

  /**
   * Adds to each output row the product of its input row with a matrix.
   *
   * @param in rows of at least {@code matrix.length} numbers, a multiple of 4
   * @param matrix a row an input, each of at least {@code width} numbers
   * @param out rows of at least {@code width} numbers
   * @param rows how many rows
   */
  static void add(float[][] in, float[][] matrix, float[][] out, int rows, int width) {
    for (int t = 0; t < rows; t++) {
      add(in[t], matrix, out[t], width);
    }
  }

  /** Adds the product of one row with a matrix to {@code out}. */
  static void add(float[] in, float[][] matrix, float[] out, int width) {
    for (int k = 0; k < matrix.length; k += 4) {
      four(
          out,
          matrix[k],
          matrix[k + 1],
          matrix[k + 2],
          matrix[k + 3],
          in[k],
          in[k + 1],
          in[k + 2],
          in[k + 3],
          width);
    }
  }

  private static void four(
      float[] out,
      float[] p,
      float[] q,
      float[] r,
      float[] s,
      float a,
      float b,
      float c,
      float d,
      int width) {
    for (int j = 0; j < width; j++) {
      out[j] = out[j] + a * p[j] + b * q[j] + c * r[j] + d * s[j];
    }
  }

  /** Adds a vector to another. */
  static void add(float[] what, float[] to) {
    for (int j = 0; j < what.length; j++) {
      to[j] += what[j];
    }
  }

  /** Cuts negative numbers to 0. */
  static void relu(float[] row, int width) {
    for (int j = 0; j < width; j++) {
      row[j] = Math.max(0f, row[j]);
    }
  }

  /** The place of the largest of the first {@code width} numbers from {@code from} on. */
  static int best(float[] row, int from, int width) {
    int best = from;
    for (int j = from + 1; j < from + width; j++) {
      if (row[j] > row[best]) {
        best = j;
      }
    }
    return best - from;
  }
}
