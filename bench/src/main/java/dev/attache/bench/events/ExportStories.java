package dev.attache.bench.events;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes stories of the development sets as JSON lines that {@code attache read --from jsonl}
 * takes.
 *
 * <p>Arguments: a set ({@code meantime}, {@code polnear}, {@code gwn}, {@code lgl}, {@code plv}),
 * {@code development}, {@code unseen} or {@code all}, the file to write, and the folder of the sets
 * (default {@code ../shared/dev}). Of PLV each sentence is a story; every fifth line is unseen.
 */
public final class ExportStories {

  private ExportStories() {}

  /** Runs it. */
  public static void main(String[] args) throws IOException {
    String half = args[1].toUpperCase(Locale.ROOT);
    Path sets = Path.of(args.length > 3 ? args[3] : "../shared/dev");
    try (OutputStream out = Files.newOutputStream(Path.of(args[2]));
        JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setRootValueSeparator(null);
      if (args[0].equals("plv")) {
        List<String> rows = Files.readAllLines(sets.resolve("events/plv_train.tsv"));
        for (int i = 1; i < rows.size(); i++) {
          String[] cells = rows.get(i).split("\t", -1);
          boolean unseen = (i + 1) % 5 == 0;
          if (half.equals("ALL") || unseen == half.equals("UNSEEN")) {
            line(json, "plv-" + cells[0], cells[1], null);
          }
        }
        return;
      }
      StorySet.Set set = StorySet.Set.valueOf(args[0].toUpperCase(Locale.ROOT));
      for (StorySet story : StorySet.read(sets, set)) {
        if (half.equals("ALL") || story.half().name().equals(half)) {
          line(
              json,
              story.id(),
              story.text(),
              story.published() == null ? null : story.published().toString());
        }
      }
    }
  }

  private static void line(JsonGenerator json, String id, String text, @Nullable String published)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeStringField("text", text);
    if (published != null) {
      json.writeStringField("published", published);
    }
    json.writeEndObject();
    json.writeRaw('\n');
  }
}
