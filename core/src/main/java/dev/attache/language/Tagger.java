package dev.attache.language;

/** Tags a sentence left to right, greedily; each tag sees the two before it. */
final class Tagger {

  private final SparseModel model;
  private final int classes;

  Tagger(SparseModel model, int classes) {
    this.model = model;
    this.classes = classes;
  }

  /** Sets {@code tag} of every token (a class number of the tagger's own). */
  void tag(Sentence s, Features features, int[] scores) {
    for (int i = 0; i < s.size; i++) {
      extract(s, i, features);
      model.score(features, scores, classes);
      s.xtag[i] = LinearModel.best(scores, classes);
    }
  }

  /** The features of one token, the tags before it being set. */
  static void extract(Sentence s, int i, Features f) {
    f.clear();
    int n = s.size;
    int t1 = i > 0 ? s.xtag[i - 1] + 1 : 0;
    int t2 = i > 1 ? s.xtag[i - 2] + 1 : 0;
    int w = s.lower[i];
    int w1 = i > 0 ? s.lower[i - 1] : 1;
    int w2 = i > 1 ? s.lower[i - 2] : 1;
    int n1 = i + 1 < n ? s.lower[i + 1] : 2;
    int n2 = i + 2 < n ? s.lower[i + 2] : 2;
    int c = s.cluster[i];
    int c1 = i > 0 ? s.cluster[i - 1] : 1;
    int d1 = i + 1 < n ? s.cluster[i + 1] : 1;
    int d2 = i + 2 < n ? s.cluster[i + 2] : 1;
    f.add(1, 0);
    f.add(2, s.form[i]);
    f.add(3, w);
    f.add(4, s.shape[i], i == 0 ? 1 : 0);
    f.add(5, s.suffix2[i]);
    f.add(6, s.suffix3[i]);
    f.add(7, s.prefix3[i]);
    f.add(8, w1);
    f.add(9, n1);
    f.add(10, w2);
    f.add(11, n2);
    f.add(12, t1);
    f.add(13, t1, t2);
    f.add(14, t1, w);
    f.add(15, w1, w);
    f.add(16, w, n1);
    f.add(17, t1, n1);
    f.add(18, c);
    f.add(19, c1);
    f.add(20, d1);
    f.add(21, d2);
    f.add(22, t1, c);
    f.add(23, c, d1);
    f.add(24, t1, c, d1);
    f.add(25, t1, t2, c);
    f.add(26, s.suffix3[i], t1);
    f.add(27, s.suffix3[i], d1);
    f.add(28, s.shape[i], i + 1 < n ? s.shape[i + 1] : 0);
    f.add(29, s.shape[i], i > 0 ? s.shape[i - 1] : 0);
    f.add(30, s.suffix2[i], i + 1 < n ? s.suffix2[i + 1] : 0);
    String word = s.words[i];
    f.add(31, WordShapes.lowerHash(word, Math.max(0, word.length() - 4), word.length()));
    f.add(32, WordShapes.lowerHash(word, Math.max(0, word.length() - 1), word.length()));
    f.add(33, s.suffix2[i], t1, t2);
    f.add(34, i + 1 < n ? s.suffix3[i + 1] : 0);
    f.add(35, i > 0 ? s.suffix3[i - 1] : 0);
    f.add(36, w1, w, n1);
    f.add(38, s.lists[i], s.shape[i]);
    f.add(39, s.lists[i], s.shape[i], t1);
    f.add(40, s.lists[i], i + 1 < n ? s.lists[i + 1] : 0);
    f.add(37, s.cluster6[i], i + 1 < n ? s.cluster6[i + 1] : 0, i + 2 < n ? s.cluster6[i + 2] : 0);
  }
}
