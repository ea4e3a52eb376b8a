package dev.attache.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days that a time may mean, both ends included.
 *
 * @param from first day
 * @param to last day, not before {@code from}
 */
public record Days(LocalDate from, LocalDate to) {

  private static final Pattern DOUBT = Pattern.compile("[?~%]");

  private static final Pattern DATE =
      Pattern.compile("(\\d{2,4}X{0,2})(?:-(\\d\\d|XX))?(?:-(\\d\\d|XX))?(?:T.*)?");

  /** EDTF's seasons, 21 to 24 (northern), by first month; winter begins in December. */
  private static final int[] SEASON = {3, 6, 9, 12};

  /**
   * The days of an EDTF value (level 1, as the record writes it); null where it names no year, or
   * is not EDTF. An open end of an interval is the end that is known.
   */
  public static @Nullable Days of(@Nullable String edtf) {
    if (edtf == null || edtf.isEmpty()) {
      return null;
    }
    int slash = edtf.indexOf('/');
    if (slash < 0) {
      return one(edtf);
    }
    Days from = one(edtf.substring(0, slash));
    Days to = one(edtf.substring(slash + 1));
    if (from == null || to == null) {
      return from == null ? to : from;
    }
    return from.from.isAfter(to.to) ? from : new Days(from.from, to.to);
  }

  private static @Nullable Days one(String edtf) {
    String plain = DOUBT.matcher(edtf).replaceAll("");
    Matcher m = DATE.matcher(plain);
    if (!m.matches()) {
      return null;
    }
    String year = m.group(1);
    if (year.length() != 4 || year.startsWith("XX")) {
      return null;
    }
    try {
      int first = Integer.parseInt(year.replace('X', '0'));
      int last = Integer.parseInt(year.replace('X', '9'));
      String month = m.group(2);
      String day = m.group(3);
      if (month == null || month.equals("XX")) {
        return new Days(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
      }
      int number = Integer.parseInt(month);
      if (number > 20) {
        return season(first, number);
      }
      YearMonth whole = YearMonth.of(first, number);
      if (day == null || day.equals("XX")) {
        return new Days(whole.atDay(1), whole.atEndOfMonth());
      }
      LocalDate exact = LocalDate.of(first, number, Integer.parseInt(day));
      return new Days(exact, exact);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Days season(int year, int number) {
    int months;
    int first;
    if (number <= 24) {
      first = SEASON[number - 21];
      months = 3;
    } else if (number >= 33 && number <= 36) {
      first = (number - 33) * 3 + 1;
      months = 3;
    } else if (number == 40 || number == 41) {
      first = (number - 40) * 6 + 1;
      months = 6;
    } else {
      return null;
    }
    YearMonth from = YearMonth.of(year, first);
    return new Days(from.atDay(1), from.plusMonths(months - 1L).atEndOfMonth());
  }

  /** Number of days, at least 1. */
  public long length() {
    return to.toEpochDay() - from.toEpochDay() + 1;
  }

  /** Days between the two, 0 where they overlap. */
  public long apart(Days other) {
    return Math.max(
        0,
        Math.max(
            from.toEpochDay() - other.to.toEpochDay(), other.from.toEpochDay() - to.toEpochDay()));
  }
}
