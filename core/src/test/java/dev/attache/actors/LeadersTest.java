package dev.attache.actors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.rules.LanguageFolder;
import dev.attache.rules.Table;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who held which office on a day: facts of public record, and no state without a leader. */
class LeadersTest {

  private static final WhoIsWho WHO = WhoIsWho.load(LanguageFolder.ENGLISH);

  @ParameterizedTest
  @CsvSource({
    "AUS, Foreign Minister, 2005-06-01, Alexander Downer",
    "AUS, Prime Minister, 2014-06-01, Tony Abbott",
    "AUT, Chancellor, 2019-10-01, Brigitte Bierlein",
    "BRA, Foreign Minister, 2020-01-15, Ernesto Araújo",
    "CAN, Defense Minister, 2018-01-01, Harjit Sajjan",
    "CHN, Foreign Minister, 2005-01-01, Li Zhaoxing",
    "CHN, Premier, 2002-05-01, Zhu Rongji",
    "DEU, Defense Minister, 2010-01-01, Karl-Theodor zu Guttenberg",
    "DEU, Foreign Minister, 2025-06-01, Johann Wadephul",
    "EGY, Prime Minister, 2020-01-01, Mostafa Madbouly",
    "ESP, Foreign Minister, 2003-03-01, Ana Palacio",
    "ETH, Prime Minister, 2011-01-01, Meles Zenawi",
    "FRA, Foreign Minister, 2003-02-14, Dominique de Villepin",
    "FRA, Prime Minister, 2016-12-31, Bernard Cazeneuve",
    "GBR, Foreign Secretary, 2000-05-01, Robin Cook",
    "GBR, Defence Secretary, 2003-04-01, Geoff Hoon",
    "IND, Foreign Minister, 2012-01-01, S.M. Krishna",
    "IRN, Defense Minister, 2015-01-01, Hossein Dehghan",
    "IRN, Foreign Minister, 2001-01-01, Kamal Kharrazi",
    "IRQ, Foreign Minister, 2007-01-01, Hoshyar Zebari",
    "ISR, Defense Minister, 2006-07-12, Amir Peretz",
    "ISR, Foreign Minister, 2020-09-15, Gabi Ashkenazi",
    "ITA, Prime Minister, 2000-10-01, Giuliano Amato",
    "JPN, Foreign Minister, 2008-01-01, Masahiko Komura",
    "JPN, Prime Minister, 2000-12-01, Yoshiro Mori",
    "KOR, Foreign Minister, 2005-01-01, Ban Ki-moon",
    "LBN, Prime Minister, 2006-07-12, Fouad Siniora",
    "MEX, Foreign Minister, 2002-01-01, Jorge Castañeda",
    "NGA, President, 2010-12-01, Goodluck Jonathan",
    "PAK, Prime Minister, 2005-10-08, Shaukat Aziz",
    "PHL, Foreign Secretary, 2014-01-01, Albert del Rosario",
    "POL, President, 2012-01-01, Bronisław Komorowski",
    "RUS, Defense Minister, 2008-08-08, Anatoly Serdyukov",
    "RUS, Foreign Minister, 2003-03-20, Igor Ivanov",
    "SAU, King, 2003-01-01, King Fahd",
    "SYR, Foreign Minister, 2021-01-01, Faisal Mekdad",
    "TUN, President, 2013-01-01, Moncef Marzouki",
    "TUR, Defense Minister, 2024-01-01, Yaşar Güler",
    "UKR, Prime Minister, 2017-01-01, Volodymyr Groysman",
    "USA, National Security Adviser, 2006-01-01, Stephen Hadley",
    "USA, Secretary of the Treasury, 2008-09-15, Henry Paulson",
    "VNM, Prime Minister, 2010-01-01, Nguyen Tan Dung",
    "YEM, Prime Minister, 2020-01-01, Maeen Abdulmalik",
    "ZAF, Foreign Minister, 2005-01-01, Nkosazana Dlamini-Zuma"
  })
  void offices(String state, String office, LocalDate day, String name) {
    assertThat(WHO.inOffice(state, day))
        .filteredOn(known -> office.equals(known.on(day).office()))
        .extracting(Known::name)
        .containsExactly(name);
  }

  private record Term(LocalDate from, LocalDate to) {}

  /** Offices whose holder leads a state, in law or in fact. */
  private static final Set<String> LEAD =
      Set.of(
          "Acting President",
          "Acting Prime Minister",
          "Army chief",
          "Chancellor",
          "Chief Adviser",
          "Emir",
          "Interim President",
          "Junta leader",
          "King",
          "Leader",
          "Pope",
          "President",
          "President of the Transitional Council",
          "Premier",
          "Prime Minister",
          "Prince",
          "Queen",
          "State Counsellor",
          "Sultan",
          "Supreme Leader",
          "Taoiseach");

  /** San Marino has two captains for half a year each; territories are led from elsewhere. */
  private static final Set<String> LED_OTHERWISE = Set.of("SMR");

  @Test
  void noStateIsWithoutALeaderForLongSince2015() {
    Table people = Table.read(LanguageFolder.ENGLISH, "lexicon/people.tsv");
    int country = people.column("country");
    int office = people.column("office");
    int from = people.column("from");
    int to = people.column("to");
    Map<String, List<Term>> terms = new HashMap<>();
    for (Table.Row row : people.rows()) {
      if (LEAD.contains(row.get(office)) && !row.get(from).isEmpty()) {
        terms
            .computeIfAbsent(row.get(country), k -> new ArrayList<>())
            .add(new Term(day(row.get(from), "-01-01"), day(row.get(to), "-12-31")));
      }
    }
    assertThat(terms).hasSizeGreaterThan(190);
    List<String> gaps = new ArrayList<>();
    terms.forEach(
        (state, held) -> {
          held.sort(Comparator.comparing(Term::from));
          LocalDate known = LocalDate.of(2015, 1, 1);
          for (Term term : held) {
            if (ChronoUnit.DAYS.between(known, term.from()) > 60) {
              gaps.add(state + " from " + known + " to " + term.from());
            }
            known = term.to().isAfter(known) ? term.to() : known;
          }
          if (known.isBefore(LocalDate.of(2025, 11, 1)) && !LED_OTHERWISE.contains(state)) {
            gaps.add(state + " from " + known);
          }
        });
    assertThat(gaps).isEmpty();
  }

  private static LocalDate day(String iso, String rest) {
    if (iso.isEmpty()) {
      return LocalDate.MAX;
    }
    return switch (iso.length()) {
      case 4 -> LocalDate.parse(iso + rest);
      case 7 -> LocalDate.parse(iso + "-15");
      default -> LocalDate.parse(iso);
    };
  }
}
