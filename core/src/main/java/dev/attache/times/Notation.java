package dev.attache.times;

import dev.attache.times.Value.Period;
import dev.attache.times.Value.Shade;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** Writes values as EDTF (ISO 8601-2, level 1) and as TIMEX3 values. */
final class Notation {

  private static final String[] SEASONS = {"", "SP", "SU", "FA", "WI"};

  private Notation() {}

  /** EDTF; empty where the value has no place on the calendar. */
  static String edtf(Value value, Calendar calendar) {
    if (value instanceof Period p) {
      return edtf(p, calendar);
    }
    if (value instanceof Value.Range r) {
      return edtf(r, calendar);
    }
    if (value instanceof Value.Length l) {
      return l.within() == null ? "" : edtf(l.within(), calendar);
    }
    if (value instanceof Value.Vague v) {
      return v.day() == null ? "" : v.day().toString();
    }
    return "";
  }

  private static String edtf(Value.Range range, Calendar calendar) {
    String from = plain(range.from());
    String to = plain(range.to());
    if (from.isEmpty() || to.isEmpty()) {
      return "";
    }
    from = from.indexOf('/') < 0 ? from : from.substring(0, from.indexOf('/'));
    to = to.substring(to.indexOf('/') + 1);
    if (range.from().shade() != Shade.NONE) {
      String shaded = edtf(range.from(), calendar);
      from = shaded.indexOf('/') < 0 ? shaded : shaded.substring(0, shaded.indexOf('/'));
    }
    if (range.to().shade() != Shade.NONE) {
      String shaded = edtf(range.to(), calendar);
      to = shaded.substring(shaded.indexOf('/') + 1);
    }
    return from.equals(to) ? from : from + "/" + to;
  }

  private static String edtf(Period p, Calendar calendar) {
    LocalDate start = p.start();
    if (start == null) {
      return "";
    }
    String plain = plain(p);
    switch (p.shade()) {
      case EARLY:
      case LATE:
        return third(p, start, p.shade() == Shade.LATE);
      case MID:
        return middle(p, start);
      case ABOUT:
        return plain.indexOf('/') < 0 ? plain + "~" : plain.replace("/", "~/") + "~";
      case REST:
        LocalDate today = calendar.published();
        LocalDate last = Calendar.lastDay(p.unit(), start);
        if (today == null || p.unit() == Unit.DAY || last.isBefore(today)) {
          return plain;
        }
        return (today.isBefore(start) ? start : today) + "/" + tail(plain);
      default:
        return p.clock().isEmpty() ? plain : plain + clock(p.clock());
    }
  }

  private static String tail(String interval) {
    return interval.substring(interval.indexOf('/') + 1);
  }

  /** The first or last third of a period: four months of a year, ten days of a month. */
  private static String third(Period p, LocalDate start, boolean last) {
    switch (p.unit()) {
      case YEAR:
      case FISCAL:
        return last
            ? year(start) + "-09/" + year(start) + "-12"
            : year(start) + "-01/" + year(start) + "-04";
      case MONTH:
        String month = month(start);
        return last
            ? month + "-21/" + Calendar.lastDay(Unit.MONTH, start)
            : month + "-01/" + month + "-10";
      case DECADE:
        return last
            ? year(start.plusYears(7)) + "/" + year(start.plusYears(9))
            : year(start) + "/" + year(start.plusYears(3));
      case CENTURY:
        return last
            ? year(start.plusYears(67)) + "/" + year(start.plusYears(99))
            : year(start) + "/" + year(start.plusYears(32));
      case WEEK:
        return last ? start.plusDays(3) + "/" + start.plusDays(6) : start + "/" + start.plusDays(2);
      default:
        return plain(p);
    }
  }

  private static String middle(Period p, LocalDate start) {
    switch (p.unit()) {
      case YEAR:
      case FISCAL:
        return year(start) + "-06~";
      case MONTH:
        return month(start) + "-15~";
      case DECADE:
        return year(start.plusYears(4)) + "/" + year(start.plusYears(6));
      case CENTURY:
        return year(start.plusYears(33)) + "/" + year(start.plusYears(66));
      case WEEK:
        return start.plusDays(2) + "~";
      default:
        return plain(p);
    }
  }

