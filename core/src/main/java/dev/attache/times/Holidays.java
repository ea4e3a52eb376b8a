package dev.attache.times;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * Days that have names, from their codes in the lexicon: {@code 12-25} a fixed day, {@code E-2} two
 * days before Easter Sunday, {@code 11-4#4} the fourth Thursday of November, {@code 5-1#-1} the
 * last Monday of May; {@code 11-4#4+1} the day after.
 */
final class Holidays {

  private Holidays() {}

  /** The day in a year, or null if the code makes none. */
  static @Nullable LocalDate day(String code, int year) {
    if (code.startsWith("E")) {
      return easter(year).plusDays(code.length() == 1 ? 0 : Integer.parseInt(code.substring(1)));
    }
    int dash = code.indexOf('-');
    int month = Integer.parseInt(code.substring(0, dash));
    int hash = code.indexOf('#');
    if (hash < 0) {
      return Calendar.day(year, month, Integer.parseInt(code.substring(dash + 1)));
    }
    int plus = code.indexOf('+');
    int nth = Integer.parseInt(code.substring(hash + 1, plus < 0 ? code.length() : plus));
    DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(code.substring(dash + 1, hash)));
    return LocalDate.of(year, month, 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday))
        .plusDays(plus < 0 ? 0 : Integer.parseInt(code.substring(plus + 1)));
  }

  /** Whether the day is the same in every year. */
  static boolean fixed(String code) {
    return !code.startsWith("E") && code.indexOf('#') < 0;
  }

  /**
   * Easter Sunday of the Gregorian calendar.
   *
   * <p>Source: the anonymous algorithm printed in Nature, 20 April 1876, as in Meeus, Astronomical
   * Algorithms (1991), chapter 8.
   */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int f = (b + 8) / 25;
    int g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4;
    int k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
