package dev.attache.export;

import dev.attache.ledger.KeptEvent;
import dev.attache.ledger.KeptReport;
import dev.attache.ledger.StoryHead;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** GDELT 2.0 Mentions: one row a report of a pair, 16 columns, no line of names. */
final class GdeltMentions implements Rows {

  private static final List<String> COLUMNS =
      List.of(
          "GLOBALEVENTID",
          "EventTimeDate",
          "MentionTimeDate",
          "MentionType",
          "MentionSourceName",
          "MentionIdentifier",
          "SentenceID",
          "Actor1CharOffset",
          "Actor2CharOffset",
          "ActionCharOffset",
          "InRawText",
          "Confidence",
          "MentionDocLen",
          "MentionDocTone",
          "MentionDocTranslationInfo",
          "Extras");

  private final StoryNotes notes;

  GdeltMentions(StoryNotes notes) {
    this.notes = notes;
  }

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public boolean named() {
    return false;
  }

  @Override
  public List<List<String>> of(KeptEvent event) {
    if (!Occurrence.took(event)) {
      return List.of();
    }
    List<List<String>> rows = new ArrayList<>();
    for (Occurrence.Pair pair : Occurrence.pairs(event)) {
      for (KeptReport report : Occurrence.reports(event)) {
        rows.add(row(event, pair.id(), report));
      }
    }
    return rows;
  }

  private List<String> row(KeptEvent event, long id, KeptReport report) {
    StoryHead story = report.story();
    LocalDate published = story.published();
    String url = story.url();
    boolean inText = report.standsIn() == KeptReport.StandsIn.TEXT;
    return List.of(
        Long.toString(id),
        Gdelt.added(event),
        published == null ? "" : Occurrence.compact(published) + "000000",
        url != null ? "1" : "2",
        Cells.text(source(story)),
        Cells.text(url != null ? url : story.name()),
        Occurrence.sentence(report),
        offset(inText, report.actorStart()),
        offset(inText, report.recipientStart()),
        offset(inText, report.trigger().start()),
        "",
        Long.toString(Math.round(report.confidence() * 100)),
        notes.of(story.id()).length(),
        "",
        "",
        "");
  }

  /** -1 is GDELT's own for what is not found in the article. */
  private static String offset(boolean inText, @Nullable Integer start) {
    return inText && start != null ? start.toString() : "-1";
  }

  /** The site of an address, else who published the story, else who wrote it. */
  private static @Nullable String source(StoryHead story) {
    String url = story.url();
    if (url != null) {
      String host = host(url);
      if (host != null) {
        return host.startsWith("www.") ? host.substring(4) : host;
      }
    }
    return story.outlet() != null ? story.outlet() : story.agency();
  }

  private static @Nullable String host(String url) {
    try {
      return URI.create(url).getHost();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
