package dev.attache.bench.events;

import dev.attache.actors.ActorFinder;
import dev.attache.actors.Cast;
import dev.attache.events.Event;
import dev.attache.events.EventFinder;
import dev.attache.language.LanguageCore;
import dev.attache.language.Reading;
import dev.attache.mention.TimeMention;
import dev.attache.rules.LanguageFolder;
import dev.attache.statements.Statement;
import dev.attache.statements.StatementFinder;
import dev.attache.story.Story;
import dev.attache.text.Alignment;
import dev.attache.text.Text;
import dev.attache.times.TimeFinder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stages that events need, in order, for bodies of text. */
final class Stages {

  private final LanguageCore core = LanguageCore.load(LanguageFolder.ENGLISH);
  private final ActorFinder actors = ActorFinder.load(LanguageFolder.ENGLISH);
  private final TimeFinder times = TimeFinder.load(LanguageFolder.ENGLISH);
  private final StatementFinder statements = StatementFinder.load(LanguageFolder.ENGLISH);
  private final EventFinder events = EventFinder.load(LanguageFolder.ENGLISH);

  /** What was read. */
  record Read(Reading reading, Cast cast, List<Event> events) {}

  Read read(String id, String body, @Nullable LocalDate published) {
    Text text = new Text(body);
    Story story =
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
            "en");
    Reading reading = core.read(text);
    Cast cast = actors.find(story, reading);
    List<TimeMention> found = times.find(reading, published);
    List<Statement> said = statements.find(reading, cast, found);
    return new Read(reading, cast, events.find(story, reading, cast, found, List.of(), said));
  }
}
