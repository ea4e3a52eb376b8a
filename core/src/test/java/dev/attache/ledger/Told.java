package dev.attache.ledger;

import dev.attache.dispatch.Dispatch;
import dev.attache.intake.Edition;
import dev.attache.intake.RawItem;
import dev.attache.reader.Reader;
import dev.attache.rules.LanguageFolder;
import dev.attache.story.Outcome;
import dev.attache.story.Story;
import dev.attache.story.StoryMaker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Short stories for tests, read as they would be. */
final class Told {

  /** One reader serves all tests. */
  static final Reader READER = Reader.load(LanguageFolder.ENGLISH);

  private static final StoryMaker STORIES = StoryMaker.load(LanguageFolder.ENGLISH);

  private final String id;
  private @Nullable String outlet;
  private @Nullable String agency;
  private @Nullable String url;
  private @Nullable LocalDate published;
  private @Nullable Edition edition;
  private String source = "stories.jsonl";

  private Told(String id) {
    this.id = id;
  }

  static Told by(String id) {
    return new Told(id);
  }

  Told outlet(String name) {
    outlet = name;
    return this;
  }

  Told agency(String name) {
    agency = name;
    return this;
  }

  Told url(String address) {
    url = address;
    return this;
  }

  Told source(String name) {
    source = name;
    return this;
  }

  Told on(String day) {
    published = LocalDate.parse(day);
    return this;
  }

  Told version(String guid, String version) {
    edition =
        new Edition(
            guid, version, Edition.Status.USABLE, null, null, null, 0, null, "update", null);
    return this;
  }

  Dispatch says(String words) {
    String digest = "sha256:" + Long.toHexString(Names.hash(id + "|" + words));
    RawItem item =
        new RawItem(
            id,
            source,
            0,
            digest,
            RawItem.Format.BODY,
            words,
            new RawItem.Given(published, null, null, outlet, url, "en"));
    Story made = ((Outcome.Made) STORIES.make(item)).story();
    Story.Page page = made.page();
    return READER.read(
        new Story(
            id,
            source,
            digest,
            made.text(),
            made.alignment(),
            null,
            published,
            made.publishedFrom(),
            new Story.Page(
                url, outlet, agency, null, null, List.of(), List.of(), page.dateline(), null, null),
            "en",
            edition));
  }

  /** A ledger's tables as text. */
  static String dump(Path file) {
    StringBuilder out = new StringBuilder();
    try (Ledger ledger = Ledger.open(file.toString())) {
      ledger.dump(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
