package dev.attache.cli;

import dev.attache.ledger.AgendaEntry;
import dev.attache.ledger.Claims;
import dev.attache.ledger.KeptActor;
import dev.attache.ledger.KeptEvent;
import dev.attache.ledger.KeptReport;
import dev.attache.ledger.KeptStatement;
import dev.attache.ledger.StoryHead;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the ledger keeps, as rows and columns. */
final class Sheets {

  private Sheets() {}

  /** Cells, of which some may be null. */
  static List<@Nullable Object> row(@Nullable Object... cells) {
    return new ArrayList<>(Arrays.asList(cells));
  }

  static Sheet events(List<KeptEvent> events) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (KeptEvent e : events) {
      rows.add(
          row(
              e.id(),
              day(e),
              lower(e.status()),
              e.mode() == null ? e.type().name() : e.type() + "/" + e.mode(),
              names(e.actors()),
              names(e.recipients()),
              e.where() == null ? null : e.where().place().name(),
              e.reported().reports(),
              e.reported().sources(),
              differences(e),
              e.reports().isEmpty() ? null : e.reports().get(0).words()));
    }
    return new Sheet(
        List.of(
            "id",
            "date",
            "status",
            "type",
            "actors",
            "recipients",
            "place",
            "reports",
            "sources",
            "differ",
            "words"),
        rows);
  }

  static @Nullable String day(KeptEvent e) {
    return e.when() == null ? null : e.when().edtf();
  }

  /** Topics on which reports differ, with the spread. */
  private static @Nullable String differences(KeptEvent e) {
    StringBuilder said = new StringBuilder();
    for (Claims claims : e.claims()) {
      if (claims.differ() && claims.topic() != Claims.Topic.COUNT) {
        said.append(said.isEmpty() ? "" : "; ");
        said.append(lower(claims.topic())).append(' ').append(claims.spread());
      }
    }
    return said.isEmpty() ? null : said.toString();
  }

  static Sheet statements(List<KeptStatement> statements) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (KeptStatement s : statements) {
      rows.add(
          row(
              s.day() == null ? null : s.day().toString(),
              s.speaker() == null ? s.sourceWords() : s.speaker().name(),
              lower(s.kind()),
              lower(s.stance()),
              source(s.story()),
              s.story().id(),
              s.content()));
    }
    return new Sheet(
        List.of("date", "speaker", "kind", "stance", "source", "story", "content"), rows);
  }

  static Sheet agenda(List<AgendaEntry> entries) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (AgendaEntry entry : entries) {
      AgendaEntry.Step last =
          entry.steps().isEmpty() ? null : entry.steps().get(entry.steps().size() - 1);
      KeptReport words = last != null ? last.report() : null;
      rows.add(
          row(
              entry.event().id(),
              entry.edtf(),
              lower(entry.state()),
              entry.event().type().name(),
              names(entry.event().actors()),
              names(entry.event().recipients()),
              entry.outcome(),
              words == null ? null : source(words.story()),
              words == null ? null : words.words()));
    }
    return new Sheet(
        List.of(
            "event", "due", "state", "type", "actors", "recipients", "outcome", "source", "words"),
        rows);
  }

  static Sheet stories(List<StoryHead> stories) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (StoryHead s : stories) {
      rows.add(
          row(
              s.id(),
              s.published() == null ? null : s.published().toString(),
              source(s),
              s.name(),
              s.headline()));
    }
    return new Sheet(List.of("story", "published", "source", "name", "headline"), rows);
  }

  static Sheet reports(List<KeptReport> reports) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (KeptReport r : reports) {
      rows.add(
          row(
              r.event(),
              r.story().id(),
              r.story().published() == null ? null : r.story().published().toString(),
              source(r.story()),
              lower(r.status()),
              r.when() == null ? null : r.when().edtf(),
              r.type().name(),
              names(r.actors()),
              names(r.recipients()),
              r.attribution().stream().map(a -> a.speaker().name()).toList(),
              r.magnitude().killed(),
              r.magnitude().injured(),
              r.magnitude().arrested(),
              r.words()));
    }
    return new Sheet(
        List.of(
            "event",
            "story",
            "published",
            "source",
            "status",
            "date",
            "type",
            "actors",
            "recipients",
            "onWordOf",
            "killed",
            "injured",
            "arrested",
            "words"),
        rows);
  }

  /** Who published a story, and whose it is. */
  static String source(StoryHead story) {
    String outlet = story.outlet() != null ? story.outlet() : story.name();
    return story.agency() == null || story.agency().equals(outlet)
        ? outlet
        : outlet + " (" + story.agency() + ")";
  }

  static List<String> names(List<KeptActor> actors) {
    return actors.stream().map(KeptActor::name).toList();
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
