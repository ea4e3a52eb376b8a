package dev.attache.language;

import java.util.Arrays;

/** One thread's way through the network, with its buffers. Reusable, not thread-safe. */
final class NetworkPass {

  /**
   * The longest stretch that is read as one, in tokens; the pairs of its tokens are all scored. A
   * longer sentence is a table or a list: its stretches hang one from another.
   */
  static final int LONGEST = 160;

  private final Network net;
  private final Clusters clusters;
  private final WordLists lists;
  private final Relations relations;
  private final int rootRelation;
  private final WordMemory memory;
  private final SpanningTree trees = new SpanningTree();

  private final int[] rows = new int[WordRows.COUNT];
  private final float[] input;
  private final float[] candidate;
  private final float[] forget;
  private final float[] show;
  private final float[] state;
  private final float[] shown;
  private final float[] rootHeads;
  private final float[] kind;
  private final float[] relationScores;
  private final float[][] headsByColumn;

  private float[][] mixed = new float[0][];
  private float[][] states = new float[0][];
  private float[][] outs = new float[0][];
  private float[][] read = new float[0][];
  private float[][] arcs = new float[0][];
  private int[] heads = new int[0];
  private int[] labels = new int[0];

  /**
   * A pass.
   *
   * @param relations what the relations allow
   */
  NetworkPass(
      Network net, Clusters clusters, WordLists lists, Relations relations, WordMemory memory) {
    this.net = net;
    this.relations = relations;
    this.rootRelation = relations.root();
    this.memory = memory;
    this.clusters = clusters;
    this.lists = lists;
    input = new float[net.words().width()];
    int half = net.layers()[0].half();
    candidate = new float[half];
    forget = new float[half];
    show = new float[half];
    state = new float[half];
    shown = new float[half];
    kind = new float[net.kinds()];
    relationScores = new float[net.relationsBias().length];
    headsByColumn = new float[net.arcs()][];
    rootHeads = net.headsBias().clone();
    Products.add(net.root(), net.heads(), rootHeads, rootHeads.length);
    cutArcs(rootHeads);
  }

  /** Sets tag, head, label and entity of every token. */
  void read(Sentence s) {
    int top = -1;
    for (int from = 0; from < s.size; from += LONGEST) {
      int to = Math.min(s.size, from + LONGEST);
      int root = stretch(s, from, to - from);
      if (top >= 0) {
        s.head[root] = top;
        s.label[root] = Sentence.CONTINUES;
      }
      top = top < 0 ? root : top;
    }
  }

  /** Reads one stretch and returns its top token. */
  private int stretch(Sentence s, int from, int n) {
    room(n);
    for (int i = 0; i < n; i++) {
      mixWord(s.words[from + i], mixed[i]);
    }
    Network.Layer[] layers = net.layers();
    recur(layers[0], n, states);
    for (int k = 1; k < layers.length; k++) {
      float[] bias = layers[k].bias();
      for (int i = 0; i < n; i++) {
        System.arraycopy(bias, 0, mixed[i], 0, bias.length);
      }
      Products.add(states, layers[k].mix(), mixed, n, bias.length);
      recur(layers[k], n, outs);
      for (int i = 0; i < n; i++) {
        Products.add(outs[i], states[i]);
      }
    }
    float[] bias = net.headsBias();
    for (int i = 0; i < n; i++) {
      System.arraycopy(bias, 0, read[i], 0, bias.length);
      Products.add(states[i], net.heads(), read[i], bias.length);
      cutArcs(read[i]);
    }
    int last = 0;
    int tags = net.headsBias().length - net.tagsFrom();
    for (int i = 0; i < n; i++) {
      s.xtag[from + i] = Products.best(read[i], net.tagsFrom(), tags);
      last = entity(read[i], last);
      s.entity[from + i] = last;
    }
    scoreArcs(n);
    trees.find(arcs, n, heads);
    int root = 0;
    for (int i = 0; i < n; i++) {
      s.head[from + i] = heads[i] < 0 ? -1 : from + heads[i];
      labels[i] = heads[i] < 0 ? rootRelation : relation(i);
      root = heads[i] < 0 ? from + i : root;
    }
    for (int i = 0; i < n; i++) {
      int group = heads[i] < 0 ? 0 : relations.onlyOne(labels[i]);
      for (int k = i + 1; group != 0 && k < n; k++) {
        if (heads[k] == heads[i] && relations.onlyOne(labels[k]) == group) {
          int weaker = lead(i, group) < lead(k, group) ? i : k;
          labels[weaker] = relationBesides(weaker);
          group = weaker == i ? 0 : group;
        }
      }
    }
    System.arraycopy(labels, 0, s.label, from, n);
    return root;
  }

  /** Dependents and heads of arcs are never negative. */
  private void cutArcs(float[] row) {
    Products.relu(row, 2 * net.arcs());
  }

  /** The first layer's product of a word. */
  private void mixWord(String word, float[] out) {
    Network.Layer first = net.layers()[0];
    float[] product = memory.product(word);
    if (product == null) {
      product = memory.roomFor(word, first.bias().length);
      Arrays.fill(input, 0);
      net.words().add(net.word(WordShapes.lowerHash(word, 0, word.length())), input);
      WordRows.of(word, clusters, lists, rows, 0);
      for (int row : rows) {
        net.traits().add(row, input);
      }
      System.arraycopy(first.bias(), 0, product, 0, product.length);
      Products.add(input, first.mix(), product, product.length);
    }
    System.arraycopy(product, 0, out, 0, product.length);
  }

