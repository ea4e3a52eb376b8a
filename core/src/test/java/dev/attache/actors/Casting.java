package dev.attache.actors;

import dev.attache.language.LanguageCore;
import dev.attache.mention.Actor;
import dev.attache.mention.ActorMention;
import dev.attache.rules.LanguageFolder;
import dev.attache.story.Story;
import dev.attache.text.Alignment;
import dev.attache.text.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Casts of texts on the real language core, for tests. */
final class Casting {

  static final LanguageCore CORE = LanguageCore.load(LanguageFolder.ENGLISH);
  static final ActorFinder FINDER = ActorFinder.load(LanguageFolder.ENGLISH);

  private Casting() {}

  static Cast cast(String text) {
    return cast(text, null);
  }

  static Cast cast(String text, @Nullable LocalDate published) {
    Story story =
        new Story(
            "test",
            "test",
            "sha256:" + "0".repeat(64),
            new Text(text),
            Alignment.identity(text.length()),
            null,
            published,
            published == null ? Story.PublishedFrom.UNKNOWN : Story.PublishedFrom.ARGUMENT,
            Story.Page.NONE,
            "en");
    return FINDER.find(story, CORE.read(new Text(text)));
  }

  /** The one actor of a cast with this name; fails if there is none. */
  static Actor named(Cast cast, String name) {
    return cast.actors().stream()
        .filter(a -> a.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " among " + cast.actors()));
  }

  /** The actor that the k-th mention with these words means. */
  static Actor meantBy(Cast cast, String text, String words, int k) {
    int seen = 0;
    for (ActorMention mention : cast.mentions()) {
      if (mention.span().of(text).equals(words) && seen++ == k) {
        return cast.actor(mention.actors().get(0));
      }
    }
    throw new AssertionError("no mention \"" + words + "\" among " + cast.mentions());
  }
}
