package dev.attache.events;

import dev.attache.rules.RuleFileException;
import java.util.ArrayList;
import java.util.List;

/**
 * A word that names an act or governs one, with what must stand around it.
 *
 * @param lemma dictionary form
 * @param kind its part of speech
 * @param conditions all of which must hold
 * @param meaning what it stands for: a {@link Frame} or a {@link Composition.Rule}
 */
record Trigger<T>(String lemma, Kind kind, List<Condition> conditions, T meaning) {

  /** Parts of speech that trigger. */
  enum Kind {
    VERB,
    NOUN,
    ADJECTIVE
  }

  /** How special the trigger is: the more is asked for, the surer it is. */
  int weight() {
    int weight = 0;
    for (Condition condition : conditions) {
      boolean forbids =
          condition instanceof Condition.NotModifier
              || condition instanceof Condition.ObjectIsNot
              || condition instanceof Condition.Without;
      weight += forbids ? 0 : isNarrow(condition) ? 2 : 1;
    }
    return weight;
  }

  private static boolean isNarrow(Condition condition) {
    return condition instanceof Condition.Modifier || condition instanceof Condition.Oblique;
  }

  /**
   * Reads {@code carry out +attack|@raids against}.
   *
   * @throws RuleFileException naming file and line if it is not one
   */
  static <T> Trigger<T> parse(
      String entry, Kind kind, T meaning, WordClasses classes, String file, int line) {
    if (!Character.isLetter(entry.charAt(0))) {
      throw new RuleFileException(file, line, "a trigger begins with a lemma, not: " + entry);
    }
    int end = entry.indexOf(' ');
    if (end < 0) {
      return new Trigger<>(entry, kind, List.of(), meaning);
    }
    String lemma = entry.substring(0, end);
    List<Condition> conditions = new ArrayList<>(2);
    while (end < entry.length()) {
      int from = end + 1;
      end = entry.indexOf(' ', from);
      end = end < 0 ? entry.length() : end;
      if (from < end) {
        conditions.add(condition(entry.substring(from, end), classes, file, line));
      }
    }
    return new Trigger<>(lemma, kind, List.copyOf(conditions), meaning);
  }

  private static Condition condition(String part, WordClasses classes, String file, int line) {
    String rest = part.substring(1);
    switch (part.charAt(0)) {
      case '+':
        return rest.isEmpty() ? new Condition.AnyObject() : object(rest, classes);
      case '-':
        return new Condition.ObjectIsNot(classes.expand(rest));
      case '<':
        return new Condition.Modifier(classes.expand(rest));
      case '!':
        return new Condition.NotModifier(classes.expand(rest));
      case '=':
        return rest.isEmpty()
            ? new Condition.AnyClause()
            : new Condition.Complement(classes.expand(rest));
      case '&':
        return new Condition.Subject(classes.expand(rest));
      case '(':
        return new Condition.Particle(rest.substring(0, rest.length() - 1));
      case '~':
        return new Condition.Without(rest);
      case '^':
        return new Condition.Modal(classes.expand(rest));
      default:
        int colon = part.indexOf(':');
        if (colon == 0 || colon == part.length() - 1) {
          throw new RuleFileException(file, line, "not a condition of a trigger: " + part);
        }
        return colon < 0
            ? new Condition.Near(part)
            : new Condition.Oblique(
                part.substring(0, colon), classes.expand(part.substring(colon + 1)));
    }
  }

  private static Condition object(String words, WordClasses classes) {
    return new Condition.ObjectIs(classes.expand(words));
  }
}
