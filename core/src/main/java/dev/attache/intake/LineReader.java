package dev.attache.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Lines of bytes, each up to a limit: what is longer is passed over without being held.
 *
 * <p>Lines end with {@code \n} or {@code \r\n}.
 */
final class LineReader {

  private final InputStream in;
  private final int limit;
  private final byte[] block = new byte[1 << 16];
  private int from;
  private int to;
  private byte[] line = new byte[1 << 12];
  private int length;
  private int number;
  private boolean tooLong;

  /** Reads from a stream; lines of more than {@code limit} bytes are not kept. */
  LineReader(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** Goes to the next line; false at the end of the stream. */
  boolean next() throws IOException {
    length = 0;
    tooLong = false;
    if (from == to && !fill()) {
      return false;
    }
    number++;
    do {
      int end = from;
      while (end < to && block[end] != '\n') {
        end++;
      }
      keep(end - from);
      boolean found = end < to;
      from = found ? end + 1 : end;
      if (found) {
        break;
      }
    } while (fill());
    if (length > 0 && line[length - 1] == '\r') {
      length--;
    }
    return true;
  }

  private void keep(int count) {
    if (tooLong || length + count > limit) {
      tooLong = true;
      length = 0;
      return;
    }
    if (length + count > line.length) {
      line = Arrays.copyOf(line, (int) Math.min(limit, Math.max(line.length * 2L, length + count)));
    }
    System.arraycopy(block, from, line, length, count);
    length += count;
  }

  private boolean fill() throws IOException {
    from = 0;
    to = Math.max(0, in.read(block));
    return to > 0;
  }

  /** The current line's number, from 1. */
  int number() {
    return number;
  }

  /** Whether the current line passed the limit; then it has no bytes here. */
  boolean tooLong() {
    return tooLong;
  }

  /** The bytes of the current line, from 0 to {@link #length()}; valid until the next. */
  byte[] bytes() {
    return line;
  }

  /** Number of bytes of the current line. */
  int length() {
    return length;
  }
}
