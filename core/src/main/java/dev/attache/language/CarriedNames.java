package dev.attache.language;

import java.util.HashSet;
import java.util.Set;

/**
 * Names of persons carried through a text: news gives a name in full once and goes on with one part
 * of it, which alone could be anything. A lone word that is the first or last part of a person's
 * full name in the same text is that person's.
 */
final class CarriedNames {

  /** What stands where a place may stand, and is one, stays a place. */
  private static final int PLACES = WordLists.COUNTRY | WordLists.TOWN;

  private final WordLists lists;
  private final String xpos;

  /**
   * Carries names.
   *
   * @param xpos the language's own tag of a proper name
   */
  CarriedNames(WordLists lists, String xpos) {
    this.lists = lists;
    this.xpos = xpos;
  }

  /** Marks the lone parts of full names as persons. */
  void carry(Reading.Builder reading) {
    Set<String> parts = parts(reading);
    if (parts.isEmpty()) {
      return;
    }
    int n = reading.size();
    for (int i = 0; i < n; i++) {
      if (parts.contains(reading.form(i)) && isLone(reading, i) && mayName(reading, i)) {
        reading.entity(i, i + 1, EntityType.PER);
        reading.tag(i, Upos.PROPN, xpos, reading.form(i));
      }
    }
  }

  private Set<String> parts(Reading.Builder reading) {
    Set<String> parts = new HashSet<>();
    int n = reading.size();
    for (int i = 0; i < n; i++) {
      if (!reading.begins(i, EntityType.PER)) {
        continue;
      }
      int end = i + 1;
      while (end < n && reading.goesOn(end)) {
        end++;
      }
      if (end > i + 1) {
        String first = reading.form(i);
        String last = reading.form(end - 1);
        if (isName(last)) {
          parts.add(last);
        }
        if (isName(first) && !isOn(first, WordLists.COUNTRY)) {
          parts.add(first);
        }
      }
    }
    return parts;
  }

  private boolean isOn(String word, int places) {
    return (lists.of(WordShapes.lowerHash(word, 0, word.length())) & places) != 0;
  }

  private static boolean isName(String word) {
    return word.length() > 1
        && Character.isUpperCase(word.charAt(0))
        && !word.endsWith(".")
        && word.chars().anyMatch(Character::isLowerCase);
  }

  /** Whether the token is no part of a longer name. */
  private static boolean isLone(Reading.Builder reading, int i) {
    boolean inside = reading.goesOn(i);
    boolean goesOn = i + 1 < reading.size() && reading.goesOn(i + 1);
    return !inside && !goesOn;
  }

  /** Whether a proper name can stand here: with no article, next to no other name. */
  private boolean mayName(Reading.Builder reading, int i) {
    if (reading.begins(i, EntityType.PER)
        || reading.begins(i, EntityType.LOC) && isOn(reading.form(i), PLACES)) {
      return false;
    }
    boolean proper = reading.upos(i) == Upos.PROPN;
    if (!proper && !reading.relation(i).startsWith("nsubj")) {
      return false;
    }
    if (i > 0 && reading.head(i - 1) == i && !reading.relation(i - 1).equals("punct")) {
      return false;
    }
    boolean nameAfter =
        i + 1 < reading.size()
            && reading.upos(i + 1) == Upos.PROPN
            && reading.start(i + 1) - reading.end(i) <= 1;
    boolean nameBefore =
        i > 0 && reading.upos(i - 1) == Upos.PROPN && reading.start(i) - reading.end(i - 1) <= 1;
    return !nameAfter && !nameBefore;
  }
}
