package dev.attache.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each tab-separated form, read back column by column. */
class TabularFormsTest {

  @TempDir private static Path folder;
  private static String ledger = "";

  @BeforeAll
  static void make() {
    ledger = SampleLedger.in(folder);
  }

  /** The filled cells of a row, by their columns. */
  private static Map<String, String> row(ExportForm form, int index) {
    List<String> cells = SampleLedger.cells(ledger, form).get(index);
    Map<String, String> filled = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        filled.put(form.columns().get(i), cells.get(i));
      }
    }
    return filled;
  }

  private static Map<String, String> map(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }

  @Test
  void everyFormHasAsManyColumnsAsItsTool() {
    assertThat(ExportForm.POLECAT.columns()).hasSize(40).doesNotHaveDuplicates();
    assertThat(ExportForm.ICEWS.columns()).hasSize(20).doesNotHaveDuplicates();
    assertThat(ExportForm.GDELT.columns()).hasSize(61).doesNotHaveDuplicates();
    assertThat(ExportForm.GDELT_MENTIONS.columns()).hasSize(16).doesNotHaveDuplicates();
    assertThat(ExportForm.PHOENIX.columns()).hasSize(26).doesNotHaveDuplicates();
  }

  @Test
  void polecat() {
    assertThat(SampleLedger.cells(ledger, ExportForm.POLECAT).get(0))
        .isEqualTo(ExportForm.POLECAT.columns());
    assertThat(row(ExportForm.POLECAT, 1))
        .containsExactlyEntriesOf(
            map(
                "Event ID", "1",
                "Event Date", "2022-06-13",
                "Event Type", "ACCUSE",
                "Event Mode", "disapprove",
                "Intensity", "-2",
                "Quad Code", "VERBAL CONFLICT",
                "Actor Name", "France",
                "Actor Country", "FRA",
                "Actor COW", "220",
                "Primary Actor Sector", "GOV",
                "Actor Sectors", "GOV",
                "Actor Name Raw", "France",
                "Recipient Name", "Iran",
                "Recipient Country", "IRN",
                "Recipient COW", "630",
                "Primary Recipient Sector", "GOV",
                "Recipient Sectors", "GOV",
                "Recipient Name Raw", "Iran",
                "Source", "Daily",
                "Publication Date", "2022-06-15",
                "Story Locations", "France;Iran",
                "Language", "en",
                "Version", "attache/1"));
    assertThat(row(ExportForm.POLECAT, 4))
        .containsEntry("Actor Name", "Joe Biden;Mohammed bin Salman")
        .containsEntry("Actor Country", "USA;SAU")
        .containsEntry("Actor COW", "2;670")
        .containsEntry("Actor Title", "President;Crown Prince")
        .containsEntry("City", "Jeddah")
        .containsEntry("Country", "SAU")
        .containsEntry("GeoNames ID", "105343")
        .containsEntry("Story People", "Joe Biden;Mohammed bin Salman")
        .doesNotContainKey("Recipient Name");
  }

  @Test
  void icews() {
    assertThat(SampleLedger.cells(ledger, ExportForm.ICEWS).get(0))
        .isEqualTo(ExportForm.ICEWS.columns());
    assertThat(row(ExportForm.ICEWS, 1))
        .containsExactlyEntriesOf(
            map(
                "Event ID", "1000",
                "Event Date", "2022-06-13",
                "Source Name", "France",
                "Source Sectors", "GOV",
                "Source Country", "France",
                "Event Text", "ACCUSE/disapprove",
                "CAMEO Code", "111",
                "Intensity", "-2",
                "Target Name", "Iran",
                "Target Sectors", "GOV",
                "Target Country", "Iran",
                "Story ID", "1",
                "Sentence Number", "2",
                "Publisher", "Daily"));
    assertThat(row(ExportForm.ICEWS, 2))
        .containsExactlyEntriesOf(
            map(
                "Event ID", "2000",
                "Event Date", "2022-06-13",
                "Event Text", "ASSAULT",
                "CAMEO Code", "180",
                "Intensity", "-9",
                "Target Name", "12 soldiers",
                "Target Sectors", "MIL",
                "Story ID", "3",
                "Sentence Number", "1",
                "Publisher", "Post; Weekly",
                "City", "Kabul",
                "Country", "Afghanistan",
                "Latitude", "34.53",
                "Longitude", "69.17"));
  }

  @Test
  void gdelt() {
    assertThat(row(ExportForm.GDELT, 0))
        .containsExactlyEntriesOf(
            map(
                "GLOBALEVENTID", "1000",
                "SQLDATE", "20220613",
                "MonthYear", "202206",
                "Year", "2022",
                // (6 * 30 + 13) / 365 = 0.52877
                "FractionDate", "2022.5288",
                "Actor1Code", "FRAGOV",
                "Actor1Name", "FRANCE",
                "Actor1CountryCode", "FRA",
                "Actor1Type1Code", "GOV",
                "Actor2Code", "IRNGOV",
                "Actor2Name", "IRAN",
                "Actor2CountryCode", "IRN",
                "Actor2Type1Code", "GOV",
                "IsRootEvent", "1",
                "EventCode", "111",
                "EventBaseCode", "111",
                "EventRootCode", "11",
                "QuadClass", "3",
                "GoldsteinScale", "-2",
                // two sentences and a headline in two stories
                "NumMentions", "3",
                "NumSources", "2",
                "NumArticles", "2",
                "Actor1Geo_Type", "0",
                "Actor2Geo_Type", "0",
                "ActionGeo_Type", "0",
                "DATEADDED", "20220615000000",
                "SOURCEURL", "https://www.daily.example/a"));
    assertThat(row(ExportForm.GDELT, 3))
        .containsEntry("Actor1Name", "JOE BIDEN")
        .containsEntry("Actor2Name", "MOHAMMED BIN SALMAN")
        .containsEntry("EventCode", "040")
        .containsEntry("EventRootCode", "04")
        .containsEntry("ActionGeo_Type", "4")
        .containsEntry("ActionGeo_FullName", "Jeddah, Saudi Arabia")
        .containsEntry("ActionGeo_CountryCode", "SA")
        .containsEntry("ActionGeo_Lat", "21.49")
        .containsEntry("ActionGeo_Long", "39.19")
        .doesNotContainKey("AvgTone");
    assertThat(Gdelt.fraction(LocalDate.of(2023, 3, 21))).isEqualTo("2023.3041");
    assertThat(Gdelt.fraction(LocalDate.of(2023, 12, 31))).isEqualTo("2024.0712");
  }

  @Test
  void gdeltMentionsHaveEveryTellingAndNameTheEventsOfTheOtherFile() {
    assertThat(row(ExportForm.GDELT_MENTIONS, 0))
        .containsExactlyEntriesOf(
            map(
                "GLOBALEVENTID", "1000",
                "EventTimeDate", "20220615000000",
                "MentionTimeDate", "20220615000000",
                "MentionType", "1",
                "MentionSourceName", "daily.example",
                "MentionIdentifier", "https://www.daily.example/a",
                "SentenceID", "2",
                "Actor1CharOffset", "15",
                "Actor2CharOffset", "32",
                "ActionCharOffset", "22",
                "Confidence", "95",
                "MentionDocLen", "81"));
    assertThat(row(ExportForm.GDELT_MENTIONS, 1))
        .containsEntry("MentionType", "2")
        .containsEntry("MentionSourceName", "Herald")
        .containsEntry("MentionIdentifier", "b");
    // the headline: offsets into it are none into the text
    assertThat(row(ExportForm.GDELT_MENTIONS, 2))
        .containsEntry("SentenceID", "0")
        .containsEntry("ActionCharOffset", "-1");
    List<String> mentioned =
        SampleLedger.cells(ledger, ExportForm.GDELT_MENTIONS).stream()
            .map(r -> r.get(0))
            .distinct()
            .toList();
    assertThat(SampleLedger.cells(ledger, ExportForm.GDELT).stream().map(r -> r.get(0)))
        .isEqualTo(mentioned);
  }

  @Test
  void phoenix() {
    assertThat(row(ExportForm.PHOENIX, 0))
        .containsExactlyEntriesOf(
            map(
                "EventID", "1000",
                "Date", "20220613",
                "Year", "2022",
                "Month", "06",
                "Day", "13",
                "SourceActorFull", "FRAGOV",
                "SourceActorEntity", "FRA",
                "SourceActorRole", "GOV",
                "TargetActorFull", "IRNGOV",
                "TargetActorEntity", "IRN",
                "TargetActorRole", "GOV",
                "EventCode", "111",
                "EventRootCode", "11",
                "PentaClass", "3",
                "GoldsteinScore", "-2",
                "SentenceID", "1_2;2_1;1_0",
                "URLs", "https://www.daily.example/a",
                "NewsSources", "Daily;Herald"));
    assertThat(row(ExportForm.PHOENIX, 1))
        .containsEntry("Issues", "military")
        .containsEntry("LocationName", "Kabul")
        .containsEntry("CountryCode", "AFG")
        // a semicolon within a value
        .containsEntry("NewsSources", "Post, Weekly");
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportForm.class,
      names = {"POLECAT", "ICEWS", "GDELT", "GDELT_MENTIONS", "PHOENIX"})
  void whatIsOnlyPlannedIsLeftOut(ExportForm form) {
    assertThat(SampleLedger.export(ledger, form, Period.ALL))
        .doesNotContain("Poland")
        .doesNotContain("POLAND")
        .doesNotContain("POLGOV");
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportForm.class,
      names = {"POLECAT", "ICEWS", "GDELT", "GDELT_MENTIONS", "PHOENIX", "PLOVER"})
  void theSameLedgerGivesTheSameBytes(ExportForm form, @TempDir Path other) {
    String once = SampleLedger.export(ledger, form, Period.ALL);
    assertThat(once).isNotEmpty();
    assertThat(SampleLedger.export(ledger, form, Period.ALL)).isEqualTo(once);
    assertThat(SampleLedger.export(SampleLedger.in(other), form, Period.ALL)).isEqualTo(once);
  }

  @Test
  void aPeriodHasItsFirstAndItsLastDay() {
    LocalDate day = LocalDate.of(2022, 6, 13);
    assertThat(SampleLedger.export(ledger, ExportForm.GDELT, new Period(day, day)).lines())
        .hasSize(2);
    assertThat(
            SampleLedger.export(ledger, ExportForm.GDELT, new Period(day.plusDays(1), null))
                .lines())
        .hasSize(1);
    assertThat(
            SampleLedger.export(ledger, ExportForm.GDELT, new Period(null, day.minusDays(1)))
                .lines())
        .hasSize(1);
    assertThat(new Period(day, null).has(null)).isFalse();
    assertThat(Period.ALL.has(null)).isTrue();
  }
}
