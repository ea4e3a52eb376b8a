package dev.attache.text;

import java.util.Arrays;

/**
 * An immutable map from offsets of a changed text back to offsets of the original.
 *
 * <p>Runs of characters that were copied unchanged map one to one; what stands between two runs was
 * deleted, inserted or replaced, and maps to the edge of the run before it.
 */
public final class Alignment {

  private final int[] changed;
  private final int[] original;
  private final int[] length;

  private Alignment(int[] changed, int[] original, int[] length) {
    this.changed = changed;
    this.original = original;
    this.length = length;
  }

  /** The alignment of a text of {@code length} UTF-16 units with itself. */
  public static Alignment identity(int length) {
    return new Alignment(new int[] {0}, new int[] {0}, new int[] {length});
  }

  /** The original's offset for an offset of the changed text; past the end it stays at the end. */
  public int toOriginal(int offset) {
    int run = runAtOrBefore(offset);
    if (run < 0) {
      return original.length == 0 ? 0 : original[0];
    }
    return original[run] + Math.min(offset - changed[run], length[run]);
  }

  /** The original's characters behind a span of the changed text. */
  public Span toOriginal(Span span) {
    if (span.length() == 0) {
      int at = toOriginal(span.start());
      return new Span(at, at);
    }
    // the end is where the last character ends, not where the next one would start
    int start = toOriginal(span.start());
    int end = toOriginal(span.end() - 1) + 1;
    return new Span(start, Math.max(start, end));
  }

  /**
   * This alignment (A to B) with the next step's (B to C): offsets of C to offsets of A.
   *
   * @param next the alignment of a text that was made from this one's changed text
   */
  public Alignment andThen(Alignment next) {
    Builder joined = new Builder();
    for (int i = 0; i < next.changed.length; i++) {
      int from = next.original[i];
      int to = from + next.length[i];
      int target = next.changed[i];
      for (int run = Math.max(0, runAtOrBefore(from)); run < changed.length; run++) {
        int start = Math.max(from, changed[run]);
        int end = Math.min(to, changed[run] + length[run]);
        if (changed[run] >= to) {
          break;
        }
        if (start < end) {
          joined.run(target + (start - from), original[run] + (start - changed[run]), end - start);
        }
      }
    }
    return joined.build();
  }

  private int runAtOrBefore(int offset) {
    int at = Arrays.binarySearch(changed, offset);
    return at >= 0 ? at : -at - 2;
  }

  /** Collects the runs that were copied, in ascending order of the changed text. */
  public static final class Builder {

    private int[] changed = new int[16];
    private int[] original = new int[16];
    private int[] length = new int[16];
    private int count;

    /**
     * Says that {@code runLength} characters at {@code changedAt} were copied from {@code
     * originalAt}. Adjacent runs are joined.
     *
     * @throws IllegalArgumentException if a run starts before the end of the one before it
     */
    public Builder run(int changedAt, int originalAt, int runLength) {
      if (runLength == 0) {
        return this;
      }
      if (count > 0) {
        int last = count - 1;
        int end = changed[last] + length[last];
        if (changedAt < end) {
          throw new IllegalArgumentException("run at " + changedAt + " starts before " + end);
        }
        if (changedAt == end && originalAt == original[last] + length[last]) {
          length[last] += runLength;
          return this;
        }
      }
      if (count == changed.length) {
        changed = Arrays.copyOf(changed, count * 2);
        original = Arrays.copyOf(original, count * 2);
        length = Arrays.copyOf(length, count * 2);
      }
      changed[count] = changedAt;
      original[count] = originalAt;
      length[count++] = runLength;
      return this;
    }

    /** The alignment of the runs so far. */
    public Alignment build() {
      return new Alignment(
          Arrays.copyOf(changed, count),
          Arrays.copyOf(original, count),
          Arrays.copyOf(length, count));
    }
  }
}
