package dev.attache.intake;

import dev.attache.intake.RawItem.Format;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/**
 * One story in Markdown (CommonMark). The first heading of the first level is the headline; front
 * matter, if there is any, gives title, date, author, section and tags.
 */
final class Markdown {

  /** Quotes and lists that a line opens at most; the parser takes long over more. */
  private static final int DEEPEST = 50;

  private Markdown() {}

  /** Reads one story. */
  static Item item(String content, Origin origin) throws UnreadableException {
    String text = content.replace("\r\n", "\n");
    bounded(text);
    Map<String, String> matter = new TreeMap<>();
    String body = text.substring(matter(text, matter));
    Node document = Parser.builder().build().parse(body);
    Wire wire = new Wire();
    wire.headline = first(matter.get("title"), heading(document));
    wire.created = Stamps.iso(first(matter.get("date"), matter.get("published")));
    wire.url = matter.get("url");
    wire.language = first(matter.get("lang"), matter.get("language"));
    wire.section = first(matter.get("section"), matter.get("category"));
    wire.byline(first(matter.get("author"), matter.get("byline")));
    String tags = matter.get("tags");
    if (tags != null) {
      for (String tag : tags.replaceAll("[\\[\\]\"']", "").split(",", -1)) {
        wire.category(tag);
      }
    }
    wire.body(Format.FRAGMENT, HtmlRenderer.builder().build().render(document));
    return wire.item(origin, 0, origin.shortName());
  }

  private static void bounded(String text) throws UnreadableException {
    int line = 1;
    int opened = 0;
    boolean start = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
        opened = 0;
        start = true;
      } else if (start && ">*+-".indexOf(c) >= 0) {
        opened++;
      } else if (start && c != ' ' && c != '\t' && ".)".indexOf(c) < 0 && !isDigit(c)) {
        start = false;
      } else if (start && (c == '.' || c == ')')) {
        opened++;
      }
      // a rule of dashes has no spaces between, and opens nothing
      if (opened > DEEPEST && (c == ' ' || c == '\t')) {
        throw new UnreadableException(
            "quotes and lists nested deeper than " + DEEPEST + ", at line " + line);
      }
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Reads front matter between two lines of dashes; where the text begins. */
  private static int matter(String text, Map<String, String> matter) {
    int end = text.startsWith("---\n") ? text.indexOf("\n---", 3) : -1;
    if (end < 0) {
      return 0;
    }
    for (String line : text.substring(4, Math.max(4, end)).split("\n", -1)) {
      int colon = line.indexOf(':');
      if (colon > 0 && !line.startsWith(" ") && !line.startsWith("#")) {
        String value = line.substring(colon + 1).strip().replaceAll("^[\"'](.*)[\"']$", "$1");
        if (!value.isEmpty()) {
          matter.put(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), value);
        }
      }
    }
    int line = text.indexOf('\n', end + 1);
    return line < 0 ? text.length() : line + 1;
  }

  private static @Nullable String heading(Node document) {
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading && heading.getLevel() == 1) {
        StringBuilder words = new StringBuilder();
        heading.accept(
            new AbstractVisitor() {
              @Override
              public void visit(Text text) {
                words.append(text.getLiteral());
              }

              @Override
              public void visit(Code code) {
                words.append(code.getLiteral());
              }
            });
        return words.toString().isBlank() ? null : words.toString().strip();
      }
    }
    return null;
  }

  private static @Nullable String first(@Nullable String a, @Nullable String b) {
    return a == null ? b : a;
  }
}
