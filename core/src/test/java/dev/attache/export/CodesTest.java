package dev.attache.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.events.EventType;
import dev.attache.mention.Place;
import dev.attache.mention.Sector;
import dev.attache.rules.LanguageFolder;
import dev.attache.rules.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

  private static final Path FOLDER = Path.of("src/main/resources/dev/attache/export");

  private final Codes codes = new Codes();

  private static List<String[]> rows(String file) throws IOException {
    return Files.readAllLines(FOLDER.resolve(file)).stream()
        .filter(l -> !l.startsWith("#"))
        .skip(1)
        .map(l -> l.split("\t", -1))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cameo.tsv", "countries.tsv", "fips-parts.tsv", "sectors.tsv"})
  void tablesAreSortedAndSayWhereTheyComeFrom(String file) throws IOException {
    List<String> lines = Files.readAllLines(FOLDER.resolve(file));
    assertThat(lines).anyMatch(l -> l.startsWith("# source: "));
    assertThat(lines).anyMatch(l -> l.startsWith("# licence: "));
    List<String> keys = rows(file).stream().map(r -> r[0] + " " + r[1]).toList();
    assertThat(keys).isSorted().doesNotHaveDuplicates();
    int width = rows(file).get(0).length;
    assertThat(rows(file)).allMatch(r -> r.length == width);
  }

  @Test
  void everyCountryOfTheLexiconHasARow() throws IOException {
    Table lexicon = Table.read(LanguageFolder.ENGLISH, "lexicon/countries.tsv");
    List<String> known = lexicon.rows().stream().map(r -> r.get(lexicon.column("code"))).toList();
    assertThat(rows("countries.tsv").stream().map(r -> r[0])).isEqualTo(known);
  }

  @Test
  void whatHasNoFipsCodeIsKnown() throws IOException {
    assertThat(rows("countries.tsv").stream().filter(r -> r[1].isEmpty()).map(r -> r[0]))
        // Åland is Finland's, the Caribbean Netherlands have none, Palestine has two
        .containsExactly("ALA", "BES", "PSE");
  }

  @Test
  void noTwoCountriesShareACode() throws IOException {
    for (int column = 1; column <= 3; column++) {
      int at = column;
      List<String> all =
          rows("countries.tsv").stream().map(r -> r[at]).filter(c -> !c.isEmpty()).toList();
      assertThat(all).doesNotHaveDuplicates();
    }
    assertThat(rows("countries.tsv")).allMatch(r -> r[1].matches("[A-Z]{2}|"));
    // states in the Correlates of War system: 195 by its list of 2016
    assertThat(rows("countries.tsv").stream().filter(r -> !r[2].isEmpty())).hasSize(195);
  }

  @Test
  void codesThatAreOftenTakenForOneAnother() {
    assertThat(codes.fips(city("DEU", 52.5, 13.4))).isEqualTo("GM");
    assertThat(codes.fips(city("CHN", 39.9, 116.4))).isEqualTo("CH");
    assertThat(codes.fips(city("CHE", 46.9, 7.4))).isEqualTo("SZ");
    assertThat(codes.fips(city("AUS", -35.3, 149.1))).isEqualTo("AS");
    assertThat(codes.fips(city("AUT", 48.2, 16.4))).isEqualTo("AU");
    assertThat(codes.fips(city("UKR", 50.5, 30.5))).isEqualTo("UP");
    assertThat(codes.fips(city("RUS", 55.8, 37.6))).isEqualTo("RS");
    assertThat(codes.fips(city("SRB", 44.8, 20.5))).isEqualTo("RI");
    assertThat(codes.fips(city("PSE", 31.5, 34.45))).isEqualTo("GZ");
    assertThat(codes.fips(city("PSE", 31.9, 35.2))).isEqualTo("WE");
    assertThat(codes.fips(new Place("Palestine", 1, "PSE", 31.5, 34.45, Place.Resolution.COUNTRY)))
        .isEmpty();
    assertThat(codes.cow("USA")).isEqualTo("2");
    assertThat(codes.cow("DEU")).isEqualTo("255");
    assertThat(codes.cow("HKG")).isEmpty();
    assertThat(codes.cow(null)).isEmpty();
    assertThat(codes.cameo("ROU")).isEqualTo("ROM");
    assertThat(codes.cameo("FRA")).isEqualTo("FRA");
    assertThat(codes.cameo(null)).isEmpty();
    assertThat(codes.name("KOR")).isEqualTo("South Korea");
  }

  private static Place city(String country, double latitude, double longitude) {
    return new Place("somewhere", null, country, latitude, longitude, Place.Resolution.CITY);
  }

  @Test
  void everySectorHasARow() throws IOException {
    assertThat(rows("sectors.tsv").stream().map(r -> r[0]))
        .containsExactlyElementsOf(
            new TreeSet<>(Arrays.stream(Sector.values()).map(Enum::name).toList()));
    assertThat(codes.role(Sector.JRN)).isEqualTo("MED");
    assertThat(codes.role(Sector.UNK)).isEmpty();
  }

  @Test
  void everyCodeThatEventsHaveIsRated() {
    for (EventType type : EventType.values()) {
      assertThat(codes.goldstein(Codes.leaf(type.cameo()))).isNotEmpty();
    }
    Table modes = Table.read(LanguageFolder.ENGLISH, "lexicon/plover-modes.tsv");
    for (Table.Row row : modes.rows()) {
      String code = row.get(modes.column("cameo"));
      double value = Double.parseDouble(codes.goldstein(Codes.leaf(code)));
      assertThat(value).isBetween(-10.0, 10.0);
      assertThat(codes.penta(code)).matches("[0-4]");
    }
    assertThat(codes.goldstein("042")).isEqualTo("1.9");
    assertThat(codes.goldstein("130")).isEqualTo("-4.4");
    assertThat(codes.goldstein("0874")).isEqualTo("10");
    // not on the scale: as its root
    assertThat(codes.goldstein("176")).isEqualTo("-7");
    assertThat(codes.penta("160")).isEqualTo("3");
    assertThat(Codes.leaf("05")).isEqualTo("050");
    assertThat(Codes.leaf("1723")).isEqualTo("1723");
  }

  @Test
  void cellsNeverBreakARow() {
    assertThat(Cells.text("a\tb\r\nc\u2028d")).isEqualTo("a b c d");
    assertThat(Cells.text("\t\"We act\"\n")).isEqualTo("'We act'");
    assertThat(Cells.text(null)).isEmpty();
    assertThat(Cells.joined(List.of("a; b", "c", "", "c"))).isEqualTo("a, b;c");
    assertThat(Cells.number(-0.0)).isEqualTo("0");
    assertThat(Cells.number(1e7)).isEqualTo("10000000");
    assertThat(Cells.number(2.50)).isEqualTo("2.5");
    assertThat(Cells.number(null)).isEmpty();
  }
}
