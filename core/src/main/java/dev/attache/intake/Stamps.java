package dev.attache.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times as formats write them: ISO 8601 with its profiles (RFC 3339, W3CDTF, the basic
 * form of NITF), RFC 822 with what feeds make of it, asctime.
 */
final class Stamps {

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-?(\\d{2})-?(\\d{2})"
              + "(?:[Tt\\s]+(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d+)?)?"
              + "\\s*([Zz]|(?:GMT|UTC)?[+-]\\d{2}:?(?:\\d{2})?|[A-Za-z]{2,4})?)?");

  private static final Pattern MAIL =
      Pattern.compile(
          "(?:[A-Za-z]{3,9}\\.?,?\\s+)?(\\d{1,2})[\\s-]+([A-Za-z]{3})[a-z]*\\.?,?[\\s-]+(\\d{2,4})"
              + "(?:,?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?"
              + "\\s*((?:GMT|UTC|UT)?[+-]\\d{2}:?\\d{2}|[A-Za-z]{1,5})?)?(?:\\s*\\([^)]*\\))?");

  private static final Pattern ASCTIME =
      Pattern.compile(
          "[A-Za-z]{3,9},?\\s+([A-Za-z]{3})[a-z]*\\s+(\\d{1,2})\\s+(\\d{1,2}):(\\d{2}):(\\d{2})"
              + "\\s+(?:([A-Za-z]{1,5})\\s+)?(\\d{4})");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** The zones of RFC 822, and those that European feeds use. */
  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("Z", "Z"),
          Map.entry("UT", "Z"),
          Map.entry("UTC", "Z"),
          Map.entry("GMT", "Z"),
          Map.entry("EST", "-05:00"),
          Map.entry("EDT", "-04:00"),
          Map.entry("CST", "-06:00"),
          Map.entry("CDT", "-05:00"),
          Map.entry("MST", "-07:00"),
          Map.entry("MDT", "-06:00"),
          Map.entry("PST", "-08:00"),
          Map.entry("PDT", "-07:00"),
          Map.entry("BST", "+01:00"),
          Map.entry("CET", "+01:00"),
          Map.entry("CEST", "+02:00"),
          Map.entry("EET", "+02:00"),
          Map.entry("EEST", "+03:00"),
          Map.entry("MSK", "+03:00"));

  private Stamps() {}

  /**
   * A date or moment in ISO 8601, with the offset that was written; null if it is none.
   *
   * @param written as it stands there, or null
   */
  static @Nullable String iso(@Nullable String written) {
    if (written == null || written.length() > 100) {
      return null;
    }
    String text = written.strip();
    try {
      Matcher iso = ISO.matcher(text);
      if (iso.matches()) {
        LocalDate day = LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
        return stamp(day, iso.group(4), iso.group(5), iso.group(6), iso.group(7));
      }
      Matcher mail = MAIL.matcher(text);
      if (mail.matches()) {
        int month = MONTHS.indexOf(mail.group(2).toLowerCase(Locale.ROOT)) + 1;
        LocalDate day = LocalDate.of(year(mail.group(3)), month, number(mail, 1));
        return stamp(day, mail.group(4), mail.group(5), mail.group(6), mail.group(7));
      }
      Matcher asctime = ASCTIME.matcher(text);
      if (asctime.matches()) {
        int month = MONTHS.indexOf(asctime.group(1).toLowerCase(Locale.ROOT)) + 1;
        LocalDate day = LocalDate.of(number(asctime, 7), month, number(asctime, 2));
        return stamp(day, asctime.group(3), asctime.group(4), asctime.group(5), asctime.group(6));
      }
    } catch (DateTimeException e) {
      return null;
    }
    return null;
  }

  /** The day of what {@link #iso} gave, in the offset that was written; null of null. */
  static @Nullable LocalDate day(@Nullable String iso) {
    return iso == null ? null : LocalDate.parse(iso.substring(0, 10));
  }

  private static String stamp(
      LocalDate day,
      @Nullable String hour,
      @Nullable String minute,
      @Nullable String second,
      @Nullable String zone) {
    if (hour == null || minute == null) {
      return day.toString();
    }
    int hours = Integer.parseInt(hour);
    int seconds = second == null ? 0 : Math.min(59, Integer.parseInt(second)); // leap seconds
    LocalTime time = LocalTime.of(hours == 24 ? 0 : hours, Integer.parseInt(minute), seconds);
    LocalDateTime moment = LocalDateTime.of(hours == 24 ? day.plusDays(1) : day, time);
    String offset = zone == null ? null : offset(zone);
    String shown = moment.toString();
    String whole = shown.length() == 16 ? shown + ":00" : shown;
    return offset == null
        ? whole
        : whole + OffsetDateTime.of(moment, ZoneOffset.of(offset)).getOffset().getId();
  }

  private static @Nullable String offset(String zone) {
    String upper = zone.toUpperCase(Locale.ROOT);
    int sign = Math.max(upper.indexOf('+'), upper.indexOf('-'));
    if (sign < 0) {
      return ZONES.get(upper);
    }
    String digits = upper.substring(sign + 1).replace(":", "");
    return upper.charAt(sign)
        + digits.substring(0, 2)
        + ":"
        + (digits.length() >= 4 ? digits.substring(2, 4) : "00");
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** Two figures as RFC 2822 reads them: 00 to 49 are of this century. */
  private static int year(String written) {
    int year = Integer.parseInt(written);
    return written.length() > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
  }
}
