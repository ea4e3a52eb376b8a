package dev.attache.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.actors.ActorFinder;
import dev.attache.actors.Cast;
import dev.attache.language.LanguageCore;
import dev.attache.language.Reading;
import dev.attache.mention.TimeMention;
import dev.attache.mention.When;
import dev.attache.rules.LanguageFolder;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole sentences through the language core and the cast. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventFinderTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2022, 6, 15);

  private LanguageCore core;
  private ActorFinder actors;
  private EventFinder finder;

  @BeforeAll
  void load() {
    core = LanguageCore.load(LanguageFolder.ENGLISH);
    actors = ActorFinder.load(LanguageFolder.ENGLISH);
    finder = EventFinder.ofRulesAlone(LanguageFolder.ENGLISH);
  }

  /** A sentence as it was read. */
  private record Told(Reading reading, Cast cast, List<Event> events) {

    List<String> countries(List<String> ids) {
      return ids.stream().map(id -> String.valueOf(cast.actor(id).country())).toList();
    }
  }

  private Told read(String body, String time, String edtf) {
    Text text = new Text(body);
    Reading reading = core.read(text);
    Story story =
        new Story(
            "test",
            "test",
            "sha256:0",
            text,
            Alignment.identity(text.length()),
            null,
            PUBLISHED,
            Story.PublishedFrom.ARGUMENT,
            Story.Page.NONE,
            "en");
    Cast cast = actors.find(story, reading);
    List<TimeMention> times = List.of();
    if (!time.isEmpty()) {
      int at = body.indexOf(time);
      times =
          List.of(
              new TimeMention(
                  new Span(at, at + time.length()),
                  reading.tokenAt(at),
                  edtf,
                  edtf,
                  TimeMention.Type.DATE,
                  new RuleId("en.test")));
    }
    return new Told(reading, cast, finder.find(story, reading, cast, times, List.of(), List.of()));
  }

  private Told read(String body) {
    return read(body, "", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "France condemned Iran.| ACCUSE| HAPPENED| FRA| IRN",
        "Iran was condemned by France.| ACCUSE| HAPPENED| FRA| IRN",
        "France will help Poland.| AGREE| PLANNED| FRA| POL",
        "France did not attack Poland.| ASSAULT| NEGATED| FRA| POL",
        "France may attack Poland.| ASSAULT| CONDITIONAL| FRA| POL",
        "France is attacking Poland.| ASSAULT| ONGOING| FRA| POL",
        "France refused to help Poland.| REJECT| HAPPENED| FRA| POL",
        "France threatened to attack Poland.| THREATEN| HAPPENED| FRA| POL",
        "France urged Poland to release the prisoners.| REQUEST| HAPPENED| FRA| POL",
        "France imposed sanctions on Poland.| COERCE| HAPPENED| FRA| POL",
        "France lifted its sanctions on Poland.| CONCEDE| HAPPENED| FRA| POL",
        "France denied attacking Poland.| ASSAULT| DENIED| FRA| POL",
        "Poland won praise from France.| SUPPORT| HAPPENED| FRA| POL",
      })
  void oneClauseIsOneEventOfItsOutcome(
      String body, String type, String status, String actor, String recipient) {
    Told told = read(body);
    assertThat(told.events()).hasSize(1);
    Event event = told.events().get(0);
    assertThat(event.type()).isEqualTo(EventType.valueOf(type));
    assertThat(event.status()).isEqualTo(Status.valueOf(status));
    assertThat(told.countries(event.actors())).containsExactly(actor);
    assertThat(told.countries(event.recipients())).containsExactly(recipient);
  }

  @Test
  void aMeetingHasActorsOnly() {
    Told told = read("France held talks with Poland and Spain.");
    assertThat(told.events()).hasSize(1);
    Event event = told.events().get(0);
    assertThat(event.type()).isEqualTo(EventType.CONSULT);
    assertThat(told.countries(event.actors())).containsExactlyInAnyOrder("FRA", "POL", "ESP");
    assertThat(event.recipients()).isEmpty();
  }

  @Test
  void participantsStandInsidePhrases() {
    Told told = read("France rejected Poland's proposals.");
    assertThat(told.countries(told.events().get(0).recipients())).containsExactly("POL");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "France attacked Poland for the first time since 1999.",
        "It was the worst attack on Poland since 1999.",
        "France attacked Poland, the first attack since 1999.",
      })
  void whatCameBeforeDoesNotDateAnAct(String body) {
    assertThat(read(body, "1999", "1999").events())
        .isNotEmpty()
        .allSatisfy(
            event -> {
              assertThat(event.status()).isEqualTo(Status.HAPPENED);
              When when = event.when();
              assertThat(when == null ? "" : when.edtf()).doesNotStartWith("1999");
            });
  }

  @Test
  void whatHasBeenGoingOnSinceADayIsNoBackground() {
    Event event = read("France has bombed Poland since 1999.", "1999", "1999").events().get(0);
    assertThat(event.when()).isNotNull();
    assertThat(event.when().edtf()).isEqualTo("1999/..");
    assertThat(event.status()).isNotEqualTo(Status.HISTORICAL);
  }

  @Test
  void aPastTimeOfItsOwnMakesBackground() {
    Event event = read("France attacked Poland in 1999.", "1999", "1999").events().get(0);
    assertThat(event.when()).isNotNull();
    assertThat(event.when().edtf()).isEqualTo("1999");
    assertThat(event.status()).isEqualTo(Status.HISTORICAL);
  }

  @Test
  void newsGoesOnFromTheDayOfItsLead() {
    List<Event> events =
        read(
                "France condemned Iran on Monday. It also expelled Iran's ambassador."
                    + " Iran had attacked Poland.",
                "Monday",
                "2022-06-13")
            .events();
    assertThat(events).hasSize(3);
    assertThat(events.get(0).when())
        .isEqualTo(new When("2022-06-13", new Span(25, 31), When.From.CLAUSE));
    assertThat(events.get(1).when())
        .isEqualTo(new When("2022-06-13~", new Span(25, 31), When.From.NARRATIVE));
    assertThat(events.get(2).when()).as("before the news, nobody says how long").isNull();
  }

  @Test
  void newsWithoutATimeIsAboutAsOldAsItsStory() {
    assertThat(read("France condemned Iran.").events().get(0).when())
        .isEqualTo(new When("2022-06-15~", null, When.From.PUBLISHED));
    assertThat(read("France will help Poland.").events().get(0).when()).isNull();
    assertThat(read("France has attacked Poland.").events().get(0).when()).isNull();
  }

  @Test
  void aTimeWithoutValueIsNoTime() {
    assertThat(read("France attacked Poland on Monday.", "Monday", "").events().get(0).when())
        .isNull();
  }

  @Test
  void whatSomebodySaysRestsOnTheirWord() {
    String body = "Spain said France attacked Poland.";
    Told told = read(body);
    String spain = told.events().get(0).actors().get(0);
    Statement statement =
        new Statement(
            "s1",
            spain,
            Statement.Kind.INDIRECT,
            Saying.SPEECH,
            Stance.AFFIRMS,
            new Span(0, 5),
            new Span(6, 10),
            new Span(11, body.length() - 1),
            null,
            null,
            List.of(),
            null,
            null,
            new RuleId("en.test"));
    assertThat(new Sources(List.of(statement)).of(new Span(18, 26), List.of()))
        .containsExactly(new Event.Attribution(spain, null, "s1"));
    assertThat(new Sources(List.of(statement)).of(new Span(6, 10), List.of())).isEmpty();
  }

  @Test
  void theDeadAreCounted() {
    Event event = read("Taliban fighters killed 12 soldiers in Kabul.").events().get(0);
    assertThat(event.magnitude().killed()).isEqualTo(12);
  }

  @Test
  void moneyIsCountedInItsCurrency() {
    Event event = read("Germany gave Ukraine $5 million.").events().get(0);
    assertThat(event.type()).isEqualTo(EventType.AID);
    assertThat(event.magnitude().amount()).isEqualTo(new Magnitude.Amount(5_000_000, "USD"));
  }

  @Test
  void evidencePointsToTheWords() {
    Told told = read("On Friday France condemned Iran.");
    Evidence evidence = told.events().get(0).evidence();
    assertThat(evidence.trigger().of(told.reading().text())).isEqualTo("condemned");
    assertThat(evidence.actors().get(0).of(told.reading().text())).isEqualTo("France");
    assertThat(evidence.span().contains(evidence.trigger())).isTrue();
  }

  @Test
  void aTextOfNobodyHasNoEvents() {
    assertThat(read("The weather will be fine.").events()).isEmpty();
    assertThat(read("").events()).isEmpty();
  }
}
