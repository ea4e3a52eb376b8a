package dev.attache.events;

import java.util.Arrays;
import java.util.Random;

/**
 * Learns what {@link Opinion} reads: a row of numbers a clue, their sum through one hidden layer to
 * the answers. Adagrad on one example at a time; a share of each example's clues is left out, so
 * that no answer hangs on one of them.
 */
final class Bag {

  /**
   * How to learn.
   *
   * @param width of the hidden layer
   * @param epochs times through the examples
   * @param rate of learning
   * @param keep share of an example's clues that it is learned from each time
   * @param smooth share of the truth that is spread over all answers
   */
  record Plan(int width, int epochs, float rate, float keep, float smooth) {}

  /**
   * One question with its answer.
   *
   * @param clues places of its clues among the rows
   * @param answer the right answer
   * @param weight how much it counts
   */
  record Example(int[] clues, int answer, float weight) {}

  private static final float SMALL = 1e-6f;

  final int width;
  final int answers;
  final float[] rows;
  final float[] bias;
  final float[][] out;
  final float[] outBias;
  private final float[] rowSteps;
  private final float[] biasSteps;
  private final float[][] outSteps;
  private final float[] outBiasSteps;

  private Bag(int clues, int answers, int width, Random chance) {
    this.width = width;
    this.answers = answers;
    rows = new float[clues * width];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (float) (chance.nextGaussian() * 0.02);
    }
    bias = new float[width];
    out = new float[answers][width];
    for (float[] row : out) {
      for (int j = 0; j < width; j++) {
        row[j] = (float) (chance.nextGaussian() * 0.2);
      }
    }
    outBias = new float[answers];
    rowSteps = new float[rows.length];
    biasSteps = new float[width];
    outSteps = new float[answers][width];
    outBiasSteps = new float[answers];
  }

  /**
   * Learns several from other beginnings and joins them to one as wide as all, whose answer is the
   * mean of theirs.
   */
  static Bag learn(Example[] examples, int clues, int answers, Plan plan, int several) {
    Bag joined = new Bag(clues, answers, plan.width * several, new Random(0));
    for (int b = 0; b < several; b++) {
      Bag one = one(examples, clues, answers, plan, b + 1);
      int from = b * plan.width;
      for (int r = 0; r < clues; r++) {
        System.arraycopy(one.rows, r * one.width, joined.rows, r * joined.width + from, one.width);
      }
      System.arraycopy(one.bias, 0, joined.bias, from, one.width);
      for (int a = 0; a < answers; a++) {
        for (int j = 0; j < one.width; j++) {
          joined.out[a][from + j] = one.out[a][j] / several;
        }
        joined.outBias[a] += one.outBias[a] / several;
      }
    }
    return joined;
  }

  /** Learns from examples; the same seed gives the same weights. */
  private static Bag one(Example[] examples, int clues, int answers, Plan plan, long seed) {
    Random chance = new Random(seed);
    Bag bag = new Bag(clues, answers, plan.width, chance);
    int[] order = new int[examples.length];
    Arrays.setAll(order, i -> i);
    for (int epoch = 0; epoch < plan.epochs; epoch++) {
      for (int i = order.length - 1; i > 0; i--) {
        int j = chance.nextInt(i + 1);
        int held = order[i];
        order[i] = order[j];
        order[j] = held;
      }
      float rate = plan.rate * Math.max(0.05f, 1 - (float) epoch / plan.epochs);
      for (int i : order) {
        bag.step(examples[i], rate, plan, chance);
      }
    }
    return bag;
  }

  private void step(Example example, float rate, Plan plan, Random chance) {
    int[] kept = new int[example.clues.length];
    int n = 0;
    for (int clue : example.clues) {
      if (plan.keep >= 1 || chance.nextFloat() < plan.keep) {
        kept[n++] = clue;
      }
    }
    float[] hidden = hidden(kept, n, 1);
    float[] shares = shares(hidden);
    float[] back = new float[width];
    for (int a = 0; a < answers; a++) {
      float truth = (a == example.answer ? 1 - plan.smooth : 0) + plan.smooth / answers;
      float g = (shares[a] - truth) * example.weight;
      for (int j = 0; j < width; j++) {
        if (hidden[j] > 0) {
          back[j] += g * out[a][j];
          out[a][j] -= stepOf(outSteps[a], j, g * hidden[j] + 1e-4f * out[a][j], rate);
        }
      }
      outBias[a] -= stepOf(outBiasSteps, a, g, rate);
    }
    for (int j = 0; j < width; j++) {
      if (hidden[j] <= 0) {
        back[j] = 0;
      } else {
        bias[j] -= stepOf(biasSteps, j, back[j], rate);
      }
    }
    for (int i = 0; i < n; i++) {
      int at = kept[i] * width;
      for (int j = 0; j < width; j++) {
        if (back[j] != 0) {
          rows[at + j] -= stepOf(rowSteps, at + j, back[j], rate);
        }
      }
    }
  }

  private static float stepOf(float[] steps, int at, float gradient, float rate) {
    steps[at] += gradient * gradient;
    return rate * gradient / (float) StrictMath.sqrt(steps[at] + SMALL);
  }

  private float[] hidden(int[] clues, int n, float scale) {
    float[] hidden = bias.clone();
    for (int i = 0; i < n; i++) {
      int at = clues[i] * width;
      for (int j = 0; j < width; j++) {
        hidden[j] += scale * rows[at + j];
      }
    }
    return hidden;
  }

  private float[] shares(float[] hidden) {
    float[] shares = outBias.clone();
    float most = Float.NEGATIVE_INFINITY;
    for (int a = 0; a < answers; a++) {
      for (int j = 0; j < width; j++) {
        shares[a] += hidden[j] > 0 ? hidden[j] * out[a][j] : 0;
      }
      most = Math.max(most, shares[a]);
    }
    float sum = 0;
    for (int a = 0; a < answers; a++) {
      shares[a] = (float) StrictMath.exp(shares[a] - most);
      sum += shares[a];
    }
    for (int a = 0; a < answers; a++) {
      shares[a] /= sum;
    }
    return shares;
  }

  /** How likely each answer is. */
  float[] ask(int[] clues, float scale) {
    return shares(hidden(clues, clues.length, scale));
  }

  /** Shrinks the rows to what all of an example's clues together should give. */
  void settle(float scale) {
    for (int i = 0; i < rows.length; i++) {
      rows[i] *= scale;
    }
  }
}
