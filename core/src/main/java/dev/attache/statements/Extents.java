package dev.attache.statements;

import dev.attache.language.Reading;
import dev.attache.language.Upos;

/** How far the words below each token of a reading reach. */
final class Extents {

  private final Reading reading;
  private final int[] first;
  private final int[] last;

  Extents(Reading reading) {
    this.reading = reading;
    int n = reading.size();
    first = new int[n];
    last = new int[n];
    for (int i = 0; i < n; i++) {
      first[i] = i;
      last[i] = i;
    }
    for (int i = 0; i < n; i++) {
      int at = i;
      int up = reading.head(i);
      for (int steps = 0; up != Reading.NONE && steps < n; steps++) {
        boolean grown = false;
        if (first[at] < first[up]) {
          first[up] = first[at];
          grown = true;
        }
        if (last[at] > last[up]) {
          last[up] = last[at];
          grown = true;
        }
        if (!grown) {
          break;
        }
        at = up;
        up = reading.head(up);
      }
    }
  }

  /** The first token at or below a token. */
  int first(int token) {
    return first[token];
  }

  /** The token after the last one at or below a token. */
  int after(int token) {
    return last[token] + 1;
  }

  /** A range of tokens without the punctuation at its edges. */
  Range trim(int from, int to) {
    int a = from;
    int b = to;
    while (a < b && reading.upos(a) == Upos.PUNCT) {
      a++;
    }
    while (b > a && reading.upos(b - 1) == Upos.PUNCT) {
      b--;
    }
    return new Range(a, b);
  }

  /**
   * A range of tokens.
   *
   * @param from first token
   * @param to token after the last
   */
  record Range(int from, int to) {
    boolean isEmpty() {
      return from >= to;
    }

    boolean has(int token) {
      return from <= token && token < to;
    }
  }
}
