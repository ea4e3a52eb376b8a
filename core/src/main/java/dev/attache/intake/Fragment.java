package dev.attache.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes XML bodies (NITF, XHTML) as a fragment of HTML. */
final class Fragment {

  /** Elements of NITF that HTML knows by another name; empty for those that are not the body's. */
  private static final Map<String, String> NITF =
      Map.ofEntries(
          Map.entry("hl1", "h2"),
          Map.entry("hl2", "h3"),
          Map.entry("bq", "blockquote"),
          Map.entry("block", "div"),
          Map.entry("fn", "p"),
          Map.entry("credit", "cite"),
          Map.entry("datasource", "cite"),
          Map.entry("media", "figure"),
          Map.entry("q", "span"),
          Map.entry("body.content", "div"),
          Map.entry("dateline", "p"),
          Map.entry("byline", "p"),
          Map.entry("note", "aside"));

  /** Elements that HTML has too. */
  private static final Set<String> SAME =
      Set.of(
          "a",
          "b",
          "blockquote",
          "br",
          "caption",
          "cite",
          "code",
          "dd",
          "div",
          "dl",
          "dt",
          "em",
          "figcaption",
          "figure",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "i",
          "img",
          "li",
          "ol",
          "p",
          "pre",
          "script",
          "section",
          "span",
          "strong",
          "style",
          "sub",
          "sup",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "time",
          "tr",
          "u",
          "ul",
          "article",
          "aside",
          "header",
          "footer",
          "q");

  private static final Set<String> VOID = Set.of("br", "hr", "img");

  private Fragment() {}

  /** The markup of what is inside an element. */
  static String inside(XmlElement element) {
    StringBuilder out = new StringBuilder();
    inside(element, out);
    return out.toString();
  }

  private static void inside(XmlElement element, StringBuilder out) {
    for (Object part : element.content) {
      if (part instanceof XmlElement child) {
        write(child, out);
      } else {
        escape((String) part, out);
      }
    }
  }

  private static void write(XmlElement element, StringBuilder out) {
    String name = element.name.toLowerCase(Locale.ROOT);
    String tag = NITF.getOrDefault(name, SAME.contains(name) ? name : "");
    if (tag.isEmpty()) {
      inside(element, out);
      return;
    }
    out.append('<').append(tag);
    attribute(element, "href", out);
    attribute(element, "class", out);
    out.append('>');
    if (!VOID.contains(tag)) {
      inside(element, out);
      out.append("</").append(tag).append('>');
    }
  }

  private static void attribute(XmlElement element, String name, StringBuilder out) {
    String value = element.attribute(name);
    if (value != null) {
      out.append(' ').append(name).append("=\"");
      escape(value, out);
      out.append('"');
    }
  }

  private static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
  }
}
