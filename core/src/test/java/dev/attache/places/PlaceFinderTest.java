package dev.attache.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attache.language.LanguageCore;
import dev.attache.mention.Place;
import dev.attache.mention.PlaceMention;
import dev.attache.rules.LanguageFolder;
import dev.attache.rules.Table;
import dev.attache.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlaceFinderTest {

  private static final LanguageCore CORE = LanguageCore.load(LanguageFolder.ENGLISH);
  private static final PlaceFinder FINDER = PlaceFinder.load(LanguageFolder.ENGLISH);

  private static List<PlaceMention> find(String text, @Nullable String dateline) {
    return FINDER.find(CORE.read(new Text(text)), dateline);
  }

  private static Place only(String text) {
    List<PlaceMention> found = find(text, null);
    assertThat(found).as(text).hasSize(1);
    return found.get(0).place();
  }

  @Test
  void a_capital_has_its_country_and_point() {
    Place moscow = only("The envoys arrived in Moscow late at night.");
    assertThat(moscow.geonames()).isEqualTo(524901);
    assertThat(moscow.country()).isEqualTo("RUS");
    assertThat(moscow.latitude()).isCloseTo(55.75, within(0.1));
    assertThat(moscow.longitude()).isCloseTo(37.62, within(0.1));
    assertThat(moscow.resolution()).isEqualTo(Place.Resolution.CITY);
  }

  @Test
  void a_state_is_a_country_whatever_towns_share_its_name() {
    Place peru = only("Miners in Peru went on strike.");
    assertThat(peru.country()).isEqualTo("PER");
    assertThat(peru.resolution()).isEqualTo(Place.Resolution.COUNTRY);
  }

  @Test
  void a_sea_belongs_to_no_state() {
    Place sea = only("Two frigates entered the Black Sea.");
    assertThat(sea.country()).isNull();
    assertThat(sea.resolution()).isEqualTo(Place.Resolution.REGION);
  }

  @Test
  void a_place_in_dispute_has_a_note_and_others_have_none() {
    Place crimea = only("The bridge to Crimea was closed.");
    assertThat(crimea.country()).isEqualTo("UKR");
    assertThat(crimea.note()).contains("annexed by Russia in 2014");
    assertThat(only("Two frigates entered the Black Sea.").note()).isNull();
  }

  @Test
  void every_place_in_dispute_is_one_that_the_lists_have() {
    Gazetteer gazetteer = Gazetteer.load(LanguageFolder.ENGLISH);
    Table disputes = Table.read(LanguageFolder.ENGLISH, "lexicon/disputes.tsv");
    assertThat(disputes.rows()).extracting(r -> r.get(0)).isSorted();
    for (Table.Row row : disputes.rows()) {
      assertThat(gazetteer.find(row.get(0)))
          .as(row.get(0))
          .anyMatch(c -> c.name().equals(row.get(0)) && c.country().equals(row.get(1)));
    }
  }

  @Test
  void names_in_capitals_are_names() {
    assertThat(find("LOS ANGELES (AP) — The port will close on Monday.", null))
        .extracting(m -> m.place().name())
        .containsExactly("Los Angeles");
    assertThat(find("TEL AVIV, Israel — Police closed two roads on Sunday.", null))
        .extracting(m -> m.place().name())
        .contains("Tel Aviv");
  }

  @Test
  void the_larger_place_behind_a_comma_decides() {
    List<PlaceMention> found = find("The plant in Paris, Texas, will close.", null);
    assertThat(found.get(0).place().country()).isEqualTo("USA");
    assertThat(found.get(0).place().latitude()).isCloseTo(33.66, within(0.2));
    assertThat(found.get(0).foundBy().value()).isEqualTo("en.place.containment");
  }

  @Test
  void one_name_is_one_place_through_a_story() {
    List<PlaceMention> found =
        find("A fire broke out in Birmingham, Alabama. Crews from Birmingham put it out.", null);
    List<Place> named =
        found.stream().map(PlaceMention::place).filter(p -> p.name().equals("Birmingham")).toList();
    assertThat(named).hasSize(2);
    assertThat(named.get(1)).isEqualTo(named.get(0));
    assertThat(named.get(0).country()).isEqualTo("USA");
  }

  @Test
  void the_dateline_speaks_for_its_country() {
    String text = "A bus fell into a river near Cordoba.";
    assertThat(find(text, "BUENOS AIRES, Argentina").get(0).place().country()).isEqualTo("ARG");
    assertThat(find(text, "MADRID").get(0).place().country()).isEqualTo("ESP");
  }

  @Test
  void a_name_in_capitals_is_read_like_any_other() {
    List<PlaceMention> found = find("GENEVA (AP) — Delegates met on Monday.", null);
    assertThat(found).extracting(m -> m.place().name()).containsExactly("Geneva");
  }

  @Test
  void a_state_in_two_words_is_found_whatever_its_first_word_is_tagged() {
    assertThat(find("The issue came up across the United States.", null))
        .extracting(m -> m.place().country())
        .containsExactly("USA");
  }

  @Test
  void a_lone_name_that_people_bear_as_well_is_no_place_without_a_preposition() {
    assertThat(find("Jordan told the court that he was innocent.", null)).isEmpty();
  }

  @Test
  void people_and_demonyms_are_no_places() {
    assertThat(find("Jordan Henderson scored for the Ukrainian side.", null)).isEmpty();
  }

  @Test
  void rows_of_the_gazetteer_are_in_the_order_of_their_bytes() throws IOException {
    try (BufferedReader in = LanguageFolder.ENGLISH.reader("lexicon/gazetteer.tsv")) {
      byte[] last = new byte[0];
      boolean header = true;
      int rows = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("#")) {
          continue;
        }
        if (header) {
          header = false;
          continue;
        }
        byte[] name = line.substring(0, line.indexOf('\t')).getBytes(StandardCharsets.UTF_8);
        assertThat(Arrays.compareUnsigned(last, name)).as(line).isLessThanOrEqualTo(0);
        last = name;
        rows++;
      }
      assertThat(rows).isGreaterThan(50_000);
    }
  }
}
