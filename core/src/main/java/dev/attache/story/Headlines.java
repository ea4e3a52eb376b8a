package dev.attache.story;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A page's headline: the heading that its metadata bear out.
 *
 * <p>Metadata add the site's name or a shorter wording; headings may be the site's own. The heading
 * that a title begins with is neither.
 */
final class Headlines {

  /** Signs between a headline and a site's name in a title. */
  private static final String[] PARTS = {
    " | ", " – ", " — ", " - ", " · ", " « ", " » ", " :: ", " • ", ": "
  };

  private final List<String> headings = new ArrayList<>();
  private final String title;
  private final @Nullable String open;
  private final @Nullable String linked;

  Headlines(PageMetadata.Found found, Document page, @Nullable Element root) {
    JsonLd.Thing article = found.ld.article();
    linked = clean(article == null ? null : article.first("headline"));
    open = clean(found.meta("headline"));
    String own = clean(found.title);
    title = own == null ? "" : own;
    for (Element heading : page.select("[itemprop=headline], h1")) {
      add(heading.hasAttr("content") ? heading.attr("content") : heading.text());
    }
    for (Element heading : page.select("h2, h3, .entry-title, .post-title")) {
      // a lower heading is the headline only where the title says so
      String text = clean(heading.text());
      if (text != null && text.length() >= 10 && (title.startsWith(text) || text.equals(open))) {
        headings.add(text);
      }
    }
  }

  private void add(String heading) {
    String text = clean(heading);
    if (text != null && text.length() <= 300) {
      headings.add(text);
    }
  }

  private static @Nullable String clean(@Nullable String value) {
    if (value == null) {
      return null;
    }
    String text = PlainPage.folded(Parser.unescapeEntities(value, false));
    return text.isEmpty() ? null : text;
  }

  /** The headline, or null if the page has none. */
  @Nullable String best() {
    for (String heading : headings) {
      if (heading.equals(linked)
          || heading.equals(open)
          || title.startsWith(heading) && heading.length() >= 10) {
        return heading;
      }
    }
    for (String heading : headings) {
      if (heading.length() >= 10
          && (title.contains(heading) || open != null && open.contains(heading))) {
        return heading;
      }
    }
    if (headings.size() == 1 && headings.get(0).indexOf(' ') > 0) {
      return headings.get(0);
    }
    if (open != null) {
      return withoutSite(open);
    }
    if (linked != null) {
      return linked;
    }
    if (!headings.isEmpty() && headings.get(0).indexOf(' ') > 0) {
      return headings.get(0);
    }
    return title.isEmpty() ? headings.isEmpty() ? null : headings.get(0) : withoutSite(title);
  }

  /** Takes the site's name from a title: the shorter part beside the last sign that parts them. */
  private static String withoutSite(String title) {
    for (String part : PARTS) {
      int at = title.lastIndexOf(part);
      if (at > 0 && !part.equals(": ")) {
        String left = title.substring(0, at).strip();
        String right = title.substring(at + part.length()).strip();
        if (left.length() >= right.length()) {
          return left;
        }
        return part.equals(" « ") || part.equals(" » ") || part.equals(" | ") ? right : title;
      }
    }
    return title;
  }
}
