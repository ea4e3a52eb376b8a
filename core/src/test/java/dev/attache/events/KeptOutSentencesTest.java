package dev.attache.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.dispatch.Dispatch;
import dev.attache.reader.Reader;
import dev.attache.rules.Example;
import dev.attache.rules.LanguageFolder;
import dev.attache.story.Story;
import dev.attache.text.Alignment;
import dev.attache.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Sentences in the form of news that the opinion did not learn from, half of them look-alikes that
 * tell no event. The floors only ever rise.
 */
class KeptOutSentencesTest {

  /** Of the sentences that tell an act: its type is among the events'. */
  private static final double FOUND = 0.80;

  /** Of the look-alikes: no event has the marked word as its trigger. */
  private static final double SILENT = 0.90;

  /** Of the events at marked words: their type is the one marked. */
  private static final double RIGHT = 0.84;

  @Test
  void holdsTheFloors() throws IOException {
    Reader reader = Reader.load(LanguageFolder.ENGLISH);
    int acts = 0;
    int found = 0;
    int lookAlikes = 0;
    int silent = 0;
    int events = 0;
    int right = 0;
    for (String line : lines()) {
      Example example = Example.parse(line);
      Example.Mark mark =
          example.marks().stream()
              .filter(m -> m.role().equals("trigger"))
              .findFirst()
              .orElseThrow();
      Dispatch read = read(reader, example.text());
      List<Event> here =
          read.events().stream().filter(e -> e.evidence().trigger().overlaps(mark.span())).toList();
      events += here.size();
      right += (int) here.stream().filter(e -> e.type().name().equals(mark.value())).count();
      if (mark.value().equals("NONE")) {
        lookAlikes++;
        silent += here.isEmpty() ? 1 : 0;
      } else {
        acts++;
        boolean told = read.events().stream().anyMatch(e -> e.type().name().equals(mark.value()));
        found += told ? 1 : 0;
      }
    }
    String figures =
        String.format(
            Locale.ROOT,
            "found %d of %d acts, silent at %d of %d look-alikes, %d of %d events right",
            found,
            acts,
            silent,
            lookAlikes,
            right,
            events);
    assertThat((double) found / acts).as(figures).isGreaterThanOrEqualTo(FOUND);
    assertThat((double) silent / lookAlikes).as(figures).isGreaterThanOrEqualTo(SILENT);
    assertThat((double) right / events).as(figures).isGreaterThanOrEqualTo(RIGHT);
  }

  private static List<String> lines() throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    KeptOutSentencesTest.class.getResourceAsStream("sentences-kept-out.txt")),
                StandardCharsets.UTF_8))) {
      return in.lines().filter(l -> !l.startsWith("#")).toList();
    }
  }

  private static Dispatch read(Reader reader, String sentence) {
    Text text = new Text(sentence);
    return reader.read(
        new Story(
            "one",
            "one",
            "sha256:0",
            text,
            Alignment.identity(text.length()),
            null,
            null,
            Story.PublishedFrom.UNKNOWN,
            Story.Page.NONE,
            "en"));
  }
}
