package dev.attache.events;

import dev.attache.language.Reading;
import dev.attache.language.Upos;
import dev.attache.rules.LanguageFolder;
import dev.attache.rules.Table;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Words written with a hyphen: {@code lexicon/compounds.tsv}. The treebanks part "cease-fire" into
 * three tokens; rules know it as one word, which its head token stands for. Immutable.
 */
final class Compounds {

  private final Map<String, String> lemmas = new HashMap<>();

  private Compounds() {}

  static Compounds load(LanguageFolder folder) {
    Table table = Table.read(folder, "lexicon/compounds.tsv");
    int written = table.column("written");
    int lemma = table.column("lemma");
    Compounds compounds = new Compounds();
    for (Table.Row row : table.rows()) {
      compounds.lemmas.put(row.get(written), row.get(lemma));
    }
    return compounds;
  }

  /**
   * Gives the head token of each compound the compound's lemma, and the part of speech of a noun
   * where it has none that a rule could ask for.
   */
  void join(Reading reading, String[] lemma, Upos[] upos) {
    for (int t = 0; t + 2 < lemma.length; t++) {
      if (reading.end(t) != reading.start(t + 1)
          || !reading.form(t + 1).equals("-")
          || reading.end(t + 1) != reading.start(t + 2)) {
        continue;
      }
      String joined = reading.form(t).toLowerCase(Locale.ROOT) + "-" + lemma[t + 2];
      String known = lemmas.get(joined);
      if (known != null) {
        int head = reading.head(t) == t + 2 || reading.head(t) == t + 1 ? t + 2 : t;
        lemma[head] = known;
        if (upos[head] != Upos.VERB && upos[head] != Upos.ADJ) {
          upos[head] = Upos.NOUN;
        }
      }
    }
  }
}
