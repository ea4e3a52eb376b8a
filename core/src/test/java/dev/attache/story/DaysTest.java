package dev.attache.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|March 21, 2023|2023-03-21",
        "en|The 3rd of May, 2022|2022-05-03",
        "en|in 2019 March saw 3 storms|",
        "en|03/04/2023|",
        "en|21/03/2023|2023-03-21",
        "en-GB|03/04/2023|2023-04-03",
        "en-US|03/04/2023|2023-03-04",
        "en_GB|03/04/2023|2023-04-03",
        "es|3 de mayo de 2022|2022-05-03",
        "de|Freitag, 5. Juni 2015|2015-06-05",
        "de|am Dienstag 6. Mai 2014 um 23:30|2014-05-06",
        "fr|le 14 mars 2024|2024-03-14"
      })
  void aDateIsReadAsTheLanguageWritesIt(String language, String line, LocalDate day) {
    assertThat(new Days(language).find(line)).isEqualTo(day);
  }
}
