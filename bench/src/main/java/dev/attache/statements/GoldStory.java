package dev.attache.statements;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.attache.text.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * A story and its attributions, from lines with {@code id}, {@code text} and brat annotations in
 * {@code ann}. Offsets there count code points; here UTF-16 units.
 *
 * @param id the story's name
 * @param text its words
 * @param attributions those that have content, in the file's order
 */
record GoldStory(String id, String text, List<Attribution> attributions) {

  static List<GoldStory> read(Path file) throws IOException {
    List<GoldStory> stories = new ArrayList<>();
    JsonFactory json = new JsonFactory();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser parser = json.createParser(line)) {
          while (parser.nextToken() != null) {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
              fields.put(parser.currentName(), parser.getText());
            }
          }
        }
        String text = fields.getOrDefault("text", "");
        stories.add(
            new GoldStory(
                fields.getOrDefault("id", ""),
                text,
                attributions(text, fields.getOrDefault("ann", ""))));
      }
    }
    return stories;
  }

  private static List<Attribution> attributions(String text, String ann) {
    Map<String, List<Span>> spans = new HashMap<>();
    List<Attribution> found = new ArrayList<>();
    for (String line : ann.split("\n", -1)) {
      String[] cells = line.split("\t", -1);
      if (cells.length < 2 || !line.startsWith("T")) {
        continue;
      }
      List<Span> parts = new ArrayList<>();
      for (String part : cells[1].substring(cells[1].indexOf(' ') + 1).split(";", -1)) {
        String[] ends = part.split(" ", -1);
        parts.add(
            new Span(
                text.offsetByCodePoints(0, Integer.parseInt(ends[0])),
                text.offsetByCodePoints(0, Integer.parseInt(ends[1]))));
      }
      spans.put(cells[0], parts);
    }
    for (String line : ann.split("\n", -1)) {
      String[] cells = line.split("\t", -1);
      if (cells.length < 2 || !line.startsWith("E")) {
        continue;
      }
      Map<String, List<Span>> roles = new HashMap<>();
      for (String role : cells[1].split(" ", -1)) {
        int colon = role.indexOf(':');
        if (colon > 0) {
          String name = role.substring(0, colon).replaceAll("\\d+$", "");
          roles
              .computeIfAbsent(name, k -> new ArrayList<>())
              .addAll(spans.getOrDefault(role.substring(colon + 1), List.of()));
        }
      }
      List<Span> content = roles.getOrDefault("Content", List.of());
      if (!content.isEmpty()) {
        found.add(
            new Attribution(
                roles.getOrDefault("Source", List.of()),
                roles.getOrDefault("Cue", List.of()),
                content));
      }
    }
    return found;
  }
}
