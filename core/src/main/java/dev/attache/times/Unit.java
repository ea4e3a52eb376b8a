package dev.attache.times;

/** Units of the calendar and the clock, from coarse to fine, with their TIMEX3 letters. */
enum Unit {
  CENTURY("C", false),
  DECADE("E", false),
  YEAR("Y", false),
  /** A fiscal year: its bounds differ from state to state. */
  FISCAL("Y", false),
  HALF("H", false),
  SEASON("S", false),
  QUARTER("Q", false),
  MONTH("M", false),
  WEEK("W", false),
  WEEKEND("W", false),
  DAY("D", false),
  NIGHT("D", false),
  HOUR("H", true),
  MINUTE("M", true),
  SECOND("S", true);

  private final String letter;
  private final boolean ofClock;

  Unit(String letter, boolean ofClock) {
    this.letter = letter;
    this.ofClock = ofClock;
  }

  /** The letter of ISO 8601 durations. */
  String letter() {
    return letter;
  }

  /** Whether ISO 8601 writes it after {@code T}. */
  boolean ofClock() {
    return ofClock;
  }
}
