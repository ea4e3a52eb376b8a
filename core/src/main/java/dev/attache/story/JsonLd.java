package dev.attache.story;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its story in JSON-LD, in the words of schema.org.
 *
 * <p>Scripts are often broken; what was read before the fault is kept.
 */
final class JsonLd {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  /** Behind a field's name: those of its values that are said to be persons. */
  static final String PERSONS = ".persons";

  /** Stories and parts of stories that are kept at most: a page of lists has hundreds. */
  private static final int MOST = 50;

  private static final int MOST_COMMENTS = 500;

  private final List<Thing> articles = new ArrayList<>();
  private final List<Thing> pages = new ArrayList<>();
  private final List<Thing> comments = new ArrayList<>();
  private @Nullable Thing dated;

  /** One object: its fields, each with the texts that it has. */
  static final class Thing {
    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    /** How many objects stand around it. */
    private int depth;

    /** The texts of a field; of an object its name. */
    List<String> all(String field) {
      return fields.getOrDefault(field, List.of());
    }

    /** The first text of a field, or null. */
    @Nullable String first(String field) {
      List<String> values = all(field);
      return values.isEmpty() ? null : values.get(0);
    }

    private void add(String field, String value) {
      List<String> values = fields.computeIfAbsent(field, f -> new ArrayList<>());
      if (!value.isBlank() && values.size() < MOST) {
        values.add(value.strip());
      }
    }
  }

  /** An object that is open, and the field of its parent that it stands in. */
  private record Open(Thing thing, String field) {}

  /** Reads one script. */
  void read(String script) {
    Deque<Open> open = new ArrayDeque<>();
    String field = "";
    try (JsonParser parser = JSON.createParser(script)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        switch (token) {
          case FIELD_NAME -> field = parser.currentName();
          case START_OBJECT -> open.push(new Open(new Thing(), field));
          case END_OBJECT -> {
            Open done = open.pop();
            close(done, open.peek(), open.size());
            field = done.field;
          }
          case END_ARRAY -> field = open.isEmpty() ? "" : field;
          case VALUE_STRING, VALUE_NUMBER_INT -> {
            Open top = open.peek();
            if (top != null) {
              top.thing.add(field, parser.getText());
            }
          }
          default -> {}
        }
      }
    } catch (IOException e) {
      while (!open.isEmpty()) {
        Open broken = open.pop();
        close(broken, open.peek(), open.size());
      }
    }
  }

  private void close(Open done, @Nullable Open parent, int depth) {
    Thing thing = done.thing;
    thing.depth = depth;
    for (String type : thing.all("@type")) {
      boolean article = type.endsWith("Article") || type.endsWith("Posting");
      List<Thing> kept = article ? articles : type.endsWith("Page") ? pages : null;
      if (kept != null && kept.size() < MOST) {
        kept.add(thing);
        break;
      }
    }
    if (thing.all("@type").contains("Comment") && comments.size() < MOST_COMMENTS) {
      comments.add(thing);
    }
    if (dated == null && thing.first("datePublished") != null) {
      dated = thing;
    }
    String name = thing.first("name");
    String shown = name == null ? thing.first("@id") : name;
    if (parent != null && shown != null) {
      parent.thing.add(done.field, shown);
      if (thing.all("@type").contains("Person")) {
        parent.thing.add(done.field + PERSONS, shown);
      }
    }
  }

  /**
   * The story that the page is about: of those with a headline the outermost, of several the first;
   * or null. Entries of a live blog stand inside of it.
   */
  @Nullable Thing article() {
    Thing best = null;
    for (Thing thing : articles) {
      boolean told = thing.first("headline") != null || thing.first("articleBody") != null;
      if (told && (best == null || thing.depth < best.depth)) {
        best = thing;
      }
    }
    return best != null || articles.isEmpty() ? best : articles.get(0);
  }

  /** Readers' comments, answers behind what they answer or before it, as they are nested. */
  List<Thing> comments() {
    return comments;
  }

  /** The first thing of any kind that says when it was published, or null. */
  @Nullable Thing dated() {
    return dated;
  }

  /** What it says of the page itself, or null. */
  @Nullable Thing page() {
    return pages.isEmpty() ? null : pages.get(0);
  }
}
