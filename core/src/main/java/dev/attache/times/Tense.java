package dev.attache.times;

import dev.attache.language.Reading;
import dev.attache.language.Upos;
import dev.attache.rules.LanguageFolder;
import dev.attache.rules.RuleFileException;
import dev.attache.rules.Table;
import java.util.HashMap;
import java.util.Map;

/**
 * On which side of the publication day a clause lies, by its verb, auxiliaries and prepositions.
 */
final class Tense {

  private static final String FILE = "lexicon/tense.tsv";

  private enum Sign {
    /** An auxiliary of the future. */
    FUTURE,
    /** A verb whose infinitive or complement lies ahead. */
    PLAN,
    /** A preposition that looks ahead. */
    UNTIL,
    /** A preposition that looks back. */
    SINCE,
    /** The mark of an infinitive. */
    INFINITIVE,
    /** A tag of past forms, or an auxiliary of the past. */
    PAST,
    /** A tag of plural nouns. */
    PLURAL,
    /** A definite determiner. */
    DEFINITE
  }

  private final Map<String, Sign> signs = new HashMap<>();

  private Tense() {}

  static Tense load(LanguageFolder folder) {
    Tense tense = new Tense();
    Table table = Table.read(folder, FILE);
    int word = table.column("word");
    int sign = table.column("sign");
    for (Table.Row row : table.rows()) {
      try {
        tense.signs.put(row.get(word), Sign.valueOf(row.get(sign)));
      } catch (IllegalArgumentException e) {
        throw new RuleFileException(FILE, row.line(), "no such sign: " + row.get(sign));
      }
    }
    return tense;
  }

  /** -1 before the publication day, 1 after it, 0 where the clause does not say. */
  int direction(Reading reading, int token) {
    int before = token - 1;
    if (before >= 0) {
      Sign sign = signs.get(reading.lemma(before));
      if (sign == Sign.UNTIL) {
        return 1;
      }
      if (sign == Sign.SINCE) {
        return -1;
      }
    }
    int t = token;
    for (int steps = 0; steps < 8 && t != Reading.NONE; steps++) {
      Upos upos = reading.upos(t);
      if (t != token && (upos == Upos.VERB || upos == Upos.AUX)) {
        return ofVerb(reading, t);
      }
      if (t != token && reading.childBy(t, "cop") != Reading.NONE) {
        return ofVerb(reading, t);
      }
      t = reading.head(t);
    }
    return 0;
  }

  /**
   * Whether a number counts things rather than naming a year: {@code 2000 people}. "The 2008
   * elections" are told by what stands before.
   */
  boolean counts(Reading reading, int token) {
    int head = reading.head(token);
    boolean numeral = reading.isRelation(token, "nummod") && head > token;
    Upos before =
        token > reading.sentenceStart(reading.sentenceOf(token)) ? reading.upos(token - 1) : null;
    boolean determined =
        before == Upos.PART
            || before == Upos.PRON
            || (before == Upos.DET && signs.get(reading.lemma(token - 1)) == Sign.DEFINITE);
    if (numeral && signs.get(reading.xpos(head)) == Sign.PLURAL && !determined) {
      return true;
    }
    if (reading.isRelation(token, "amod") && head > token) {
      return true;
    }
    String form = reading.form(token);
    if (!Character.isDigit(form.charAt(form.length() - 1))) {
      return false;
    }
    boolean ofLate = form.startsWith("19") || form.startsWith("20");
    return !ofLate && (numeral || (before != Upos.ADP && before != Upos.SCONJ && !determined));
  }

  private int ofVerb(Reading reading, int verb) {
    boolean infinitive = false;
    boolean past = signs.get(reading.xpos(verb)) == Sign.PAST;
    for (int k = 0; k < reading.childCount(verb); k++) {
      int child = reading.child(verb, k);
      boolean aux = reading.isRelation(child, "aux") || reading.isRelation(child, "cop");
      Sign sign = signs.get(reading.lemma(child));
      if (aux && sign == Sign.FUTURE) {
        return 1;
      }
      infinitive |= sign == Sign.INFINITIVE && reading.isRelation(child, "mark");
      past |= aux && (sign == Sign.PAST || signs.get(reading.xpos(child)) == Sign.PAST);
    }
    boolean plan = signs.get(reading.lemma(verb)) == Sign.PLAN;
    if (plan && !infinitive) {
      return 1;
    }
    if (infinitive) {
      int above = reading.head(verb);
      if (above != Reading.NONE && signs.get(reading.lemma(above)) == Sign.PLAN) {
        return 1;
      }
    }
    return past ? -1 : 0;
  }
}
