package dev.attache.times;

import dev.attache.times.Value.Period;
import dev.attache.times.Value.Range;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Ranges between two periods, and parts of a period by number. */
final class Ranges {

  private Ranges() {}

  static @Nullable Value make(Args a, Calendar c) {
    Period to = a.period("to");
    Period from = a.period("from");
    int day = a.number("d", 0);
    int year = a.number("y", 0);
    if (year > 0 && from != null && from.start() == null) {
      LocalDate start = Calendar.day(year, from.month(), from.day());
      from = start == null ? from : Period.at(Unit.DAY, start);
    }
    LocalDate begin = from == null ? null : from.start();
    if (from != null && begin != null && a.has("yy")) {
      int last = begin.getYear() / 100 * 100 + a.number("yy", 0);
      to = Period.at(Unit.YEAR, LocalDate.of(last, 1, 1));
      return last <= begin.getYear() ? null : new Range(from, to);
    }
    if (from == null && to != null && day > 0) {
      // "3 to 5 March": the first day has its month from the last.
      Period last = c.anchor(to);
      if (last.start() != null) {
        LocalDate first = Calendar.day(last.start().getYear(), last.start().getMonthValue(), day);
        return first == null || first.isAfter(last.start())
            ? null
            : new Range(Period.at(Unit.DAY, first), last);
      }
      from = Period.open(Unit.DAY, to.month(), day, 0);
    }
    if (to == null && from != null && day > 0) {
      // "March 3 to 5": the last day has its month from the first.
      Period first = underWay(from, day, c);
      if (first.unit() != Unit.DAY) {
        return null;
      }
      if (first.start() != null) {
        LocalDate last = Calendar.day(first.start().getYear(), first.start().getMonthValue(), day);
        return last == null || last.isBefore(first.start())
            ? null
            : new Range(first, Period.at(Unit.DAY, last));
      }
      to = Period.open(Unit.DAY, from.month(), day, 0);
    }
    if (from == null || to == null) {
      return null;
    }
    return between(from, to, c);
  }

  /** The first day, on the calendar: of days that the publication day is among, these. */
  private static Period underWay(Period from, int lastDay, Calendar c) {
    LocalDate today = c.published();
    if (today == null
        || from.start() != null
        || from.month() != today.getMonthValue()
        || from.day() > today.getDayOfMonth()
        || lastDay < today.getDayOfMonth()) {
      return c.anchor(from);
    }
    return Period.at(Unit.DAY, today.withDayOfMonth(from.day()));
  }

  private static @Nullable Value between(Period from, Period to, Calendar c) {
    Period last = c.anchor(to);
    LocalDate end = last.start();
    if (end == null) {
      return new Range(from, to);
    }
    Period first = from;
    if (first.start() == null) {
      if (first.month() > 0) {
        LocalDate start = null;
        for (int year = end.getYear(); year >= end.getYear() - 1 && start == null; year--) {
          LocalDate candidate = Calendar.day(year, monthOf(first), Math.max(1, first.day()));
          start = candidate == null || candidate.isAfter(end) ? null : candidate;
        }
        if (start == null) {
          return null;
        }
        first =
            new Period(
                first.unit(), start, first.month(), first.day(), 0, first.shade(), first.clock());
      } else if (first.weekday() > 0) {
        first = Period.at(Unit.DAY, Calendar.weekday(end, first.weekday(), -1));
      } else {
        first = c.anchor(first);
      }
    }
    LocalDate begin = first.start();
    return begin == null || begin.isAfter(end) ? null : new Range(first, last);
  }

  private static int monthOf(Period p) {
    return p.unit() == Unit.SEASON || p.unit() == Unit.QUARTER
        ? (p.unit() == Unit.SEASON ? p.month() * 3 : p.month() * 3 - 2)
        : p.unit() == Unit.HALF ? p.month() * 6 - 5 : p.month();
  }

  static @Nullable Value nth(Args a, Calendar c) {
    int n = a.number("n", 0);
    Unit unit = a.unit("u");
    Period of = a.period("of");
    if (unit == null && !a.has("w")) {
      return null;
    }
    if (of == null) {
      if (unit == Unit.QUARTER || unit == Unit.HALF) {
        int most = unit == Unit.QUARTER ? 4 : 2;
        int number = n < 0 ? most : n;
        return number < 1 || number > most ? null : Period.open(unit, number, 0, 0);
      }
      return null;
    }
    Period whole = c.anchor(of);
    LocalDate start = whole.start();
    if (start == null) {
      return unit == Unit.DAY && n > 0 && of.month() > 0
          ? Period.open(Unit.DAY, of.month(), n, 0)
          : null;
    }
    LocalDate last = Calendar.lastDay(whole.unit(), start);
    LocalDate day;
    if (a.has("w")) {
      int w = a.number("w", 0);
      day =
          n < 0
              ? Calendar.weekday(last, w, -1)
              : Calendar.weekday(start.minusDays(1), w, -1).plusWeeks(n);
      unit = Unit.DAY;
    } else if (unit == Unit.WEEK) {
      // ISO 8601: the week that holds the fourth day of the period is its first.
      LocalDate firstWeek = Calendar.floor(Unit.WEEK, start.plusDays(3));
      day = n < 0 ? Calendar.floor(Unit.WEEK, last.minusDays(3)) : firstWeek.plusWeeks(n - 1L);
    } else if (unit == null || unit.ofClock() || unit.compareTo(whole.unit()) <= 0) {
      return null;
    } else {
      day =
          n < 0
              ? Calendar.floor(unit, last)
              : Calendar.shift(unit, Calendar.floor(unit, start), n - 1);
    }
    boolean inside = !day.isAfter(last) && ChronoUnit.DAYS.between(start, day) > -7;
    return inside && n != 0 ? Period.at(unit, day) : null;
  }
}
