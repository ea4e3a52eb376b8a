package dev.attache.text;

import java.util.Arrays;

/**
 * An immutable text that knows its code points.
 *
 * <p>Java counts UTF-16 units, the record counts Unicode code points; most texts have none outside
 * the Basic Multilingual Plane, and for those the two are equal and cost nothing.
 */
public final class Text implements CharSequence {

  /** The text of length 0. */
  public static final Text EMPTY = new Text("");

  private final String value;

  /** Offsets of the second half of each surrogate pair, ascending. */
  private final int[] lowSurrogates;

  /** A text of these characters. */
  public Text(String value) {
    this.value = value;
    this.lowSurrogates = lowSurrogates(value);
  }

  private static int[] lowSurrogates(String value) {
    int[] found = new int[0];
    int count = 0;
    for (int i = 1; i < value.length(); i++) {
      if (Character.isSurrogatePair(value.charAt(i - 1), value.charAt(i))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, Math.max(8, count * 2));
        }
        found[count++] = i;
        i++;
      }
    }
    return count == found.length ? found : Arrays.copyOf(found, count);
  }

  /**
   * The number of code points before a UTF-16 offset. An offset inside a surrogate pair counts the
   * pair.
   *
   * @param offset UTF-16 offset, 0 to {@link #length()}
   */
  public int codePoint(int offset) {
    if (lowSurrogates.length == 0) {
      return offset;
    }
    int at = Arrays.binarySearch(lowSurrogates, offset);
    int before = at >= 0 ? at : -at - 1;
    return offset - before;
  }

  /** The characters that {@code span} covers. */
  public String slice(Span span) {
    return value.substring(span.start(), span.end());
  }

  @Override
  public int length() {
    return value.length();
  }

  @Override
  public char charAt(int index) {
    return value.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return value.substring(start, end);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Text text && text.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** The characters themselves. */
  @Override
  public String toString() {
    return value;
  }
}
