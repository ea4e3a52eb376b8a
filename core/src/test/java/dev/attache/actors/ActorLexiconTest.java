package dev.attache.actors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.rules.LanguageFolder;
import dev.attache.rules.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActorLexiconTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "countries",
        "people",
        "organisations",
        "armed-groups",
        "media",
        "seats",
        "not-actors",
        "roles",
        "given-names"
      })
  void lexiconsAreSortedByTheirFirstColumn(String name) {
    List<String> keys =
        Table.read(LanguageFolder.ENGLISH, "lexicon/" + name + ".tsv").rows().stream()
            .map(r -> r.get(0))
            .toList();
    assertThat(keys).isSorted().isNotEmpty();
    if (!name.equals("people")) {
      assertThat(keys).doesNotHaveDuplicates();
    }
  }

  @Test
  void termsOfOfficeBeginBeforeTheyEndAndStandInOrder() {
    Table people = Table.read(LanguageFolder.ENGLISH, "lexicon/people.tsv");
    int from = people.column("from");
    int to = people.column("to");
    String key = "";
    String last = "";
    for (Table.Row row : people.rows()) {
      last = row.get(0).equals(key) ? last : "";
      key = row.get(0);
      assertThat(row.get(from)).as(key).matches("(\\d{4}(-\\d\\d){0,2})?");
      assertThat(row.get(to)).as(key).matches("(\\d{4}(-\\d\\d){0,2})?");
      if (!row.get(from).isEmpty() && !row.get(to).isEmpty()) {
        assertThat(row.get(from)).as(key).isLessThan(row.get(to));
      }
      assertThat(row.get(from).compareTo(last)).as(key).isGreaterThanOrEqualTo(0);
      last = row.get(from);
    }
  }

  @Test
  void nobodyElseIsHeadOfStateOfACountryWhereTwoTermsMeet() {
    // two presidents of one state on one day: a wrong date in one of the rows
    Table people = Table.read(LanguageFolder.ENGLISH, "lexicon/people.tsv");
    int country = people.column("country");
    int office = people.column("office");
    int from = people.column("from");
    int to = people.column("to");
    Map<String, List<String[]>> terms = new HashMap<>();
    for (Table.Row row : people.rows()) {
      Set<String> single = Set.of("President", "Prime Minister", "Chancellor");
      if (single.contains(row.get(office)) && row.get(from).length() == 10) {
        String end = row.get(to).length() == 10 ? row.get(to) : "9999-12-31";
        List<String[]> others =
            terms.computeIfAbsent(
                row.get(country) + " " + row.get(office), k -> new java.util.ArrayList<>());
        for (String[] other : others) {
          boolean apart = end.compareTo(other[1]) <= 0 || row.get(from).compareTo(other[2]) >= 0;
          assertThat(apart).as("%s and %s", row.get(0), other[0]).isTrue();
        }
        others.add(new String[] {row.get(0), row.get(from), end});
      }
    }
    assertThat(terms).isNotEmpty();
  }

  @Test
  void everyCountryOfAPersonOrBodyIsInTheListOfStates() {
    Set<String> states = new HashSet<>();
    for (Table.Row row : Table.read(LanguageFolder.ENGLISH, "lexicon/countries.tsv").rows()) {
      states.add(row.get(0));
    }
    for (String name : List.of("people", "organisations", "armed-groups", "media", "seats")) {
      Table table = Table.read(LanguageFolder.ENGLISH, "lexicon/" + name + ".tsv");
      for (Table.Row row : table.rows()) {
        String country = row.get(table.column("country"));
        assertThat(country.isEmpty() || states.contains(country)).as(row.get(0)).isTrue();
        assertThat(country.isEmpty() || row.get(table.column("code")).isEmpty())
            .as("country or code, not both: " + row.get(0))
            .isTrue();
      }
    }
  }
}
