package dev.attache.bench.story;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.attache.intake.Intake;
import dev.attache.intake.IntakeOptions;
import dev.attache.intake.Item;
import dev.attache.intake.RawItem;
import dev.attache.story.Outcome;
import dev.attache.story.Story;
import dev.attache.story.StoryMaker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files of the page sets. */
final class PageFile {

  private PageFile() {}

  /** The story of a page, whatever its language; null if it has none. */
  static @Nullable Story story(StoryMaker maker, Path file) {
    IntakeOptions options = IntakeOptions.DEFAULT.withKind(IntakeOptions.Kind.HTML);
    try (Intake intake = Intake.open(List.of(file.toString()), options)) {
      Item item = intake.next();
      if (item instanceof RawItem raw) {
        Outcome outcome = maker.make(raw);
        if (outcome instanceof Outcome.Made made) {
          return made.story();
        }
        return outcome instanceof Outcome.Foreign foreign ? foreign.story() : null;
      }
      System.out.println(item);
      return null;
    }
  }

  /** White space folded to single spaces. */
  static String folded(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ").strip();
  }

  /** Reads an object of objects whose fields are texts or lists of texts. */
  static Map<String, Map<String, List<String>>> annotations(Path file) throws IOException {
    Map<String, Map<String, List<String>>> all = new LinkedHashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        Map<String, List<String>> fields = new HashMap<>();
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          List<String> values = new ArrayList<>();
          fields.put(parser.currentName(), values);
          if (parser.nextToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
              values.add(parser.getText());
            }
          } else {
            values.add(parser.getText());
          }
        }
        all.put(key, fields);
      }
    }
    return all;
  }
}
