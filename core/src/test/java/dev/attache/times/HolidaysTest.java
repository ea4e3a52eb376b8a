package dev.attache.times;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {

  /** Days of public record. */
  @ParameterizedTest
  @CsvSource({
    "E, 2000, 2000-04-23",
    "E-2, 1998, 1998-04-10",
    "11-4#4, 2022, 2022-11-24",
    "5-1#-1, 2021, 2021-05-31",
    "H10-1, 2022, 2022-05-02",
    "H12-10, 2022, 2022-07-09",
    "H1-10, 2021, 2021-08-18",
    "J, 2019, 2019-09-30",
    "J, 2023, 2023-09-16",
    "J+9, 1973, 1973-10-06",
    "J+9, 2020, 2020-09-28",
    "J-163, 2022, 2022-04-16",
    "J-163, 2024, 2024-04-23",
    "J-193, 2021, 2021-02-26",
    "L, 2020, 2020-01-25",
    "L, 2023, 2023-01-22"
  })
  void namedDaysFallWhereCalendarsHaveThem(String code, int year, String day) {
    assertThat(Holidays.day(code, year)).hasToString(day);
  }

  @ParameterizedTest
  @CsvSource({"L, 1999", "L, 2031", "H10-1, 1700"})
  void whatNoTableKnowsIsNoDay(String code, int year) {
    assertThat(Holidays.day(code, year)).isNull();
  }
}
