package dev.attache.events;

import dev.attache.language.Reading;
import dev.attache.rules.LanguageFolder;
import dev.attache.rules.RuleFileException;
import dev.attache.rules.Table;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What auxiliaries, negations, markers and adverbs say of a clause: {@code lexicon/modals.tsv}. */
final class StatusRules {

  private final Map<String, Told> auxiliaries = new HashMap<>();
  private final Map<String, Told> adverbs = new HashMap<>();
  private final Map<String, Told> markers = new HashMap<>();
  private final Map<String, Told> determiners = new HashMap<>();

  private StatusRules() {}

  static StatusRules load(LanguageFolder folder) {
    Table table = Table.read(folder, "lexicon/modals.tsv");
    int word = table.column("word");
    int kind = table.column("kind");
    int told = table.column("told");
    StatusRules rules = new StatusRules();
    for (Table.Row row : table.rows()) {
      Told value;
      try {
        value = Told.valueOf(row.get(told).toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new RuleFileException(table.file(), row.line(), "unknown: " + row.get(told));
      }
      for (String one : row.list(kind)) {
        switch (one) {
          case "aux" -> rules.auxiliaries.put(row.get(word), value);
          case "advmod" -> rules.adverbs.put(row.get(word), value);
          case "mark" -> rules.markers.put(row.get(word), value);
          case "det" -> rules.determiners.put(row.get(word), value);
          default ->
              throw new RuleFileException(
                  table.file(), row.line(), "kind is aux, advmod, mark or det, not " + one);
        }
      }
    }
    return rules;
  }

  /** What the words that hang on a verb or an event noun say of it. */
  Set<Told> told(Syntax syntax, int token) {
    Set<Told> found = EnumSet.noneOf(Told.class);
    for (int k = 0; k < syntax.count(token); k++) {
      int child = syntax.child(token, k);
      String relation = syntax.reading().relation(child);
      @Nullable Told value = null;
      if (relation.equals("aux")) {
        value = auxiliaries.get(syntax.lemma(child));
        if (value == Told.CONDITIONAL
            && isReported(syntax, token)
            && determiners.get(syntax.lemma(child)) == Told.PROMISED) {
          value = Told.PROMISED;
        }
      } else if (relation.startsWith("advmod")) {
        value = adverbs.get(syntax.lemma(child));
      } else if (relation.equals("mark")) {
        value = markers.get(syntax.lemma(child));
      } else if (relation.equals("det")) {
        value = determiners.get(syntax.lemma(child));
      } else if (relation.startsWith("advcl") && !syntax.is(token, "advcl")) {
        if (markers.get(markOf(syntax, child)) == Told.CONDITIONAL) {
          value = Told.CONDITIONAL;
        }
      }
      if (value != null) {
        found.add(value);
      }
    }
    return found;
  }

  /** Whether a clause tells what somebody said: "would" is then a future seen from the past. */
  private static boolean isReported(Syntax syntax, int clause) {
    String relation = syntax.reading().relation(clause);
    return !relation.equals("acl:relcl") && !relation.startsWith("advcl");
  }

  private static String markOf(Syntax syntax, int clause) {
    int mark = syntax.reading().childBy(clause, "mark");
    return mark == Reading.NONE ? "" : syntax.lemma(mark);
  }

  /** The status of an act that is told so; of several, the one that takes most from it. */
  static Status status(Set<Told> told, Status otherwise) {
    if (told.contains(Told.NEGATED)) {
      return Status.NEGATED;
    }
    if (told.contains(Told.DOUBTED)) {
      return Status.DOUBTED;
    }
    if (told.contains(Told.CONDITIONAL) || told.contains(Told.OBLIGED)) {
      return Status.CONDITIONAL;
    }
    if (told.contains(Told.FUTURE) || told.contains(Told.PROMISED)) {
      return Status.PLANNED;
    }
    if (told.contains(Told.ONGOING) && otherwise == Status.HAPPENED) {
      return Status.ONGOING;
    }
    return otherwise;
  }
}
