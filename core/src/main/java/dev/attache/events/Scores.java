package dev.attache.events;

import dev.attache.rules.LanguageFolder;
import dev.attache.rules.RuleFileException;
import dev.attache.rules.Table;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** PLOVER's score and CAMEO's code of each type and mode: {@code lexicon/plover-modes.tsv}. */
final class Scores {

  private record Entry(double score, String cameo) {}

  private final Map<String, Entry> entries = new HashMap<>();

  private Scores() {}

  static Scores load(LanguageFolder folder) {
    Table table = Table.read(folder, "lexicon/plover-modes.tsv");
    int act = table.column("act");
    int score = table.column("score");
    int cameo = table.column("cameo");
    Scores scores = new Scores();
    for (Table.Row row : table.rows()) {
      try {
        scores.entries.put(
            row.get(act), new Entry(Double.parseDouble(row.get(score)), row.get(cameo)));
      } catch (NumberFormatException e) {
        throw new RuleFileException(table.file(), row.line(), "not a score: " + row.get(score));
      }
    }
    return scores;
  }

  /** PLOVER's intensity, -10 to +10. */
  double intensity(EventType type, @Nullable String mode) {
    Entry entry = mode == null ? null : entries.get(type + "/" + mode);
    return entry == null ? type.score() : entry.score;
  }

  /** CAMEO code, two to four digits. */
  String cameo(EventType type, @Nullable String mode) {
    Entry entry = mode == null ? null : entries.get(type + "/" + mode);
    return entry == null || entry.cameo.isEmpty() ? type.cameo() : entry.cameo;
  }

  /** Whether PLOVER has such a mode of such a type. */
  boolean knows(EventType type, String mode) {
    return entries.containsKey(type + "/" + mode);
  }
}
