package dev.attache.bench.events;

import dev.attache.actors.Cast;
import dev.attache.dispatch.Dispatch;
import dev.attache.events.Event;
import dev.attache.language.Reading;
import dev.attache.reader.Reader;
import dev.attache.rules.LanguageFolder;
import dev.attache.story.Story;
import dev.attache.text.Alignment;
import dev.attache.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reader, for bare bodies of text. */
final class Stages {

  private final Reader reader = Reader.load(LanguageFolder.ENGLISH);

  /** What was read. */
  record Read(Reading reading, Cast cast, List<Event> events) {}

  Read read(String id, String body, @Nullable LocalDate published) {
    Dispatch dispatch = dispatch(id, body, published);
    return new Read(dispatch.reading(), dispatch.cast(), dispatch.events());
  }

  Dispatch dispatch(String id, String body, @Nullable LocalDate published) {
    Text text = new Text(body);
    return reader.read(
        new Story(
            id,
            id,
            "sha256:0",
            text,
            Alignment.identity(text.length()),
            null,
            published,
            published == null ? Story.PublishedFrom.UNKNOWN : Story.PublishedFrom.ARGUMENT,
            Story.Page.NONE,
            "en"));
  }
}
