package dev.attache.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.dispatch.Dispatch;
import dev.attache.events.Event;
import dev.attache.events.EventType;
import dev.attache.rules.LanguageFolder;
import dev.attache.story.Story;
import dev.attache.text.Alignment;
import dev.attache.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is struck where the text names the town alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlacesForStatesTest {

  private Reader reader;

  @BeforeAll
  void load() {
    reader = Reader.load(LanguageFolder.ENGLISH);
  }

  private Dispatch read(String body) {
    Text text = new Text(body);
    return reader.read(
        new Story(
            "one",
            "one.txt",
            "sha256:0",
            text,
            Alignment.identity(text.length()),
            null,
            LocalDate.of(2023, 3, 21),
            Story.PublishedFrom.ARGUMENT,
            Story.Page.NONE,
            "en"));
  }

  private static List<Event> attacks(Dispatch read) {
    return read.events().stream().filter(e -> e.type() == EventType.ASSAULT).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Russia shelled Kherson on Monday.| UKR| Kherson",
        "Saudi Arabia bombed Sanaa.| YEM| Sanaa",
        "Israeli troops attacked Gaza City.| PSE| Gaza City",
      })
  void whoAttacksATownAttacksItsState(String body, String state, String words) {
    Dispatch read = read(body);
    assertThat(attacks(read)).hasSize(1);
    Event event = attacks(read).get(0);
    assertThat(event.recipients())
        .extracting(id -> read.cast().actor(id).country())
        .containsExactly(state);
    assertThat(event.evidence().recipients())
        .extracting(span -> read.story().text().slice(span))
        .containsExactly(words);
  }

  @Test
  void anArmyThatBombsATownAtHomeBombsNoState() {
    Dispatch read = read("The Syrian army bombed Aleppo on Monday.");
    assertThat(attacks(read)).hasSize(1);
    assertThat(attacks(read).get(0).recipients()).isEmpty();
  }

  @Test
  void soldiersOfNoNamedStateAreThoseOfThePlace() {
    Dispatch read = read("Soldiers attacked Khartoum on Monday.");
    assertThat(attacks(read)).hasSize(1);
    assertThat(attacks(read).get(0).recipients()).isEmpty();
  }
}
