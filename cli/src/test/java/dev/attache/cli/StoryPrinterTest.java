package dev.attache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.actors.Cast;
import dev.attache.copies.Kinship;
import dev.attache.dispatch.Dispatch;
import dev.attache.events.Event;
import dev.attache.events.EventType;
import dev.attache.events.Evidence;
import dev.attache.events.Magnitude;
import dev.attache.events.Status;
import dev.attache.language.Reading;
import dev.attache.language.Upos;
import dev.attache.mention.Actor;
import dev.attache.mention.ActorMention;
import dev.attache.mention.Place;
import dev.attache.mention.Sector;
import dev.attache.mention.When;
import dev.attache.rules.RuleId;
import dev.attache.statements.Saying;
import dev.attache.statements.Stance;
import dev.attache.statements.Statement;
import dev.attache.story.Story;
import dev.attache.text.Alignment;
import dev.attache.text.Span;
import dev.attache.text.Text;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryPrinterTest {

  private static final RuleId RULE = new RuleId("en.test.rule");
  private static final String BODY =
      "On Tuesday 王毅 visited Nairobi for talks about a railway that is to link the coast with"
          + " the lakes. Kenya will send a delegation. The envoy smiled.";
  private static final Text TEXT = new Text(BODY);

  private static Span at(String words) {
    int at = BODY.indexOf(words);
    return new Span(at, at + words.length());
  }

  private static Actor actor(
      String id, String name, Actor.Kind kind, String country, @Nullable String office) {
    return new Actor(id, name, kind, null, country, null, Sector.GOV, office, null, null);
  }

  private static Event event(
      String id, EventType type, @Nullable String mode, Status status, Evidence evidence) {
    return new Event(
        id,
        type,
        mode,
        List.of("diplomatic"),
        4.0,
        "042",
        status,
        status == Status.PLANNED ? List.of() : List.of("a1"),
        status == Status.PLANNED ? List.of("a1") : List.of("a2"),
        status == Status.PLANNED ? null : new When("2023-03-21", at("Tuesday")),
        status == Status.PLANNED
            ? null
            : new Event.Where(
                new Place("Nairobi", 184745, "KEN", -1.28, 36.82, Place.Resolution.CITY), null),
        List.of(new Event.Attribution("a1", null, "s1")),
        Magnitude.NONE,
        evidence,
        List.of(),
        RULE,
        List.of(RULE),
        0.9);
  }

  /** Three sentences; the last has an actor who acts and nothing was made of it. */
  private static Dispatch dispatch() {
    Reading.Builder reading = new Reading.Builder(TEXT);
    int envoySubject = 0;
    int envoy = 0;
    for (String sentence : List.of("On Tuesday", "Kenya will", "The envoy smiled.")) {
      reading.beginSentence();
      Span span = at(sentence);
      if (sentence.startsWith("The")) {
        reading.token(span.start(), span.start() + 3);
        envoySubject = reading.token(span.start() + 4, span.start() + 9);
        envoy = reading.token(span.start() + 10, span.start() + 16);
        reading.token(span.start() + 16, span.start() + 17);
        reading.tag(envoy, Upos.VERB, "", "smile");
        reading.attach(envoySubject, envoy, "nsubj");
      } else {
        int end = BODY.indexOf('.', span.start()) + 1;
        reading.token(span.start(), end);
      }
    }
    Cast cast =
        new Cast(
            List.of(
                actor("a1", "王毅", Actor.Kind.PERSON, "CHN", "Foreign Minister"),
                actor("a2", "Kenya", Actor.Kind.STATE, "KEN", null)),
            List.of(new ActorMention(at("envoy"), envoySubject, List.of("a1"), RULE)));
    Evidence visit =
        new Evidence(
            Evidence.In.BODY,
            0,
            at(BODY.substring(0, BODY.indexOf(". Kenya"))),
            at("visited"),
            List.of(at("王毅")),
            List.of());
    Evidence sends =
        new Evidence(
            Evidence.In.BODY,
            1,
            at("Kenya will send a delegation"),
            at("send"),
            List.of(),
            List.of());
    Statement statement =
        new Statement(
            "s1",
            "a1",
            Statement.Kind.INDIRECT,
            Saying.SPEECH,
            Stance.AFFIRMS,
            null,
            at("talks"),
            at("a railway that is to link the coast with the lakes"),
            null,
            null,
            List.of(),
            null,
            null,
            RULE);
    Story story =
        new Story(
            "one",
            "wire/\u001B]0;one.txt",
            "sha256:00",
            TEXT,
            Alignment.identity(TEXT.length()),
            new Text("王毅 in Kenya for railway talks"),
            LocalDate.of(2023, 3, 21),
            Story.PublishedFrom.ARGUMENT,
            Story.Page.NONE,
            "en");
    return new Dispatch(
        story,
        reading.build(),
        cast,
        List.of(
            event("e1", EventType.CONSULT, "visit", Status.HAPPENED, visit),
            event("e2", EventType.AGREE, null, Status.PLANNED, sends)),
        List.of(statement),
        List.of(),
        List.of(),
        null);
  }

  private static String print(int width, Terminal.Colour colour) {
    return new StoryPrinter(dispatch(), new Kinship.First(), new Terminal(width, colour)).print();
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 100, 160})
  void tablesFitTheTerminal(int width) throws IOException {
    String page = print(width, Terminal.Colour.OFF);
    assertThat(page.lines()).allMatch(line -> Columns.width(line) <= width);
    Golden.hold("story-" + width + ".txt", page);
  }

  @Test
  void whatStandsInAStoryDoesNothingToTheTerminal() {
    assertThat(print(100, Terminal.Colour.OFF)).doesNotContain("\u001B");
  }

  @Test
  void coloursChangeNoWord() {
    assertThat(print(100, Terminal.Colour.ON).replaceAll("\u001B\\[\\d*m", ""))
        .isEqualTo(print(100, Terminal.Colour.OFF));
  }

  @Test
  void plansStandOnTheAgendaAndWhatWasNotUnderstoodIsShown() {
    String page = print(100, Terminal.Colour.OFF);
    assertThat(page.indexOf("  e1 ")).isLessThan(page.indexOf("Agenda"));
    assertThat(page.indexOf("  e2 ")).isGreaterThan(page.indexOf("Agenda"));
    assertThat(page.substring(page.indexOf("Not understood"))).contains("The envoy smiled.");
  }
}
