package dev.attache.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Trains the model of a language from treebanks: {@code bench/run language.Train}. */
public final class Train {

  private Train() {}

  /** One command rebuilds the model, the same bytes each time on the same JDK. */
  public static void main(String[] args) throws IOException {
    Path data = Path.of("../shared/dev/treebanks");
    Path out = Path.of("core/src/main/resources/dev/attache/en/model.bin");
    Path brown = null;
    Path lexicon = Path.of("core/src/main/resources/dev/attache/en/lexicon");
    Path towns = null;
    double share = 1;
    for (int i = 0; i + 1 < args.length; i += 2) {
      switch (args[i]) {
        case "--data" -> data = Path.of(args[i + 1]);
        case "--out" -> out = Path.of(args[i + 1]);
        case "--clusters" -> brown = Path.of(args[i + 1]);
        case "--lexicon" -> lexicon = Path.of(args[i + 1]);
        case "--towns" -> towns = Path.of(args[i + 1]);
        case "--share" -> share = Double.parseDouble(args[i + 1]);
        default -> throw new IllegalArgumentException("unknown option " + args[i]);
      }
    }
    List<GoldSentence> train = new ArrayList<>();
    train.addAll(Treebank.read(data.resolve("ewt-train.conllu.gz")));
    train.addAll(Treebank.read(data.resolve("gum-train.conllu.gz")));
    if (share < 1) {
      Collections.shuffle(train, new Random(1));
      train = train.subList(0, (int) (train.size() * share));
    }
    Clusters clusters =
        brown == null ? new Clusters(new int[0], new short[0]) : BrownFile.read(brown, train);
    byte[] model =
        train(train, clusters, ListFiles.read(lexicon, towns), WordForms.read()).toBytes();
    Files.write(out, model);
    System.err.println(out + ": " + model.length + " bytes");
  }

  static Model train(List<GoldSentence> gold, Clusters clusters, WordLists lists, WordForms forms) {
    List<String> tags = tags(gold);
    Map<String, Integer> tagIndex = index(tags);
    TreeSet<String> relationSet = new TreeSet<>();
    for (GoldSentence g : gold) {
      for (String r : g.relations()) {
        relationSet.add(r);
      }
    }
    List<String> relations = List.copyOf(relationSet);
    Map<String, Integer> relationIndex = index(relations);
    List<Sentence> sentences = new ArrayList<>();
    for (GoldSentence g : gold) {
      Sentence s = new Sentence();
      s.reset(g.words().length);
      for (int i = 0; i < s.size; i++) {
        s.word(i, g.words()[i], clusters, lists);
      }
      sentences.add(s);
    }
    int[][] goldTags = new int[gold.size()][];
    for (int k = 0; k < gold.size(); k++) {
      GoldSentence g = gold.get(k);
      goldTags[k] = new int[g.words().length];
      for (int i = 0; i < g.words().length; i++) {
        Integer t = tagIndex.get(g.upos()[i] + "/" + g.xpos()[i]);
        goldTags[k][i] = t == null ? tags.indexOf(fallback(tags, g.upos()[i])) : t;
      }
    }
    // jackknife: the parser and the names learn on tags as wrong as they will be
    int folds = 5;
    int[][] predicted = new int[gold.size()][];
    for (int fold = 0; fold < folds; fold++) {
      Perceptron p = tagger(sentences, goldTags, tags.size(), 5, fold, folds, 18);
      for (int k = fold; k < gold.size(); k += folds) {
        predicted[k] = tag(p, sentences.get(k));
      }
      System.err.println("tags, fold " + fold);
    }
    Perceptron tagger = tagger(sentences, goldTags, tags.size(), 8, -1, folds, 18);
    SparseModel taggerRows = SparseModel.ofDense(tagger.quantised(), tags.size());
    tagger = null;
    for (int k = 0; k < gold.size(); k++) {
      System.arraycopy(predicted[k], 0, sentences.get(k).xtag, 0, predicted[k].length);
    }
    SparseModel entities = SparseModel.ofDense(entities(sentences, gold).quantised(), 7);
    System.err.println("entities");
    Perceptron actions = actions(sentences, gold, 12);
    byte[] actionBytes = actions.quantised();
    SparseModel labels =
        SparseModel.ofDense(
            labels(sentences, gold, relationIndex, 6).quantised(), relations.size());
    return new Model(
        tags,
        relations,
        clusters,
        lists,
        lemmas(gold, tags, goldTags, forms),
        taggerRows,
        actionBytes,
        labels,
        entities);
  }

