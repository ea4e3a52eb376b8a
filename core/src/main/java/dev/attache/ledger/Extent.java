package dev.attache.ledger;

/**
 * A half-open range {@code [start, end)} of Unicode code points of a story's text or headline.
 *
 * @param start first offset, from 0
 * @param end offset after the last
 */
public record Extent(int start, int end) {

  /** Whether the two share at least one offset. */
  public boolean overlaps(Extent other) {
    return start < other.end && other.start < end;
  }
}
