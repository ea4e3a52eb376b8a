package dev.attache.bench.actors;

import dev.attache.story.Story;
import dev.attache.text.Alignment;
import dev.attache.text.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Stories made of bare text. */
final class Stories {

  private Stories() {}

  static Story of(String text, @Nullable LocalDate published) {
    return new Story(
        "text",
        "text",
        "sha256:" + "0".repeat(64),
        new Text(text),
        Alignment.identity(text.length()),
        null,
        published,
        published == null ? Story.PublishedFrom.UNKNOWN : Story.PublishedFrom.ARGUMENT,
        Story.Page.NONE,
        "en");
  }
}
