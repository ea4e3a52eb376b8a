package dev.attache.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.dispatch.Dispatch;
import dev.attache.events.Event;
import dev.attache.events.EventType;
import dev.attache.events.Evidence;
import dev.attache.events.Status;
import dev.attache.rules.LanguageFolder;
import dev.attache.story.Story;
import dev.attache.text.Alignment;
import dev.attache.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a headline tells, and what it tells again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeadlinesTest {

  private Reader reader;

  @BeforeAll
  void load() {
    reader = Reader.load(LanguageFolder.ENGLISH);
  }

  private Dispatch read(String headline, String body) {
    Text text = new Text(body);
    return reader.read(
        new Story(
            "one",
            "one.txt",
            "sha256:0",
            text,
            Alignment.identity(text.length()),
            new Text(headline),
            LocalDate.of(2023, 3, 21),
            Story.PublishedFrom.ARGUMENT,
            Story.Page.NONE,
            "en"));
  }

  private static List<Event> expulsions(Dispatch read) {
    return read.events().stream().filter(e -> e.type() == EventType.SANCTION).toList();
  }

  @Test
  void anActThatTheHeadlineAloneTellsIsAnEventOfIt() {
    Dispatch read =
        read("Poland expels 45 Russian diplomats", "Wheat was dearer in Gdansk on Monday.");
    assertThat(read.events()).hasSize(1);
    Event event = read.events().get(0);
    assertThat(event.type()).isEqualTo(EventType.SANCTION);
    assertThat(event.evidence().in()).isEqualTo(Evidence.In.HEADLINE);
    assertThat(read.textOf(event.evidence()).slice(event.evidence().trigger())).isEqualTo("expels");
    assertThat(event.actors().stream().map(id -> read.cast().actor(id).name()))
        .containsExactly("Poland");
  }

  @Test
  void anActThatTheTextTellsTooIsOneEventToldTwice() {
    Dispatch read =
        read(
            "Poland expels 45 Russian diplomats",
            "Poland expelled 45 Russian diplomats on Monday. The embassy kept silent.");
    assertThat(expulsions(read)).hasSize(1);
    assertThat(expulsions(read).get(0).evidence().in()).isEqualTo(Evidence.In.BODY);
    assertThat(expulsions(read).get(0).retold())
        .extracting(Evidence::in)
        .containsExactly(Evidence.In.HEADLINE);
  }

  @Test
  void anInfinitiveUnderASubjectIsTheFuture() {
    Dispatch read = read("Sunak to meet Varadkar", "Wheat was dearer in Gdansk on Monday.");
    assertThat(read.events()).extracting(Event::type).containsExactly(EventType.AGREE);
    assertThat(read.events()).extracting(Event::status).containsExactly(Status.PLANNED);
  }

  @Test
  void wordsWithCapitalsAreReadAsTheTextHasThem() {
    Dispatch read =
        read(
            "Poland Expels Russian Diplomats Over Spying",
            "The government said that the diplomats had been spying. Nobody expels an envoy"
                + " lightly, Poland added.");
    assertThat(read.events())
        .anyMatch(e -> e.type() == EventType.SANCTION && e.evidence().in() == Evidence.In.HEADLINE);
  }

  @Test
  void oneActToldTwiceInTheTextIsOneEvent() {
    Dispatch read =
        read(
            "Wheat dearer",
            "Latvia expelled two Russian diplomats on Monday.\n\nWheat was dearer.\n\n"
                + "Latvia expelled two Russian diplomats on Monday in a row over visas.");
    assertThat(expulsions(read)).hasSize(1);
    assertThat(expulsions(read).get(0).retold()).hasSize(1);
  }

  @Test
  void actsOnDifferentDaysAreTwo() {
    Dispatch read =
        read(
            "Wheat dearer",
            "Latvia expelled two Russian diplomats on Monday.\n\n"
                + "Latvia expelled two Russian diplomats in May 2018 as well.");
    assertThat(expulsions(read)).hasSize(2);
  }
}
