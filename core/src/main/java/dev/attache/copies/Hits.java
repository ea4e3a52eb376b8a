package dev.attache.copies;

import java.util.Arrays;

/** Stories that share hashes with one that is looked up, and how many. */
final class Hits {

  private int[] stories = new int[64];
  private int count;

  /** Notes that a story shares one hash more. */
  void add(int story) {
    if (count == stories.length) {
      stories = Arrays.copyOf(stories, count * 2);
    }
    stories[count++] = story;
  }

  /**
   * The stories with the most hits, at most so many; of those with as many the later first, which
   * is the likelier version before.
   *
   * @param least hits that a story must have
   */
  int[] best(int most, int least) {
    Arrays.sort(stories, 0, count);
    long[] ranked = new long[count];
    int found = 0;
    for (int i = 0; i < count; ) {
      int next = i;
      while (next < count && stories[next] == stories[i]) {
        next++;
      }
      if (next - i >= least) {
        ranked[found++] = ((long) (next - i) << 32) | stories[i];
      }
      i = next;
    }
    Arrays.sort(ranked, 0, found);
    int[] best = new int[Math.min(most, found)];
    for (int i = 0; i < best.length; i++) {
      best[i] = (int) ranked[found - 1 - i];
    }
    return best;
  }
}
