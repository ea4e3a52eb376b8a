package dev.attache.story;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.rules.Example;
import dev.attache.rules.LanguageFolder;
import dev.attache.rules.Stanza;
import dev.attache.story.Story.Dateline;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DatelinesTest {

  private static final Days DAYS = new Days("en");
  private static final Agencies AGENCIES = Agencies.load(LanguageFolder.ENGLISH);
  private static final Datelines DATELINES = Datelines.load(LanguageFolder.ENGLISH, DAYS, AGENCIES);

  static List<String> field(String name) {
    List<String> values = new ArrayList<>();
    for (Stanza stanza : Stanza.read(LanguageFolder.ENGLISH, Datelines.FILE)) {
      stanza.all(name).forEach(f -> values.add(f.value()));
    }
    return values;
  }

  static List<String> examples() {
    return field("example");
  }

  static List<String> counterExamples() {
    return field("not");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleHasTheDatelineThatIsMarked(String marked) {
    Example example = Example.parse(marked);
    Datelines.Found found = requireNonNull(DATELINES.find(example.text()));
    Dateline dateline = requireNonNull(found.dateline());
    String whole = dateline.place() + (dateline.date() == null ? "" : ", " + dateline.date());
    assertThat(whole).isEqualTo(example.spans("dateline").get(0).of(example.text()));
    if (example.spans("agency").isEmpty()) {
      assertThat(found.agency()).isNull();
    } else {
      String form = example.spans("agency").get(0).of(example.text());
      assertThat(found.agency()).isEqualTo(AGENCIES.known(form));
    }
  }

  @ParameterizedTest
  @MethodSource("counterExamples")
  void noCounterExampleHasADateline(String text) {
    assertThat(DATELINES.find(text)).isNull();
  }

  @Test
  void placeAndDateOfADatelineAreApart() {
    Datelines.Found found =
        requireNonNull(DATELINES.find("GENEVA, Switzerland, Jan. 5, 2023 (AFP) — The talks"));
    assertThat(found.dateline()).isEqualTo(new Dateline("GENEVA, Switzerland", "Jan. 5, 2023"));
    assertThat(found.agency()).isEqualTo("Agence France-Presse");
  }

  @Test
  void anAgencyAloneIsNoDateline() {
    Datelines.Found found = requireNonNull(DATELINES.find("(Reuters) - A ship ran aground."));
    assertThat(found.dateline()).isNull();
    assertThat(found.agency()).isEqualTo("Reuters");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tue March 21, 2023 | 2023-03-21",
        "Updated 3:15 p.m. ET, Sept. 3, 2022 | 2022-09-03",
        "on the 21st March 2023 at 4pm | 2023-03-21",
        "2023-03-21T10:00:00Z | 2023-03-21",
        "21.03.2023 | 2023-03-21",
        "03/21/2023 | 2023-03-21",
        "21/03/2023 | 2023-03-21",
        "03/04/2023 | ",
        "March 2023 | ",
        "February 30, 2023 | ",
        "Monday | "
      })
  void aWholeDateIsFoundAndNothingLess(String line, String day) {
    assertThat(String.valueOf(DAYS.find(line))).isEqualTo(String.valueOf(day));
  }
}
