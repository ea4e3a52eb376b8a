package dev.attache.events;

import dev.attache.rules.LanguageFolder;
import dev.attache.rules.RuleFileException;
import dev.attache.rules.Table;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Verbs that say little beside the noun that names the act. Immutable. */
final class LightVerbs {

  /** On which side of the act the verb's subject stands. */
  enum Side {
    /** "launch an attack": the subject does it. */
    DO,
    /** "win praise": it is done to the subject. */
    RECEIVE,
    /** "the attack left many dead": the verb tells that the act happened, nobody more. */
    HAPPEN
  }

  private final Map<String, Side> objects = new HashMap<>();
  private final Map<String, Side> obliques = new HashMap<>();

  private LightVerbs() {}

  static LightVerbs load(LanguageFolder folder) {
    Table table = Table.read(folder, "lexicon/light-verbs.tsv");
    int verb = table.column("verb");
    int side = table.column("side");
    int prepositions = table.column("prepositions");
    LightVerbs found = new LightVerbs();
    for (Table.Row row : table.rows()) {
      Side value;
      switch (row.get(side)) {
        case "do" -> value = Side.DO;
        case "receive" -> value = Side.RECEIVE;
        case "happen" -> value = Side.HAPPEN;
        default ->
            throw new RuleFileException(
                table.file(), row.line(), "side is do, receive or happen, not " + row.get(side));
      }
      if (row.list(prepositions).isEmpty()) {
        found.objects.put(row.get(verb), value);
      } else {
        for (String preposition : row.list(prepositions)) {
          found.obliques.put(row.get(verb) + " " + preposition, value);
        }
      }
    }
    return found;
  }

  /** The side for a noun that is the verb's object, or null for a full verb. */
  @Nullable Side withObject(String verb) {
    return objects.get(verb);
  }

  /** The side for a noun that a preposition binds to the verb, or null. */
  @Nullable Side withOblique(String verb, String preposition) {
    return obliques.get(verb + " " + preposition);
  }
}
