package dev.attache.events;

import dev.attache.actors.Cast;
import dev.attache.language.Reading;
import dev.attache.mention.PlaceMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The states that are visited in the name of a town: "flew to Caracas". */
final class Hosts {

  private static final int NONE = Reading.NONE;

  private Hosts() {}

  /** ISO 3166-1 alpha-3 codes of the countries whose places somebody goes to, in text order. */
  static List<String> of(
      Reading reading, Cast cast, List<PlaceMention> places, WordClasses classes) {
    Set<String> goal = classes.of("goal-prepositions");
    Set<String> travel = classes.of("travel-words");
    List<String> countries = new ArrayList<>();
    for (PlaceMention place : places) {
      int head = place.head();
      String country = place.place().country();
      if (country == null || head < 0 || head >= reading.size() || cast.headedBy(head) != null) {
        continue;
      }
      int up = reading.head(head);
      if (up == NONE || !travel.contains(reading.lemma(up))) {
        continue;
      }
      int preposition = reading.childBy(head, "case");
      boolean goes = preposition != NONE && goal.contains(reading.lemma(preposition));
      if (goes || reading.isRelation(head, "obj")) {
        countries.add(country);
      }
    }
    return countries;
  }
}
