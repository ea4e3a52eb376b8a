package dev.attache.story;

import dev.attache.rules.LanguageFolder;
import dev.attache.rules.RuleFileException;
import dev.attache.rules.Stanza;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a page that are not the story's own words, and what they say about it.
 *
 * <p>The rules are data ({@code rules/page-lines.txt}). Each has words of which one must stand in
 * the line before its expression is looked at, so that an expression is compiled when a line asks
 * for it for the first time, and most never are.
 */
final class PageLines {

  /** The rule file. */
  static final String FILE = "rules/page-lines.txt";

  private static final Set<String> KEYS =
      Set.of("id", "has", "line", "at", "max", "then", "provider", "example", "not");

  static final List<String> GROUPS =
      List.of(
          "section",
          "category",
          "headline",
          "byline",
          "agency",
          "date",
          "copyright",
          "distributor",
          "outlet",
          "count");

  private static final Pattern LIST = Pattern.compile("\\s*[,|]\\s*");

  private final List<Rule> rules;
  private final Days days;

  private PageLines(List<Rule> rules, Days days) {
    this.rules = rules;
    this.days = days;
  }

  /** Where in a page a line stands. */
  enum Where {
    /** Before the body's first paragraph. */
    HEAD,
    /** Between paragraphs of the body. */
    BODY,
    /** After the body's last paragraph. */
    TAIL
  }

  /** What a rule says about the lines that follow its own. */
  enum Then {
    /** Nothing. */
    NOTHING,
    /** Headings that follow belong to it: a list of links. */
    LINKS,
    /** The story is over: comments follow, or other stories. */
    REST
  }

  /** A rule that fits a line. */
  record Fit(Rule rule, Matcher groups) {

    Then then() {
      return rule.then;
    }
  }

  /** One rule of the file. */
  static final class Rule {
    final String id;
    private final Stanza stanza;
    private final List<String> has;
    private final String where;
    private final int max;
    private final Then then;
    private volatile @Nullable List<Pattern> compiled;

    Rule(Stanza stanza) {
      stanza.allowOnly(KEYS);
      this.stanza = stanza;
      id = stanza.get("id");
      has = stanza.words("has");
      where = stanza.get("at", "any");
      max = Integer.parseInt(stanza.get("max", "160"));
      then = Then.valueOf(stanza.get("then", "nothing").toUpperCase(Locale.ROOT));
      if (has.isEmpty()) {
        throw new RuleFileException(FILE, stanza.line(), "the rule has no words in \"has\"");
      }
    }

    /** The rule as it stands in the file. */
    Stanza stanza() {
      return stanza;
    }

    boolean standsAt(Where place) {
      return switch (where) {
        case "any" -> true;
        case "head" -> place == Where.HEAD;
        case "tail" -> place == Where.TAIL;
        case "edges" -> place != Where.BODY;
        case "after" -> place != Where.HEAD;
        default ->
            throw new RuleFileException(
                FILE, stanza.line(), "\"at\" is any, head, tail, edges or after, not " + where);
      };
    }

    /** The groups of the line if this rule fits the whole of it. */
    @Nullable Matcher match(String line, String lower) {
      if (line.length() > max) {
        return null;
      }
      for (String word : has) {
        if (lower.contains(word)) {
          for (Pattern pattern : patterns()) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.matches()) {
              return matcher;
            }
          }
          return null;
        }
      }
      return null;
    }

    private List<Pattern> patterns() {
      List<Pattern> known = compiled;
      if (known == null) {
        List<Pattern> patterns = new ArrayList<>();
        for (Stanza.Field field : stanza.all("line")) {
          // a capital stays a capital where letter case does not count
          String line = field.value().replace("\\p{Lu}", "(?-i:\\p{Lu})");
          try {
            patterns.add(Pattern.compile(line, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
          } catch (PatternSyntaxException e) {
            throw new RuleFileException(
                FILE, field.line(), "not a regular expression: " + e.getDescription());
          }
        }
        known = List.copyOf(patterns);
        compiled = known;
      }
      return known;
    }
  }

  /** Loads the rules of a language. */
  static PageLines load(LanguageFolder folder, Days days) {
    List<Rule> rules = new ArrayList<>();
    for (Stanza stanza : Stanza.read(folder, FILE)) {
      rules.add(new Rule(stanza));
    }
    return new PageLines(List.copyOf(rules), days);
  }

  List<Rule> rules() {
    return rules;
  }

  /** The first rule that fits a line at a place, or null if the line may be the story's own. */
  @Nullable Fit fit(String line, Where where) {
    String lower = line.toLowerCase(Locale.ROOT);
    for (Rule rule : rules) {
      if (rule.standsAt(where)) {
        Matcher groups = rule.match(line, lower);
        if (groups != null) {
          return new Fit(rule, groups);
        }
      }
    }
    return null;
  }

  /** Notes what a line says about the page. */
  void note(Fit fit, PageFacts facts, Agencies agencies) {
    Stanza stanza = fit.rule.stanza();
    if (facts.provider == null && stanza.keys().contains("provider")) {
      facts.provider = stanza.get("provider");
    }
    String expression = fit.groups.pattern().pattern();
    for (String name : GROUPS) {
      String value = expression.contains("(?<" + name + ">") ? fit.groups.group(name) : null;
      if (value != null && !value.isBlank()) {
        note(name, value.strip(), facts, agencies);
      }
    }
  }

  private void note(String name, String value, PageFacts facts, Agencies agencies) {
    switch (name) {
      case "section" -> facts.section = facts.section == null ? value : facts.section;
      case "headline" -> facts.headline = facts.headline == null ? value : facts.headline;
      case "copyright" ->
          facts.copyright = facts.copyright == null ? withoutStop(value) : facts.copyright;
      case "distributor" ->
          facts.distributor = facts.distributor == null ? value : facts.distributor;
      case "outlet" -> facts.outlet = facts.outlet == null ? value : facts.outlet;
      case "agency" -> agencies.credit(value, facts);
      case "byline" -> agencies.byline(value, facts);
      case "category" -> {
        for (String part : LIST.split(value, -1)) {
          facts.category(part);
        }
      }
      case "count" -> facts.comments = Math.max(facts.comments, figure(value));
      case "date" -> {
        LocalDate day = days.find(value);
        facts.told = facts.told == null ? day : facts.told;
      }
      default -> throw new IllegalStateException(name);
    }
  }

  private static int figure(String value) {
    int count = 0;
    for (int i = 0; i < value.length() && count < 10_000_000; i++) {
      int digit = Character.digit(value.charAt(i), 10);
      count = digit < 0 ? count : count * 10 + digit;
    }
    return count;
  }

  /** Takes a sentence's stop away, but not that of an abbreviation: {@code L.P.}, {@code Inc.} */
  private static String withoutStop(String value) {
    int last = value.length() - 1;
    if (last < 1 || value.charAt(last) != '.') {
      return value;
    }
    int word = value.lastIndexOf(' ') + 1;
    boolean initials = value.indexOf('.', word) < last;
    return initials || (last - word <= 3 && Character.isUpperCase(value.charAt(word)))
        ? value
        : value.substring(0, last).strip();
  }
}
