package dev.attache.language;

import java.util.Arrays;

/** One sentence while it is being read: reusable columns, 0-based. Not thread-safe. */
final class Sentence {

  /** The label of a stretch's top that hangs from the first stretch of a very long sentence. */
  static final int CONTINUES = -1;

  int size;
  String[] words = new String[64];
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
      xtag = new int[room];
      head = new int[room];
      label = new int[room];
      entity = new int[room];
    }
    Arrays.fill(head, 0, n, -1);
  }
}
