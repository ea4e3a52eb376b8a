package dev.attache.times;

import dev.attache.times.Value.Amount;
import dev.attache.times.Value.Length;
import dev.attache.times.Value.Period;
import dev.attache.times.Value.Range;
import dev.attache.times.Value.Shade;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a rule may make of its words: a closed set, in calendar terms only.
 *
 * <p>Each gives null where the words make no sense (a thirteenth month); the rule has then not
 * matched.
 */
enum Operation {
  /**
   * A number: {@code n}, or {@code t} tens and {@code n} ones, or {@code c} hundreds and {@code n},
   * which is at {@code least}; {@code plus} a fraction.
   */
  NUMBER {
    @Override
    @Nullable Value apply(Args a, Calendar c) {
      if (a.has("t")) {
        return new Amount(Integer.toString(a.number("t", 0) + a.number("n", 0)));
      }
      if (a.has("c")) {
        if (a.number("n", 0) < a.number("least", 0)) {
          return null;
        }
        return new Amount(Integer.toString(a.number("c", 0) * 100 + a.number("n", 0)));
      }
      String n = a.word("n", "X");
      return new Amount(a.has("plus") ? n + "." + a.word("plus", "") : n);
    }
  },
  /** A year, month, day and weekday, as far as given: {@code y yy m d w}, or {@code ymd} in one. */
  DATE {
    @Override
    @Nullable Value apply(Args a, Calendar c) {
      int all = a.number("ymd", 0);
      int year = all > 0 ? all / 10_000 : year(a, c);
      int month = all > 0 ? all / 100 % 100 : a.number("m", 0);
      int day = all > 0 ? all % 100 : a.number("d", 0);
      if (month > 12 || day > 31 || (a.has("d") && day < 1)) {
        return null;
      }
      if (year > 0) {
        LocalDate start = Calendar.day(year, Math.max(1, month), Math.max(1, day));
        return start == null
            ? null
            : Period.at(month == 0 ? Unit.YEAR : day == 0 ? Unit.MONTH : Unit.DAY, start);
      }
      // 2000 is a leap year, so every day that any year has passes.
      if (month > 0 && day > 0 && Calendar.day(2000, month, day) == null) {
        return null;
      }
      return Period.open(
          month > 0 && day == 0 ? Unit.MONTH : Unit.DAY, month, day, a.number("w", 0));
    }
  },
  /** A decade by its first year {@code y} or its tens {@code yy}. */
  DECADE {
    @Override
    @Nullable Value apply(Args a, Calendar c) {
      int year = a.has("y") ? a.number("y", 0) : 1900 + a.number("yy", 0);
      if (year % 10 != 0 || year < 1000) {
        return null;
      }
      boolean century = year % 100 == 0 && a.has("y");
      return Period.at(
          century && year < 2000 ? Unit.CENTURY : Unit.DECADE, LocalDate.of(year, 1, 1));
    }
  },
  /** The {@code n}th century. */
  CENTURY {
    @Override
    @Nullable Value apply(Args a, Calendar c) {
      int n = a.number("n", 0);
      return n < 2 || n > 30 ? null : Period.at(Unit.CENTURY, LocalDate.of((n - 1) * 100, 1, 1));
    }
  },
  /** The fiscal year {@code y}, or the one {@code by} years from now. */
  FISCAL {
    @Override
    @Nullable Value apply(Args a, Calendar c) {
      int year = year(a, c);
      return year > 0
          ? Period.at(Unit.FISCAL, LocalDate.of(year, 1, 1))
          : c.around(Unit.FISCAL, a.number("by", 0));
    }
  },
  /**
   * The period of unit {@code u} that lies {@code by} periods from the publication day's, or with
   * {@code from=story} from the time that the story last named, or from {@code of}; with {@code
   * open} the tense says which.
   */
  SHIFT {
    @Override
    @Nullable Value apply(Args a, Calendar c) {
      Unit unit = a.unit("u");
      if (unit == null || unit.ofClock()) {
        return null;
      }
      Unit whole = unit == Unit.NIGHT ? Unit.DAY : unit;
      if (a.has("open")) {
        return Period.open(whole, 0, 0, 0);
      }
      Period of = a.period("of");
      if (of != null) {
        LocalDate start = c.anchor(of).start();
        return start == null ? null : Calendar.around(start, whole, a.number("by", 0));
      }
      if (a.has("from")) {
        LocalDate here = c.referenceFor(whole);
        if (here != null) {
          return Calendar.around(here, whole, a.number("by", 0));
        }
        // "That day" says nothing without a day before it; "the following day" would be a guess.
        if (a.number("by", 0) == 0 || whole == Unit.DAY) {
          return null;
        }
      }
      return c.around(whole, a.number("by", 0));
    }
  },
  /** A weekday {@code w} of the week {@code by} weeks away, or the nearest on side {@code near}. */
  WEEKDAY {
    @Override
    @Nullable Value apply(Args a, Calendar c) {
      int w = a.number("w", 0);
      Period week = a.period("of");
      LocalDate start = week != null ? week.start() : null;
      if (start != null) {
        return Period.at(Unit.DAY, Calendar.floor(Unit.WEEK, start).plusDays(w - 1L));
      }
      LocalDate today = c.published();
      if (today == null) {
        return Period.open(Unit.DAY, 0, 0, w);
      }
      if (a.has("near")) {
        int near = a.number("near", 0);
        return Period.at(Unit.DAY, Calendar.weekday(today.plusDays(near), w, near));
      }
      LocalDate monday = Calendar.floor(Unit.WEEK, today).plusWeeks(a.number("by", 0));
      return Period.at(Unit.DAY, monday.plusDays(w - 1L));
    }
  },
  /** The month {@code m} (and its day {@code d}) before, in or after the year of publication. */
  MONTH {
    @Override
    @Nullable Value apply(Args a, Calendar c) {
      int m = a.number("m", 0);
      int d = a.number("d", 0);
      Period year = a.period("of");
      LocalDate inYear = year != null ? year.start() : null;
      LocalDate today = c.published();
      int number;
      if (inYear != null) {
        number = inYear.getYear();
      } else if (today == null || year != null) {
        return Period.open(d > 0 ? Unit.DAY : Unit.MONTH, m, d, 0);
      } else {
        int by = a.number("by", 0);
        int ahead = Integer.compare(m, today.getMonthValue());
        number = today.getYear() + (by < 0 && ahead >= 0 ? -1 : by > 0 && ahead <= 0 ? 1 : 0);
      }
      LocalDate start = Calendar.day(number, m, Math.max(1, d));
      return start == null ? null : Period.at(d > 0 ? Unit.DAY : Unit.MONTH, start);
    }
  },
  /**
   * The season {@code s} of the year {@code y} or {@code of}, or {@code by} seasons of its kind
   * away.
   */
  SEASON {
    @Override
    @Nullable Value apply(Args a, Calendar c) {
      int s = a.number("s", 0);
      int year = year(a, c);
      Period of = a.period("of");
      if (of != null && of.start() != null) {
        year = of.start().getYear();
      }
      if (year > 0) {
        return Calendar.seasonOf(s, year);
      }
      LocalDate today = c.published();
      if (today == null || !a.has("by")) {
        return Period.open(Unit.SEASON, s, 0, 0);
      }
      int by = a.number("by", 0);
      LocalDate here = Calendar.seasonOf(s, today.getYear()).start();
      if (here == null) {
        return null;
      }
      boolean begun = !today.isBefore(here);
      boolean over = !today.isBefore(here.plusMonths(3));
      int shift = by < 0 ? (over ? 0 : -1) : by > 0 ? (begun ? 1 : 0) : 0;
      return Calendar.seasonOf(s, today.getYear() + shift);
    }
  },
  /** The part {@code p} of the day {@code of}, or of the day {@code by} days from publication. */
  PART {
    @Override
    @Nullable Value apply(Args a, Calendar c) {
      String part = a.word("p", "");
      Period day = a.period("of");
      if (day == null) {
        LocalDate today = c.published();
        day =
            today == null
                ? Period.open(Unit.DAY, 0, 0, 0)
                : Period.at(Unit.DAY, today.plusDays(a.number("by", 0)));
      }
      return day.unit() != Unit.DAY || !day.clock().isEmpty() ? null : day.with(part);
    }
  },
  /**
   * A time of day: hour {@code h}, {@code mi}, {@code s}, half of the day {@code half}, {@code
   * zone}, {@code of} a day.
   */
  CLOCK {
    @Override
    @Nullable Value apply(Args a, Calendar c) {
      int h = a.has("hm") ? a.number("hm", 0) / 100 : a.number("h", 0);
      int minute = a.has("hm") ? a.number("hm", 0) % 100 : a.number("mi", 0);
      String half = a.word("half", "");
      if (h > 24 || minute > 59 || (!half.isEmpty() && (h < 1 || h > 12))) {
        return null;
      }
      int hour = half.isEmpty() ? h : h % 12 + (half.equals("PM") ? 12 : 0);
      String clock = "T" + Notation.two(hour) + ":" + Notation.two(minute);
      if (a.has("s")) {
        clock += ":" + Notation.two(a.number("s", 0));
      }
      clock += a.word("zone", "");
      Period day = a.period("of");
      if (day == null) {
        LocalDate today = c.published();
        day = today == null ? Period.open(Unit.DAY, 0, 0, 0) : Period.at(Unit.DAY, today);
      }
      return day.unit() != Unit.DAY ? null : day.with(clock);
    }
  },
  /** A time of day {@code t} on a day {@code of}. */
  JOIN {
    @Override
    @Nullable Value apply(Args a, Calendar c) {
      Period time = a.period("t");
      Period day = a.period("of");
      if (time == null || day == null || day.unit() != Unit.DAY || !day.clock().isEmpty()) {
        return null;
      }
      return day.with(time.clock());
    }
  },
  /**
   * {@code n} units {@code u} before ({@code by=-1}) or after the publication day, {@code of} or
   * with {@code from=story} the time that the story last named; {@code when=future} only where the
   * clause lies ahead.
   */
  AWAY {
    @Override
    @Nullable Value apply(Args a, Calendar c) {
      Unit unit = a.unit("u");
      String amount = a.word("n", "1");
      if (unit == null) {
        return null;
      }
      if (a.has("when") && c.direction() <= 0) {
        return null;
      }
      Period of = a.period("of");
      if (of != null && unit.ofClock()) {
        return null; // the length and the time are two
      }
      LocalDate from = of == null ? c.published() : c.anchor(of).start();
      if (a.has("from")) {
        from = unit.ofClock() ? null : c.referenceFor(unit == Unit.NIGHT ? Unit.DAY : unit);
      }
      int by = a.number("by", 1);
      if (unit.ofClock() || from == null || !amount.chars().allMatch(Character::isDigit)) {
        return new Length(amount, unit, null);
      }
      int n = Integer.parseInt(amount);
      if (n > 3000) {
        return new Length(amount, unit, null);
      }
      LocalDate there = Calendar.shift(unit, from, by * n);
      Unit lesser = a.unit("u2");
      if (lesser != null && !lesser.ofClock()) {
        there = Calendar.shift(lesser, there, by * a.number("n2", 0));
        unit = lesser;
      }
      if (there.getYear() < 1 || there.getYear() > 9999) {
        return new Length(amount, unit, null);
      }
      // Weeks are told to the day; months and years only as such.
      boolean toTheDay = unit.compareTo(Unit.WEEK) >= 0 || (of != null && of.unit() == Unit.DAY);
      return toTheDay
          ? Period.at(Unit.DAY, there)
          : Period.at(unit, Calendar.floor(unit, there)).with(Shade.NONE);
    }
  },
  /** A length of time: {@code n} units {@code u}. */
  LENGTH {
    @Override
    @Nullable Value apply(Args a, Calendar c) {
      Unit unit = a.unit("u");
      return unit == null ? null : new Length(a.word("n", "X"), unit, null);
    }
  },
  /** A length of time up to ({@code by=-1}) or from the publication day. */
  SPAN {
    @Override
    @Nullable Value apply(Args a, Calendar c) {
      Unit unit = a.unit("u");
      String amount = a.word("n", "X");
      LocalDate today = c.published();
      if (unit == null) {
        return null;
      }
      boolean counted = amount.length() < 5 && amount.chars().allMatch(Character::isDigit);
      if (today == null || unit.ofClock() || !counted) {
        return new Length(amount, unit, null);
      }
      int by = a.number("by", 1) * Integer.parseInt(amount);
      LocalDate far = Calendar.shift(unit, today, by);
      if (far.getYear() < 1 || far.getYear() > 9999) {
        return new Length(amount, unit, null);
      }
      boolean years = unit.compareTo(Unit.FISCAL) <= 0;
      Unit grain =
          years ? Unit.YEAR : unit == Unit.MONTH || unit == Unit.QUARTER ? Unit.MONTH : Unit.DAY;
      Period here = Period.at(grain, Calendar.floor(grain, today));
      Period there = Period.at(grain, Calendar.floor(grain, far));
      return new Length(amount, unit, by < 0 ? new Range(there, here) : new Range(here, there));
    }
  },
  /**
   * Times that come again: each {@code w} weekday, {@code m} month, {@code p} part of the day or
   * {@code n} units {@code u}.
   */
  EACH {
    @Override
    @Nullable Value apply(Args a, Calendar c) {
      if (a.has("w")) {
        return new Value.Again("XXXX-WXX-" + a.number("w", 0) + a.word("p", ""));
      }
      if (a.has("m")) {
        return new Value.Again("XXXX-" + Notation.two(a.number("m", 0)));
      }
      if (a.has("p")) {
        return new Value.Again("XXXX-XX-XX" + a.word("p", ""));
      }
      Unit unit = a.unit("u");
      return unit == null ? null : new Value.Again(Notation.length(a.word("n", "1"), unit));
    }
  },
  /** A part {@code how} (a {@link Shade}) of a period {@code of}. */
  SHADE {
    @Override
    @Nullable Value apply(Args a, Calendar c) {
      Period of = a.period("of");
      if (of == null) {
        return a.value("of");
      }
      return of.with(Shade.valueOf(a.word("how", "NONE")));
    }
  },
  /** The period {@code of} itself, on the calendar. */
  AS {
    @Override
    @Nullable Value apply(Args a, Calendar c) {
      return a.value("of");
    }
  },
  /** From {@code from} to {@code to}; what one lacks it has from the other. */
  RANGE {
    @Override
    @Nullable Value apply(Args a, Calendar c) {
      return Ranges.make(a, c);
    }
  },
  /** The past, present or future {@code ref}; {@code day=today} where publication stands for it. */
  VAGUE {
    @Override
    @Nullable Value apply(Args a, Calendar c) {
      return new Value.Vague(a.word("ref", ""), a.has("day") ? c.published() : null);
    }
  },
  /** The holiday {@code h} of the year {@code y} or {@code of}, or the one before or after. */
  HOLIDAY {
    @Override
    @Nullable Value apply(Args a, Calendar c) {
      String code = a.word("h", "");
      int year = year(a, c);
      Period of = a.period("of");
      if (of != null && of.start() != null) {
        year = of.start().getYear();
      }
      if (year > 0) {
        return holiday(code, Holidays.day(code, year));
      }
      LocalDate today = c.published();
      if (today == null) {
        if (!Holidays.fixed(code)) {
          return Period.open(Unit.DAY, 0, 0, 0);
        }
        int dash = code.indexOf('-');
        return Period.open(
            Unit.DAY,
            Integer.parseInt(code.substring(0, dash)),
            Integer.parseInt(code.substring(dash + 1)),
            0);
      }
      int by = a.number("by", 0);
      LocalDate here = today.plusDays(by);
      Calendar side = by == 0 ? c : new Calendar(today, by, null);
      return holiday(code, side.nearest(here, y -> Holidays.day(code, y)));
    }

    private @Nullable Period holiday(String code, @Nullable LocalDate day) {
      if (day == null) {
        return null;
      }
      Period period = Period.at(Unit.DAY, day);
      return Holidays.sighted(code) ? period.with(Shade.ABOUT) : period;
    }
  },
  /** The {@code n}th (-1: last) unit {@code u} or weekday {@code w} of a period {@code of}. */
  NTH {
    @Override
    @Nullable Value apply(Args a, Calendar c) {
      return Ranges.nth(a, c);
    }
  };

  abstract @Nullable Value apply(Args a, Calendar c);

  /**
   * The year {@code y}, or {@code yy} in the century that puts it closest; 0 where there is none.
   */
  static int year(Args a, Calendar c) {
    int year = a.number("y", 0);
    if (year > 0 || !a.has("yy")) {
      return year;
    }
    int two = a.number("yy", 0);
    LocalDate today = c.published();
    // Without a day to go by, two digits mean 1930 to 2029.
    int latest = today == null ? 2029 : today.getYear() + 20;
    int full = latest / 100 * 100 + two;
    return full > latest ? full - 100 : full;
  }
}
