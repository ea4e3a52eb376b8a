package dev.attache.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** One line of JSON: the fields of one story. */
final class JsonLine {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private static final String EXPECTED = "{\"id\": …, \"text\": …, \"published\": \"YYYY-MM-DD\"}";

  private @Nullable String id;
  private @Nullable String text;
  private @Nullable LocalDate published;
  private @Nullable String headline;
  private @Nullable String outlet;
  private @Nullable String url;
  private @Nullable String language;
  private boolean ninjs;

  private JsonLine() {}

  /**
   * Reads a line; one without a {@code text} that is an item of ninjs is read as such.
   *
   * @param line the decoded line
   * @param origin where it comes from
   * @param number the line's number, from 1
   */
  static Item read(String line, Origin origin, int number) throws UnreadableException {
    String otherId = origin.shortName() + ":" + number;
    JsonLine fields = new JsonLine();
    try (JsonParser parser = JSON.createParser(line)) {
      fields.read(parser);
    } catch (JsonProcessingException e) {
      throw new UnreadableException(
          "broken JSON at column "
              + Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getColumnNr())
              + ": "
              + firstLine(e.getOriginalMessage())
              + "; each line must be one object such as "
              + EXPECTED);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from a string", e);
    }
    String text = fields.text;
    if (text == null && fields.ninjs) {
      return Ninjs.item(JsonTree.read(line), origin, number, otherId);
    }
    if (text == null) {
      throw new UnreadableException("no \"text\" in the JSON object; expected " + EXPECTED);
    }
    if (text.isBlank()) {
      throw new UnreadableException("\"text\" is empty; there is nothing to read");
    }
    int half = halfPair(text);
    if (half >= 0) {
      throw new UnreadableException(
          "\"text\" has half a surrogate pair at character "
              + (half + 1)
              + ", which is no Unicode text; write the whole character or leave it out");
    }
    RawItem.Given given =
        new RawItem.Given(
            fields.published,
            origin.publishedOtherwise(),
            fields.headline,
            fields.outlet,
            fields.url,
            fields.language,
            Filed.NOTHING);
    String id = fields.id;
    String digest = origin.digest();
    return new RawItem(
        id == null ? otherId : id,
        origin.name(),
        number,
        digest == null ? "" : digest,
        RawItem.Format.BODY,
        text,
        given);
  }

  private void read(JsonParser parser) throws IOException, UnreadableException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new UnreadableException("the line is not a JSON object; expected " + EXPECTED);
    }
    for (JsonToken token = parser.nextToken();
        token == JsonToken.FIELD_NAME;
        token = parser.nextToken()) {
      String name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "id" -> id = identifier(parser);
        case "text" -> text = string(parser, name);
        case "published" -> published = day(string(parser, name));
        case "headline" -> headline = filled(string(parser, name));
        case "outlet" -> outlet = filled(string(parser, name));
        case "url" -> url = filled(string(parser, name));
        case "language" -> language = filled(string(parser, name));
        default -> {
          ninjs |= name.equals("uri");
          parser.skipChildren();
        }
      }
    }
    if (parser.nextToken() != null) {
      throw new UnreadableException(
          "more than one JSON value at column "
              + parser.currentTokenLocation().getColumnNr()
              + "; put each story on a line of its own");
    }
  }

  private static @Nullable String identifier(JsonParser parser)
      throws IOException, UnreadableException {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
      return parser.getText();
    }
    return filled(string(parser, "id"));
  }

  private static @Nullable String string(JsonParser parser, String name)
      throws IOException, UnreadableException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (token != JsonToken.VALUE_STRING) {
      String found =
          switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            default -> "a number";
          };
      throw new UnreadableException("\"" + name + "\" is " + found + "; it must be a string");
    }
    return parser.getText();
  }

  private static @Nullable String filled(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static @Nullable LocalDate day(@Nullable String value) throws UnreadableException {
    if (value == null || value.isBlank()) {
      return null;
    }
    LocalDate day = isoDay(value.strip());
    if (day == null) {
      throw new UnreadableException(
          "\"published\" is \""
              + (value.length() > 40 ? value.substring(0, 40) + "…" : value)
              + "\"; it must be a day, YYYY-MM-DD, or an ISO 8601 date and time");
    }
    return day;
  }

  /** The day of an ISO date or date-time as it is written there, whatever its offset; or null. */
  private static @Nullable LocalDate isoDay(String value) {
    try {
      LocalDate day = LocalDate.parse(value.substring(0, Math.min(10, value.length())));
      if (value.length() > 10) {
        if ("Tt ".indexOf(value.charAt(10)) < 0) {
          return null;
        }
        String time = value.substring(11).strip();
        int zone = 0;
        while (zone < time.length() && "Zz+-".indexOf(time.charAt(zone)) < 0) {
          zone++;
        }
        LocalTime.parse(time.substring(0, zone).strip());
        if (zone < time.length()) {
          String offset = time.substring(zone);
          ZoneOffset.of(offset.equals("z") ? "Z" : offset);
        }
      }
      return day;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int halfPair(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
