package dev.attache.story;

import dev.attache.rules.LanguageFolder;
import dev.attache.rules.Table;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What a page says about its story in its head: JSON-LD, Open Graph, meta and time elements. */
final class PageMetadata {

  /** The lexicon. */
  static final String FILE = "lexicon/page-meta.tsv";

  /** A name in the metadata is no longer than this, nor a category. */
  private static final int LONGEST_NAME = 80;

  private static final Pattern LIST = Pattern.compile("\\s*[,;]\\s*");

  private static final List<DateTimeFormatter> MOMENTS =
      List.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME, DateTimeFormatter.RFC_1123_DATE_TIME);

  private static final Pattern SINGLE_NAME = Pattern.compile("\\p{Lu}[\\p{L}'’-]+");

  private record Fact(String name, int rank) {}

  private final Map<String, Fact> names = new HashMap<>();
  private final Agencies agencies;

  private final PageLines lines;

  private PageMetadata(Agencies agencies, PageLines lines) {
    this.agencies = agencies;
    this.lines = lines;
  }

  /** Loads the names of meta elements. */
  static PageMetadata load(LanguageFolder folder, Agencies agencies, PageLines lines) {
    PageMetadata metadata = new PageMetadata(agencies, lines);
    Table table = Table.read(folder, FILE);
    int name = table.column("name");
    int fact = table.column("fact");
    int rank = table.column("rank");
    for (Table.Row row : table.rows()) {
      metadata.names.put(row.get(name), new Fact(row.get(fact), Integer.parseInt(row.get(rank))));
    }
    return metadata;
  }

  /** What was found, before it is weighed. */
  static final class Found {
    final JsonLd ld = new JsonLd();
    private final Map<String, String> best = new HashMap<>();
    private final Map<String, Integer> ranks = new HashMap<>();
    private final List<String> categories = new ArrayList<>();
    @Nullable String canonical;
    String title = "";
    String language = "";

    /** Every date that a meta element gives, as it is written. */
    private final List<String> moments = new ArrayList<>();

    /** The value of a fact that the meta elements give, or null. */
    @Nullable String meta(String fact) {
      return best.get(fact);
    }
  }

  /** Reads a page's head, and what the body has of the kind. */
  Found find(Document page) {
    Found found = new Found();
    found.title = page.title();
    Element html = page.selectFirst("html");
    if (html != null) {
      found.language = html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang");
    }
    for (Element script : page.select("script[type*=ld+json]")) {
      found.ld.read(script.data());
    }
    for (Element meta : page.select("meta[content]")) {
      for (String attribute : List.of("property", "name", "itemprop")) {
        String value = meta.attr("content").strip();
        Fact fact = names.get(meta.attr(attribute).strip().toLowerCase(Locale.ROOT));
        if (fact != null && !value.isEmpty()) {
          note(found, fact, value);
        }
      }
    }
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    if (canonical != null) {
      found.canonical = canonical.attr("href").strip();
    }
    return found;
  }

  private static void note(Found found, Fact fact, String value) {
    if (fact.name.equals("category")) {
      for (String part : LIST.split(value, -1)) {
        found.categories.add(part);
      }
      return;
    }
    if (fact.name.equals("date")) {
      found.moments.add(value);
    }
    Integer before = found.ranks.get(fact.name);
    if (before == null || fact.rank < before) {
      found.ranks.put(fact.name, fact.rank);
      found.best.put(fact.name, value);
    }
  }

  /** Fills in what is not known yet, but the headline, which the body has its say in. */
  void fill(Found found, Document page, PageFacts facts, Days days) {
    JsonLd.Thing article = found.ld.article();
    if (facts.url == null) {
      facts.url = webAddress(found.canonical);
    }
    if (facts.url == null) {
      facts.url = webAddress(found.meta("url"));
    }
    if (facts.outlet == null) {
      String publisher = article == null ? null : article.first("publisher");
      facts.outlet = name(found.meta("outlet"));
      facts.outlet = facts.outlet == null ? name(publisher) : facts.outlet;
    }
    facts.section = name(article == null ? null : article.first("articleSection"));
    if (facts.section == null) {
      facts.section = name(found.meta("section"));
    }
    if (article != null) {
      for (String section : article.all("articleSection")) {
        category(facts, section);
      }
      for (String keywords : article.all("keywords")) {
        for (String keyword : LIST.split(keywords, -1)) {
          category(facts, keyword);
        }
      }
      for (String author : article.all("author")) {
        author(facts, author);
      }
      // one name may be all of a person's, where the page says that it is a person
      for (String person : article.all("author" + JsonLd.PERSONS)) {
        String only = name(person);
        if (only != null && SINGLE_NAME.matcher(only).matches() && !agencies.isOutlet(only)) {
          facts.byline(only);
        }
      }
    }
    for (String category : found.categories) {
      category(facts, category);
    }
    String author = found.meta("author");
    if (author != null && !facts.hasBylines()) {
      author(facts, author);
    }
    if (facts.copyright == null) {
      facts.copyright = name(found.meta("copyright"));
    }
    facts.dated = date(found, page, article, days);
    String count = article == null ? null : article.first("commentCount");
    if (count != null && count.length() < 8 && count.chars().allMatch(Character::isDigit)) {
      facts.comments = Integer.parseInt(count);
    }
  }

  private @Nullable LocalDate date(
      Found found, Document page, JsonLd.@Nullable Thing article, Days days) {
    LocalDate day = null;
    if (article != null) {
      day = moment(found, page, article.first("datePublished"), days);
      day = day == null ? moment(found, page, article.first("dateCreated"), days) : day;
    }
    if (day == null) {
      day = moment(found, page, found.meta("date"), days);
    }
    if (day == null) {
      for (Element element : page.select("[itemprop=datePublished], time[pubdate]")) {
        day = day(valueOf(element), days);
        if (day != null) {
          return day;
        }
      }
    }
    JsonLd.Thing whole = found.ld.page();
    if (day == null && whole != null) {
      day = day(whole.first("datePublished"), days);
    }
    // a recipe, a video, an event: no news by its type, but the page is about it
    JsonLd.Thing other = found.ld.dated();
    if (day == null && other != null) {
      day = day(other.first("datePublished"), days);
    }
    return day;
  }

  /**
   * The day of a moment. Of one in universal time the paper's own day, if the page has the same
   * moment with the paper's offset.
   */
  private static @Nullable LocalDate moment(
      Found found, Document page, @Nullable String value, Days days) {
    OffsetDateTime moment = parse(value);
    if (moment != null && moment.getOffset().equals(ZoneOffset.UTC)) {
      List<String> others = new ArrayList<>(found.moments);
      page.select("time[datetime]").forEach(time -> others.add(time.attr("datetime")));
      for (String other : others) {
        OffsetDateTime same = parse(other);
        if (same != null
            && !same.getOffset().equals(ZoneOffset.UTC)
            && Math.abs(ChronoUnit.MINUTES.between(same, moment)) <= 1) {
          return same.toLocalDate();
        }
      }
    }
    return day(value, days);
  }

  private static @Nullable OffsetDateTime parse(@Nullable String value) {
    for (DateTimeFormatter form : MOMENTS) {
      try {
        return value == null ? null : OffsetDateTime.parse(value.strip(), form);
      } catch (DateTimeException e) {
        // not in this form
      }
    }
    return null;
  }

  /** The day that a time or date element gives, in its attribute or its text. */
  static String valueOf(Element element) {
    for (String attribute : List.of("datetime", "content", "title")) {
      if (element.hasAttr(attribute) && !element.attr(attribute).isBlank()) {
        return element.attr(attribute).strip();
      }
    }
    return element.text();
  }

  /** The day of a date as metadata write it: ISO 8601, or words. */
  static @Nullable LocalDate day(@Nullable String value, Days days) {
    if (value == null || value.length() > 100) {
      return null;
    }
    String digits = value.strip();
    if (digits.length() >= 8 && digits.chars().limit(8).allMatch(c -> c >= '0' && c <= '9')) {
      digits = digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6, 8);
    }
    return days.find(digits);
  }

  private static final Pattern DAY_IN_ADDRESS =
      Pattern.compile("[/_-]((?:19|20)\\d\\d)[/-]?([01]\\d)[/-]?([0-3]\\d)(?:[/_-]|$)");

  /** The day that a page's address is made of: {@code …/2023/03/21/…}. */
  static @Nullable LocalDate dayInAddress(@Nullable String... addresses) {
    for (String address : addresses) {
      Matcher matcher = DAY_IN_ADDRESS.matcher(address == null ? "" : address);
      if (matcher.find()) {
        try {
          return LocalDate.parse(
              matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3));
        } catch (DateTimeException e) {
          return null;
        }
      }
    }
    return null;
  }

  private static @Nullable String webAddress(@Nullable String value) {
    return value != null && value.matches("(?i)https?://\\S{4,2000}") ? value : null;
  }

  private static @Nullable String name(@Nullable String value) {
    if (value == null) {
      return null;
    }
    String name = PlainPage.folded(Parser.unescapeEntities(value, false)).strip();
    return name.isEmpty() || name.length() > LONGEST_NAME || name.startsWith("http") ? null : name;
  }

  private static void category(PageFacts facts, String value) {
    String name = name(value);
    if (name != null) {
      facts.category(name);
    }
  }

  private void author(PageFacts facts, String value) {
    String name = name(value);
    if (name == null || name.startsWith("@")) {
      return;
    }
    // "By JOHN SMITH, Associated Press" stands in metadata too
    PageLines.Fit fit = lines.fit(name, PageLines.Where.HEAD);
    if (fit != null) {
      lines.note(fit, facts, agencies);
    } else {
      agencies.byline(name, facts);
    }
  }
}
