package dev.attache.actors;

import dev.attache.rules.LanguageFolder;
import dev.attache.rules.RuleFileException;
import dev.attache.rules.RuleId;
import dev.attache.rules.Stanza;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of the stage: which words make which rule apply. */
final class ActorRules {

  /** The rule file, inside the language's folder. */
  static final String FILE = "rules/actors.txt";

  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "example",
          "not",
          "former",
          "acting",
          "possessive",
          "designators",
          "determiners",
          "subjects",
          "prepositions",
          "objects",
          "place-verbs",
          "places",
          "countries",
          "whole",
          "words",
          "number",
          "gender",
          "people",
          "states",
          "counts",
          "bare",
          "own",
          "heads",
          "cut",
          "dateline",
          "dealt",
          "after-noun");

  private final Map<String, RuleId> ids = new HashMap<>();
  private final Map<String, Set<String>> words = new HashMap<>();
  private final Map<String, Pronoun> pronouns = new HashMap<>();

  private ActorRules() {}

  /** How a pronoun looks for what it means. */
  enum Number {
    SINGULAR,
    NEUTER,
    PLURAL,
    RELATIVE,
    RELATIVE_THING
  }

  /** A pronoun of the rules. */
  record Pronoun(RuleId rule, Number number, Gender gender) {}

  static ActorRules load(LanguageFolder folder) {
    ActorRules rules = new ActorRules();
    String prefix = folder.language() + ".actors.";
    Map<String, Stanza> stanzas = new LinkedHashMap<>();
    for (Stanza stanza : Stanza.read(folder, FILE)) {
      stanza.allowOnly(FIELDS);
      String id = stanza.get("id");
      if (!id.startsWith(prefix)) {
        throw new RuleFileException(
            FILE, stanza.line(), "an id that does not start with " + prefix);
      }
      stanzas.put(id.substring(prefix.length()), stanza);
    }
    for (Map.Entry<String, Stanza> entry : stanzas.entrySet()) {
      String name = entry.getKey();
      Stanza stanza = entry.getValue();
      RuleId id = new RuleId(stanza.get("id"));
      rules.ids.put(name, id);
      for (String key : stanza.keys()) {
        rules.words.put(name + "/" + key, new HashSet<>(stanza.words(key)));
      }
      if (name.startsWith("pronoun.")) {
        Number number = number(stanza);
        for (String word : stanza.words("words")) {
          rules.pronouns.put(word, new Pronoun(id, number, Gender.of(stanza.get("gender", ""))));
        }
      }
    }
    for (String needed :
        List.of(
            "name",
            "carried",
            "acronym",
            "state",
            "capital",
            "seat",
            "demonym",
            "people",
            "nominal",
            "definite",
            "pair")) {
      if (!rules.ids.containsKey(needed)) {
        throw new RuleFileException(FILE, 0, "no rule " + prefix + needed);
      }
    }
    return rules;
  }

  private static Number number(Stanza stanza) {
    return switch (stanza.get("number")) {
      case "singular" -> Number.SINGULAR;
      case "neuter" -> Number.NEUTER;
      case "plural" -> Number.PLURAL;
      case "relative" -> Number.RELATIVE;
      case "relative-thing" -> Number.RELATIVE_THING;
      default ->
          throw new RuleFileException(
              FILE,
              stanza.line(),
              "\""
                  + stanza.get("number")
                  + "\" is no number; use singular, neuter, plural, relative, relative-thing");
    };
  }

  /** The id of the rule with this name. */
  RuleId id(String name) {
    RuleId id = ids.get(name);
    if (id == null) {
      throw new IllegalArgumentException("no rule " + name);
    }
    return id;
  }

  /** Whether a rule's field lists a word. */
  boolean lists(String rule, String field, String word) {
    Set<String> listed = words.get(rule + "/" + field);
    return listed != null && listed.contains(word);
  }

  /** The rule of a pronoun (small letters), or null. */
  @Nullable Pronoun pronoun(String word) {
    return pronouns.get(word);
  }
}
