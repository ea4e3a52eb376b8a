package dev.attache.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Lists of feeds: OPML, or an address a line. */
public final class Subscriptions {

  private Subscriptions() {}

  /**
   * The addresses of a list's feeds, in its order, each once.
   *
   * @param text OPML, or lines of addresses; {@code #} starts a comment line
   */
  public static List<String> read(String text) {
    Set<String> found = new LinkedHashSet<>();
    if (text.stripLeading().startsWith("<") || text.startsWith("\ufeff<")) {
      for (Element outline :
          Jsoup.parse(text, "", Parser.xmlParser()).getElementsByTag("outline")) {
        String address = outline.attributes().getIgnoreCase("xmlurl").strip();
        if (!address.isEmpty()) {
          found.add(address);
        }
      }
    } else {
      for (String line : text.split("\\R", -1)) {
        String address = line.replace("\ufeff", "").strip();
        if (address.toLowerCase(Locale.ROOT).startsWith("http")) {
          found.add(address);
        }
      }
    }
    return new ArrayList<>(found);
  }
}
