package dev.attache.bench.coref;

/**
 * Numerators and denominators of a precision and a recall, summed over documents.
 *
 * @param recallOver numerator of the recall
 * @param recallUnder its denominator
 * @param precisionOver numerator of the precision
 * @param precisionUnder its denominator
 */
record Counts(double recallOver, double recallUnder, double precisionOver, double precisionUnder) {

  static final Counts NONE = new Counts(0, 0, 0, 0);

  Counts plus(Counts other) {
    return new Counts(
        recallOver + other.recallOver,
        recallUnder + other.recallUnder,
        precisionOver + other.precisionOver,
        precisionUnder + other.precisionUnder);
  }

  double recall() {
    return recallUnder == 0 ? 0 : recallOver / recallUnder;
  }

  double precision() {
    return precisionUnder == 0 ? 0 : precisionOver / precisionUnder;
  }

  double f1() {
    double sum = recall() + precision();
    return sum == 0 ? 0 : 2 * recall() * precision() / sum;
  }
}
