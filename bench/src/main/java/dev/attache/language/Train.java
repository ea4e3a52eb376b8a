package dev.attache.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the model of a language together: what {@code learn.py} learned, lemmas from the treebanks,
 * word classes, lists. {@code bench/train} runs all the steps.
 */
public final class Train {

  private Train() {}

  /** Options: see {@code bench/train}. */
  public static void main(String[] args) throws IOException {
    Path data = Path.of("../shared/dev/treebanks");
    Path out = Path.of("core/src/main/resources/dev/attache/en/model.bin");
    Path lexicon = Path.of("core/src/main/resources/dev/attache/en/lexicon");
    Path brown = null;
    Path towns = null;
    Path network = null;
    for (int i = 0; i + 1 < args.length; i += 2) {
      switch (args[i]) {
        case "--data" -> data = Path.of(args[i + 1]);
        case "--out" -> out = Path.of(args[i + 1]);
        case "--clusters" -> brown = Path.of(args[i + 1]);
        case "--lexicon" -> lexicon = Path.of(args[i + 1]);
        case "--towns" -> towns = Path.of(args[i + 1]);
        case "--network" -> network = Path.of(args[i + 1]);
        default -> throw new IllegalArgumentException("unknown option " + args[i]);
      }
    }
    if (brown == null || network == null) {
      throw new IllegalArgumentException("--clusters and --network are needed: run bench/train");
    }
    List<GoldSentence> train = new ArrayList<>();
    train.addAll(Treebank.read(data.resolve("ewt-train.conllu.gz")));
    train.addAll(Treebank.read(data.resolve("gum-train.conllu.gz")));
    LearnedNetwork learned = LearnedNetwork.read(network);
    byte[] model =
        new Model(
                learned.tags(),
                learned.relations(),
                BrownFile.read(brown),
                ListFiles.read(lexicon, towns),
                Lemmas.learn(
                    train, learned.tags(), goldTags(train, learned.tags()), WordForms.read()),
                learned.network())
            .toBytes();
    Files.write(out, model);
    System.err.println(out + ": " + model.length + " bytes");
  }

  /** The joint tags of the treebanks by number; a rare one counts as the first of its UPOS. */
  private static int[][] goldTags(List<GoldSentence> gold, List<String> tags) {
    int[][] all = new int[gold.size()][];
    for (int k = 0; k < all.length; k++) {
      GoldSentence g = gold.get(k);
      all[k] = new int[g.words().length];
      for (int i = 0; i < all[k].length; i++) {
        int tag = tags.indexOf(g.upos()[i] + "/" + g.xpos()[i]);
        all[k][i] = tag >= 0 ? tag : tags.indexOf(fallback(tags, g.upos()[i]));
      }
    }
    return all;
  }

  private static String fallback(List<String> tags, String upos) {
    for (String t : tags) {
      if (t.startsWith(upos + "/")) {
        return t;
      }
    }
    return tags.get(0);
  }
}
