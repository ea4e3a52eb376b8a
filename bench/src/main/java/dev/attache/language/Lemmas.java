package dev.attache.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Learns the endings that give a word's dictionary form under its tag. */
final class Lemmas {

  private Lemmas() {}

  /** For each tag the shortest endings that still tell the edits of the treebank apart. */
  static SuffixTable learn(
      List<GoldSentence> gold, List<String> tags, int[][] goldTags, WordForms forms) {
    Map<String, Map<SuffixTable.Edit, Integer>> words = new TreeMap<>();
    for (int k = 0; k < gold.size(); k++) {
      GoldSentence g = gold.get(k);
      for (int i = 0; i < g.words().length; i++) {
        if (g.upos()[i].equals("PROPN") || g.lemmas()[i].equals("_")) {
          continue;
        }
        String lower = g.words()[i].toLowerCase(Locale.ROOT).replace('’', '\'');
        String lemma = g.lemmas()[i].toLowerCase(Locale.ROOT);
        SuffixTable.Edit edit = edit(lower, lemma);
        if (edit.cut() > 100) {
          continue;
        }
        words
            .computeIfAbsent(goldTags[k][i] + "\t" + lower, x -> new HashMap<>())
            .merge(edit, 1, Integer::sum);
      }
    }
    // best edit of each word, then votes of words (not tokens) for each ending
    Map<String, SuffixTable.Edit> wordEdit = new TreeMap<>();
    Map<String, Map<SuffixTable.Edit, Integer>> endings = new TreeMap<>();
    for (Map.Entry<String, Map<SuffixTable.Edit, Integer>> e : words.entrySet()) {
      SuffixTable.Edit best = top(e.getValue());
      wordEdit.put(e.getKey(), best);
      int tab = e.getKey().indexOf('\t');
      String tag = e.getKey().substring(0, tab);
      String word = e.getKey().substring(tab + 1);
      for (int from = Math.max(1, word.length() - SuffixTable.LONGEST);
          from <= word.length();
          from++) {
        endings
            .computeIfAbsent(tag + "\t" + word.substring(from), x -> new HashMap<>())
            .merge(best, 1, Integer::sum);
      }
    }
    Map<Integer, SuffixTable.Edit> table = new TreeMap<>();
    Map<String, SuffixTable.Edit> kept = new HashMap<>();
    List<String> byLength = new ArrayList<>(endings.keySet());
    byLength.sort(
        (a, b) ->
            Integer.compare(a.length(), b.length()) != 0
                ? Integer.compare(a.length(), b.length())
                : a.compareTo(b));
    for (String key : byLength) {
      int tab = key.indexOf('\t');
      String tag = key.substring(0, tab);
      String ending = key.substring(tab + 1);
      Map<SuffixTable.Edit, Integer> ballot = endings.getOrDefault(key, Map.of());
      SuffixTable.Edit best = top(ballot);
      int votes = ballot.values().stream().mapToInt(Integer::intValue).sum();
      if (votes < 2) {
        continue;
      }
      if (!best.equals(shorter(kept, tag, ending, 1))) {
        kept.put(key, best);
        table.put(SuffixTable.key(Integer.parseInt(tag), "_" + ending, 1), best);
      }
    }
    for (Map.Entry<String, SuffixTable.Edit> e : wordEdit.entrySet()) {
      int tab = e.getKey().indexOf('\t');
      String tag = e.getKey().substring(0, tab);
      String word = e.getKey().substring(tab + 1);
      if (!e.getValue()
          .equals(shorter(kept, tag, word, Math.max(1, word.length() - SuffixTable.LONGEST)))) {
        table.put(SuffixTable.key(Integer.parseInt(tag), word, 0), e.getValue());
      }
    }
    for (Map.Entry<String, Map<String, String>> byTag : forms.lemmas().entrySet()) {
      int tag = tags.indexOf(byTag.getKey());
      for (Map.Entry<String, String> e : byTag.getValue().entrySet()) {
        String word = e.getKey();
        SuffixTable.Edit edit = edit(word, e.getValue());
        int from = Math.max(1, word.length() - SuffixTable.LONGEST);
        if (tag >= 0
            && !wordEdit.containsKey(tag + "\t" + word)
            && !edit.equals(shorter(kept, String.valueOf(tag), word, from))) {
          table.putIfAbsent(SuffixTable.key(tag, word, 0), edit);
        }
      }
    }
    Map<SuffixTable.Edit, Integer> ids = new LinkedHashMap<>();
    int[] keys = new int[table.size()];
    short[] edits = new short[table.size()];
    int at = 0;
    for (Map.Entry<Integer, SuffixTable.Edit> e : table.entrySet()) {
      keys[at] = e.getKey();
      edits[at++] = (short) (int) ids.computeIfAbsent(e.getValue(), x -> ids.size());
    }
    return new SuffixTable(keys, edits, ids.keySet().toArray(SuffixTable.Edit[]::new));
  }

  private static SuffixTable.Edit edit(String word, String lemma) {
    int same = 0;
    while (same < Math.min(word.length(), lemma.length())
        && word.charAt(same) == lemma.charAt(same)) {
      same++;
    }
    return new SuffixTable.Edit(word.length() - same, lemma.substring(same));
  }

  private static SuffixTable.Edit shorter(
      Map<String, SuffixTable.Edit> kept, String tag, String word, int from) {
    for (int f = from; f <= word.length(); f++) {
      SuffixTable.Edit e = kept.get(tag + "\t" + word.substring(f));
      if (e != null) {
        return e;
      }
    }
    return new SuffixTable.Edit(0, "");
  }

  private static SuffixTable.Edit top(Map<SuffixTable.Edit, Integer> votes) {
    return votes.entrySet().stream()
        .sorted(
            (a, b) -> {
              int byVotes = Integer.compare(b.getValue(), a.getValue());
              return byVotes != 0
                  ? byVotes
                  : (a.getKey().cut() + a.getKey().add())
                      .compareTo(b.getKey().cut() + b.getKey().add());
            })
        .findFirst()
        .orElseThrow()
        .getKey();
  }
}
