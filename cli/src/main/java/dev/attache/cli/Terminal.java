package dev.attache.cli;

import org.jspecify.annotations.Nullable;

/**
 * What the output goes to.
 *
 * @param width columns that a line may have, 40 to 200
 * @param colour whether words are coloured
 */
record Terminal(int width, Colour colour) {

  /** Whether words are coloured. */
  enum Colour {
    /** Escape codes are written. */
    ON,
    /** Plain text. */
    OFF
  }

  /** When to colour. */
  enum When {
    /** On a terminal, unless NO_COLOR is set. */
    AUTO,
    /** Always. */
    ALWAYS,
    /** Never. */
    NEVER
  }

  private static final int DEFAULT_WIDTH = 100;

  /** Standard output as the environment describes it. */
  static Terminal of(When when) {
    boolean terminal = "1".equals(System.getenv("ATTACHE_STDOUT_TTY"));
    boolean colour =
        switch (when) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO -> terminal && System.getenv("NO_COLOR") == null;
        };
    return new Terminal(width(System.getenv("COLUMNS")), colour ? Colour.ON : Colour.OFF);
  }

  /** Columns from the environment's word; 100 where it says none. */
  static int width(@Nullable String columns) {
    if (columns == null || !columns.matches("\\d{1,4}")) {
      return DEFAULT_WIDTH;
    }
    return Math.max(40, Math.min(200, Integer.parseInt(columns)));
  }

  String bold(String s) {
    return paint("1", s);
  }

  String dim(String s) {
    return paint("2", s);
  }

  String green(String s) {
    return paint("32", s);
  }

  String yellow(String s) {
    return paint("33", s);
  }

  String red(String s) {
    return paint("31", s);
  }

  String cyan(String s) {
    return paint("36", s);
  }

  private String paint(String code, String s) {
    return colour == Colour.ON && !s.isEmpty() ? "\u001B[" + code + "m" + s + "\u001B[0m" : s;
  }
}
