package dev.attache.language;

import java.util.Arrays;

/**
 * One sentence while it is being read: reusable columns, 0-based. Not thread-safe.
 *
 * <p>{@code form} and {@code lower} are hashes; the clusters are prefixes of the word's Brown
 * cluster, 0 where it has none.
 */
final class Sentence {

  int size;
  String[] words = new String[64];
  int[] form = new int[64];
  int[] lower = new int[64];
  int[] shape = new int[64];
  int[] suffix2 = new int[64];
  int[] suffix3 = new int[64];
  int[] prefix3 = new int[64];
  int[] cluster4 = new int[64];
  int[] cluster6 = new int[64];
  int[] cluster = new int[64];
  int[] lists = new int[64];
  int[] tag = new int[64];
  int[] xtag = new int[64];
  int[] head = new int[64];
  int[] label = new int[64];
  int[] entity = new int[64];

  /** Makes room for {@code n} tokens and forgets what was there. */
  void reset(int n) {
    size = n;
    if (n > words.length) {
      int room = Math.max(n, words.length * 2);
      words = new String[room];
      form = new int[room];
      lower = new int[room];
      shape = new int[room];
      suffix2 = new int[room];
      suffix3 = new int[room];
      prefix3 = new int[room];
      cluster4 = new int[room];
      cluster6 = new int[room];
      cluster = new int[room];
      lists = new int[room];
      tag = new int[room];
      xtag = new int[room];
      head = new int[room];
      label = new int[room];
      entity = new int[room];
    }
    Arrays.fill(head, 0, n, -1);
  }

  /** Sets one word and what it looks like. */
  void word(int i, String word, Clusters clusters, WordLists wordLists) {
    words[i] = word;
    int n = word.length();
    form[i] = WordShapes.hash(word, 0, n);
    lower[i] = WordShapes.lowerHash(word, 0, n);
    shape[i] = WordShapes.shape(word);
    suffix2[i] = WordShapes.lowerHash(word, Math.max(0, n - 2), n);
    suffix3[i] = WordShapes.lowerHash(word, Math.max(0, n - 3), n);
    prefix3[i] = WordShapes.lowerHash(word, 0, Math.min(3, n));
    int path = clusters.path(lower[i]);
    cluster[i] = path;
    lists[i] = wordLists.of(lower[i]);
    cluster4[i] = Clusters.prefix(path, 4);
    cluster6[i] = Clusters.prefix(path, 6);
  }
}
