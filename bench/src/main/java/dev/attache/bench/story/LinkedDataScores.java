package dev.attache.bench.story;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.attache.story.Story;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Headline, day and authors beside what pages say in JSON-LD, read here a second time and in
 * another way: as a tree, of which the first object counts whose type ends with Article or Posting
 * and that has a headline.
 */
final class LinkedDataScores {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private final boolean show;
  private int pages;
  private final int[] headlines = new int[2];
  private final int[] days = new int[2];
  private final int[] authors = new int[2];

  LinkedDataScores(boolean show) {
    this.show = show;
  }

  /** Compares one page with its story. */
  void add(Path file, @Nullable Story story) throws IOException {
    Document page;
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      page = Jsoup.parse(in, null, "");
    }
    Map<?, ?> article = null;
    for (Element script : page.select("script[type*=ld+json]")) {
      try (JsonParser parser = JSON.createParser(script.data())) {
        article = article == null && parser.nextToken() != null ? find(tree(parser)) : article;
      } catch (IOException e) {
        // broken: of no use for comparing
      }
    }
    if (article == null) {
      return;
    }
    pages++;
    String headline = text(article.get("headline"));
    if (!headline.isEmpty()) {
      String found = story == null || story.headline() == null ? "" : story.headline().toString();
      count("headline", file, headlines, headline, PageFile.folded(found));
    }
    String published = text(article.get("datePublished"));
    if (published.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
      String found = story == null ? "" : String.valueOf(story.published());
      count("day", file, days, published.substring(0, 10), found);
    }
    List<String> names = names(article.get("author"));
    if (!names.isEmpty()) {
      List<String> found = new ArrayList<>();
      if (story != null) {
        found.addAll(story.page().bylines());
        found.add(String.valueOf(story.page().agency()));
        found.add(String.valueOf(story.page().outlet()));
      }
      boolean all = names.stream().allMatch(n -> found.stream().anyMatch(f -> sameName(n, f)));
      count("author", file, authors, names.toString(), all ? names.toString() : found.toString());
    }
  }

  /** Whether both are one name, but for "By", an office or a paper behind it, or "News". */
  private static boolean sameName(String wanted, String found) {
    String bare = letters(wanted.replaceFirst("(?i)^by ", "").split("[,|]| and ", -1)[0]);
    String other = letters(found);
    return !bare.isEmpty() && (other.equals(bare) || other.startsWith(bare));
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceFirst("^the ", "").replaceAll("[^\\p{L}]", "");
  }

  private void count(String what, Path file, int[] counts, String wanted, String found) {
    counts[1]++;
    counts[0] += wanted.equals(found) ? 1 : 0;
    if (show && !wanted.equals(found)) {
      System.out.println(what + ": " + file.getFileName() + " " + wanted + " / " + found);
    }
  }

  private static String text(@Nullable Object value) {
    return value instanceof String s
        ? PageFile.folded(Parser.unescapeEntities(Parser.unescapeEntities(s, false), false))
        : "";
  }

  private static List<String> names(@Nullable Object author) {
    List<String> names = new ArrayList<>();
    if (author instanceof List<?> list) {
      list.forEach(a -> names.addAll(names(a)));
    } else {
      String name = text(author instanceof Map<?, ?> map ? map.get("name") : author);
      if (!name.isEmpty() && !name.startsWith("http")) {
        names.add(name);
      }
    }
    return names;
  }

  private static @Nullable Map<?, ?> find(@Nullable Object tree) {
    if (tree instanceof List<?> list) {
      for (Object each : list) {
        Map<?, ?> found = find(each);
        if (found != null) {
          return found;
        }
      }
    } else if (tree instanceof Map<?, ?> map) {
      String type = String.valueOf(map.get("@type"));
      if (type.matches(".*(?:Article|Posting)\\]?") && map.containsKey("headline")) {
        return map;
      }
      for (Object each : map.values()) {
        Map<?, ?> found = find(each);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static @Nullable Object tree(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      Map<String, Object> map = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        Object value = tree(parser);
        if (value != null) {
          map.put(name, value);
        }
      }
      return map;
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      List<Object> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        Object value = tree(parser);
        if (value != null) {
          list.add(value);
        }
      }
      return list;
    }
    return parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getText();
  }

  /** Prints the shares. */
  void print() {
    System.out.printf(
        "  of %d pages with an article in JSON-LD: headline %d of %d (%.3f), day %d of %d (%.3f),"
            + " authors %d of %d (%.3f)%n",
        pages,
        headlines[0],
        headlines[1],
        headlines[0] / (double) headlines[1],
        days[0],
        days[1],
        days[0] / (double) days[1],
        authors[0],
        authors[1],
        authors[0] / (double) authors[1]);
  }
}
