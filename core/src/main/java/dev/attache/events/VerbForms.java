package dev.attache.events;

import dev.attache.language.Reading;
import dev.attache.language.Upos;
import dev.attache.rules.LanguageFolder;
import dev.attache.rules.Table;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Dictionary forms of the verbs that rules name: {@code lexicon/verb-forms.tsv}. A trained
 * lemmatiser may slip on a rare verb, and a frame must not miss its verb for that. Immutable.
 */
final class VerbForms {

  private final Map<String, String> lemmas;

  private VerbForms(Map<String, String> lemmas) {
    this.lemmas = lemmas;
  }

  static VerbForms load(LanguageFolder folder) {
    Table table = Table.read(folder, "lexicon/verb-forms.tsv");
    int form = table.column("form");
    int lemma = table.column("lemma");
    Map<String, String> lemmas = new HashMap<>(table.rows().size() * 2);
    for (Table.Row row : table.rows()) {
      lemmas.put(row.get(form), row.get(lemma));
    }
    return new VerbForms(lemmas);
  }

  /**
   * The participles that the core took for adjectives: forms of a verb that rules name, with an
   * auxiliary ("has relaxed sanctions"), or with a copula and somebody who did it ("were wiretapped
   * by agents").
   */
  boolean[] participles(Reading reading) {
    boolean[] found = new boolean[reading.size()];
    for (int t = 0; t < found.length; t++) {
      if (reading.upos(t) == Upos.ADJ
          && lemmas.containsKey(reading.form(t).toLowerCase(Locale.ROOT))) {
        boolean auxiliary = reading.childBy(t, "aux") != Reading.NONE;
        boolean copula = reading.childBy(t, "cop") != Reading.NONE;
        found[t] = auxiliary && !copula || copula && hasAgent(reading, t);
      }
    }
    return found;
  }

  private static boolean hasAgent(Reading reading, int token) {
    for (int k = 0; k < reading.childCount(token); k++) {
      if (reading.relation(reading.child(token, k)).equals("obl:agent")) {
        return true;
      }
    }
    return false;
  }

  /** The lemmas of a reading's tokens, the verbs and participles among them looked up. */
  String[] lemmas(Reading reading, boolean[] participles) {
    String[] found = new String[reading.size()];
    for (int t = 0; t < found.length; t++) {
      String lemma = reading.lemma(t);
      if (reading.upos(t) == Upos.VERB || participles[t]) {
        String form = reading.form(t);
        String known = lemmas.get(form);
        if (known == null && form.length() > 0 && Character.isUpperCase(form.charAt(0))) {
          known = lemmas.get(form.toLowerCase(Locale.ROOT));
        }
        if (known != null) {
          lemma = known;
        }
      }
      found[t] = lemma;
    }
    return found;
  }
}
