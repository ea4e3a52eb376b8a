package dev.attache.story;

import dev.attache.intake.RawItem;
import dev.attache.intake.Rejection;
import dev.attache.rules.LanguageFolder;
import dev.attache.story.Story.PublishedFrom;
import dev.attache.text.Alignment;
import dev.attache.text.Text;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes stories of raw items. One maker serves any number of threads; load it once. */
public final class StoryMaker {

  private final String language;
  private final PageLines lines;
  private final Agencies agencies;
  private final Datelines datelines;
  private final Markup markup;
  private final PageMetadata metadata;
  private final LanguageCheck languages;
  private final Fields fields;

  private StoryMaker(
      String language,
      PageLines lines,
      Agencies agencies,
      Datelines datelines,
      Markup markup,
      PageMetadata metadata,
      LanguageCheck languages) {
    this.language = language;
    this.lines = lines;
    this.agencies = agencies;
    this.datelines = datelines;
    this.markup = markup;
    this.metadata = metadata;
    this.languages = languages;
    this.fields = new Fields(lines, agencies, datelines);
  }

  /**
   * Loads what is known of pages in a language.
   *
   * @throws dev.attache.rules.RuleFileException if a file of the folder cannot be used
   */
  public static StoryMaker load(LanguageFolder folder) {
    Days days = new Days(folder.language());
    Agencies agencies = Agencies.load(folder);
    PageLines lines = PageLines.load(folder, days);
    return new StoryMaker(
        folder.language(),
        lines,
        agencies,
        Datelines.load(folder, days, agencies),
        Markup.load(folder),
        PageMetadata.load(folder, agencies, lines),
        LanguageCheck.load(folder));
  }

  /** Cleans an item; never throws for what is in it. */
  public Outcome make(RawItem item) {
    PageFacts facts = new PageFacts();
    RawItem.Given given = item.given();
    facts.url = given.url();
    facts.outlet = given.outlet();
    facts.headline = given.headline();
    fields.note(given.filed(), facts);
    Text text;
    Alignment alignment;
    switch (item.format()) {
      case BODY -> {
        text = new Text(item.content());
        alignment = Alignment.identity(text.length());
      }
      case PLAIN -> {
        Copier body = new PlainPage(item.content(), lines, agencies, datelines, facts).body();
        text = body.text();
        alignment = body.alignment();
      }
      case FRAGMENT -> {
        Copier body = new FragmentBody(item.content(), lines, agencies, markup, facts).body();
        text = body.text();
        alignment = body.alignment();
      }
      default -> {
        Copier body =
            new HtmlPage(item.content(), lines, agencies, markup, metadata, facts, languages)
                .body();
        if (body == null) {
          return new Outcome.Refused(
              new Rejection(
                  item.source(),
                  item.line(),
                  "a page without a story: it has no paragraphs of prose (a list of links, a video"
                      + " page, or one that scripts fill in); save the story's own page"));
        }
        text = body.text();
        alignment = body.alignment();
      }
    }
    // an item of a wire or a feed may be all headline
    if (text.length() == 0 && given.filed().edition() == null) {
      return new Outcome.Refused(
          new Rejection(
              item.source(),
              item.line(),
              "no story in it: only lines that stand around one; give the story's text"));
    }
    Datelines.Found dateline = datelines.find(text);
    if (dateline != null) {
      facts.dateline = dateline.dateline();
      facts.agency = facts.agency == null ? dateline.agency() : facts.agency;
    }
    return judge(item, story(item, facts, text, alignment));
  }

  private Outcome judge(RawItem item, Story story) {
    if (story.language().equals(language)) {
      return new Outcome.Made(story);
    }
    String reason =
        "reads "
            + LanguageCheck.name(language)
            + "; this "
            + (item.given().language() == null ? "looks like " : "says that it is ")
            + LanguageCheck.name(story.language());
    return new Outcome.Foreign(
        story, new Rejection(item.source(), item.line(), reason, story.edition()));
  }

  private Story story(RawItem item, PageFacts facts, Text text, Alignment alignment) {
    RawItem.Given given = item.given();
    LocalDate published = given.published();
    PublishedFrom from = PublishedFrom.METADATA;
    if (published == null) {
      published = facts.dated;
    }
    if (published == null) {
      published = facts.told;
      from = PublishedFrom.TEXT;
    }
    if (published == null) {
      published = given.publishedOtherwise();
      from = PublishedFrom.ARGUMENT;
    }
    String headline = facts.headline;
    return new Story(
        item.id(),
        item.source(),
        item.digest(),
        text,
        alignment,
        headline == null ? null : new Text(headline),
        published,
        published == null ? PublishedFrom.UNKNOWN : from,
        facts.page(),
        languageOf(given.language(), text.length() == 0 && headline != null ? headline : text),
        given.filed().edition());
  }

  private String languageOf(@Nullable String given, CharSequence text) {
    if (given != null) {
      String said = Locale.forLanguageTag(given.replace('_', '-')).getLanguage();
      if (!said.isEmpty()) {
        return said;
      }
    }
    return languages.languageOf(text);
  }
}
