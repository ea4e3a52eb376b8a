package dev.attache.times;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a temporal expression says, before it is written as EDTF and TIMEX3. */
sealed interface Value {

  /** Which part of a period is meant. */
  enum Shade {
    /** All of it. */
    NONE,
    /** Its first third. */
    EARLY,
    /** About its middle. */
    MID,
    /** Its last third. */
    LATE,
    /** The period is only about right. */
    ABOUT,
    /** What of it is still to come. */
    REST,
    /** What of it is over. */
    SO_FAR
  }

  /**
   * A stretch of the calendar of one unit.
   *
   * @param unit its length
   * @param start its first day, or null where the words leave the year or the week open
   * @param month month 1 to 12, season 1 (spring) to 4, quarter 1 to 4, half 1 to 2, or 0
   * @param day day of the month, or 0
   * @param weekday 1 (Monday) to 7, or 0
   * @param shade which part of it
   * @param clock TIMEX3 time of day from its {@code T} on ({@code T14:30Z}, {@code TMO}), or empty
   */
  record Period(
      Unit unit,
      @Nullable LocalDate start,
      int month,
      int day,
      int weekday,
      Shade shade,
      String clock)
      implements Value {

    static Period at(Unit unit, LocalDate start) {
      return new Period(unit, start, 0, 0, 0, Shade.NONE, "");
    }

    static Period open(Unit unit, int month, int day, int weekday) {
      return new Period(unit, null, month, day, weekday, Shade.NONE, "");
    }

    Period with(Shade other) {
      return new Period(unit, start, month, day, weekday, other, clock);
    }

    Period with(String timeOfDay) {
      return new Period(unit, start, month, day, weekday, shade, timeOfDay);
    }
  }

  /**
   * From one period to another, both included.
   *
   * @param from first
   * @param to last
   */
  record Range(Period from, Period to) implements Value {}

  /**
   * A length of time.
   *
   * @param amount a number as ISO 8601 writes it, or {@code X} where the words give none
   * @param unit what is counted
   * @param within where it lies on the calendar, or null
   */
  record Length(String amount, Unit unit, @Nullable Range within) implements Value {}

  /**
   * Times that come again.
   *
   * @param timex TIMEX3 value: {@code P1W}, {@code XXXX-WXX-1}
   */
  record Again(String timex) implements Value {}

  /**
   * The past, the present or the future as such.
   *
   * @param timex {@code PAST_REF}, {@code PRESENT_REF} or {@code FUTURE_REF}
   * @param day the day that stands for it, or null
   */
  record Vague(String timex, @Nullable LocalDate day) implements Value {}

  /**
   * A number that a part of an expression stands for; never a whole expression.
   *
   * @param amount digits, with a point where it has a fraction, or {@code X} for one not given
   */
  record Amount(String amount) implements Value {}
}
