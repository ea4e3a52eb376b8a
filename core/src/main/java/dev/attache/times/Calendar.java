package dev.attache.times;

import dev.attache.times.Value.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Calendar arithmetic around one publication day.
 *
 * @param published the publication day, or null
 * @param direction where open times lie: -1 before the publication day, 1 after it, 0 unsaid
 * @param reference the last time that the story named shortly before, or null
 */
record Calendar(@Nullable LocalDate published, int direction, @Nullable Period reference) {

  /** The last day of the period of this unit that starts on a day. */
  static LocalDate lastDay(Unit unit, LocalDate start) {
    return shift(unit, start, 1).minusDays(1);
  }

  /** The same day, a number of units later (earlier if negative). */
  static LocalDate shift(Unit unit, LocalDate day, int by) {
    switch (unit) {
      case CENTURY:
        return day.plusYears(100L * by);
      case DECADE:
        return day.plusYears(10L * by);
      case YEAR:
      case FISCAL:
        return day.plusYears(by);
      case HALF:
        return day.plusMonths(6L * by);
      case SEASON:
      case QUARTER:
        return day.plusMonths(3L * by);
      case MONTH:
        return day.plusMonths(by);
      case WEEK:
        return day.plusWeeks(by);
      case WEEKEND:
        return by == 1 ? day.plusDays(2) : day.plusWeeks(by);
      case DAY:
      case NIGHT:
        return day.plusDays(by);
      default:
        return day;
    }
  }

  /** First day of the period of this unit that holds a day. */
  static LocalDate floor(Unit unit, LocalDate day) {
    switch (unit) {
      case CENTURY:
        return LocalDate.of(day.getYear() / 100 * 100, 1, 1);
      case DECADE:
        return LocalDate.of(day.getYear() / 10 * 10, 1, 1);
      case YEAR:
      case FISCAL:
        return LocalDate.of(day.getYear(), 1, 1);
      case HALF:
        return LocalDate.of(day.getYear(), day.getMonthValue() > 6 ? 7 : 1, 1);
      case QUARTER:
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
      case SEASON:
        int month = day.getMonthValue() / 3 * 3;
        return month == 0
            ? LocalDate.of(day.getYear() - 1, 12, 1)
            : LocalDate.of(day.getYear(), month, 1);
      case MONTH:
        return day.withDayOfMonth(1);
      case WEEK:
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
      case WEEKEND:
        // On a weekday the weekend just past; news looks back.
        int w = day.getDayOfWeek().getValue();
        return w >= 6 ? day.minusDays(w - 6L) : day.minusDays(w + 1L);
      default:
        return day;
    }
  }

  /** The period of this unit, a number of periods away from the publication day's own, or open. */
  Period around(Unit unit, int by) {
    return published == null ? Period.open(unit, 0, 0, 0) : around(published, unit, by);
  }

  /** The day that the story last named, if it named one as fine as this unit, or null. */
  @Nullable LocalDate referenceFor(Unit unit) {
    if (reference == null || reference.unit().compareTo(unit) < 0) {
      return null;
    }
    return reference.start();
  }

  /** The period of this unit, a number of periods away from the one that holds a day. */
  static Period around(LocalDate here, Unit unit, int by) {
    if (unit == Unit.WEEKEND) {
      LocalDate week = floor(Unit.WEEK, here);
      return Period.at(unit, week.plusDays(5).plusWeeks(by));
    }
    LocalDate start = shift(unit, floor(unit, here), by);
    int month = unit == Unit.SEASON ? season(start) : 0;
    return new Period(unit, start, month, 0, 0, Value.Shade.NONE, "");
  }

  private static int season(LocalDate start) {
    return start.getMonthValue() / 3;
  }

  /** The season of a year; winter is the one that ends in the next year. */
  static Period seasonOf(int season, int year) {
    return new Period(
        Unit.SEASON, LocalDate.of(year, season * 3, 1), season, 0, 0, Value.Shade.NONE, "");
  }

