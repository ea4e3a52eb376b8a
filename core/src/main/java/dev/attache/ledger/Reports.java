package dev.attache.ledger;

import dev.attache.dispatch.Dispatch;
import dev.attache.events.Event;
import dev.attache.events.Evidence;
import dev.attache.events.Status;
import dev.attache.mention.When;
import dev.attache.story.Story;
import dev.attache.text.Span;
import dev.attache.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a dispatch reports, as reports of the ledger without numbers. */
final class Reports {

  /** The most characters of a sentence that are kept as a report's words. */
  static final int MOST_WORDS = 1000;

  private final Dispatch dispatch;
  private final StoryHead story;
  private final Map<String, KeptActor> actors;
  private final Dictionary dictionary;

  /**
   * Prepares a dispatch.
   *
   * @param actors the ledger's actors by the dispatch's ids
   */
  Reports(
      Dispatch dispatch, StoryHead story, Map<String, KeptActor> actors, Dictionary dictionary) {
    this.dispatch = dispatch;
    this.story = story;
    this.actors = actors;
    this.dictionary = dictionary;
  }

  /** The reports, in text order. */
  List<KeptReport> all() {
    List<KeptReport> reports = new ArrayList<>();
    for (Event event : dispatch.events()) {
      reports.add(report(event, event.evidence(), 0));
      for (Evidence telling : event.retold()) {
        reports.add(report(event, telling, reports.get(reports.size() - 1).telling() + 1));
      }
    }
    return reports;
  }

  private KeptReport report(Event event, Evidence evidence, int telling) {
    Text text = dispatch.textOf(evidence);
    return new KeptReport(
        0,
        0,
        story,
        event.id(),
        telling,
        evidence.in() == Evidence.In.HEADLINE
            ? KeptReport.StandsIn.HEADLINE
            : KeptReport.StandsIn.TEXT,
        evidence.sentence(),
        extent(text, evidence.span()),
        extent(text, evidence.trigger()),
        words(text, evidence),
        start(text, evidence.actors()),
        joined(text, evidence.actors()),
        start(text, evidence.recipients()),
        joined(text, evidence.recipients()),
        event.type(),
        event.mode(),
        event.contexts(),
        event.intensity(),
        event.cameo(),
        event.status(),
        actors(event.actors()),
        actors(event.recipients()),
        when(event),
        event.where() == null ? null : dictionary.place(event.where().place()),
        event.magnitude(),
        event.attribution().stream()
            .map(
                a ->
                    new KeptReport.OnWordOf(
                        actor(a.speaker()),
                        a.medium() == null ? null : actor(a.medium()),
                        a.statement()))
            .toList(),
        event.foundBy().value(),
        event.confidence());
  }

  static Extent extent(Text text, Span span) {
    return new Extent(text.codePoint(span.start()), text.codePoint(span.end()));
  }

  private String words(Text text, Evidence evidence) {
    Span sentence = dispatch.readingOf(evidence).sentenceSpan(evidence.sentence());
    Span kept = sentence.length() <= MOST_WORDS ? sentence : evidence.span();
    String words = squeezed(text.slice(kept));
    return words.length() <= MOST_WORDS
        ? words
        : words.substring(0, words.offsetByCodePoints(MOST_WORDS / 2, 0)) + "…";
  }

  static String squeezed(String words) {
    return Names.clean(Names.squeezed(words));
  }

  private static @Nullable Integer start(Text text, List<Span> spans) {
    return spans.isEmpty() ? null : text.codePoint(spans.get(0).start());
  }

  private static @Nullable String joined(Text text, List<Span> spans) {
    return spans.isEmpty()
        ? null
        : spans.stream().map(s -> squeezed(text.slice(s))).collect(Collectors.joining("; "));
  }

  private List<KeptActor> actors(List<String> ids) {
    return ids.stream().map(this::actor).distinct().toList();
  }

  private KeptActor actor(String id) {
    KeptActor actor = actors.get(id);
    if (actor == null) {
      throw new IllegalArgumentException("no actor " + id + " in the dispatch");
    }
    return actor;
  }

  /** Whether a day stands in the dateline: it is when the story was written, not when it was. */
  private boolean isDateline(@Nullable Span words) {
    Story.Dateline dateline = dispatch.story().page().dateline();
    String date = dateline == null ? null : dateline.date();
    if (words == null || dateline == null || date == null) {
      return false;
    }
    String text = dispatch.story().text().toString();
    int at = text.indexOf(date);
    return text.startsWith(dateline.place()) && at >= 0 && words.end() <= at + date.length();
  }

  private @Nullable KeptTime when(Event event) {
    When when = event.when();
    if (when != null) {
      Days days = Days.of(when.edtf());
      return new KeptTime(
          when.edtf(),
          isDateline(when.words()) ? "published" : when.from().name().toLowerCase(Locale.ROOT),
          days == null ? null : days.from(),
          days == null ? null : days.to());
    }
    LocalDate published = story.published();
    boolean news = event.status() == Status.HAPPENED || event.status() == Status.ONGOING;
    return published == null || !news
        ? null
        : new KeptTime(published + "~", "story", published, published);
  }
}
