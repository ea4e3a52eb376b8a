package dev.attache.statements;

import dev.attache.language.Reading;
import dev.attache.rules.LanguageFolder;
import dev.attache.rules.RuleFileException;
import dev.attache.rules.Table;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The small words of a language that the stage must know, and the nouns that speak for others. */
final class SmallWords {

  private static final String WORDS = "lexicon/statement-words.tsv";
  private static final String DOCUMENTS = "lexicon/documents.tsv";

  enum Role {
    ADDRESSEE,
    INSERTION,
    AGENT,
    ANONYMOUS,
    CITER,
    COMPLEMENTIZER,
    EXPLETIVE,
    NAMED,
    NEGATOR,
    SURVEY,
    RELATIVE,
    SELF,
    YARDSTICK
  }

  private final Map<Role, Set<String>> words;
  private final Set<String> documents;

  private SmallWords(Map<Role, Set<String>> words, Set<String> documents) {
    this.words = words;
    this.documents = Set.copyOf(documents);
  }

  static SmallWords load(LanguageFolder folder) {
    Map<Role, Set<String>> words = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      words.put(role, new HashSet<>());
    }
    Table table = Table.read(folder, WORDS);
    int word = table.column("word");
    int role = table.column("role");
    for (Table.Row row : table.rows()) {
      try {
        Role r = Role.valueOf(row.get(role).toUpperCase(Locale.ROOT));
        words.computeIfAbsent(r, k -> new HashSet<>()).add(row.get(word));
      } catch (IllegalArgumentException e) {
        throw new RuleFileException(WORDS, row.line(), "unknown role \"" + row.get(role) + "\"");
      }
    }
    Table nouns = Table.read(folder, DOCUMENTS);
    int noun = nouns.column("noun");
    Set<String> documents = new HashSet<>();
    for (Table.Row row : nouns.rows()) {
      documents.add(row.get(noun));
    }
    return new SmallWords(words, documents);
  }

  boolean is(String form, Role role) {
    Set<String> of = words.get(role);
    return of != null && of.contains(form.toLowerCase(Locale.ROOT));
  }

  boolean isDocument(String lemma) {
    return documents.contains(lemma);
  }

  /** Whether a verb or adjective is negated. */
  boolean isNegated(Reading reading, int cue) {
    for (int k = 0; k < reading.childCount(cue); k++) {
      int child = reading.child(cue, k);
      if (child < cue && is(reading.form(child), Role.NEGATOR)) {
        return true;
      }
    }
    return false;
  }
}
