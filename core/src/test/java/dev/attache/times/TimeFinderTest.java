package dev.attache.times;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.language.LanguageCore;
import dev.attache.language.Reading;
import dev.attache.language.Upos;
import dev.attache.mention.TimeMention;
import dev.attache.rules.LanguageFolder;
import dev.attache.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimeFinderTest {

  private static final LocalDate TUESDAY = LocalDate.of(2023, 3, 21);
  private static final LanguageCore CORE = LanguageCore.load(LanguageFolder.ENGLISH);
  private static final TimeFinder FINDER = TimeFinder.load(LanguageFolder.ENGLISH);

  private static TimeMention only(String text, @Nullable LocalDate published) {
    List<TimeMention> found = FINDER.find(CORE.read(new Text(text)), published);
    assertThat(found).as(text).hasSize(1);
    return found.get(0);
  }

  @Test
  void without_a_publication_day_a_weekday_stays_a_weekday() {
    TimeMention tuesday = only("The council met on Tuesday.", null);
    assertThat(tuesday.edtf()).isEmpty();
    assertThat(tuesday.timex()).isEqualTo("XXXX-WXX-2");
  }

  @Test
  void without_a_publication_day_a_date_has_an_open_year() {
    TimeMention date = only("The council met on March 21.", null);
    assertThat(date.edtf()).isEmpty();
    assertThat(date.timex()).isEqualTo("XXXX-03-21");
  }

  @Test
  void without_a_publication_day_this_year_says_nothing() {
    TimeMention year = only("Prices rose this year.", null);
    assertThat(year.edtf()).isEmpty();
    assertThat(year.timex()).isEmpty();
  }

  @Test
  void a_full_date_needs_no_publication_day() {
    TimeMention date = only("The treaty of March 3, 1918 was short-lived.", null);
    assertThat(date.edtf()).isEqualTo("1918-03-03");
    assertThat(date.timex()).isEqualTo("1918-03-03");
  }

  @Test
  void the_weekday_of_publication_is_that_day_itself_even_ahead() {
    assertThat(only("Tuesday the court will rule.", TUESDAY).edtf()).isEqualTo("2023-03-21");
  }

  @Test
  void until_looks_ahead() {
    assertThat(only("Banks are closed until Friday.", TUESDAY).edtf()).isEqualTo("2023-03-24");
  }

  @Test
  void a_past_tense_looks_back_over_the_turn_of_the_year() {
    LocalDate january = LocalDate.of(2023, 1, 4);
    assertThat(only("The reactor was shut down in December.", january).edtf()).isEqualTo("2022-12");
    assertThat(only("The reactor will be shut down in December.", january).edtf())
        .isEqualTo("2023-12");
  }

  @Test
  void the_last_day_of_february_exists_only_in_leap_years() {
    assertThat(only("The fund closed on February 29.", TUESDAY).edtf()).isEqualTo("2020-02-29");
    assertThat(FINDER.find(CORE.read(new Text("It closed on February 30, 2023.")), TUESDAY))
        .noneMatch(t -> t.edtf().equals("2023-02-30"));
  }

  @Test
  void weeks_are_those_of_iso_8601() {
    TimeMention week = only("The rebels advanced last week.", LocalDate.of(2021, 1, 6));
    assertThat(week.timex()).isEqualTo("2020-W53");
    assertThat(week.edtf()).isEqualTo("2020-12-28/2021-01-03");
  }

  @Test
  void a_part_of_the_day_is_a_time_but_its_edtf_is_the_day() {
    TimeMention evening = only("Shells fell on Monday evening.", TUESDAY);
    assertThat(evening.type()).isEqualTo(TimeMention.Type.TIME);
    assertThat(evening.edtf()).isEqualTo("2023-03-20");
    assertThat(evening.timex()).isEqualTo("2023-03-20TEV");
  }

  @Test
  void easter_moves() {
    assertThat(Holidays.easter(2023)).isEqualTo(LocalDate.of(2023, 4, 9));
    assertThat(Holidays.easter(2024)).isEqualTo(LocalDate.of(2024, 3, 31));
    assertThat(Holidays.easter(1961)).isEqualTo(LocalDate.of(1961, 4, 2));
  }

  @Test
  void money_and_scores_are_no_years() {
    for (String text :
        List.of(
            "It cost $2008.", "Some 2008 soldiers marched.", "They won 2-1.", "He paid 1,999.")) {
      assertThat(FINDER.find(CORE.read(new Text(text)), TUESDAY)).as(text).isEmpty();
    }
  }

  @Test
  void a_reading_without_tags_is_read_too() {
    Text text = new Text("on 2023-03-20");
    Reading.Builder reading = new Reading.Builder(text).beginSentence();
    reading.tag(reading.token(0, 2), Upos.X, "", "on");
    reading.tag(reading.token(3, 13), Upos.X, "", "2023-03-20");
    assertThat(FINDER.find(reading.build(), null))
        .extracting(TimeMention::edtf)
        .containsExactly("2023-03-20");
  }

  @Test
  void what_lies_beyond_four_digit_years_is_only_a_length() {
    TimeMention before = only("The tomb was built 4000 years ago.", TUESDAY);
    assertThat(before.edtf()).isEmpty();
    assertThat(before.timex()).isEqualTo("P4000Y");
  }

  @Test
  void an_empty_reading_has_none() {
    assertThat(FINDER.find(CORE.read(Text.EMPTY), TUESDAY)).isEmpty();
  }
}
