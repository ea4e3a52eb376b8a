package dev.attache.events;

import dev.attache.rules.LanguageFolder;
import dev.attache.rules.RuleFileException;
import dev.attache.rules.RuleId;
import dev.attache.rules.Stanza;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How what governs an act changes it: {@code rules/composition.txt}. Immutable.
 *
 * <p>A rule with words is a governor that is no act of its own ("plan to", "halt", "deny"); one
 * with {@code outer} says what an act becomes that has another act as its complement ("refuse" over
 * "lift sanctions"); one with {@code told} looks at the act's own auxiliaries ("will not").
 */
final class Composition {

  static final String FILE = "rules/composition.txt";

  private static final Set<String> KEYS =
      Set.of(
          "id",
          "verbs",
          "nouns",
          "adjectives",
          "outer",
          "told",
          "links",
          "becomes",
          "status",
          "if-status",
          "roles",
          "example",
          "not");

  private static final List<String> DEFAULT_LINKS = List.of("xcomp", "ccomp", "obj", "acl");

  /** Whom a governor's own subject and object make actor and recipient. */
  enum Roles {
    /** The subject acts, if the act itself has no actor. */
    FILL,
    /** The subject acts, and whoever acted before is acted upon. */
    ADDRESS,
    /** Nobody is added. */
    KEEP,
    /** Nobody is added, and the rule holds only where the subject acts itself. */
    SELF
  }

  /**
   * One line of {@code becomes}: which acts, and what they turn into.
   *
   * @param from types, or {@code TYPE/mode}; empty for any act
   * @param to the new type, or null where the act stays what it is
   * @param mode the new mode, or null
   */
  record Change(Set<String> from, @Nullable EventType to, @Nullable String mode) {

    boolean fits(Act act) {
      return from.isEmpty()
          || from.contains(act.type.name())
          || from.contains(act.type + "/" + act.mode)
          || from.contains(act.type + "/" + act.frame.mode());
    }
  }

  /**
   * One rule.
   *
   * @param links relations or prepositions by which the act may hang on the governor
   * @param told what the act's own clause must say of it; empty for governors
   * @param changes in order; the first that fits counts; none: the type stays
   * @param status what the act's status becomes, or null
   * @param ifStatus the status that the act must have, or null for any
   */
  record Rule(
      RuleId id,
      @Nullable EventType outer,
      Set<Told> told,
      List<String> links,
      List<Change> changes,
      @Nullable Status status,
      @Nullable Status ifStatus,
      Roles roles) {

    /** Whether the rule speaks of such an act. */
    boolean fits(Act act) {
      return (ifStatus == null || ifStatus == act.status)
          && (changes.isEmpty() || change(act) != null);
    }

    /** The change for an act, or null where the rule says nothing of such acts. */
    @Nullable Change change(Act act) {
      for (int i = 0; i < changes.size(); i++) {
        if (changes.get(i).fits(act)) {
          return changes.get(i);
        }
      }
      return null;
    }
  }

  private final TriggerIndex<Rule> governors;
  private final List<Rule> outer;
  private final List<Rule> told;

  private Composition(TriggerIndex<Rule> governors, List<Rule> outer, List<Rule> told) {
    this.governors = governors;
    this.outer = outer;
    this.told = told;
  }

  static Composition load(LanguageFolder folder, WordClasses classes) {
    List<Trigger<Rule>> triggers = new ArrayList<>();
    List<Rule> outer = new ArrayList<>();
    List<Rule> told = new ArrayList<>();
    for (Stanza stanza : Stanza.read(folder, FILE)) {
      stanza.allowOnly(KEYS);
      Rule rule;
      try {
        rule = rule(stanza);
      } catch (IllegalArgumentException e) {
        throw new RuleFileException(FILE, stanza.line(), "not a rule: " + e.getMessage());
      }
      if (rule.outer != null) {
        outer.add(rule);
      } else if (!rule.told.isEmpty()) {
        told.add(rule);
      } else {
        FrameFile.triggers(stanza, rule, classes, triggers);
      }
    }
    return new Composition(new TriggerIndex<>(triggers), List.copyOf(outer), List.copyOf(told));
  }

  private static Rule rule(Stanza stanza) {
    List<Change> changes = new ArrayList<>();
    for (Stanza.Field field : stanza.all("becomes")) {
      changes.add(change(field.value()));
    }
    Set<Told> told = EnumSet.noneOf(Told.class);
    for (String word : stanza.words("told")) {
      told.add(Told.valueOf(word.toUpperCase(Locale.ROOT)));
    }
    String outer = stanza.get("outer", "");
    List<String> links = stanza.words("links");
    return new Rule(
        new RuleId(stanza.get("id")),
        outer.isEmpty() ? null : EventType.valueOf(outer),
        told,
        links.isEmpty() ? DEFAULT_LINKS : List.copyOf(links),
        List.copyOf(changes),
        status(stanza, "status"),
        status(stanza, "if-status"),
        Roles.valueOf(stanza.get("roles", "fill").toUpperCase(Locale.ROOT)));
  }

  private static @Nullable Status status(Stanza stanza, String key) {
    String value = stanza.get(key, "");
    return value.isEmpty() ? null : Status.valueOf(value.toUpperCase(Locale.ROOT));
  }

  /** Reads {@code AID SUPPORT > REJECT/assist} or {@code * > same} or {@code ASSAULT/drone > …}. */
  private static Change change(String line) {
    int arrow = line.indexOf('>');
    if (arrow < 0) {
      throw new IllegalArgumentException("\"becomes\" needs >: " + line);
    }
    Set<String> from = new HashSet<>();
    for (String word : line.substring(0, arrow).strip().split(" +", -1)) {
      if (!word.equals("*")) {
        type(word); // refuses what is no type
        from.add(word);
      }
    }
    String to = line.substring(arrow + 1).strip();
    if (to.equals("same")) {
      return new Change(Set.copyOf(from), null, null);
    }
    int slash = to.indexOf('/');
    return new Change(Set.copyOf(from), type(to), slash < 0 ? null : to.substring(slash + 1));
  }

  private static EventType type(String word) {
    int slash = word.indexOf('/');
    return EventType.valueOf(slash < 0 ? word : word.substring(0, slash));
  }

  TriggerIndex<Rule> governors() {
    return governors;
  }

  /** The rule for an act of {@code type} that has {@code inner} as its complement, or null. */
  @Nullable Rule over(EventType type, Act inner) {
    for (Rule rule : outer) {
      if (rule.outer == type && rule.change(inner) != null) {
        return rule;
      }
    }
    return null;
  }

  /** The rule for an act that is told so, or null; the most special of those in the file first. */
  @Nullable Rule told(Act act, Set<Told> how) {
    for (Rule rule : told) {
      if (how.containsAll(rule.told) && rule.fits(act)) {
        return rule;
      }
    }
    return null;
  }
}
