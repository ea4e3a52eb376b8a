package dev.attache.language;

import java.util.Arrays;

/** An averaged perceptron over hashed features, while it learns. */
final class Perceptron {

  final int classes;
  private final int mask;
  private final float[] weights;
  private final float[] drift;
  private long step = 1;

  Perceptron(int classes, int rowBits) {
    this.classes = classes;
    this.mask = (1 << rowBits) - 1;
    this.weights = new float[classes << rowBits];
    this.drift = new float[classes << rowBits];
  }

  void score(Features f, float[] scores) {
    Arrays.fill(scores, 0, classes, 0);
    int[] h = f.hashes();
    for (int k = 0; k < f.count(); k++) {
      int row = (h[k] & mask) * classes;
      for (int c = 0; c < classes; c++) {
        scores[c] += weights[row + c];
      }
    }
  }

  void tick() {
    step++;
  }

  void update(Features f, int right, int wrong) {
    int[] h = f.hashes();
    for (int k = 0; k < f.count(); k++) {
      int row = (h[k] & mask) * classes;
      weights[row + right] += 1;
      drift[row + right] += step;
      weights[row + wrong] -= 1;
      drift[row + wrong] -= step;
    }
  }

  /**
   * The averaged weights as bytes; what lies beyond the 99.999th percentile is cut to the edge (a
   * tighter edge costs points: the few large weights decide).
   */
  byte[] quantised() {
    float[] averaged = new float[weights.length];
    int used = 0;
    for (int i = 0; i < weights.length; i++) {
      averaged[i] = weights[i] - drift[i] / step;
      if (averaged[i] != 0) {
        used++;
      }
    }
    float[] sizes = new float[used];
    int at = 0;
    for (float v : averaged) {
      if (v != 0) {
        sizes[at++] = Math.abs(v);
      }
    }
    Arrays.sort(sizes);
    float edge = used == 0 ? 1 : sizes[(int) Math.min(used - 1L, (long) (used * 0.99999))];
    byte[] bytes = new byte[averaged.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(averaged[i] / edge * 127)));
    }
    return bytes;
  }
}
