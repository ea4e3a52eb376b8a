package dev.attache.events;

import dev.attache.actors.ActorFinder;
import dev.attache.actors.Cast;
import dev.attache.language.LanguageCore;
import dev.attache.language.Reading;
import dev.attache.mention.PlaceMention;
import dev.attache.places.PlaceFinder;
import dev.attache.rules.LanguageFolder;
import dev.attache.statements.Statement;
import dev.attache.statements.StatementFinder;
import dev.attache.story.Story;
import dev.attache.text.Alignment;
import dev.attache.text.Text;
import dev.attache.times.TimeFinder;
import java.util.List;

/** The stages before the events, as the reader orders them, up to acts that nobody has weighed. */
final class Staged {

  private static final LanguageFolder ENGLISH = LanguageFolder.ENGLISH;

  private final LanguageCore language = LanguageCore.load(ENGLISH);
  private final ActorFinder actors = ActorFinder.load(ENGLISH);
  private final TimeFinder times = TimeFinder.load(ENGLISH);
  private final PlaceFinder places = PlaceFinder.load(ENGLISH);
  private final StatementFinder statements = StatementFinder.load(ENGLISH);
  private final StoryActs.Rules rules = StoryActs.Rules.load(ENGLISH);

  /** A story with its acts. */
  record Read(Story story, Reading reading, Cast cast, StoryActs acts) {}

  StoryActs.Rules rules() {
    return rules;
  }

  Read read(Story story) {
    Reading reading = language.read(story.text());
    Cast found = actors.find(story, reading);
    List<PlaceMention> where = places.find(reading, null);
    Cast cast = actors.withStates(found, Hosts.of(reading, found, where, rules.classes()));
    List<Statement> said = statements.find(reading, cast, times.find(reading, story.published()));
    return new Read(story, reading, cast, new StoryActs(rules, reading, cast, where, said));
  }

  /** A story of nothing but its text. */
  static Story bare(String id, String text) {
    return new Story(
        id,
        id,
        "",
        new Text(text),
        Alignment.identity(text.length()),
        null,
        null,
        Story.PublishedFrom.UNKNOWN,
        Story.Page.NONE,
        "en");
  }
}
