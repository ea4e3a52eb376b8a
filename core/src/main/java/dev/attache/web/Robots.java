package dev.attache.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a site allows robots to fetch (RFC 9309): the rules of the groups that name us, else of
 * those for everybody; of the rules that match a path the longest counts, and of equals the one
 * that allows.
 */
final class Robots {

  /** Everything is allowed. */
  static final Robots ALL = new Robots(List.of());

  /** Nothing is. */
  static final Robots NONE = new Robots(List.of(new Rule(false, "/")));

  /** More than this a robots.txt need not be read (RFC 9309, 2.5: 500 KiB). */
  static final int MOST_BYTES = 500 << 10;

  private record Rule(boolean allow, String pattern) {}

  private final List<Rule> rules;

  private Robots(List<Rule> rules) {
    this.rules = rules;
  }

  /**
   * Reads a robots.txt.
   *
   * @param text its characters
   * @param product the name that groups call us by: letters, {@code -} and {@code _}
   */
  static Robots read(String text, String product) {
    List<Rule> own = new ArrayList<>();
    List<Rule> everybody = new ArrayList<>();
    boolean named = false;
    boolean forUs = false;
    boolean forAll = false;
    boolean agents = false;
    for (String raw : text.split("\\r\\n|\\r|\\n", -1)) {
      int comment = raw.indexOf('#');
      String line = (comment < 0 ? raw : raw.substring(0, comment)).replace("\ufeff", "").strip();
      int colon = line.indexOf(':');
      if (colon < 0) {
        continue;
      }
      String key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      String value = line.substring(colon + 1).strip();
      switch (key) {
        case "user-agent" -> {
          if (!agents) {
            forUs = false;
            forAll = false;
          }
          agents = true;
          String agent = value.split("[/\\s]", 2)[0];
          forAll |= agent.equals("*");
          forUs |= agent.equalsIgnoreCase(product);
          named |= forUs;
        }
        case "allow", "disallow" -> {
          agents = false;
          if (!value.isEmpty()) {
            Rule rule = new Rule(key.equals("allow"), value);
            if (forUs) {
              own.add(rule);
            }
            if (forAll) {
              everybody.add(rule);
            }
          }
        }
        default -> {}
      }
    }
    return new Robots(List.copyOf(named ? own : everybody));
  }

  /**
   * Whether a path may be fetched.
   *
   * @param path path and query as they are sent
   */
  boolean allows(String path) {
    String asked = normal(path.isEmpty() ? "/" : path);
    if (asked.equals("/robots.txt")) {
      return true;
    }
    int longest = -1;
    boolean allowed = true;
    for (Rule rule : rules) {
      String pattern = normal(rule.pattern);
      boolean longer = pattern.length() > longest || (pattern.length() == longest && rule.allow);
      if (longer && matches(pattern, asked)) {
        longest = pattern.length();
        allowed = rule.allow;
      }
    }
    return allowed;
  }

  /** Whether a pattern with {@code *} and a last {@code $} matches the start of a path. */
  private static boolean matches(String pattern, String path) {
    boolean whole = pattern.endsWith("$");
    String rest = whole ? pattern.substring(0, pattern.length() - 1) : pattern;
    int p = 0;
    int at = 0;
    int star = -1;
    int from = 0;
    // the usual walk: back to the last star when what follows it does not fit
    while (true) {
      if (p == rest.length() && (!whole || at == path.length())) {
        return true;
      }
      if (p < rest.length() && rest.charAt(p) == '*') {
        star = p++;
        from = at;
      } else if (p < rest.length() && at < path.length() && rest.charAt(p) == path.charAt(at)) {
        p++;
        at++;
      } else if (star >= 0 && from < path.length()) {
        p = star + 1;
        at = ++from;
      } else {
        return false;
      }
    }
  }

  /** Characters beyond ASCII as per cent figures, per cent figures in capitals. */
  private static String normal(String path) {
    StringBuilder out = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      int value = b & 0xff;
      if (value >= 0x80 || value <= ' ') {
        out.append(String.format(Locale.ROOT, "%%%02X", value));
      } else {
        out.append((char) value);
      }
    }
    for (int i = 0; i + 2 < out.length(); i++) {
      if (out.charAt(i) == '%') {
        out.setCharAt(i + 1, Character.toUpperCase(out.charAt(i + 1)));
        out.setCharAt(i + 2, Character.toUpperCase(out.charAt(i + 2)));
      }
    }
    return out.toString();
  }
}
