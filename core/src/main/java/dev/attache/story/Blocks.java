package dev.attache.story;

import dev.attache.story.Markup.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of text of a page, in its order: what a browser would set as a paragraph, a heading,
 * an item of a list.
 *
 * <p>The walk is iterative, so that no nesting overflows the stack.
 */
final class Blocks implements NodeVisitor {

  /** Elements whose text nobody reads. */
  private static final Set<String> UNREAD =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "select",
          "option",
          "datalist",
          "button",
          "input",
          "textarea",
          "head",
          "map",
          "progress",
          "meter",
          "dialog",
          "menu",
          "frameset",
          "noframes",
          "xml");

  /** Elements that stand around stories by what they are for. */
  private static final Set<String> APART =
      Set.of(
          "nav", "aside", "footer", "form", "figure", "figcaption", "address", "label", "header");

  private static final Set<String> WHOLE = Set.of("html", "body", "main", "article");

  private static final Set<String> APART_BY_ROLE =
      Set.of(
          "navigation",
          "complementary",
          "banner",
          "contentinfo",
          "dialog",
          "search",
          "menu",
          "menubar",
          "alert",
          "form",
          "toolbar",
          "tablist");

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "center", "cite", "code", "data", "del",
          "dfn", "em", "font", "i", "img", "ins", "kbd", "mark", "nobr", "q", "ruby", "rt", "rp",
          "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
          "wbr", "picture", "source", "o:p", "link", "meta");

  private final Markup markup;
  private final List<Block> blocks = new ArrayList<>();
  private final Map<Element, Role> marked = new LinkedHashMap<>();
  private final Set<String> providers = new java.util.TreeSet<>();

  private Block block = new Block();
  private @Nullable Element unread;
  private int links;
  private boolean broken;

  Blocks(Markup markup) {
    this.markup = markup;
  }

  /** A run of text that stands by itself. */
  static final class Block {
    /** Text nodes, and nulls for line breaks. */
    final List<@Nullable TextNode> pieces = new ArrayList<>();

    final StringBuilder characters = new StringBuilder();

    /** The innermost element that has the whole of it, and is no mere phrase. */
    @Nullable Element container;

    int linked;
    String text = "";

    /** Share of the text that is linked, 0 to 1. */
    double linkShare() {
      return text.isEmpty() ? 1 : Math.min(1, linked / (double) text.length());
    }

    /** The element of its own; {@code div} where it is in none that says more. */
    String tag() {
      return container == null ? "div" : container.normalName();
    }
  }

  List<Block> blocks() {
    return blocks;
  }

  /** Elements that are marked as something, by name or by class. */
  Map<Element, Role> marked() {
    return marked;
  }

  /** Providers of comment widgets that the page names. */
  Set<String> providers() {
    return providers;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      if (unread == null) {
        add(text);
      }
      return;
    }
    if (!(node instanceof Element element)) {
      return;
    }
    String name = element.normalName();
    provider(element, name);
    if (unread != null) {
      return;
    }
    if (UNREAD.contains(name)) {
      unread = element;
      return;
    }
    if (name.equals("br")) {
      if (broken) {
        end();
      } else {
        broken = true;
        block.pieces.add(null);
      }
      return;
    }
    mark(element, name);
    if (name.equals("a")) {
      links++;
    }
    if (parts(name)) {
      end();
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    if (unread != null) {
      unread = element.equals(unread) ? null : unread;
      return;
    }
    String name = element.normalName();
    if (name.equals("a")) {
      links--;
    }
    if (parts(name) && !name.equals("br")) {
      end();
    }
  }

  private static boolean parts(String name) {
    return !INLINE.contains(name);
  }

  private void provider(Element element, String name) {
    String found =
        switch (name) {
          case "script", "iframe" -> markup.provider(element.attr("src"));
          case "div", "section" -> markup.provider(element.id());
          case "a" -> null;
          default -> name.startsWith("vf-") ? markup.provider("viafoura") : null;
        };
    if (found == null && name.equals("div") && element.hasClass("fb-comments")) {
      found = markup.provider("fb-comments");
    }
    if (found != null) {
      providers.add(found);
    }
  }

  private void mark(Element element, String name) {
    Role role = WHOLE.contains(name) ? ofWhole(element) : markup.role(element);
    boolean apart =
        APART.contains(name)
            || APART_BY_ROLE.contains(element.attr("role").toLowerCase(Locale.ROOT))
            || element.hasAttr("hidden")
            || element.attr("aria-hidden").equals("true")
            || hides(element.attr("style"));
    if (element.attr("itemprop").contains("articleBody")) {
      role = Role.BODY;
    } else if (apart && role.compareTo(Role.NOISE) < 0) {
      role = Role.NOISE;
    }
    if (element.attr("itemtype").endsWith("/Comment")
        || element.attr("itemprop").equals("comment")) {
      role = Role.COMMENT;
    }
    if (role != Role.NONE) {
      marked.put(element, role);
    }
  }

  /** Of elements that hold whole texts, names tell what is in them, not what they are. */
  private Role ofWhole(Element element) {
    Role role = markup.role(element);
    boolean comment = role == Role.COMMENT || role == Role.COMMENTS;
    return role == Role.BODY || (comment && element.className().startsWith("comment"))
        ? role
        : Role.NONE;
  }

  private static boolean hides(String style) {
    if (style.isEmpty()) {
      return false;
    }
    String bare = style.replace(" ", "").toLowerCase(Locale.ROOT);
    return bare.contains("display:none") || bare.contains("visibility:hidden");
  }

  private void add(TextNode text) {
    String words = text.getWholeText();
    boolean any = false;
    for (int i = 0; i < words.length() && !any; i++) {
      any = !Copier.isSpace(words.charAt(i)) && !Copier.takesNoRoom(words.charAt(i));
    }
    if (any) {
      broken = false;
      Element parent = text.parentElement();
      while (parent != null && !parts(parent.normalName()) && parent.parent() != null) {
        parent = parent.parentElement();
      }
      block.container = block.container == null ? parent : block.container;
      if (links > 0) {
        block.linked += words.strip().length();
      }
    }
    block.pieces.add(text);
    block.characters.append(words);
  }

  private void end() {
    broken = false;
    if (block.container != null) {
      block.text = PlainPage.folded(block.characters.toString());
      if (!block.text.isEmpty()) {
        blocks.add(block);
      }
    }
    block = new Block();
  }
}
