package dev.attache.events;

import dev.attache.language.Reading;
import dev.attache.language.Upos;
import dev.attache.rules.LanguageFolder;
import dev.attache.rules.RuleFileException;
import dev.attache.rules.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a clause counts: dead, hurt, arrested, others, money. Immutable. */
final class Magnitudes {

  private static final int NONE = Reading.NONE;

  private final Map<String, Double> cardinals = new HashMap<>();
  private final Map<String, String> currencies = new HashMap<>();
  private final Set<String> killing;
  private final Set<String> injuring;
  private final Set<String> arresting;
  private final Set<String> people;

  private Magnitudes(WordClasses classes) {
    killing = classes.of("killing-words");
    injuring = classes.of("injuring-words");
    arresting = classes.of("arresting-words");
    people = classes.of("counted-people");
  }

  static Magnitudes load(LanguageFolder folder, WordClasses classes) {
    Magnitudes magnitudes = new Magnitudes(classes);
    Table numbers = Table.read(folder, "lexicon/cardinals.tsv");
    int word = numbers.column("word");
    int value = numbers.column("value");
    for (Table.Row row : numbers.rows()) {
      try {
        magnitudes.cardinals.put(row.get(word), Double.parseDouble(row.get(value)));
      } catch (NumberFormatException e) {
        throw new RuleFileException(numbers.file(), row.line(), "no number: " + row.get(value));
      }
    }
    Table money = Table.read(folder, "lexicon/currencies.tsv");
    int sign = money.column("word");
    int code = money.column("currency");
    for (Table.Row row : money.rows()) {
      magnitudes.currencies.put(row.get(sign), row.get(code));
    }
    return magnitudes;
  }

  /** What the clauses of an act count, within the tokens {@code [from, to)} of its sentence. */
  Magnitude of(Syntax syntax, Act act, int from, int to) {
    Integer killed = null;
    Integer injured = null;
    Integer arrested = null;
    Integer count = null;
    boolean harm =
        act.type == EventType.ASSAULT
            || act.type == EventType.COERCE
            || act.type == EventType.PROTEST;
    for (int t = from; t < to && harm; t++) {
      if (syntax.upos(t) != Upos.VERB || !near(syntax, t, act)) {
        continue;
      }
      String lemma = syntax.lemma(t);
      int patient =
          syntax.patient(t) != NONE || !killing.contains(lemma)
              ? syntax.patient(t)
              : syntax.agent(t); // "ten people died"
      Integer number = number(syntax, patient);
      if (number == null) {
        continue;
      }
      if (killing.contains(lemma)) {
        killed = number;
      } else if (injuring.contains(lemma)) {
        injured = number;
      } else if (arresting.contains(lemma)) {
        arrested = number;
      }
    }
    if (killed == null && injured == null && arrested == null) {
      int patient = syntax.upos(act.clause) == Upos.VERB ? syntax.patient(act.clause) : NONE;
      if (patient != act.trigger) {
        count = number(syntax, patient);
      }
      if (count == null && syntax.upos(act.clause) == Upos.VERB) {
        count = number(syntax, syntax.agent(act.clause));
      }
    }
    Magnitude.Amount amount = amount(syntax, act, from, to);
    if (killed == null && injured == null && arrested == null && count == null && amount == null) {
      return Magnitude.NONE;
    }
    return new Magnitude(killed, injured, arrested, count, amount);
  }

  /** Whether a verb tells of the act: its clause, a part of it, or a clause that it hangs on. */
  private static boolean near(Syntax syntax, int verb, Act act) {
    if (verb == act.clause || verb == act.trigger) {
      return true;
    }
    int head = syntax.head(verb);
    if (head == act.clause) {
      return syntax.is(verb, "conj") || syntax.is(verb, "advcl") || syntax.is(verb, "xcomp");
    }
    return head != NONE
        && head == syntax.head(act.clause)
        && syntax.is(verb, "conj")
        && syntax.is(act.clause, "conj");
  }

  /** The whole number that counts people, or null: "at least 12 soldiers", "19 people". */
  private @Nullable Integer number(Syntax syntax, int noun) {
    if (noun == NONE) {
      return null;
    }
    if (syntax.upos(noun) == Upos.NUM) {
      return whole(value(syntax, noun));
    }
    int number = syntax.reading().childBy(noun, "nummod");
    if (number == NONE
        || !(people.contains(syntax.lemma(noun)) || syntax.upos(noun) == Upos.NOUN)) {
      return null;
    }
    for (int k = 0; k < syntax.count(noun); k++) {
      if (currencies.containsKey(syntax.lemma(syntax.child(noun, k)))) {
        return null;
      }
    }
    return currencies.containsKey(syntax.lemma(noun)) ? null : whole(value(syntax, number));
  }

  private static @Nullable Integer whole(double value) {
    return value >= 0 && value < Integer.MAX_VALUE && value == Math.rint(value)
        ? (int) value
        : null;
  }

  /** The number that a NUM and the scale words beside it say, or NaN. */
  private double value(Syntax syntax, int token) {
    double value = single(syntax.reading().form(token), syntax.lemma(token));
    for (int k = 0; k < syntax.count(token); k++) {
      int child = syntax.child(token, k);
      if (syntax.upos(child) == Upos.NUM) {
        double part = single(syntax.reading().form(child), syntax.lemma(child));
        if (!Double.isNaN(part) && value >= 100) {
          value *= part;
        }
      }
    }
    return value;
  }

  private double single(String form, String lemma) {
    Double word = cardinals.get(lemma);
    if (word != null) {
      return word;
    }
    StringBuilder digits = new StringBuilder(form.length());
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (c >= '0' && c <= '9' || c == '.' && i + 1 < form.length()) {
        digits.append(c);
      } else if (c != ',') {
        return Double.NaN;
      }
    }
    try {
      return digits.length() == 0 ? Double.NaN : Double.parseDouble(digits.toString());
    } catch (NumberFormatException e) {
      return Double.NaN; // "1.2.3" is no number
    }
  }

  private Magnitude.@Nullable Amount amount(Syntax syntax, Act act, int from, int to) {
    for (int t = from; t < to; t++) {
      String currency = currencies.get(syntax.lemma(t));
      if (currency == null) {
        currency = currencies.get(syntax.reading().form(t));
      }
      if (currency == null || !under(syntax, t, act)) {
        continue;
      }
      double value = Double.NaN;
      int next = t + 1;
      if (next < to) {
        value = single(syntax.reading().form(next), syntax.lemma(next));
      }
      if (!Double.isNaN(value)) {
        return new Magnitude.Amount(value * scale(syntax, next + 1, to), currency);
      }
      if (t > from) {
        double before = single(syntax.reading().form(t - 1), syntax.lemma(t - 1));
        if (!Double.isNaN(before)) {
          double scaled = before;
          if (t - 1 > from && before >= 1000) {
            double first = single(syntax.reading().form(t - 2), syntax.lemma(t - 2));
            scaled = Double.isNaN(first) ? before : first * before;
          }
          return new Magnitude.Amount(scaled, currency);
        }
      }
    }
    return null;
  }

  private double scale(Syntax syntax, int token, int to) {
    if (token >= to) {
      return 1;
    }
    Double scale = cardinals.get(syntax.lemma(token));
    return scale == null || scale < 1000 ? 1 : scale;
  }

  private static boolean under(Syntax syntax, int token, Act act) {
    int t = token;
    for (int step = 0; step < 10 && t != NONE; step++) {
      if (t == act.trigger || t == act.clause) {
        return true;
      }
      t = syntax.head(t);
    }
    return false;
  }
}