  private static List<String> tags(List<GoldSentence> gold) {
    Map<String, Integer> counts = new TreeMap<>();
    for (GoldSentence g : gold) {
      for (int i = 0; i < g.words().length; i++) {
        counts.merge(g.upos()[i] + "/" + g.xpos()[i], 1, Integer::sum);
      }
    }
    List<String> kept = new ArrayList<>();
    TreeSet<String> seen = new TreeSet<>();
    for (Map.Entry<String, Integer> e : counts.entrySet()) {
      if (e.getValue() >= 20) {
        kept.add(e.getKey());
        seen.add(e.getKey().substring(0, e.getKey().indexOf('/')));
      }
    }
    return List.copyOf(kept);
  }

  private static String fallback(List<String> tags, String upos) {
    for (String t : tags) {
      if (t.startsWith(upos + "/")) {
        return t;
      }
    }
    return tags.get(0);
  }

  private static Map<String, Integer> index(List<String> names) {
    Map<String, Integer> index = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      index.put(names.get(i), i);
    }
    return index;
  }

  private static int[] order(int n, Random random) {
    Integer[] boxed = new Integer[n];
    Arrays.setAll(boxed, i -> i);
    List<Integer> list = Arrays.asList(boxed);
    Collections.shuffle(list, random);
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  private static Perceptron tagger(
      List<Sentence> sentences,
      int[][] gold,
      int classes,
      int epochs,
      int without,
      int folds,
      int bits) {
    Perceptron p = new Perceptron(classes, bits);
    Features f = new Features();
    float[] scores = new float[classes];
    Random random = new Random(42);
    for (int epoch = 0; epoch < epochs; epoch++) {
      for (int k : order(sentences.size(), random)) {
        if (without >= 0 && k % folds == without) {
          continue;
        }
        Sentence s = sentences.get(k);
        for (int i = 0; i < s.size; i++) {
          Tagger.extract(s, i, f);
          p.score(f, scores);
          int best = best(scores, classes);
          if (best != gold[k][i]) {
            p.update(f, gold[k][i], best);
          }
          p.tick();
          s.xtag[i] = best;
        }
      }
    }
    return p;
  }

  private static int[] tag(Perceptron p, Sentence s) {
    Features f = new Features();
    float[] scores = new float[p.classes];
    for (int i = 0; i < s.size; i++) {
      Tagger.extract(s, i, f);
      p.score(f, scores);
      s.xtag[i] = best(scores, p.classes);
    }
    return Arrays.copyOf(s.xtag, s.size);
  }

  private static int best(float[] scores, int classes) {
    int best = 0;
    for (int c = 1; c < classes; c++) {
      if (scores[c] > scores[best]) {
        best = c;
      }
    }
    return best;
  }

  private static Perceptron entities(List<Sentence> sentences, List<GoldSentence> gold) {
    int classes = 7;
    Perceptron p = new Perceptron(classes, 18);
    Features f = new Features();
    float[] scores = new float[classes];
    Random random = new Random(43);
    for (int epoch = 0; epoch < 10; epoch++) {
      for (int k : order(sentences.size(), random)) {
        int[] marks = withoutTitles(gold.get(k).entities(), sentences.get(k));
        if (marks == null) {
          continue;
        }
        Sentence s = sentences.get(k);
        for (int i = 0; i < s.size; i++) {
          EntityTagger.extract(s, i, f);
          p.score(f, scores);
          int last = i > 0 ? s.entity[i - 1] : 0;
          int best = 0;
          for (int c = 1; c < classes; c++) {
            if (scores[c] > scores[best] && EntityTagger.follows(last, c)) {
              best = c;
            }
          }
          if (best != marks[i]) {
            p.update(f, marks[i], best);
          }
          p.tick();
          s.entity[i] = best;
        }
      }
    }
    return p;
  }

  /** Titles are not part of a name: "President Lincoln" is the person "Lincoln". */
  private static int @Nullable [] withoutTitles(int @Nullable [] marks, Sentence s) {
    if (marks == null) {
      return null;
    }
    int[] out = marks.clone();
    for (int i = 0; i + 1 < s.size; i++) {
      if (out[i] == 1 && out[i + 1] == 2 && (s.lists[i] & WordLists.ROLE) != 0) {
        out[i] = 0;
        out[i + 1] = 1;
      }
    }
    return out;
  }

  private static Perceptron actions(List<Sentence> sentences, List<GoldSentence> gold, int epochs) {
    Perceptron p = new Perceptron(ArcHybrid.ACTIONS, 22);
    ArcHybrid state = new ArcHybrid();
    Features f = new Features();
    float[] scores = new float[ArcHybrid.ACTIONS];
    Random random = new Random(44);
    for (int epoch = 0; epoch < epochs; epoch++) {
      long errors = 0;
      long steps = 0;
      for (int k : order(sentences.size(), random)) {
        Sentence s = sentences.get(k);
        int[] heads = gold.get(k).heads();
        state.reset(s.size);
        while (!state.finished()) {
          ParserFeatures.action(s, state, f);
          p.score(f, scores);
          int best = -1;
          int right = -1;
          int least = Integer.MAX_VALUE;
          for (int a = 0; a < ArcHybrid.ACTIONS; a++) {
            if (!state.can(a)) {
              continue;
            }
            int cost = state.cost(a, heads);
            if (best < 0 || scores[a] > scores[best]) {
              best = a;
            }
            if (cost < least || (cost == least && scores[a] > scores[right])) {
              least = cost;
              right = a;
            }
          }
          steps++;
          boolean wrong = state.cost(best, heads) > least;
          if (wrong) {
            errors++;
            p.update(f, right, best);
          }
          p.tick();
          // from the second round on go where the parser itself would, nine times of ten
          state.take(wrong && (epoch == 0 || random.nextInt(10) == 0) ? right : best);
        }
      }
      System.err.printf(
          Locale.ROOT, "actions, round %d: %.2f %% wrong%n", epoch, 100.0 * errors / steps);
    }
    return p;
  }

  private static Perceptron labels(
      List<Sentence> sentences, List<GoldSentence> gold, Map<String, Integer> index, int epochs) {
    Perceptron p = new Perceptron(index.size(), 18);
    ArcHybrid tree = new ArcHybrid();
    Features f = new Features();
    float[] scores = new float[index.size()];
    Random random = new Random(45);
    for (int epoch = 0; epoch < epochs; epoch++) {
      for (int k : order(sentences.size(), random)) {
        Sentence s = sentences.get(k);
        GoldSentence g = gold.get(k);
        tree.setTree(g.heads());
        for (int i = 0; i < s.size; i++) {
          ParserFeatures.label(s, tree, i, f);
          p.score(f, scores);
          int right = index.getOrDefault(g.relations()[i], 0);
          int best = best(scores, p.classes);
          if (best != right) {
            p.update(f, right, best);
          }
          p.tick();
        }
      }
    }
    return p;
  }

  /** For each tag the shortest endings that still tell the edits of the treebank apart. */
  private static SuffixTable lemmas(
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
