package dev.attache.story;

import dev.attache.rules.LanguageFolder;
import dev.attache.rules.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** News agencies by the forms in which bylines and datelines name them. */
final class Agencies {

  /** The lexicon. */
  static final String FILE = "lexicon/agencies.tsv";

  /** What stands between the names of a byline. */
  private static final Pattern NAMES = Pattern.compile("\\s*(?:[|;•/&]|,|\\band\\b)\\s*");

  /** Form in lower case to the agency's name. */
  private final Map<String, String> names = new HashMap<>();

  /** Words that end the names of agencies and papers: {@code Press}, {@code Service}. */
  private final Set<String> endings = new HashSet<>();

  private Agencies() {}

  /** Loads the agencies of a language. */
  static Agencies load(LanguageFolder folder) {
    Agencies agencies = new Agencies();
    Table table = Table.read(folder, FILE);
    int form = table.column("form");
    int name = table.column("name");
    for (Table.Row row : table.rows()) {
      String lower = row.get(form).toLowerCase(Locale.ROOT);
      if (lower.startsWith("* ")) {
        agencies.endings.add(lower.substring(2));
      } else {
        agencies.names.put(lower, row.get(name).isEmpty() ? row.get(form) : row.get(name));
      }
    }
    return agencies;
  }

  /** The agency that is known by a form of its name, or null. */
  @Nullable String known(String form) {
    String lower = form.strip().toLowerCase(Locale.ROOT);
    String name = names.get(lower);
    return name == null && lower.startsWith("the ") ? names.get(lower.substring(4)) : name;
  }

  /** Whether a name is that of an agency or a paper, known or by its last word. */
  boolean isOutlet(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    return known(lower) != null
        || (lower.indexOf(' ') > 0
            && endings.contains(lower.substring(lower.lastIndexOf(' ') + 1)));
  }

  /** Notes who is credited with the story. */
  void credit(String value, PageFacts facts) {
    if (facts.agency == null && isOutlet(value)) {
      String known = known(value);
      facts.agency = known == null ? value : known;
    }
  }

  /** Notes a byline: names joined by commas, {@code and} or strokes; agencies among them apart. */
  void byline(String value, PageFacts facts) {
    for (String part : NAMES.split(value, -1)) {
      String name = part.strip();
      if (name.isEmpty() || name.length() > 60) {
        continue;
      }
      if (isOutlet(name)) {
        credit(name, facts);
      } else if (looksLikeName(name)) {
        facts.byline(capitalised(name));
      }
    }
  }

  private static boolean looksLikeName(String name) {
    int words = name.split(" ").length;
    return Character.isUpperCase(name.codePointAt(0))
        && words >= 2
        && words <= 5
        && name.chars().noneMatch(c -> Character.isDigit(c) || ":()@".indexOf(c) >= 0);
  }

  /** {@code JOHN SMITH} as {@code John Smith}; other names as they are. */
  private static String capitalised(String name) {
    if (!name.equals(name.toUpperCase(Locale.ROOT))) {
      return name;
    }
    StringBuilder out = new StringBuilder();
    boolean start = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean initial = i + 1 < name.length() && name.charAt(i + 1) == '.';
      out.append(start || initial ? c : Character.toLowerCase(c));
      start = !Character.isLetter(c);
    }
    return out.toString();
  }
}
