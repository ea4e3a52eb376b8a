package dev.attache.statements;

import dev.attache.rules.LanguageFolder;
import dev.attache.rules.RuleFileException;
import dev.attache.rules.Table;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How who speaks stands to what the words are about. */
public enum Stance {
  /** Says that it is so. */
  AFFIRMS,
  /** Says that it is not so, or will not be. */
  DENIES,
  /** Holds it for unlikely or unproved, or does not hold it for true. */
  DOUBTS,
  /** Asks what is so. */
  ASKS,
  /** Wants it done by others. */
  DEMANDS,
  /** Says that they will do it, for the good of those who hear it. */
  PROMISES,
  /** Says that harm will come. */
  THREATENS,
  /** Speaks or stands for it. */
  PRAISES,
  /** Speaks or stands against it. */
  BLAMES;

  private static final String FILE = "lexicon/stances.tsv";

  /** The stances of cues by lemma; a cue that is not listed affirms. */
  static Map<String, Stance> load(LanguageFolder folder) {
    Table table = Table.read(folder, FILE);
    int lemma = table.column("lemma");
    int stance = table.column("stance");
    Map<String, Stance> stances = new HashMap<>();
    for (Table.Row row : table.rows()) {
      try {
        stances.put(row.get(lemma), valueOf(row.get(stance).toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw new RuleFileException(FILE, row.line(), "\"" + row.get(stance) + "\" is no stance");
      }
    }
    return stances;
  }
}
