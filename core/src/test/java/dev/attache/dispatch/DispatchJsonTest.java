package dev.attache.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.actors.Cast;
import dev.attache.events.Event;
import dev.attache.events.EventType;
import dev.attache.events.Evidence;
import dev.attache.events.Magnitude;
import dev.attache.events.Status;
import dev.attache.intake.Rejection;
import dev.attache.language.Reading;
import dev.attache.mention.Actor;
import dev.attache.mention.ActorMention;
import dev.attache.mention.Place;
import dev.attache.mention.PlaceMention;
import dev.attache.mention.Sector;
import dev.attache.mention.TimeMention;
import dev.attache.mention.When;
import dev.attache.rules.RuleId;
import dev.attache.statements.Saying;
import dev.attache.statements.Stance;
import dev.attache.statements.Statement;
import dev.attache.story.Story;
import dev.attache.text.Alignment;
import dev.attache.text.Span;
import dev.attache.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DispatchJsonTest {

  private static final RuleId RULE = new RuleId("en.test.rule");

  /** An emoji of two UTF-16 units stands before everything. */
  private static final Text TEXT = new Text("\uD83D\uDE00 Xi visited Moscow Tuesday.");

  private static Story story(@Nullable Text headline, Story.Page page) {
    return new Story(
        "one",
        "one.txt",
        "sha256:00",
        TEXT,
        Alignment.identity(TEXT.length()),
        headline,
        LocalDate.of(2023, 3, 21),
        Story.PublishedFrom.ARGUMENT,
        page,
        "en");
  }

  private static Actor actor(String id, String name, Actor.Kind kind, @Nullable String country) {
    return new Actor(id, name, kind, null, country, null, Sector.GOV, null, null, null);
  }

  private static Dispatch dispatch() {
    Reading.Builder reading = new Reading.Builder(TEXT);
    reading.beginSentence();
    reading.token(0, 2);
    reading.token(3, 5);
    reading.token(6, 13);
    reading.token(14, 20);
    reading.token(21, 28);
    reading.token(28, 29);
    Cast cast =
        new Cast(
            List.of(
                actor("a1", "Xi", Actor.Kind.PERSON, "CHN"),
                actor("a2", "Russia", Actor.Kind.STATE, "RUS")),
            List.of(
                new ActorMention(new Span(3, 5), 1, List.of("a1"), RULE),
                new ActorMention(new Span(14, 20), 3, List.of("a2"), RULE)));
    Place moscow = new Place("Moscow", 524901, "RUS", 55.75, 37.62, Place.Resolution.CITY);
    Event event =
        new Event(
            "e1",
            EventType.CONSULT,
            "visit",
            List.of("diplomatic"),
            4.0,
            "042",
            Status.HAPPENED,
            List.of("a1"),
            List.of("a2"),
            new When("2023-03-21", new Span(21, 28)),
            new Event.Where(moscow, new Span(14, 20)),
            List.of(new Event.Attribution("a1", null, "s1")),
            new Magnitude(null, null, null, 3, new Magnitude.Amount(2.5e6, "USD")),
            new Evidence(
                Evidence.In.BODY,
                0,
                new Span(3, 28),
                new Span(6, 13),
                List.of(new Span(3, 5)),
                List.of(new Span(14, 20))),
            List.of(),
            RULE,
            List.of(RULE),
            0.9);
    Statement statement =
        new Statement(
            "s1",
            "a1",
            Statement.Kind.INDIRECT,
            Saying.SPEECH,
            Stance.AFFIRMS,
            new Span(3, 5),
            null,
            new Span(6, 28),
            null,
            null,
            List.of("a2"),
            null,
            null,
            RULE);
    return new Dispatch(
        story(null, Story.Page.NONE),
        reading.build(),
        cast,
        List.of(event),
        List.of(statement),
        List.of(
            new TimeMention(new Span(21, 28), 4, "", "XXXX-WXX-2", TimeMention.Type.DATE, RULE)),
        List.of(new PlaceMention(new Span(14, 20), 3, moscow, RULE)),
        null);
  }

  @Test
  void writesTheContractsFieldsWithCodePointOffsets() {
    assertThat(DispatchJson.line(dispatch()))
        .isEqualTo(
            "{\"schema\":\"attache/1\",\"story\":{\"id\":\"one\",\"source\":\"one.txt\","
                + "\"digest\":\"sha256:00\",\"published\":\"2023-03-21\","
                + "\"publishedFrom\":\"argument\",\"language\":\"en\","
                + "\"text\":\"\uD83D\uDE00 Xi visited Moscow Tuesday.\"},"
                + "\"actors\":[{\"id\":\"a1\",\"name\":\"Xi\",\"kind\":\"person\","
                + "\"country\":\"CHN\",\"sector\":\"GOV\",\"mentions\":[[2,4]]},"
                + "{\"id\":\"a2\",\"name\":\"Russia\",\"kind\":\"state\",\"country\":\"RUS\","
                + "\"sector\":\"GOV\",\"mentions\":[[13,19]]}],"
                + "\"events\":[{\"id\":\"e1\",\"type\":\"CONSULT\",\"mode\":\"visit\","
                + "\"contexts\":[\"diplomatic\"],\"quad\":1,\"intensity\":4.0,\"cameo\":\"042\","
                + "\"status\":\"happened\",\"actors\":[\"a1\"],\"recipients\":[\"a2\"],"
                + "\"when\":{\"edtf\":\"2023-03-21\",\"text\":[20,27],\"from\":\"clause\"},"
                + "\"where\":{\"name\":\"Moscow\",\"geonames\":524901,\"country\":\"RUS\","
                + "\"lat\":55.75,\"lon\":37.62,\"resolution\":\"city\",\"text\":[13,19]},"
                + "\"attribution\":[{\"speaker\":\"a1\",\"statement\":\"s1\"}],"
                + "\"magnitude\":{\"count\":3,\"amount\":{\"value\":2500000,\"currency\":\"USD\"}},"
                + "\"evidence\":{\"sentence\":0,\"span\":[2,27],\"trigger\":[5,12],"
                + "\"actors\":[[2,4]],\"recipients\":[[13,19]]},"
                + "\"foundBy\":\"en.test.rule\",\"confidence\":0.9}],"
                + "\"statements\":[{\"id\":\"s1\",\"speaker\":\"a1\",\"kind\":\"indirect\",\"saying\":\"speech\",\"stance\":\"affirms\","
                + "\"source\":[2,4],\"content\":[5,27],\"via\":[{\"speaker\":\"a2\"}],"
                + "\"foundBy\":\"en.test.rule\"}],"
                + "\"times\":[{\"text\":[20,27],\"timex\":\"XXXX-WXX-2\",\"type\":\"DATE\"}],"
                + "\"places\":[{\"text\":[13,19],\"name\":\"Moscow\",\"geonames\":524901,"
                + "\"country\":\"RUS\",\"lat\":55.75,\"lon\":37.62}]}");
  }

  @Test
  void writesWhatThePageSaid() {
    Story.Page page =
        new Story.Page(
            "https://example.org/a",
            "Herald",
            "Reuters",
            "TCA",
            "World",
            List.of("News"),
            List.of("A. Writer"),
            new Story.Dateline("Moscow", null),
            "©2023",
            new Story.Comments("Disqus", 0));
    Dispatch d = dispatch();
    Dispatch withPage =
        new Dispatch(
            story(new Text("Xi in \"Moscow\""), page),
            d.reading(),
            d.cast(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null);
    assertThat(DispatchJson.line(withPage))
        .contains(
            "\"url\":\"https://example.org/a\",\"outlet\":\"Herald\",\"agency\":\"Reuters\","
                + "\"distributor\":\"TCA\",\"section\":\"World\",\"categories\":[\"News\"],"
                + "\"headline\":\"Xi in \\\"Moscow\\\"\",\"bylines\":[\"A. Writer\"],"
                + "\"dateline\":{\"place\":\"Moscow\"},")
        .contains("\"copyright\":\"©2023\",\"language\":\"en\",")
        .contains("\"comments\":{\"provider\":\"Disqus\",\"count\":0}")
        .contains("\"events\":[],\"statements\":[]");
  }

  @Test
  void anInputThatFailedIsAnErrorInItsPlace() {
    assertThat(DispatchJson.line(new Rejection("wire.jsonl", 7, "no text")))
        .isEqualTo(
            "{\"schema\":\"attache/1\",\"error\":{\"input\":\"wire.jsonl\",\"line\":7,"
                + "\"reason\":\"no text\"}}");
    assertThat(DispatchJson.line(new Rejection("a.pdf", 0, "a PDF"))).doesNotContain("line");
  }
}
