package dev.attache.events;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ExportActs} wrote. */
final class ActFile {

  private ActFile() {}

  /**
   * One act.
   *
   * @param story its story's id
   * @param start offset of its trigger
   * @param end offset after it
   * @param type what the frame says, or null where no frame speaks
   * @param words of its sentence
   * @param clues hashes, each once
   * @param mentions those beside it, where they were asked for
   */
  record ExportedAct(
      String story,
      int start,
      int end,
      @Nullable EventType type,
      List<String> words,
      int[] clues,
      List<Beside> mentions) {

    /** What names it in tables. */
    String key() {
      return story + "\t" + start + "\t" + end;
    }
  }

  /**
   * A mention beside an act.
   *
   * @param side 0 none, 1 actor, 2 recipient, as the frame puts it
   * @param words its words and the names of those it means
   * @param clues hashes, each once
   */
  record Beside(int side, String words, int[] clues) {}

  /** Reads a file, act by act. */
  static void read(Path file, Consumer<ExportedAct> consumer) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
      while (json.nextToken() == JsonToken.START_OBJECT) {
        consumer.accept(act(json));
      }
    }
  }

  private static ExportedAct act(JsonParser json) throws IOException {
    Map<String, String> texts = new HashMap<>();
    Map<String, Integer> numbers = new HashMap<>();
    List<String> words = new ArrayList<>();
    int[] clues = {};
    List<Beside> mentions = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      JsonToken value = json.nextToken();
      if (value == JsonToken.VALUE_STRING) {
        texts.put(field, json.getText());
      } else if (value == JsonToken.VALUE_NUMBER_INT) {
        numbers.put(field, json.getIntValue());
      } else if (field.equals("words")) {
        words = strings(json);
      } else if (field.equals("clues")) {
        clues = numbers(json);
      } else if (field.equals("mentions")) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
          mentions.add(mention(json, words));
        }
      } else {
        json.skipChildren();
      }
    }
    String type = texts.getOrDefault("type", "-");
    return new ExportedAct(
        texts.getOrDefault("story", ""),
        numbers.getOrDefault("start", 0),
        numbers.getOrDefault("end", 0),
        type.equals("-") ? null : EventType.valueOf(type),
        words,
        clues,
        mentions);
  }

  private static Beside mention(JsonParser json, List<String> sentence) throws IOException {
    int side = 0;
    int from = 0;
    int to = 0;
    List<String> names = List.of();
    int[] clues = {};
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "side" -> side = json.getIntValue();
        case "from" -> from = json.getIntValue();
        case "to" -> to = json.getIntValue();
        case "names" -> names = strings(json);
        default -> clues = numbers(json);
      }
    }
    String words =
        String.join(" ", names)
            + " "
            + String.join(" ", sentence.subList(Math.max(0, from), Math.min(sentence.size(), to)));
    return new Beside(side, words, clues);
  }

  private static List<String> strings(JsonParser json) throws IOException {
    List<String> all = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      all.add(json.getText());
    }
    return all;
  }

  private static int[] numbers(JsonParser json) throws IOException {
    int[] all = new int[64];
    int n = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      all = n == all.length ? Arrays.copyOf(all, 2 * n) : all;
      all[n++] = json.getIntValue();
    }
    return Arrays.stream(all, 0, n).sorted().distinct().toArray();
  }
}
