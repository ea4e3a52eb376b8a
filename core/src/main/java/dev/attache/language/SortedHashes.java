package dev.attache.language;

import java.util.Arrays;

/**
 * Finds a hash among ascending ones: its high bits lead to a short stretch, which is then searched.
 * A plain binary search over half a million numbers waits for memory a dozen times.
 */
final class SortedHashes {

  /** About this many hashes share a stretch, so that one lies within a line or two of the cache. */
  private static final int STRETCH = 8;

  private final int[] hashes;
  private final int[] starts;
  private final int shift;

  /** The hashes, ascending as signed numbers; they aren't copied. */
  SortedHashes(int[] hashes) {
    this.hashes = hashes;
    // at least one bit: a shift of 32 would be one of 0
    int bits = 32 - Integer.numberOfLeadingZeros(Math.max(1, hashes.length / STRETCH));
    shift = 32 - bits;
    starts = new int[(1 << bits) + 1];
    int at = 0;
    for (int stretch = 0; stretch < starts.length - 1; stretch++) {
      starts[stretch] = at;
      while (at < hashes.length && stretch(hashes[at]) <= stretch) {
        at++;
      }
    }
    starts[starts.length - 1] = hashes.length;
  }

  int[] all() {
    return hashes;
  }

  /** The place of the hash, or a negative number. */
  int find(int hash) {
    int stretch = stretch(hash);
    return Arrays.binarySearch(hashes, starts[stretch], starts[stretch + 1], hash);
  }

  /** The signed order starts with the negative numbers: their first bit counts as 0. */
  private int stretch(int hash) {
    return (hash ^ Integer.MIN_VALUE) >>> shift;
  }
}
