package dev.attache.language;

/**
 * Rows of small numbers with a scale each: what the network knows of a word or a trait.
 *
 * @param width numbers in a row
 * @param cells rows after each other, -127 to 127
 * @param scales by which a row's cells are multiplied
 */
record EmbeddingTable(int width, byte[] cells, float[] scales) {

  /** A table of full precision, its rows rounded to bytes. */
  static EmbeddingTable of(float[] values, int width) {
    int rows = values.length / width;
    byte[] cells = new byte[values.length];
    float[] scales = new float[rows];
    for (int r = 0; r < rows; r++) {
      float most = 0;
      for (int j = 0; j < width; j++) {
        most = Math.max(most, Math.abs(values[r * width + j]));
      }
      scales[r] = most / 127;
      for (int j = 0; j < width && most > 0; j++) {
        cells[r * width + j] = (byte) Math.round(values[r * width + j] / scales[r]);
      }
    }
    return new EmbeddingTable(width, cells, scales);
  }

  /** Adds a row to a vector. */
  void add(int row, float[] to) {
    float scale = scales[row];
    int at = row * width;
    for (int j = 0; j < width; j++) {
      to[j] += scale * cells[at + j];
    }
  }
}
