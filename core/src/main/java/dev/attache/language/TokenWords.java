package dev.attache.language;

import dev.attache.rules.LanguageFolder;
import dev.attache.rules.RuleFileException;
import dev.attache.rules.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the tokeniser knows of a language.
 *
 * @param abbreviations with their stop; whether a sentence may end in them
 * @param beforeNumbers those that are abbreviations only where a number follows
 * @param clitics endings that are words of their own
 * @param splits words written as one that are two, in lower case, and where the second starts
 * @param affixes that keep their hyphen; units that come off a number have 0 before them
 * @param signs of several marks: smilies and the like
 * @param starters words that open a sentence after an abbreviation
 * @param domains last parts of the names of web sites
 */
record TokenWords(
    Map<String, Boolean> abbreviations,
    Set<String> beforeNumbers,
    List<String> clitics,
    Map<String, Integer> splits,
    Set<String> affixes,
    Set<String> signs,
    Set<String> starters,
    Set<String> domains) {

  /** Reads the two lexicons of a folder. */
  static TokenWords load(LanguageFolder folder) {
    Map<String, Boolean> abbreviations = new HashMap<>();
    Set<String> beforeNumbers = new HashSet<>();
    Table table = Table.read(folder, "lexicon/abbreviations.tsv");
    int form = table.column("form");
    int may = table.column("ends-sentence");
    for (Table.Row row : table.rows()) {
      switch (row.get(may)) {
        case "may" -> abbreviations.put(row.get(form), true);
        case "no" -> abbreviations.put(row.get(form), false);
        case "number" -> {
          abbreviations.put(row.get(form), false);
          beforeNumbers.add(row.get(form));
        }
        default ->
            throw new RuleFileException(
                table.file(),
                row.line(),
                "ends-sentence is may, no or number, not \"" + row.get(may) + "\"");
      }
    }
    List<String> clitics = new ArrayList<>();
    Map<String, Integer> splits = new HashMap<>();
    Set<String> affixes = new HashSet<>();
    Set<String> signs = new HashSet<>();
    Set<String> starters = new HashSet<>();
    Set<String> domains = new HashSet<>();
    Table words = Table.read(folder, "lexicon/tokens.tsv");
    int word = words.column("form");
    int kind = words.column("kind");
    for (Table.Row row : words.rows()) {
      String value = row.get(word);
      switch (row.get(kind)) {
        case "clitic" -> clitics.add(value);
        case "affix" -> affixes.add(value);
        case "sign" -> signs.add(value);
        case "opens-sentence" -> starters.add(value);
        case "domain" -> domains.add(value);
        case "split" -> {
          int bar = value.indexOf('+');
          splits.put(value.substring(0, bar) + value.substring(bar + 1), bar);
        }
        default ->
            throw new RuleFileException(
                words.file(), row.line(), "unknown kind \"" + row.get(kind) + "\"");
      }
    }
    return new TokenWords(
        Map.copyOf(abbreviations),
        Set.copyOf(beforeNumbers),
        List.copyOf(clitics),
        Map.copyOf(splits),
        Set.copyOf(affixes),
        Set.copyOf(signs),
        Set.copyOf(starters),
        Set.copyOf(domains));
  }

  /** Whether a stretch is written as one of the words that are split, in whatever case. */
  boolean mayBeSplit(String t, int from, int to) {
    for (String whole : splits.keySet()) {
      if (whole.length() == to - from && t.regionMatches(true, from, whole, 0, to - from)) {
        return true;
      }
    }
    return false;
  }
}
