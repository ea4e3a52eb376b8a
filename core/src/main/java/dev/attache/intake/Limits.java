package dev.attache.intake;

/**
 * What one input may take.
 *
 * @param maxBytes the most bytes that one story may have, unpacked: a file, a member of an archive,
 *     a line; at least 1
 * @param maxDepth how deep archives may lie in each other; at least 1
 * @param maxRatio the most bytes that one packed byte may become; at least 1
 */
public record Limits(int maxBytes, int maxDepth, int maxRatio) {

  /** The limit on one item that holds unless another is given: 10 MB. */
  public static final int DEFAULT_MAX_BYTES = 10_000_000;

  /** The depth that holds unless another is given. */
  public static final int DEFAULT_MAX_DEPTH = 4;

  /** The ratio that holds unless another is given: text hardly ever shrinks to a hundredth. */
  public static final int DEFAULT_MAX_RATIO = 200;

  /** The limits that hold unless others are given. */
  public static final Limits DEFAULT =
      new Limits(DEFAULT_MAX_BYTES, DEFAULT_MAX_DEPTH, DEFAULT_MAX_RATIO);

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one is under 1
   */
  public Limits {
    atLeastOne("maxBytes", maxBytes);
    atLeastOne("maxDepth", maxDepth);
    atLeastOne("maxRatio", maxRatio);
  }

  private static void atLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " is " + value + "; it must be at least 1");
    }
  }
}
