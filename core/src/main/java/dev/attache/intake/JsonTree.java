package dev.attache.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON document as maps, lists, strings, numbers and booleans; {@link #NULL} stands for null. */
final class JsonTree {

  /** JSON's null. */
  static final Object NULL = new Object();

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNestingDepth(200)
                  .build())
          .build();

  private JsonTree() {}

  /** Reads a whole document. */
  static Object read(String document) throws UnreadableException {
    Deque<Object> open = new ArrayDeque<>();
    Deque<String> names = new ArrayDeque<>();
    Object root = null;
    try (JsonParser parser = JSON.createParser(document)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (root != null && open.isEmpty()) {
          throw new UnreadableException(
              "more than one JSON value at "
                  + place(parser.currentTokenLocation())
                  + "; give one document, or JSON lines in a .jsonl file");
        }
        switch (token) {
          case FIELD_NAME -> {
            names.pop();
            names.push(parser.currentName());
          }
          case START_OBJECT, START_ARRAY -> {
            Object made =
                token == JsonToken.START_OBJECT
                    ? new LinkedHashMap<String, Object>()
                    : new ArrayList<Object>();
            add(open, names, made);
            root = root == null ? made : root;
            open.push(made);
            names.push("");
          }
          case END_OBJECT, END_ARRAY -> {
            open.pop();
            names.pop();
          }
          default -> {
            Object value = value(parser, token);
            add(open, names, value);
            root = root == null ? value : root;
          }
        }
      }
    } catch (JsonProcessingException e) {
      throw new UnreadableException(
          "broken JSON at " + place(e.getLocation()) + ": " + firstLine(e.getOriginalMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from a string", e);
    }
    if (root == null) {
      throw new UnreadableException("no JSON value in it");
    }
    return root;
  }

  private static Object value(JsonParser parser, JsonToken token) throws IOException {
    return switch (token) {
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      case VALUE_NULL -> NULL;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Number(parser.getText());
      default -> parser.getText();
    };
  }

  /**
   * A number as it was written.
   *
   * @param text its characters
   */
  record Number(String text) {

    /** Whether it is a whole number; {@code 1.0} is one, as JSON Schema has it. */
    boolean whole() {
      return text.matches("-?\\d+(\\.0+)?");
    }

    /** Its value, as near as a double can be. */
    double value() {
      return Double.parseDouble(text);
    }
  }

  @SuppressWarnings("unchecked") // only this class puts maps and lists there
  private static void add(Deque<Object> open, Deque<String> names, Object value) {
    Object top = open.peek();
    if (top instanceof Map) {
      ((Map<String, Object>) top).put(names.element(), value);
    } else if (top instanceof List) {
      ((List<Object>) top).add(value);
    }
  }

  /** The object that a value is, or null. */
  @SuppressWarnings("unchecked") // maps of this tree have strings for keys
  static @Nullable Map<String, Object> object(@Nullable Object value) {
    return value instanceof Map ? (Map<String, Object>) value : null;
  }

  /** The list that a value is; empty if it is none. */
  @SuppressWarnings("unchecked")
  static List<Object> list(@Nullable Object value) {
    return value instanceof List ? (List<Object>) value : List.of();
  }

  /** The words of a field of an object; null if they are no words, or only white space. */
  static @Nullable String words(@Nullable Object object, String field) {
    Map<String, Object> fields = object(object);
    Object value = fields == null ? null : fields.get(field);
    return value instanceof String words && !words.isBlank() ? words.strip() : null;
  }

  private static String place(com.fasterxml.jackson.core.@Nullable JsonLocation at) {
    return at == null
        ? "an unknown place"
        : "line " + Math.max(1, at.getLineNr()) + " column " + Math.max(1, at.getColumnNr());
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
