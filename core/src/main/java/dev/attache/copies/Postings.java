package dev.attache.copies;

/**
 * Which stories have a hash: pairs of hash and story in open tables, a thousand of them, each grown
 * by itself so that growing never needs the whole again.
 */
final class Postings {

  /** Stories with one hash beyond which it tells nothing: a passage that everybody prints. */
  static final int COMMON = 32;

  private static final int TABLE_BITS = 10;
  private static final double FULL = 0.6;
  private static final double GROWTH = 1.4;
  private static final int FIRST = 16;

  /** Hash and story + 1 in turn; story 0 of a slot is an empty one. */
  private final int[][] tables = new int[1 << TABLE_BITS][];

  private final int[] sizes = new int[1 << TABLE_BITS];

  /** Notes that a story has a hash, unless too many have. */
  void add(int print, int story) {
    int number = print >>> (32 - TABLE_BITS);
    int[] table = tables[number];
    if (table == null) {
      table = new int[FIRST * 2];
      tables[number] = table;
    } else if (sizes[number] + 1 > table.length / 2 * FULL) {
      table = grown(table);
      tables[number] = table;
    }
    sizes[number] += insert(table, print, story + 1);
  }

  private static int insert(int[] table, int print, int value) {
    int at = slot(print, table.length);
    int same = 0;
    while (table[at + 1] != 0) {
      if (table[at] == print && ++same == COMMON) {
        return 0;
      }
      at = at + 2 == table.length ? 0 : at + 2;
    }
    table[at] = print;
    table[at + 1] = value;
    return 1;
  }

  private static int[] grown(int[] table) {
    int[] larger = new int[Math.max((int) (table.length / 2 * GROWTH), FIRST) * 2];
    for (int i = 0; i < table.length; i += 2) {
      if (table[i + 1] != 0) {
        insert(larger, table[i], table[i + 1]);
      }
    }
    return larger;
  }

  private static int slot(int print, int length) {
    // the high bits chose the table: spread the others over it
    long spread = (print * 0x9E3779B9) & 0xffffffffL;
    return (int) ((spread * (length / 2)) >>> 32) * 2;
  }

  /** Adds the stories that have a hash to those that were hit. */
  void collect(int print, Hits hits) {
    int[] table = tables[print >>> (32 - TABLE_BITS)];
    if (table == null) {
      return;
    }
    int at = slot(print, table.length);
    while (table[at + 1] != 0) {
      if (table[at] == print) {
        hits.add(table[at + 1] - 1);
      }
      at = at + 2 == table.length ? 0 : at + 2;
    }
  }
}
