package dev.attache.events;

import dev.attache.actors.Cast;
import dev.attache.language.Reading;
import dev.attache.mention.PlaceMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The states that are visited or attacked in the name of a town: "flew to Caracas", "shelled
 * Kherson".
 */
final class Hosts {

  private static final int NONE = Reading.NONE;

  private Hosts() {}

  /**
   * ISO 3166-1 alpha-3 codes of the countries whose places somebody goes to or attacks, in text
   * order.
   */
  static List<String> of(
      Reading reading, Cast cast, List<PlaceMention> places, WordClasses classes) {
    Set<String> goal = classes.of("goal-prepositions");
    Set<String> travel = classes.of("travel-words");
    Set<String> target = classes.of("target-prepositions");
    Set<String> attack = classes.of("attack-words");
    List<String> countries = new ArrayList<>();
    for (PlaceMention place : places) {
      int head = place.head();
      String country = place.place().country();
      if (country == null || head < 0 || head >= reading.size() || cast.headedBy(head) != null) {
        continue;
      }
      int up = reading.head(head);
      if (up == NONE) {
        continue;
      }
      int preposition = reading.childBy(head, "case");
      String by = preposition == NONE ? "" : reading.lemma(preposition);
      boolean object = reading.isRelation(head, "obj");
      boolean visited = travel.contains(reading.lemma(up)) && (object || goal.contains(by));
      boolean attacked =
          attack.contains(reading.lemma(up))
              && (object || reading.relation(head).equals("nsubj:pass") || target.contains(by));
      if (visited || attacked) {
        countries.add(country);
      }
    }
    return countries;
  }
}
