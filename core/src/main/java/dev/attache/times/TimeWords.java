package dev.attache.times;

import dev.attache.language.Upos;
import dev.attache.rules.LanguageFolder;
import dev.attache.rules.RuleFileException;
import dev.attache.rules.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that time is told with, and the classes that the grammar knows them by. */
final class TimeWords {

  /**
   * One meaning of a word or phrase.
   *
   * @param wordClass number of its class
   * @param value what it stands for: {@code 3}, {@code week}, {@code TMO}; may be empty
   * @param rest the pieces after the first one, for a phrase
   * @param tags bit set of the {@link Upos} it must have; 0 for any
   * @param capital whether it must be written with a capital
   */
  record Sense(int wordClass, String value, List<String> rest, int tags, boolean capital) {}

  private final Map<String, Integer> classes = new HashMap<>();
  private final Map<String, List<Sense>> senses = new HashMap<>();

  /** Reads lexicons with the columns {@code word class value tags}. */
  void read(LanguageFolder folder, String file) {
    Table table = Table.read(folder, file);
    int word = table.column("word");
    int wordClass = table.column("class");
    int value = table.column("value");
    int tags = table.column("tags");
    for (Table.Row row : table.rows()) {
      int mask = 0;
      boolean capital = false;
      for (String tag : row.list(tags)) {
        if (tag.equals("Capital")) {
          capital = true;
          continue;
        }
        try {
          mask |= 1 << Upos.valueOf(tag).ordinal();
        } catch (IllegalArgumentException e) {
          throw new RuleFileException(file, row.line(), "not a UPOS tag nor Capital: " + tag);
        }
      }
      add(row.get(word), number(row.get(wordClass)), row.get(value), mask, capital);
    }
  }

  private void add(String phrase, int wordClass, String value, int tags, boolean capital) {
    List<String> parts = Pieces.split(phrase.toLowerCase(Locale.ROOT));
    senses
        .computeIfAbsent(parts.get(0), k -> new ArrayList<>(2))
        .add(
            new Sense(
                wordClass, value, List.copyOf(parts.subList(1, parts.size())), tags, capital));
  }

  /** The number of a class, given out at first use. */
  int number(String wordClass) {
    return classes.computeIfAbsent(wordClass, k -> classes.size());
  }

  /** The class of these words as they stand in a pattern: {@code in|on|at}. */
  int literal(String alternatives) {
    String name = "'" + alternatives;
    Integer known = classes.get(name);
    if (known != null) {
      return known;
    }
    int wordClass = number(name);
    for (String word : alternatives.split("\\|")) {
      add(word.replace('_', ' '), wordClass, word, 0, false);
    }
    return wordClass;
  }

  /** Puts the longer phrases before the shorter; to be called once all words are known. */
  void longestFirst() {
    for (List<Sense> list : senses.values()) {
      list.sort((x, y) -> Integer.compare(y.rest().size(), x.rest().size()));
    }
  }

  /** Number of classes so far. */
  int classes() {
    return classes.size();
  }

  /** The meanings of a piece in lower case, or null for a word that time is not told with. */
  @Nullable List<Sense> senses(String piece) {
    return senses.get(piece);
  }
}
