package dev.attache.language;

/**
 * What a word brings to the network: rows of the table of traits, found by hashing its ends, its
 * shape, its classes and its lists. The word itself has a row of its own in another table.
 */
final class WordRows {

  /** Rows in the table of traits; a power of two. */
  static final int TABLE = 1 << 15;

  /** How many traits every word has. */
  static final int COUNT = 16;

  private WordRows() {}

  /** Writes the {@link #COUNT} rows of a word to {@code rows} from {@code at} on. */
  static void of(String word, Clusters clusters, WordLists wordLists, int[] rows, int at) {
    int n = word.length();
    int lower = WordShapes.lowerHash(word, 0, n);
    int path = clusters.path(lower);
    int lists = wordLists.of(lower);
    int shape = WordShapes.shape(word);
    int k = at;
    rows[k++] = row(1, WordShapes.hash(word, 0, n));
    rows[k++] = row(2, shape);
    rows[k++] = row(3, WordShapes.lowerHash(word, Math.max(0, n - 1), n));
    rows[k++] = row(4, WordShapes.lowerHash(word, Math.max(0, n - 2), n));
    rows[k++] = row(5, WordShapes.lowerHash(word, Math.max(0, n - 3), n));
    rows[k++] = row(6, WordShapes.lowerHash(word, Math.max(0, n - 4), n));
    rows[k++] = row(7, WordShapes.lowerHash(word, 0, Math.min(1, n)));
    rows[k++] = row(8, WordShapes.lowerHash(word, 0, Math.min(2, n)));
    rows[k++] = row(9, WordShapes.lowerHash(word, 0, Math.min(3, n)));
    rows[k++] = row(10, Clusters.prefix(path, 4));
    rows[k++] = row(11, Clusters.prefix(path, 6));
    rows[k++] = row(12, Clusters.prefix(path, 8));
    rows[k++] = row(13, Clusters.prefix(path, 10));
    rows[k++] = row(14, path);
    rows[k++] = row(15, lists);
    rows[k] = row(16, lists * 0x9E3779B1 + shape);
  }

  private static int row(int trait, int value) {
    return WordShapes.mix(WordShapes.mix(value) + trait * 0x9E3779B1) & (TABLE - 1);
  }
}
