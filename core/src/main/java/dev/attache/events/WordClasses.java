package dev.attache.events;

import dev.attache.rules.LanguageFolder;
import dev.attache.rules.RuleFileException;
import dev.attache.rules.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Named sets of lemmas that frames share: {@code @agreements}, {@code @weapons}. Immutable. */
final class WordClasses {

  private final String file;
  private final Map<String, Set<String>> classes;

  /** What has been expanded while rules load; conditions share the sets and never change them. */
  private final Map<String, Set<String>> expanded = new ConcurrentHashMap<>();

  private WordClasses(String file, Map<String, Set<String>> classes) {
    this.file = file;
    this.classes = classes;
  }

  static WordClasses load(LanguageFolder folder) {
    Table table = Table.read(folder, "lexicon/event-words.tsv");
    int name = table.column("class");
    int words = table.column("words");
    Map<String, Table.Row> rows = new HashMap<>();
    for (Table.Row row : table.rows()) {
      rows.put(row.get(name), row);
    }
    Map<String, Set<String>> classes = new HashMap<>();
    for (Table.Row row : table.rows()) {
      Set<String> set = new HashSet<>();
      gather(row, words, rows, set, table.file(), 0);
      classes.put(row.get(name), Set.copyOf(set));
    }
    return new WordClasses(table.file(), classes);
  }

  private static void gather(
      Table.Row row,
      int words,
      Map<String, Table.Row> rows,
      Set<String> set,
      String file,
      int depth) {
    for (String word : row.list(words)) {
      if (!word.startsWith("@")) {
        set.add(word);
        continue;
      }
      Table.Row other = rows.get(word.substring(1));
      if (other == null || depth > rows.size()) {
        throw new RuleFileException(
            file, row.line(), other == null ? "no class " + word : word + " contains itself");
      }
      gather(other, words, rows, set, file, depth + 1);
    }
  }

  /**
   * The words of a class.
   *
   * @throws RuleFileException if there is no such class
   */
  Set<String> of(String name) {
    Set<String> found = classes.get(name);
    if (found == null) {
      throw new RuleFileException(file, 0, "no class \"" + name + "\"");
    }
    return found;
  }

  /** The words of {@code a|b|@class}. */
  Set<String> expand(String alternatives) {
    if (alternatives.charAt(0) == '@' && alternatives.indexOf('|') < 0) {
      return of(alternatives.substring(1));
    }
    return expanded.computeIfAbsent(alternatives, this::union);
  }

  private Set<String> union(String alternatives) {
    Set<String> set = new HashSet<>();
    for (String word : split(alternatives)) {
      if (word.startsWith("@")) {
        set.addAll(of(word.substring(1)));
      } else {
        set.add(word);
      }
    }
    return set;
  }

  private static List<String> split(String alternatives) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (from <= alternatives.length()) {
      int bar = alternatives.indexOf('|', from);
      int to = bar < 0 ? alternatives.length() : bar;
      parts.add(alternatives.substring(from, to));
      from = to + 1;
    }
    return parts;
  }
}
