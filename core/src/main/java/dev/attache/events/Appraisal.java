package dev.attache.events;

import dev.attache.rules.LanguageFolder;
import dev.attache.rules.RuleFileException;
import dev.attache.rules.Table;
import java.util.HashSet;
import java.util.Set;

/**
 * Words that praise or blame whoever they are said of: {@code lexicon/appraisal.tsv}. Immutable.
 */
final class Appraisal {

  private final Set<String> praise = new HashSet<>();
  private final Set<String> blame = new HashSet<>();

  private Appraisal() {}

  static Appraisal load(LanguageFolder folder) {
    Table table = Table.read(folder, "lexicon/appraisal.tsv");
    int word = table.column("word");
    int says = table.column("says");
    Appraisal appraisal = new Appraisal();
    for (Table.Row row : table.rows()) {
      switch (row.get(says)) {
        case "praise" -> appraisal.praise.add(row.get(word));
        case "blame" -> appraisal.blame.add(row.get(word));
        default ->
            throw new RuleFileException(
                table.file(), row.line(), "says is praise or blame, not " + row.get(says));
      }
    }
    return appraisal;
  }

  /** How a lemma speaks of somebody: 1 praise, -1 blame, 0 neither. */
  int of(String lemma) {
    return praise.contains(lemma) ? 1 : blame.contains(lemma) ? -1 : 0;
  }
}