  private static String plain(Period p) {
    LocalDate start = p.start();
    if (start == null) {
      return "";
    }
    switch (p.unit()) {
      case CENTURY:
        return year(start).substring(0, 2) + "XX";
      case DECADE:
        return year(start).substring(0, 3) + "X";
      case YEAR:
        return year(start);
      case FISCAL:
        return year(start) + "~";
      case SEASON:
        return year(start) + "-" + (20 + p.month());
      case MONTH:
        return month(start);
      case HALF:
        return month(start) + "/" + month(start.plusMonths(5));
      case QUARTER:
        return month(start) + "/" + month(start.plusMonths(2));
      case WEEK:
      case WEEKEND:
        return start + "/" + Calendar.lastDay(p.unit(), start);
      default:
        return start.toString();
    }
  }

  /** A time of day as EDTF has it: to the second; a part of the day cannot be said. */
  private static String clock(String timex) {
    if (timex.length() < 3 || !Character.isDigit(timex.charAt(1))) {
      return "";
    }
    int zone = 1;
    while (zone < timex.length()
        && (Character.isDigit(timex.charAt(zone)) || timex.charAt(zone) == ':')) {
      zone++;
    }
    String time = timex.substring(0, zone);
    return (time.length() == 6 ? time + ":00" : time) + timex.substring(zone);
  }

  /** The TIMEX3 value; empty where there is none. */
  static String timex(Value value) {
    if (value instanceof Period p) {
      return timex(p);
    }
    if (value instanceof Value.Range r) {
      String from = timex(r.from());
      String to = timex(r.to());
      return from.isEmpty() || to.isEmpty() ? "" : from.equals(to) ? from : from + "/" + to;
    }
    if (value instanceof Value.Length l) {
      return length(l.amount(), l.unit());
    }
    if (value instanceof Value.Again a) {
      return a.timex();
    }
    return ((Value.Vague) value).timex();
  }

  /** The TIMEX3 value of a length; {@code P10Y} for a decade, as the corpora have it. */
  static String length(String amount, Unit unit) {
    if (unit.ofClock()) {
      return "PT" + amount + unit.letter();
    }
    int tens = unit == Unit.DECADE ? 10 : unit == Unit.CENTURY ? 100 : unit == Unit.HALF ? 6 : 1;
    if (tens > 1 && !amount.equals("X") && amount.indexOf('.') < 0) {
      String letter = unit == Unit.HALF ? "M" : "Y";
      return "P" + Long.parseLong(amount) * tens + letter;
    }
    return "P" + amount + (tens > 1 ? "Y" : unit.letter());
  }

  private static String timex(Period p) {
    LocalDate start = p.start();
    if (start == null) {
      return open(p);
    }
    switch (p.unit()) {
      case CENTURY:
        return year(start).substring(0, 2);
      case DECADE:
        return year(start).substring(0, 3);
      case YEAR:
        return year(start);
      case FISCAL:
        return "FY" + year(start);
      case HALF:
        return year(start) + "-H" + (start.getMonthValue() > 6 ? 2 : 1);
      case QUARTER:
        return year(start) + "-Q" + ((start.getMonthValue() + 2) / 3);
      case SEASON:
        return year(start) + "-" + SEASONS[p.month()];
      case MONTH:
        return month(start);
      case WEEK:
        return week(start);
      case WEEKEND:
        return week(start) + "-WE";
      default:
        return start + p.clock();
    }
  }

  private static String open(Period p) {
    switch (p.unit()) {
      case SEASON:
        return "XXXX-" + SEASONS[p.month()];
      case QUARTER:
        return p.month() == 0 ? "" : "XXXX-Q" + p.month();
      case HALF:
        return p.month() == 0 ? "" : "XXXX-H" + p.month();
      case MONTH:
        return p.month() == 0 ? "" : "XXXX-" + two(p.month());
      case DAY:
        if (p.month() > 0) {
          return "XXXX-" + two(p.month()) + "-" + two(p.day()) + p.clock();
        }
        if (p.day() > 0) {
          return "XXXX-XX-" + two(p.day()) + p.clock();
        }
        if (p.weekday() > 0) {
          return "XXXX-WXX-" + p.weekday() + p.clock();
        }
        return p.clock().isEmpty() ? "" : "XXXX-XX-XX" + p.clock();
      default:
        return "";
    }
  }

  private static String week(LocalDate day) {
    return four(day.get(IsoFields.WEEK_BASED_YEAR))
        + "-W"
        + two(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private static String year(LocalDate day) {
    return four(day.getYear());
  }

  private static String month(LocalDate day) {
    return four(day.getYear()) + "-" + two(day.getMonthValue());
  }

  private static String four(int year) {
    String digits = Integer.toString(year);
    return "0000".substring(Math.min(4, digits.length())) + digits;
  }

  static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
