package dev.attache.language;

/** A greedy arc-hybrid parser; relations are set in a second pass that sees the whole tree. */
final class Parser {

  private final LinearModel actions;
  private final SparseModel labels;
  private final int relations;

  Parser(LinearModel actions, SparseModel labels, int relations) {
    this.actions = actions;
    this.labels = labels;
    this.relations = relations;
  }

  /** Sets {@code head} (-1 for the root's child) and {@code label} of every token. */
  void parse(Sentence s, ArcHybrid p, Features features, int[] scores) {
    p.reset(s.size);
    while (!p.finished()) {
      ParserFeatures.action(s, p, features);
      actions.score(features.hashes(), features.count(), scores);
      int best = -1;
      for (int a = 0; a < ArcHybrid.ACTIONS; a++) {
        if (p.can(a) && (best < 0 || scores[a] > scores[best])) {
          best = a;
        }
      }
      p.take(best);
    }
    for (int i = 0; i < s.size; i++) {
      ParserFeatures.label(s, p, i, features);
      labels.score(features, scores, relations);
      s.label[i] = LinearModel.best(scores, relations);
      s.head[i] = p.head[i] == s.size ? -1 : p.head[i];
    }
  }
}
