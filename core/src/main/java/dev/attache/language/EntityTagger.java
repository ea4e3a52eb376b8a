package dev.attache.language;

/** Marks PER, ORG and LOC names: begin, inside or outside, left to right. */
final class EntityTagger {

  /** Class 0 is outside; type k has classes 1+2k (begin) and 2+2k (inside). */
  private final SparseModel model;

  private final int classes;

  EntityTagger(SparseModel model, int classes) {
    this.model = model;
    this.classes = classes;
  }

  void mark(Sentence s, Features features, int[] scores) {
    for (int i = 0; i < s.size; i++) {
      extract(s, i, features);
      model.score(features, scores, classes);
      int last = i > 0 ? s.entity[i - 1] : 0;
      int best = 0;
      for (int c = 1; c < classes; c++) {
        if (scores[c] > scores[best] && follows(last, c)) {
          best = c;
        }
      }
      s.entity[i] = best;
    }
  }

  /** Whether a class may follow another: an inside only its own begin or inside. */
  static boolean follows(int last, int next) {
    return next == 0 || (next & 1) == 1 || last == next || last == next - 1;
  }

  static void extract(Sentence s, int i, Features f) {
    f.clear();
    int n = s.size;
    int e1 = i > 0 ? s.entity[i - 1] + 1 : 0;
    int e2 = i > 1 ? s.entity[i - 2] + 1 : 0;
    f.add(1, e1);
    f.add(2, e1, e2);
    for (int k = -2; k <= 2; k++) {
      int j = i + k;
      boolean in = j >= 0 && j < n;
      int w = in ? s.lower[j] : k;
      int t = in ? s.xtag[j] : 99;
      int sh = in ? s.shape[j] : 0;
      int c = in ? s.cluster[j] : 0;
      int b = 10 + (k + 2) * 12;
      f.add(b, w);
      f.add(b + 1, t);
      f.add(b + 2, sh);
      f.add(b + 3, c);
      f.add(b + 4, in ? s.cluster6[j] : 0);
      f.add(b + 5, in ? s.cluster4[j] : 0);
      f.add(b + 6, in ? s.suffix3[j] : 0);
      f.add(b + 10, in ? s.lists[j] : 0, in ? s.shape[j] : 0);
      if (k != 0) {
        f.add(b + 7, w, e1);
        f.add(b + 8, c, e1);
        f.add(b + 9, t, s.xtag[i]);
      }
    }
    f.add(80, s.form[i]);
    f.add(81, s.lower[i], e1);
    f.add(82, s.shape[i], e1);
    f.add(83, s.cluster[i], e1);
    f.add(84, s.cluster[i], s.shape[i]);
    f.add(85, s.prefix3[i]);
    f.add(86, s.suffix3[i], e1);
    f.add(87, s.xtag[i], e1);
    f.add(88, i > 0 ? s.lower[i - 1] : 1, s.lower[i]);
    f.add(89, i + 1 < n ? s.lower[i + 1] : 1, s.lower[i]);
    f.add(90, i > 0 ? s.cluster[i - 1] : 1, s.cluster[i]);
    f.add(91, i + 1 < n ? s.cluster[i + 1] : 1, s.cluster[i]);
    f.add(100, s.lists[i], e1);
    f.add(101, s.lists[i], i + 1 < n ? s.lists[i + 1] : 0, e1);
    f.add(102, i > 0 ? s.lists[i - 1] : 0, s.lists[i]);
    f.add(103, s.lists[i], s.cluster[i]);
    f.add(104, s.lists[i], i + 1 < n ? s.cluster[i + 1] : 0);
    f.add(92, i == 0 ? 1 : 0, s.shape[i]);
    f.add(93, i > 0 ? s.shape[i - 1] : 1, s.shape[i], i + 1 < n ? s.shape[i + 1] : 1);
    f.add(94, i > 0 ? s.xtag[i - 1] : 99, s.xtag[i], i + 1 < n ? s.xtag[i + 1] : 99);
    // the word that the run of capitals ends with: "… University", "… River", "… Ministry"
    int end = i;
    while (end + 1 < n && end < i + 6 && capital(s, end + 1)) {
      end++;
    }
    f.add(95, s.lower[end]);
    f.add(96, s.cluster[end], e1);
    f.add(105, s.lists[end], end - i);
    int begin = i;
    while (begin > 0 && begin > i - 6 && capital(s, begin - 1)) {
      begin--;
    }
    f.add(97, s.lower[begin], i - begin);
    f.add(98, begin > 0 ? s.lower[begin - 1] : 1);
    f.add(99, end + 1 < n ? s.lower[end + 1] : 1);
  }

  private static boolean capital(Sentence s, int i) {
    return Character.isUpperCase(s.words[i].charAt(0));
  }
}
