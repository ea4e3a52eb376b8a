package dev.attache.bench.events;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A whole story to judge events on.
 *
 * @param set the set that it is of
 * @param id the story's name in its set
 * @param text its words; of MEANTIME its tokens joined with spaces, each sentence a paragraph
 * @param published publication day, or null
 */
record StorySet(Set set, String id, String text, @Nullable LocalDate published) {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** Where stories come from. */
  enum Set {
    /** MEANTIME: Wikinews on companies and markets. */
    MEANTIME,
    /** PolNeAR: American politics. */
    POLNEAR,
    /** GeoWebNews: short extracts of the world's news. */
    GWN,
    /** Local-Global Lexicon: local newspapers. */
    LGL
  }

  /** Which half of the stories: rules are written while looking at one, never at the other. */
  enum Half {
    DEVELOPMENT,
    UNSEEN
  }

  /** The half that a story belongs to: by the last bit of the CRC-32 of its id. */
  Half half() {
    return half(id);
  }

  /** The half that whatever has this id belongs to. */
  static Half half(String id) {
    CRC32 crc = new CRC32();
    crc.update(id.getBytes(StandardCharsets.UTF_8));
    return (crc.getValue() & 1) == 0 ? Half.DEVELOPMENT : Half.UNSEEN;
  }

  /** The stories of a set, in its order; MEANTIME's by file name. */
  static List<StorySet> read(Path sets, Set set) throws IOException {
    List<StorySet> stories = new ArrayList<>();
    switch (set) {
      case MEANTIME -> meantime(sets.resolve("meantime"), stories);
      case POLNEAR -> {
        for (String part : List.of("train", "dev")) {
          polnear(sets.resolve("attribution/polnear_" + part + ".jsonl.gz"), stories);
        }
      }
      case GWN, LGL -> {
        String name = set == Set.GWN ? "GWN" : "lgl";
        for (Element article : xml(sets.resolve("places/" + name + ".xml.gz")).select("article")) {
          String id =
              set == Set.GWN ? "gwn-" + article.attr("file") : "lgl-" + article.attr("docid");
          Element text = article.selectFirst("text");
          Element day = article.selectFirst("dltime");
          if (text != null) {
            stories.add(
                new StorySet(
                    set,
                    id,
                    text.wholeText(),
                    day == null ? null : day(day.text().substring(0, 10))));
          }
        }
      }
    }
    return stories;
  }

  private static Document xml(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return Jsoup.parse(in, "UTF-8", "", Parser.xmlParser());
    }
  }

  private static void meantime(Path folder, List<StorySet> stories) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*.xml.gz")) {
      all.forEach(files::add);
    }
    files.sort(null);
    for (Path file : files) {
      stories.add(meantime(file.getFileName().toString().replace(".xml.gz", ""), xml(file)));
    }
  }

  private static StorySet meantime(String id, Document xml) {
    StringBuilder text = new StringBuilder();
    String last = "";
    int sentence = 0;
    for (Element token : xml.select("token")) {
      int at = Integer.parseInt(token.attr("sentence"));
      String word = token.wholeText();
      if (at != sentence) {
        text.append("\n\n");
        sentence = at;
      } else if (!text.isEmpty()
          && !last.equals("(")
          && !last.equals("$")
          && !word.equals("'s")
          && !(word.length() == 1 && ".,;:)?!%".contains(word))) {
        text.append(' ');
      }
      text.append(word);
      last = word;
    }
    LocalDate published = null;
    for (Element time : xml.select("TIMEX3[functionInDocument=CREATION_TIME]")) {
      String value = time.attr("value");
      published = day(value.length() > 10 ? value.substring(0, 10) : value);
    }
    return new StorySet(Set.MEANTIME, id, text.toString(), published);
  }

  private static void polnear(Path file, List<StorySet> stories) throws IOException {
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
        String id = fields.getOrDefault("id", "");
        Matcher date = DAY.matcher(id);
        stories.add(
            new StorySet(
                Set.POLNEAR,
                id,
                fields.getOrDefault("text", ""),
                date.find() ? day(date.group()) : null));
      }
    }
  }

  private static @Nullable LocalDate day(String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
