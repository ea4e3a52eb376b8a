package dev.attache.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.dispatch.Dispatch;
import dev.attache.reader.Reader;
import dev.attache.rules.LanguageFolder;
import dev.attache.story.Story;
import dev.attache.text.Alignment;
import dev.attache.text.Text;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AnnotationsTest {

  @Test
  void everyEventAndStatementIsAnAnnotationOnItsWords() {
    Text text =
        new Text("😀 France condemned Iran on Monday. \"We will act,\" Emmanuel Macron said.");
    Story story =
        new Story(
            "one",
            "one.txt",
            "sha256:00",
            text,
            Alignment.identity(text.length()),
            null,
            LocalDate.of(2022, 6, 15),
            Story.PublishedFrom.ARGUMENT,
            Story.Page.NONE,
            "en");
    Dispatch dispatch = Reader.load(LanguageFolder.ENGLISH).read(story);

    assertThat(dispatch.events()).hasSize(1);
    assertThat(Annotations.page(dispatch))
        .startsWith(
            "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"urn:attache:sha256:00\",")
        .contains("\"id\":\"urn:attache:sha256:00:e1\"")
        .contains("\"value\":\"ACCUSE\"")
        .contains("\"value\":\"France → Iran, 2022-06-13\"")
        .contains("\"exact\":\"We will act\"")
        .contains("\"value\":\"Emmanuel Macron\"")
        // code points: the smiling face is one
        .contains("\"type\":\"TextPositionSelector\",\"start\":36,\"end\":47")
        .doesNotContain("\n");
  }
}
