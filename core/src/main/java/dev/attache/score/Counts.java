package dev.attache.score;

/**
 * Found and right, found and wrong, not found.
 *
 * @param right both
 * @param wrong found only
 * @param missed coded only
 */
public record Counts(int right, int wrong, int missed) {

  /** Nothing counted. */
  public static final Counts NONE = new Counts(0, 0, 0);

  /** The share of what was found that is right, 0 to 1; 0 where nothing was found. */
  public double precision() {
    return right == 0 ? 0 : (double) right / (right + wrong);
  }

  /** The share of what was coded that was found, 0 to 1; 0 where nothing was coded. */
  public double recall() {
    return right == 0 ? 0 : (double) right / (right + missed);
  }

  /** The harmonic mean of both. */
  public double f1() {
    double p = precision();
    double r = recall();
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }

  Counts plus(int moreRight, int moreWrong, int moreMissed) {
    return new Counts(right + moreRight, wrong + moreWrong, missed + moreMissed);
  }
}
