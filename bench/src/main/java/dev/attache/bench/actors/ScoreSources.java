package dev.attache.bench.actors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.attache.actors.ActorFinder;
import dev.attache.actors.Cast;
import dev.attache.language.LanguageCore;
import dev.attache.mention.ActorMention;
import dev.attache.rules.LanguageFolder;
import dev.attache.text.Span;
import dev.attache.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * How many of the sources of attributions are mentions of actors: {@code bench/run
 * bench.actors.ScoreSources [FILE.jsonl.gz]}. A source counts as found if a mention overlaps it.
 * Counts what is missed by its words.
 */
public final class ScoreSources {

  private ScoreSources() {}

  /** Runs it. */
  public static void main(String[] args) throws IOException {
    Path file =
        Path.of(args.length > 0 ? args[0] : "../shared/dev/attribution/polnear_dev.jsonl.gz");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    LanguageCore core = LanguageCore.load(LanguageFolder.ENGLISH);
    ActorFinder finder = ActorFinder.load(LanguageFolder.ENGLISH);
    JsonFactory json = new JsonFactory();
    Map<String, Integer> missed = new TreeMap<>();
    int sources = 0;
    int found = 0;
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String text = "";
        String annotation = "";
        try (JsonParser parser = json.createParser(line)) {
          while (parser.nextToken() != null) {
            if (parser.currentToken() == JsonToken.FIELD_NAME) {
              String name = parser.currentName();
              parser.nextToken();
              text = name.equals("text") ? parser.getText() : text;
              annotation = name.equals("ann") ? parser.getText() : annotation;
            }
          }
        }
        Text read = new Text(text);
        Cast cast = finder.find(Stories.of(text, null), core.read(read));
        for (String row : annotation.split("\n", -1)) {
          String[] cells = row.split("\t", -1);
          if (cells.length < 3 || !cells[1].startsWith("Source ")) {
            continue;
          }
          String[] ends = cells[1].substring("Source ".length()).split("[ ;]");
          int start = text.offsetByCodePoints(0, Integer.parseInt(ends[0]));
          int end = text.offsetByCodePoints(0, Integer.parseInt(ends[ends.length - 1]));
          sources++;
          if (overlaps(cast, new Span(start, end))) {
            found++;
          } else {
            missed.merge(cells[2], 1, Integer::sum);
          }
        }
      }
    }
    missed.entrySet().stream()
        .sorted((a, b) -> b.getValue() - a.getValue())
        .forEach(e -> out.println(e.getValue() + "\t" + e.getKey()));
    out.printf(Locale.ROOT, "%d sources, %.3f found%n", sources, found / (double) sources);
  }

  private static boolean overlaps(Cast cast, Span source) {
    for (ActorMention mention : cast.mentions()) {
      if (mention.span().overlaps(source)) {
        return true;
      }
    }
    return false;
  }
}
