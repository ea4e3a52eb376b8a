package dev.attache.story;

import dev.attache.rules.LanguageFolder;
import dev.attache.rules.Stanza;
import dev.attache.story.Story.Dateline;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The dateline that opens a story: {@code MOSCOW, March 21 (Reuters) –}.
 *
 * <p>The place stands in capitals; in other letters only where an agency or a date follows it. It
 * stays in the body: it is the story's own words, and says where it was written.
 */
final class Datelines {

  /** The rule file. */
  static final String FILE = "rules/page-dateline.txt";

  /** The longest dateline, in UTF-16 units: two places, a date, an agency. */
  private static final int LONGEST = 110;

  private static final Pattern PARTS_OF_DATE = Pattern.compile("[\\s.]+");
  private static final Pattern PARTS_OF_PLACE = Pattern.compile("[\\s/]+");

  private final Set<String> never = new HashSet<>();
  private final Days days;
  private final Agencies agencies;

  private Datelines(Days days, Agencies agencies) {
    this.days = days;
    this.agencies = agencies;
  }

  /** What a dateline says. */
  record Found(@Nullable Dateline dateline, @Nullable String agency) {}

  /** Loads the words that open stories in capitals, but are no places. */
  static Datelines load(LanguageFolder folder, Days days, Agencies agencies) {
    Datelines datelines = new Datelines(days, agencies);
    for (Stanza stanza : Stanza.read(folder, FILE)) {
      stanza.allowOnly(Set.of("id", "never", "example", "not"));
      for (String word : stanza.words("never")) {
        datelines.never.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return datelines;
  }

  /** The dateline at the start of a text, or null. */
  @Nullable Found find(CharSequence text) {
    int start = 0;
    while (start < text.length() && Copier.isSpace(text.charAt(start))) {
      start++;
    }
    int limit = Math.min(text.length(), start + LONGEST);
    for (int i = start + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '“' || c == '"') {
        return null;
      }
      boolean dash = c == '–' || c == '—' || c == '―';
      boolean hyphen =
          c == '-'
              && Copier.isSpace(text.charAt(i - 1))
              && i + 1 < text.length()
              && (Copier.isSpace(text.charAt(i + 1)) || text.charAt(i + 1) == '-');
      if (dash || hyphen || c == ':') {
        return read(text.subSequence(start, i).toString().strip(), c == ':');
      }
      if (c == ')' && !text.subSequence(start, i).toString().contains("(")) {
        return null;
      }
    }
    return null;
  }

  private @Nullable Found read(String line, boolean colon) {
    String rest = line;
    String agency = null;
    if (rest.endsWith(")")) {
      int open = rest.lastIndexOf('(');
      if (open < 0) {
        return null;
      }
      agency = agency(rest.substring(open + 1, rest.length() - 1).strip());
      if (agency == null) {
        return null;
      }
      rest = rest.substring(0, open).strip();
    } else if (rest.endsWith("/") && rest.indexOf('/') < rest.length() - 1) {
      // NEW YORK, Jan. 5, 2023 /PRNewswire/
      int open = rest.lastIndexOf('/', rest.length() - 2);
      agency = agency(rest.substring(open + 1, rest.length() - 1).strip());
      if (agency == null) {
        return null;
      }
      rest = rest.substring(0, open).strip();
    }
    if (rest.endsWith(",")) {
      rest = rest.substring(0, rest.length() - 1).strip();
    }
    if (rest.isEmpty()) {
      return agency == null ? null : new Found(null, agency);
    }
    String[] parts = rest.split(",\\s*", -1);
    int places = parts.length;
    StringBuilder date = new StringBuilder();
    for (int k = parts.length - 1; k > 0 && dateLike(parts[k]); k--) {
      date.insert(0, date.length() == 0 ? parts[k] : parts[k] + ", ");
      places = k;
    }
    String place = String.join(", ", Arrays.copyOf(parts, places));
    boolean sure = agency != null || date.length() > 0;
    if (places > 3 || !placeLike(parts[0], sure) || (colon && (sure || places > 1))) {
      return null;
    }
    for (int k = 1; k < places; k++) {
      if (!placeLike(parts[k], true)) {
        return null;
      }
    }
    return new Found(new Dateline(place, date.length() == 0 ? null : date.toString()), agency);
  }

  private @Nullable String agency(String name) {
    String known = agencies.known(name);
    if (known != null) {
      return known;
    }
    boolean fits =
        !name.isEmpty()
            && name.length() <= 40
            && Character.isUpperCase(name.codePointAt(0))
            && (agencies.isOutlet(name) || (name.length() <= 6 && capitals(name)));
    return fits ? name : null;
  }

  /** {@code March 21}, {@code 21 March}, {@code Jan. 5}, a year. */
  private boolean dateLike(String part) {
    String[] words = PARTS_OF_DATE.split(part.strip(), -1);
    if (words.length == 1) {
      return words[0].matches("(?:19|20)\\d\\d");
    }
    int months = 0;
    for (String word : words) {
      if (days.month(word) > 0) {
        months++;
      } else if (!word.matches("\\d{1,2}|(?:19|20)\\d\\d")) {
        return false;
      }
    }
    return months == 1 && words.length <= 3;
  }

  private boolean placeLike(String part, boolean sure) {
    String place = part.strip();
    if (place.isEmpty() || place.length() > 40 || never.contains(place.toLowerCase(Locale.ROOT))) {
      return false;
    }
    for (String word : PARTS_OF_PLACE.split(place, -1)) {
      if (never.contains(word.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    int letters = 0;
    for (int i = 0; i < place.length(); i++) {
      char c = place.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
      } else if (" .-'’/".indexOf(c) < 0) {
        return false;
      }
    }
    if (letters < 2) {
      return false;
    }
    if (capitals(place)) {
      return sure || letters > 2;
    }
    return sure && Character.isUpperCase(place.charAt(0)) && place.split(" ").length <= 3;
  }

  private static boolean capitals(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT));
  }
}