  private void recur(Network.Layer layer, int n, float[][] out) {
    int half = layer.half();
    for (int direction = 0; direction < 2; direction++) {
      Arrays.fill(state, 0);
      int at = 3 * half * direction;
      float[] pullForget = layer.pullForget()[direction];
      float[] pullShow = layer.pullShow()[direction];
      for (int step = 0; step < n; step++) {
        int t = direction == 0 ? step : n - 1 - step;
        System.arraycopy(mixed[t], at, candidate, 0, half);
        System.arraycopy(mixed[t], at + half, forget, 0, half);
        System.arraycopy(mixed[t], at + 2 * half, show, 0, half);
        gates(candidate, forget, show, state, pullForget, pullShow, shown, half);
        System.arraycopy(shown, 0, out[t], half * direction, half);
      }
    }
  }

  /** One step; every squashing is x / (1 + |x|), which is fast and the same on every machine. */
  private static void gates(
      float[] candidate,
      float[] forget,
      float[] show,
      float[] state,
      float[] pullForget,
      float[] pullShow,
      float[] shown,
      int half) {
    for (int j = 0; j < half; j++) {
      float before = state[j];
      float f = forget[j] + pullForget[j] * before;
      f = 0.5f + 0.5f * f / (1f + Math.abs(f));
      float w = show[j] + pullShow[j] * before;
      w = 0.5f + 0.5f * w / (1f + Math.abs(w));
      float now = candidate[j] + f * (before - candidate[j]);
      state[j] = now;
      shown[j] = w * (now / (1f + Math.abs(now)));
    }
  }

  private void scoreArcs(int n) {
    int width = net.arcs();
    int from = net.headFrom();
    for (int k = 0; k < width; k++) {
      float[] column = headsByColumn[k];
      column[0] = rootHeads[from + k];
      for (int i = 0; i < n; i++) {
        column[i + 1] = read[i][from + k];
      }
    }
    float[] distance = net.distance();
    int reach = distance.length / 2;
    int lean = net.leanAt();
    for (int i = 0; i < n; i++) {
      float[] row = arcs[i];
      row[0] = rootHeads[lean];
      for (int j = 0; j < n; j++) {
        int gap = Math.max(-reach, Math.min(reach, j - i));
        row[j + 1] = read[j][lean] + distance[reach + gap];
      }
      Products.add(read[i], headsByColumn, row, n + 1);
    }
  }

  /** Fills the scores of the relations of a token to its head. */
  private void scoreRelations(int token) {
    float[] dependent = read[token];
    float[] head = read[heads[token]];
    int d = net.relationDependentFrom();
    int h = net.relationHeadFrom();
    for (int j = 0; j < kind.length; j++) {
      kind[j] = Math.max(0f, dependent[d + j] + head[h + j]);
    }
    float[] bias = net.relationsBias();
    System.arraycopy(bias, 0, relationScores, 0, bias.length);
    Products.add(kind, net.relations(), relationScores, bias.length);
    relationScores[rootRelation] = Float.NEGATIVE_INFINITY;
  }

  private int relation(int token) {
    scoreRelations(token);
    return Products.best(relationScores, 0, relationScores.length);
  }

  /** The best relation that a head may have more than once. */
  private int relationBesides(int token) {
    scoreRelations(token);
    for (int r = 0; r < relationScores.length; r++) {
      if (relations.onlyOne(r) != 0) {
        relationScores[r] = Float.NEGATIVE_INFINITY;
      }
    }
    return Products.best(relationScores, 0, relationScores.length);
  }

  /** By how much the best relation of the group is ahead of the best that may be repeated. */
  private float lead(int token, int group) {
    scoreRelations(token);
    float in = Float.NEGATIVE_INFINITY;
    float out = Float.NEGATIVE_INFINITY;
    for (int r = 0; r < relationScores.length; r++) {
      if (relations.onlyOne(r) == group) {
        in = Math.max(in, relationScores[r]);
      } else if (relations.onlyOne(r) == 0) {
        out = Math.max(out, relationScores[r]);
      }
    }
    return in - out;
  }

  /** The likeliest class that may follow: an inside only its own begin or inside. */
  private int entity(float[] row, int last) {
    int from = net.entitiesFrom();
    int best = 0;
    for (int c = 1; c < Network.ENTITY_CLASSES; c++) {
      boolean follows = (c & 1) == 1 || last == c || last == c - 1;
      if (follows && row[from + c] > row[from + best]) {
        best = c;
      }
    }
    return best;
  }

  private void room(int n) {
    if (mixed.length >= n) {
      return;
    }
    int wide = Math.min(LONGEST, Math.max(n, 48));
    mixed = new float[wide][net.layers()[0].bias().length];
    states = new float[wide][2 * state.length];
    outs = new float[wide][2 * state.length];
    read = new float[wide][net.headsBias().length];
    arcs = new float[wide][wide + 1];
    heads = new int[wide];
    labels = new int[wide];
    for (int k = 0; k < headsByColumn.length; k++) {
      headsByColumn[k] = new float[wide + 1];
    }
  }
}
