package dev.attache.events;

import dev.attache.language.Reading;
import dev.attache.text.Text;

/** Where the paragraphs of a reading lie; line breaks part them. */
final class Paragraphs {

  private final Reading reading;
  private int first = -1;
  private int after = -1;

  Paragraphs(Reading reading) {
    this.reading = reading;
  }

  /** The first token of the paragraph of a token. */
  int from(int token) {
    find(token);
    return first;
  }

  /** The token after its last. */
  int to(int token) {
    find(token);
    return after;
  }

  private void find(int token) {
    if (first <= token && token < after) {
      return;
    }
    first = token;
    while (first > 0 && !breakBetween(first - 1, first)) {
      first--;
    }
    after = token + 1;
    while (after < reading.size() && !breakBetween(after - 1, after)) {
      after++;
    }
  }

  private boolean breakBetween(int left, int right) {
    Text text = reading.text();
    for (int i = reading.end(left); i < reading.start(right); i++) {
      if (text.charAt(i) == '\n') {
        return true;
      }
    }
    return false;
  }
}
