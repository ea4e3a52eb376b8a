package dev.attache.story;

import dev.attache.story.Markup.Role;
import dev.attache.story.Story.Comment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Readers' comments that a page holds: who wrote each, when, and what.
 *
 * <p>Pages nest: a list of comments has items, an item has the comment and its replies, a comment
 * has parts that are called comments too. A comment is the smallest element called one that has
 * words beside an author's name or a time.
 */
final class ReaderComments {

  /** Comments that are kept at most; the page's count says how many there are. */
  private static final int MOST = 500;

  /** A name or a time is no longer than this, in characters. */
  private static final int SHORT = 80;

  /** Fewer letters are no comment but a button's name. */
  private static final int LEAST = 12;

  /** Where the author's name stands, the surest first. */
  private static final List<String> AUTHOR =
      List.of(
          "[itemprop=author] [itemprop=name], .fn",
          "[itemprop=author], [itemprop=creator], [rel=author], cite",
          "[class*=author], [class*=Author], [class*=username], [class*=user-name]",
          "b, strong, h3, h4, h5");

  private static final List<String> TIME =
      List.of(
          "time, [itemprop=dateCreated], [itemprop=datePublished], abbr[title]",
          "[class*=date], [class*=Date], [class*=timestamp], [class*=time]",
          "[class*=metadata]");

  private static final List<String> WORDS =
      List.of(
          "[itemprop=text], [class*=comment-content], [class*=comment-text],"
              + " [class*=comment__text], [class*=comment__content], [class*=commentText],"
              + " [class*=comment-copy]");

  private static final Set<String> CONTROLS =
      Set.of("a", "button", "form", "label", "script", "style", "noscript", "textarea");

  private final Blocks blocks;

  private ReaderComments(Blocks blocks) {
    this.blocks = blocks;
  }

  /** The comments in the page's order; those that its JSON-LD holds where it has any. */
  static List<Comment> find(Blocks blocks, JsonLd ld) {
    List<Comment> said = new ArrayList<>();
    for (JsonLd.Thing thing : ld.comments()) {
      String text = thing.first("text");
      if (text != null && said.size() < MOST) {
        String time = thing.first("dateCreated");
        said.add(
            new Comment(
                thing.first("author"), time == null ? thing.first("datePublished") : time, text));
      }
    }
    return said.isEmpty() ? new ReaderComments(blocks).inPage() : said;
  }

  private List<Comment> inPage() {
    List<Element> called = new ArrayList<>();
    blocks
        .marked()
        .forEach(
            (element, role) -> {
              if (role == Role.COMMENT) {
                called.add(element);
              }
            });
    List<Comment> said = new ArrayList<>();
    Set<Element> done = new HashSet<>();
    // innermost first: parents stand before their children
    for (int i = called.size() - 1; i >= 0; i--) {
      Element element = called.get(i);
      Comment comment = done.contains(element) ? null : read(element, done);
      if (comment != null) {
        said.add(0, comment);
        for (Element e = element; e != null && called.contains(e); e = e.parent()) {
          done.add(e);
        }
      }
    }
    return said.size() <= MOST ? said : said.subList(0, MOST);
  }

  /** A comment, if an element is one by itself; null if it is a part of one, or a list. */
  private @Nullable Comment read(Element element, Set<Element> done) {
    Element who = first(element, AUTHOR, done);
    Element when = first(element, TIME, done);
    if (who == null && when == null) {
      return null;
    }
    Element whole = first(element, WORDS, done);
    String text = whole == null ? words(element, who, when, done) : whole.text();
    String name = who == null ? null : who.text();
    if (text.length() < LEAST || (name != null && text.equals(name))) {
      return null;
    }
    String time = when == null ? null : PageMetadata.valueOf(when);
    return new Comment(
        name, time == null || time.isBlank() || time.length() > SHORT ? null : time, text);
  }

  /** The first element that a selector finds outside of comments that are done. */
  private static @Nullable Element first(
      Element element, List<String> selectors, Set<Element> done) {
    for (String selector : selectors) {
      for (Element found : element.select(selector)) {
        boolean fits = selectors.equals(WORDS) || found.text().length() <= SHORT;
        if (fits && found.hasText() && !found.equals(element) && !inside(found, element, done)) {
          return found;
        }
      }
    }
    return null;
  }

  private static boolean inside(Element inner, Element outer, Set<Element> done) {
    for (Element e = inner; e != null && !e.equals(outer); e = e.parent()) {
      if (done.contains(e)) {
        return true;
      }
    }
    return false;
  }

  /** What is left of a comment without its author, its time, its links and its replies. */
  private static String words(
      Element element, @Nullable Element who, @Nullable Element when, Set<Element> done) {
    StringBuilder words = new StringBuilder();
    element.filter(
        (NodeFilter)
            (Node node, int depth) -> {
              if (node instanceof TextNode text) {
                words.append(text.getWholeText()).append(' ');
              }
              boolean apart =
                  node.equals(who)
                      || node.equals(when)
                      || (node instanceof Element e
                          && (done.contains(e)
                              || (CONTROLS.contains(e.normalName()) && !inParagraph(e))));
              return apart
                  ? NodeFilter.FilterResult.SKIP_ENTIRELY
                  : NodeFilter.FilterResult.CONTINUE;
            });
    return PlainPage.folded(words.toString()).strip();
  }

  private static boolean inParagraph(Element element) {
    return element.normalName().equals("a") && element.closest("p") != null;
  }
}
