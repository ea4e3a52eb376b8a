package dev.attache.times;

import org.jspecify.annotations.Nullable;

/** Classes of digit runs, the same in every language that writes Arabic numerals. */
enum Shape {
  /** Any number of up to nine digits. */
  INT(1, 9, 0, 999_999_999),
  /** 1 to 31. */
  DAY(1, 2, 1, 31),
  /** 1 to 12. */
  MONTHNUMBER(1, 2, 1, 12),
  /** Four digits from 1000 to 2999. */
  YEAR(4, 4, 1000, 2999),
  /** Two digits. */
  TWODIGITS(2, 2, 0, 99),
  /** 0 to 24. */
  HOUR(1, 2, 0, 24),
  /** Two digits, 00 to 59. */
  SIXTY(2, 2, 0, 59),
  /** Four digits of a 24-hour clock. */
  HOURMINUTE(4, 4, 0, 2359),
  /** Year, month and day in eight digits, as ISO 8601's basic form has them. */
  ISODAY(8, 8, 1900_01_01, 2099_12_31);

  private final int fewest;
  private final int most;
  private final int low;
  private final int high;

  Shape(int fewest, int most, int low, int high) {
    this.fewest = fewest;
    this.most = most;
    this.low = low;
    this.high = high;
  }

  private static final Shape[] ALL = values();

  static Shape at(int ordinal) {
    return ALL[ordinal];
  }

  static @Nullable Shape named(String name) {
    for (Shape shape : ALL) {
      if (shape.name().equalsIgnoreCase(name)) {
        return shape;
      }
    }
    return null;
  }

  boolean fits(Pieces pieces, int piece) {
    int n = pieces.number(piece);
    int digits = pieces.length(piece);
    return n >= low
        && n <= high
        && digits >= fewest
        && digits <= most
        && (this != HOURMINUTE || n % 100 < 60);
  }
}
