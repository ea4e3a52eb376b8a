package dev.attache.times;

import dev.attache.rules.LanguageFolder;
import dev.attache.rules.RuleFileException;
import dev.attache.rules.RuleId;
import dev.attache.rules.Stanza;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The rules of temporal expressions, as read from the language's rule files. */
final class Grammar {

  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "as",
          "alone",
          "pattern",
          "value",
          "type",
          "left",
          "notleft",
          "notright",
          "where",
          "example",
          "not");

  /**
   * One rule.
   *
   * @param id its name
   * @param order its place in the files
   * @param alone whether it makes a whole expression
   * @param patterns any of which it waits for
   * @param names names of elements and constants, for the operation
   * @param constants values beside the names; null where an element gives the value
   * @param left class of words one of which must stand before, or -1
   * @param notLeft class of words that must not stand before, or -1
   * @param notRight class of words that must not stand after, or -1
   * @param notCount whether it must not count things, as a bare number may
   */
  record Rule(
      RuleId id,
      int order,
      boolean alone,
      List<Pattern> patterns,
      Operation operation,
      List<String> names,
      List<String> constants,
      int left,
      int notLeft,
      int notRight,
      boolean notCount) {}

  private final List<Rule> rules;
  private final List<List<Rule>> named;
  private final List<BitSet> firsts;
  private final List<BitSet> firstOfRule = new ArrayList<>();
  private final int classes;
  private final List<List<Rule>> byClass;
  private final List<List<Rule>> byShape;

  private Grammar(
      List<Rule> rules, List<List<Rule>> named, int classes, RuleNames names, String file) {
    this.rules = List.copyOf(rules);
    this.named = named;
    this.classes = classes;
    this.firsts = new ArrayList<>();
    for (int k = 0; k < names.size(); k++) {
      if (named.get(k).isEmpty()) {
        throw new RuleFileException(file, 0, "no rule is \"as: " + names.name(k) + "\"");
      }
      firsts.add(new BitSet());
    }
    // Names call names: repeat until nothing is added.
    boolean grew = true;
    while (grew) {
      grew = false;
      for (int k = 0; k < named.size(); k++) {
        int before = firsts.get(k).cardinality();
        for (Rule rule : named.get(k)) {
          firsts.get(k).or(first(rule, classes));
        }
        grew |= firsts.get(k).cardinality() > before;
      }
    }
    for (int k = 0; k < named.size(); k++) {
      refuseLeftRecursion(k, new BitSet(), names, file);
    }
    byClass = new ArrayList<>();
    for (int k = 0; k < classes; k++) {
      byClass.add(new ArrayList<>());
    }
    byShape = new ArrayList<>();
    for (int k = 0; k < Shape.values().length; k++) {
      byShape.add(new ArrayList<>());
    }
    for (Rule rule : rules) {
      firstOfRule.add(first(rule, classes));
      if (rule.alone()) {
        first(rule, classes).stream()
            .forEach(k -> (k < classes ? byClass.get(k) : byShape.get(k - classes)).add(rule));
      }
    }
  }

  static Grammar read(LanguageFolder folder, TimeWords words, List<String> files) {
    RuleNames names = new RuleNames();
    List<Rule> rules = new ArrayList<>();
    List<List<Rule>> named = new ArrayList<>();
    for (String file : files) {
      for (Stanza stanza : Stanza.read(folder, file)) {
        stanza.allowOnly(FIELDS);
        Rule rule = rule(stanza, rules.size(), words, names);
        rules.add(rule);
        List<String> as = stanza.words("as");
        as.forEach(names::number);
        while (named.size() < names.size()) {
          named.add(new ArrayList<>());
        }
        as.forEach(name -> named.get(names.number(name)).add(rule));
      }
    }
    return new Grammar(rules, named, words.classes(), names, files.get(0));
  }

  private static Rule rule(Stanza stanza, int order, TimeWords words, RuleNames names) {
    List<Pattern> patterns = new ArrayList<>();
    Set<String> arguments = new LinkedHashSet<>();
    for (Stanza.Field field : stanza.all("pattern")) {
      Pattern pattern = Pattern.parse(field.value(), words, names, stanza.file(), field.line());
      patterns.add(pattern);
      pattern.elements().forEach(e -> arguments.add(e.name()));
    }
    arguments.remove("");
    String[] value = stanza.get("value").split(" ");
    Operation operation;
    try {
      operation = Operation.valueOf(value[0].toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new RuleFileException(
          stanza.file(), stanza.line(), "no operation \"" + value[0] + "\"");
    }
    List<String> argumentNames = new ArrayList<>(arguments);
    List<String> constants = new ArrayList<>();
    arguments.forEach(a -> constants.add(""));
    for (int k = 1; k < value.length; k++) {
      int equals = value[k].indexOf('=');
      if (equals < 1) {
        throw new RuleFileException(stanza.file(), stanza.line(), "not name=value: " + value[k]);
      }
      String name = value[k].substring(0, equals);
      int known = argumentNames.indexOf(name);
      if (known >= 0) {
        constants.set(known, value[k].substring(equals + 1));
      } else {
        argumentNames.add(name);
        constants.add(value[k].substring(equals + 1));
      }
    }
    if (argumentNames.size() > Matcher.SLOTS) {
      throw new RuleFileException(stanza.file(), stanza.line(), "too many names in one rule");
    }
    if (patterns.isEmpty()) {
      throw new RuleFileException(stanza.file(), stanza.line(), "the rule has no \"pattern\"");
    }
    return new Rule(
        new RuleId(stanza.get("id")),
        order,
        stanza.get("alone", "yes").equals("yes"),
        patterns.stream().map(p -> p.among(argumentNames)).toList(),
        operation,
        List.copyOf(argumentNames),
        List.copyOf(constants),
        context(stanza, "left", words),
        context(stanza, "notleft", words),
        context(stanza, "notright", words),
        notCount(stanza));
  }

  private static boolean notCount(Stanza stanza) {
    String where = stanza.get("where", "");
    if (!where.isEmpty() && !where.equals("not-count")) {
      throw new RuleFileException(
          stanza.file(), stanza.line(), "\"where\" knows only not-count, not " + where);
    }
    return !where.isEmpty();
  }

  private static int context(Stanza stanza, String key, TimeWords words) {
    String written = stanza.get(key, "");
    if (written.isEmpty()) {
      return -1;
    }
    return written.startsWith("<")
        ? words.number(written.substring(1, written.length() - 1))
        : words.literal(written);
  }

  private BitSet first(Rule rule, int classes) {
    BitSet set = new BitSet();
    for (Pattern pattern : rule.patterns()) {
      for (Pattern.Element e : pattern.elements()) {
        switch (e.kind()) {
          case WORD:
            set.set(e.number());
            break;
          case SHAPE:
            set.set(classes + e.number());
            break;
          default:
            set.or(firsts.get(e.number()));
        }
        if (!e.optional()) {
          break;
        }
      }
    }
    return set;
  }

  private void refuseLeftRecursion(int name, BitSet above, RuleNames names, String file) {
    if (above.get(name)) {
      throw new RuleFileException(
          file, 0, "rules \"as: " + names.name(name) + "\" may begin with themselves");
    }
    above.set(name);
    for (Rule rule : named.get(name)) {
      for (Pattern pattern : rule.patterns()) {
        for (Pattern.Element e : pattern.elements()) {
          if (e.kind() == Pattern.Kind.RULE) {
            refuseLeftRecursion(e.number(), above, names, file);
          }
          if (!e.optional()) {
            break;
          }
        }
      }
    }
    above.clear(name);
  }

  /** All rules, in the order of the files. */
  List<Rule> rules() {
    return rules;
  }

  /** The rules that a name stands for. */
  List<Rule> named(int name) {
    return named.get(name);
  }

  /** Number of names. */
  int names() {
    return named.size();
  }

  /** Whether what a name stands for may begin at a piece. */
  boolean mayBegin(int name, Pieces pieces, int piece) {
    return mayBegin(firsts.get(name), pieces, piece);
  }

  /** Whether a rule may begin at a piece. */
  boolean mayBegin(Rule rule, Pieces pieces, int piece) {
    return mayBegin(firstOfRule.get(rule.order()), pieces, piece);
  }

  private boolean mayBegin(BitSet first, Pieces pieces, int piece) {
    if (pieces.number(piece) >= 0) {
      for (int s = first.nextSetBit(classes); s >= 0; s = first.nextSetBit(s + 1)) {
        if (Shape.at(s - classes).fits(pieces, piece)) {
          return true;
        }
      }
      return false;
    }
    List<TimeWords.Sense> senses = pieces.senses(piece);
    for (int s = 0; senses != null && s < senses.size(); s++) {
      if (first.get(senses.get(s).wordClass())) {
        return true;
      }
    }
    return false;
  }

  /** The rules of whole expressions that may begin with a class. */
  List<Rule> startingWith(int wordClass) {
    return byClass.get(wordClass);
  }

  /** The rules of whole expressions that may begin with a shape. */
  List<Rule> startingWith(Shape shape) {
    return byShape.get(shape.ordinal());
  }
}
