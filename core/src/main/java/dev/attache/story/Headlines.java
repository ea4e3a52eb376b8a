package dev.attache.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A page's headline: the heading that its metadata bear out.
 *
 * <p>Metadata add the site's name or a shorter wording, and write other quotation marks; headings
 * may be the site's own, or have a kicker before them. Texts are compared by their letters and
 * figures.
 */
final class Headlines {

  /** A heading with fewer characters is not sought in the title: it is there by chance. */
  private static final int SOUGHT = 8;

  /** A heading with more is a paragraph that was marked as one. */
  private static final int LONGEST = 300;

  /** Signs between a headline and a site's name in a title. */
  private static final String[] PARTS = {
    " | ", " – ", " — ", " - ", " · ", " « ", " » ", " :: ", " • "
  };

  private record Heading(String text, String letters, int level, boolean near) {}

  private final List<Heading> headings = new ArrayList<>();
  private final String title;
  private final String titleLetters;
  private final @Nullable String open;
  private final @Nullable String linked;
  private final String site;

  Headlines(PageMetadata.Found found, Document page, @Nullable Element root, PageFacts facts) {
    JsonLd.Thing article = found.ld.article();
    linked = clean(article == null ? null : article.first("headline"));
    open = clean(found.meta("headline"));
    String own = clean(found.title);
    title = own == null ? "" : own;
    titleLetters = letters(title);
    site = facts.outlet == null ? "" : letters(facts.outlet);
    for (Element heading : page.select("[itemprop=headline], h1, h2, h3, .entry-title")) {
      String shown = heading.hasAttr("content") ? heading.attr("content") : shown(heading);
      String text = clean(shown);
      if (text != null && text.length() <= LONGEST) {
        int level =
            switch (heading.normalName()) {
              case "h2" -> 2;
              case "h3" -> 3;
              default -> 1;
            };
        headings.add(new Heading(text, letters(text), level, near(heading, root)));
      }
    }
  }

  /** Whether a heading stands in the article that the story's element is in, or in the element. */
  private static boolean near(Element heading, @Nullable Element root) {
    for (Element e = root; e != null; e = e.parent()) {
      boolean outermost = e.normalName().equals("article") || e.normalName().equals("main");
      if (outermost || e.equals(root)) {
        for (Element h = heading; h != null; h = h.parent()) {
          if (h.equals(e)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The text of a heading without the kicker that opens it. */
  private String shown(Element heading) {
    String whole = heading.text();
    for (Element part : heading.select("*")) {
      String kicker = part.text();
      if (!kicker.isEmpty()
          && kicker.length() < whole.length()
          && whole.startsWith(kicker)
          && !kicker.endsWith(":")
          && isKicker(part, letters(kicker))) {
        return whole.substring(kicker.length()).replaceFirst("^[\\s:|·/–—-]+", "");
      }
    }
    return whole;
  }

  /** Whether a part of a heading is set small, is a date, or stands apart in the page's title. */
  private boolean isKicker(Element part, String letters) {
    String name = part.normalName();
    return name.equals("small") || name.equals("time") || apart(title, letters, 0);
  }

  private static boolean apart(String title, String letters, int sign) {
    if (letters(title).equals(letters)) {
      return true;
    }
    if (sign > PARTS.length) {
      return false;
    }
    String mark = sign < PARTS.length ? PARTS[sign] : ": ";
    int at = title.indexOf(mark);
    return at > 0
        ? apart(title.substring(0, at), letters, sign)
            || apart(title.substring(at + mark.length()), letters, sign)
        : apart(title, letters, sign + 1);
  }

  private static @Nullable String clean(@Nullable String value) {
    if (value == null) {
      return null;
    }
    String text = PlainPage.folded(Parser.unescapeEntities(value, false));
    return letters(text).isEmpty() ? null : text;
  }

  /** The letters and figures of a text, in lower case. */
  static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString().toLowerCase(Locale.ROOT);
  }

  /** The headline, or null if the page has none. */
  @Nullable String best() {
    if (linked != null) {
      // what the page says of its story goes first, but not the site's name behind it
      String bare = letters(withoutSite(linked));
      for (Heading heading : headings) {
        if (heading.letters.equals(bare) && !bare.equals(letters(linked))) {
          return heading.text;
        }
      }
      return linked;
    }
    Heading best = null;
    int most = 0;
    int first = 0;
    for (Heading heading : headings) {
      int points = points(heading);
      first += heading.level == 1 ? 1 : 0;
      if (points > most) {
        most = points;
        best = heading;
      }
    }
    if (best != null) {
      return open != null && endsWith(best, letters(open)) ? open : best.text;
    }
    for (Heading heading : headings) {
      if (first == 1 && heading.level == 1 && !heading.letters.equals(site)) {
        return heading.text;
      }
    }
    if (open != null) {
      return withoutSite(open);
    }
    if (linked != null) {
      return linked;
    }
    for (Heading heading : headings) {
      if (heading.level == 1 && !heading.letters.equals(site)) {
        return heading.text;
      }
    }
    return title.isEmpty() ? null : withoutSite(title);
  }

  /** How far the metadata bear a heading out; 0 if they do not. */
  private int points(Heading heading) {
    if (heading.letters.equals(site)) {
      return 0;
    }
    int points = 0;
    boolean same =
        (open != null && heading.letters.equals(letters(open)))
            || (linked != null && heading.letters.equals(letters(linked)));
    if (same) {
      points += 8;
    } else if (heading.letters.length() >= SOUGHT) {
      if (titleLetters.startsWith(heading.letters)) {
        points += 6;
      } else if (titleLetters.contains(heading.letters)
          || (open != null && letters(open).contains(heading.letters))) {
        points += 4;
      } else if (open != null && endsWith(heading, letters(open))) {
        points += 4;
      }
    }
    if (points == 0) {
      return 0;
    }
    boolean exact = heading.text.equals(open) || heading.text.equals(linked);
    // of a site's name and a headline that stand in one title, the headline is the longer
    int share = Math.min(4, 4 * heading.letters.length() / Math.max(1, titleLetters.length()));
    return points + (exact ? 1 : 0) + share + (heading.near ? 3 : 0) + (heading.level == 1 ? 2 : 0);
  }

  /** Whether a heading is a text with a kicker before it. */
  private static boolean endsWith(Heading heading, String letters) {
    return letters.length() >= SOUGHT * 2
        && heading.letters.length() > letters.length()
        && heading.letters.endsWith(letters);
  }

  /** Takes the site's name from a title: the shorter part beside the last sign that parts them. */
  private static String withoutSite(String title) {
    for (String part : PARTS) {
      int at = title.lastIndexOf(part);
      if (at > 0) {
        String left = title.substring(0, at).strip();
        String right = title.substring(at + part.length()).strip();
        if (left.length() >= right.length()) {
          return left;
        }
        boolean either = part.equals(" « ") || part.equals(" » ") || part.equals(" | ");
        return either ? right : title;
      }
    }
    return title;
  }
}