  /** Puts an open period on the calendar, where the publication day is known. */
  Period anchor(Period p) {
    LocalDate today = published;
    if (p.start() != null || today == null) {
      return p;
    }
    LocalDate start;
    switch (p.unit()) {
      case DAY:
        if (p.month() > 0) {
          start = nearestYear(today, p.month(), p.day());
        } else if (p.day() > 0 && p.weekday() > 0) {
          start = nearestSuch(today, p.day(), p.weekday());
        } else if (p.day() > 0) {
          start = nearestMonth(today, p.day());
        } else if (p.weekday() > 0) {
          start = weekday(today, p.weekday(), direction);
        } else {
          start = today;
        }
        break;
      case MONTH:
        start = p.month() > 0 ? nearestYear(today, p.month(), 0) : null;
        break;
      case SEASON:
        start = nearestYear(today, p.month() * 3, 0);
        break;
      case QUARTER:
        start = p.month() > 0 ? ended(today, 3, p.month()) : null;
        break;
      case HALF:
        start = p.month() > 0 ? ended(today, 6, p.month()) : null;
        break;
      case WEEKEND:
        start = direction > 0 ? floor(Unit.WEEK, today).plusDays(5) : floor(Unit.WEEKEND, today);
        break;
      default:
        return p;
    }
    return start == null
        ? p
        : new Period(p.unit(), start, p.month(), p.day(), p.weekday(), p.shade(), p.clock());
  }

  /** The weekday before a day (that day itself included), or after it. */
  static LocalDate weekday(LocalDate today, int weekday, int direction) {
    int back = (today.getDayOfWeek().getValue() - weekday + 7) % 7;
    return direction > 0 && back > 0 ? today.plusDays(7L - back) : today.minusDays(back);
  }

  private @Nullable LocalDate nearestYear(LocalDate today, int month, int day) {
    // A month holds today or lies on one side of it; a day is compared as it is.
    LocalDate here = day > 0 ? today : today.withDayOfMonth(1);
    return nearest(here, year -> day(year, month, Math.max(1, day)));
  }

  /** Of a day that each year has, the one closest to a day, on the side that the tense asks for. */
  @Nullable LocalDate nearest(LocalDate here, IntFunction<@Nullable LocalDate> dayOf) {
    LocalDate best = null;
    long bestDistance = Long.MAX_VALUE;
    // Four years back: a leap day has to be found too.
    for (int year = here.getYear() - 4; year <= here.getYear() + 4; year++) {
      LocalDate candidate = dayOf.apply(year);
      if (candidate == null) {
        continue;
      }
      long distance = candidate.toEpochDay() - here.toEpochDay();
      boolean wrongSide = direction < 0 ? distance > 0 : direction > 0 && distance < 0;
      long cost = Math.abs(distance) + (wrongSide ? 2000 : 0);
      if (cost < bestDistance) {
        best = candidate;
        bestDistance = cost;
      }
    }
    return best;
  }

  /** The nearest month's day of this number that falls on the weekday. */
  private @Nullable LocalDate nearestSuch(LocalDate today, int day, int weekday) {
    for (int k = 0; k <= 14; k++) {
      for (int side = direction > 0 ? 1 : -1, n = 0; n < 2; n++, side = -side) {
        YearMonth month = YearMonth.from(today).plusMonths((long) side * k);
        if (month.isValidDay(day) && month.atDay(day).getDayOfWeek().getValue() == weekday) {
          return month.atDay(day);
        }
      }
    }
    return null;
  }

  private @Nullable LocalDate nearestMonth(LocalDate today, int day) {
    for (int k = 0; k <= 2; k++) {
      YearMonth month = YearMonth.from(today).plusMonths(direction > 0 ? k : -k);
      if (month.isValidDay(day)) {
        LocalDate candidate = month.atDay(day);
        boolean fits = direction > 0 ? !candidate.isBefore(today) : !candidate.isAfter(today);
        if (fits || (direction == 0 && k == 0)) {
          return candidate;
        }
      }
    }
    return null;
  }

  /** The last such quarter or half that is over or, where the tense says so, the one to come. */
  private LocalDate ended(LocalDate today, int months, int number) {
    LocalDate start = LocalDate.of(today.getYear(), months * (number - 1) + 1, 1);
    if (direction > 0) {
      return start.plusMonths(months).isAfter(today) ? start : start.plusYears(1);
    }
    return start.isAfter(today) ? start.minusYears(1) : start;
  }

  /** The day, or null if the calendar has none such. */
  static @Nullable LocalDate day(int year, int month, int day) {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) {
      return null;
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
