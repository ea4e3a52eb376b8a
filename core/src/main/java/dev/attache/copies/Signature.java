package dev.attache.copies;

import java.util.Arrays;

/**
 * What a story is found again by: hashes of some of its passages, chosen so that two texts which
 * share a passage of a few lines share a hash too, whatever stands around it.
 *
 * <p>Of so many neighbouring shingles that with the least hash is taken (winnowing; Schleimer,
 * Wilkerson and Aiken, SIGMOD 2003): a MinHash of each place instead of one of the whole text,
 * because a story that was cut to a third, or joined with another, shares places with its original
 * where it no longer resembles it as a whole. docs/decisions/0010 has the measurement.
 */
final class Signature {

  private static final int FACTOR = 0x01000193;

  /** Words in a shingle. */
  static final int SHINGLE = 4;

  /**
   * The smallest and the largest window, and the part of a text that one is between: some thirty
   * hashes for most stories. Windows of different sizes agree: the least of a large one is the
   * least of the smaller ones in it.
   */
  private static final int LEAST_WINDOW = 8;

  private static final int LARGEST_WINDOW = 32;
  private static final int PART = 16;

  private final int[] prints;

  private Signature(int[] prints) {
    this.prints = prints;
  }

  /** Signs a text; one of fewer words than a shingle has no hashes. */
  static Signature of(Wording wording) {
    int shingles = wording.count() - SHINGLE + 1;
    if (shingles <= 0) {
      return new Signature(new int[0]);
    }
    int between = Math.max(LEAST_WINDOW, Math.min(LARGEST_WINDOW, shingles / PART));
    int window = Math.min(shingles, between);
    int[] hashes = shingles(wording.words(), shingles);
    int[] chosen = new int[shingles];
    int count = 0;
    int least = -1;
    for (int end = window - 1; end < shingles; end++) {
      int start = end - window + 1;
      if (least < start) {
        least = start;
        for (int i = start + 1; i <= end; i++) {
          least = hashes[i] <= hashes[least] ? i : least;
        }
      } else if (hashes[end] <= hashes[least]) {
        least = end;
      } else {
        continue;
      }
      chosen[count++] = hashes[least];
    }
    Arrays.sort(chosen, 0, count);
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || chosen[i] != chosen[i - 1]) {
        chosen[distinct++] = chosen[i];
      }
    }
    return new Signature(Arrays.copyOf(chosen, distinct));
  }

  /** The hash of every {@code SHINGLE} words: four, written out because it is most of the work. */
  private static int[] shingles(int[] words, int count) {
    int[] hashes = new int[count];
    for (int i = 0; i < count; i++) {
      hashes[i] =
          Wording.mix(
              ((words[i] * FACTOR + words[i + 1]) * FACTOR + words[i + 2]) * FACTOR + words[i + 3]);
    }
    return hashes;
  }

  /** How many hashes there are. */
  int size() {
    return prints.length;
  }

  /** One of the hashes; they ascend. */
  int print(int at) {
    return prints[at];
  }
}
