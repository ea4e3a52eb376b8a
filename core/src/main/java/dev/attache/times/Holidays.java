package dev.attache.times;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * Days that have names, from their codes in the lexicon: {@code 12-25} a fixed day, {@code E-2} two
 * days before Easter Sunday, {@code 11-4#4} the fourth Thursday of November, {@code 5-1#-1} the
 * last Monday of May; {@code 11-4#4+1} the day after; {@code H10-1} the first of the tenth month of
 * the Islamic calendar, {@code J+9} nine days after the Jewish New Year, {@code L} the lunar New
 * Year of East Asia.
 */
final class Holidays {

  private Holidays() {}

  /** The day in a year, or null if the code makes none. */
  static @Nullable LocalDate day(String code, int year) {
    switch (code.charAt(0)) {
      case 'E':
        return easter(year).plusDays(after(code));
      case 'H':
        return islamic(code, year);
      case 'J':
        return jewishNewYear(year).plusDays(after(code));
      case 'L':
        return lunarNewYear(year);
      default:
        return civil(code, year);
    }
  }

  private static int after(String code) {
    return code.length() == 1 ? 0 : Integer.parseInt(code.substring(1));
  }

  private static @Nullable LocalDate civil(String code, int year) {
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
    return Character.isDigit(code.charAt(0)) && code.indexOf('#') < 0;
  }

  /** Whether the day hangs on who sees the new moon where. */
  static boolean sighted(String code) {
    return code.charAt(0) == 'H';
  }

  /** By the calendar of Umm al-Qura, Saudi Arabia's, as the JDK has it: 1882 to 2174. */
  private static @Nullable LocalDate islamic(String code, int year) {
    int dash = code.indexOf('-');
    int month = Integer.parseInt(code.substring(1, dash));
    int day = Integer.parseInt(code.substring(dash + 1));
    if (year < 1883 || year > 2173) {
      return null;
    }
    int islamicYear = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
    for (int y = islamicYear; y <= islamicYear + 1; y++) {
      LocalDate found = LocalDate.from(HijrahDate.of(y, month, day));
      if (found.getYear() == year) {
        return found;
      }
    }
    return null;
  }

  /**
   * The first day of the Jewish year that begins in a year, by the reckoning of its molad.
   *
   * <p>Source: Reingold and Dershowitz, Calendrical Calculations, 4th edition (2018), chapter 8.
   */
  static LocalDate jewishNewYear(int year) {
    int jewish = year + 3761;
    long before = elapsed(jewish - 1);
    long here = elapsed(jewish);
    long next = elapsed(jewish + 1);
    int delay = next - here == 356 ? 2 : here - before == 382 ? 1 : 0;
    // the epoch is day -1373427 where 1 January of the year 1 is day 1
    return LocalDate.of(1, 1, 1).plusDays(-1_373_427L - 1 + here + delay);
  }

  private static long elapsed(long jewish) {
    long months = Math.floorDiv(235 * jewish - 234, 19L);
    long parts = 12_084 + 13_753 * months;
    long days = 29 * months + Math.floorDiv(parts, 25_920L);
    return Math.floorMod(3 * (days + 1), 7L) < 3 ? days + 1 : days;
  }

  /** Month and day of the lunar New Year from 2000 on; public holidays of China and Korea. */
  private static final int[] LUNAR = {
    205, 124, 212, 201, 122, 209, 129, 218, 207, 126, 214, 203, 123, 210, 131, 219, 208, 128, 216,
    205, 125, 212, 201, 122, 210, 129, 217, 206, 126, 213, 203
  };

  private static @Nullable LocalDate lunarNewYear(int year) {
    int at = year - 2000;
    return at < 0 || at >= LUNAR.length
        ? null
        : LocalDate.of(year, LUNAR[at] / 100, LUNAR[at] % 100);
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
