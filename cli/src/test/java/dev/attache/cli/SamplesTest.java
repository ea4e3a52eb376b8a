package dev.attache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The records of the sample stories, as they were read and reviewed. When one changes, read the
 * difference as a user would; {@code -Dattache.accept=true} then writes it anew.
 */
class SamplesTest {

  private static final Path SAMPLES = Path.of("../samples");

  /** Not beside the samples: a reader of that folder would take them for stories. */
  private static final Path RECORDS = Path.of("src/test/resources/records");

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "macron-beijing.txt,2023-04-06",
    "sanctions-and-protests.jsonl,",
    "sudan-ceasefire.txt,",
    "yoon-washington.html,"
  })
  void recordIsAsReviewed(String sample, String published) throws IOException {
    Path out = folder.resolve("out.jsonl");
    List<String> args = new ArrayList<>(List.of("read", "--as", "jsonl", "-o", out.toString()));
    if (published != null) {
      args.addAll(List.of("--published", published));
    }
    args.add(SAMPLES.resolve(sample).toString());
    assertThat(Attache.run(OutputStream.nullOutputStream(), args.toArray(String[]::new))).isZero();
    StringBuilder found = new StringBuilder();
    for (String line : Files.readAllLines(out)) {
      found.append(indented(line)).append('\n');
    }
    Path golden = RECORDS.resolve(sample + ".json");
    if (Boolean.getBoolean("attache.accept")) {
      Files.writeString(golden, found);
    }
    assertThat(found.toString()).isEqualTo(Files.readString(golden));
  }

  /** One field a line; spans and other small arrays stay on theirs. */
  private static String indented(String line) throws IOException {
    StringWriter out = new StringWriter();
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    JsonFactory json = new JsonFactory();
    try (JsonParser parser = json.createParser(line);
        JsonGenerator generator = json.createGenerator(out)) {
      generator.setPrettyPrinter(printer);
      while (parser.nextToken() != null) {
        generator.copyCurrentEventExact(parser);
      }
    }
    return out.toString();
  }
}
