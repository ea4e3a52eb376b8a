package dev.attache.story;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds a whole date (day, month and year) in a line: {@code March 21, 2023}, {@code 21 March
 * 2023}, {@code 2023-03-21}, {@code 21.03.2023}.
 *
 * <p>Of dates in figures with slashes only those are read that can be meant in one way: {@code
 * 03/21/2023}, but not {@code 03/04/2023}, unless the page says for which country it is.
 */
final class Days {

  /** {@code 28.01.22} is of this century up to this year of it, and not read beyond. */
  private static final int LATEST_TWO_FIGURES = 40;

  private final Supplier<String> language;

  /** Made when a word is met that may be a month: most dates are figures alone. */
  private volatile @Nullable Locale locale;

  /**
   * Names to numbers; the runtime's names of months take a while to load, and many lines need none.
   */
  private volatile @Nullable Map<String, Integer> months;

  /**
   * The months of a language.
   *
   * @param language BCP 47 tag
   */
  Days(String language) {
    this(() -> language);
  }

  /** The months of a language that is asked for only if a date has words. */
  Days(Supplier<String> language) {
    this.language = language;
  }

  private Locale locale() {
    Locale known = locale;
    if (known == null) {
      known = Locale.forLanguageTag(language.get().strip().replace('_', '-'));
      locale = known;
    }
    return known;
  }

  private Map<String, Integer> months() {
    Map<String, Integer> known = months;
    if (known == null) {
      known = new HashMap<>();
      for (Month month : Month.values()) {
        String name = month.getDisplayName(TextStyle.FULL, locale()).toLowerCase(locale());
        known.put(name, month.getValue());
        known.put(name.substring(0, Math.min(3, name.length())), month.getValue());
        if (name.length() > 4) {
          known.put(name.substring(0, 4), month.getValue());
        }
      }
      months = known;
    }
    return known;
  }

  /** The month that a word names, in full or cut to three or four letters; 0 if none. */
  int month(String word) {
    return !Character.isLetter(word.charAt(0))
        ? 0
        : months().getOrDefault(word.toLowerCase(Locale.ROOT), 0);
  }

  /** The first whole date in a line, or null. */
  @Nullable LocalDate find(String line) {
    int[] starts = new int[64];
    int[] ends = new int[64];
    int count = 0;
    for (int i = 0; i < line.length() && count < starts.length; ) {
      if (!Character.isLetterOrDigit(line.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      boolean digits = Character.isDigit(line.charAt(i));
      while (i < line.length()
          && (digits ? Character.isDigit(line.charAt(i)) : Character.isLetter(line.charAt(i)))) {
        i++;
      }
      boolean glued = !digits && start > 0 && Character.isDigit(line.charAt(start - 1));
      // not the "st" of 21st, the "pm" of 3:15pm, the "de" of 3 de mayo
      if (!glued && !isParticle(line, start, i)) {
        starts[count] = start;
        ends[count++] = i;
      }
    }
    for (int k = 0; k + 2 < count; k++) {
      String a = line.substring(starts[k], ends[k]);
      String b = line.substring(starts[k + 1], ends[k + 1]);
      String c = line.substring(starts[k + 2], ends[k + 2]);
      LocalDate found = null;
      if (month(a) > 0) {
        found = day(c, month(a), b);
      } else if (month(b) > 0) {
        found = day(c, month(b), a);
      } else if (starts[k + 1] == ends[k] + 1
          && starts[k + 2] == ends[k + 1] + 1
          && line.charAt(ends[k]) == line.charAt(ends[k + 1])) {
        found = figures(a, b, c, line.charAt(ends[k]));
      }
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private boolean isParticle(String line, int start, int end) {
    return end - start <= 3
        && Character.isLowerCase(line.charAt(start))
        && month(line.substring(start, end)) == 0;
  }

  private @Nullable LocalDate figures(String a, String b, String c, char mark) {
    if (a.length() == 4) {
      return mark == '-' || mark == '/' || mark == '.' ? day(a, number(b), c) : null;
    }
    if (c.length() == 2 && mark == '.' && number(c) <= LATEST_TWO_FIGURES) {
      return day("20" + c, number(b), a);
    }
    if (c.length() != 4) {
      return null;
    }
    if (mark == '.') {
      return day(c, number(b), a);
    }
    if (mark != '/' && mark != '-') {
      return null;
    }
    boolean dayFirst = number(a) > 12;
    boolean monthFirst = number(b) > 12;
    if (dayFirst == monthFirst && number(a) != number(b)) {
      return locale().getCountry().isEmpty() ? null : asWrittenThere(a, b, c);
    }
    return dayFirst ? day(c, number(b), a) : day(c, number(a), b);
  }

  /** A date in figures as the locale's country writes them: the month first, or the day. */
  private @Nullable LocalDate asWrittenThere(String a, String b, String c) {
    String pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale());
    boolean month = pattern.indexOf('M') < pattern.indexOf('d');
    return month ? day(c, number(a), b) : day(c, number(b), a);
  }

  private static @Nullable LocalDate day(String year, int month, String day) {
    if (year.length() != 4 || day.length() > 2) {
      return null;
    }
    try {
      return LocalDate.of(number(year), month, number(day));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(String digits) {
    int value = 0;
    for (int i = 0; i < digits.length() && i < 6; i++) {
      int digit = Character.digit(digits.charAt(i), 10);
      if (digit < 0) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
