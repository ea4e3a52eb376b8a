package dev.attache.statements;

import dev.attache.language.Reading;
import dev.attache.text.Span;
import dev.attache.text.Text;
import java.util.Arrays;
import java.util.List;

/** The quotations of a reading, in tokens. */
final class QuoteTokens {

  private final Reading reading;
  private final List<Quote> quotes;
  private final int[] at;
  private final Extents.Range[] ranges;

  QuoteTokens(Reading reading, List<Quote> quotes, Extents extents) {
    this.reading = reading;
    this.quotes = quotes;
    at = new int[reading.size()];
    Arrays.fill(at, -1);
    ranges = new Extents.Range[quotes.size()];
    int token = 0;
    for (int q = 0; q < quotes.size(); q++) {
      Quote quote = quotes.get(q);
      while (token < reading.size() && reading.end(token) <= quote.inner().start()) {
        token++;
      }
      int from = token;
      while (token < reading.size() && reading.start(token) < quote.inner().end()) {
        at[token] = q;
        token++;
      }
      ranges[q] = extents.trim(from, token);
    }
  }

  int size() {
    return quotes.size();
  }

  /** The quotation that a token stands in, or -1. */
  int at(int token) {
    return at[token];
  }

  /** The words of a quotation without punctuation at its edges. */
  Extents.Range range(int q) {
    return ranges[q];
  }

  Span inner(int q) {
    return quotes.get(q).inner();
  }

  Span outer(int q) {
    return quotes.get(q).outer();
  }

  boolean goesOn(int q) {
    return quotes.get(q).goesOn();
  }

  /** The first token at or after the opening mark. */
  int open(int q) {
    return reading.tokenAt(outer(q).start());
  }

  /** The first token after the closing mark. */
  int close(int q) {
    return reading.tokenAt(outer(q).end());
  }

  /** Whether a token is the closing mark of a quotation. */
  boolean closesAt(int token) {
    return token > 0
        && at[token] < 0
        && at[token - 1] >= 0
        && reading.end(token) == outer(at[token - 1]).end();
  }

  /** Whether nothing but space stands before the quotation in its paragraph. */
  boolean opensParagraph(int q) {
    Text text = reading.text();
    for (int i = outer(q).start() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (c == '\n') {
        return true;
      }
      if (!Character.isWhitespace(c)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the quotation follows the one before it in one paragraph, or opens the next one. */
  boolean follows(int q) {
    if (q == 0) {
      return false;
    }
    Text text = reading.text();
    int breaks = 0;
    boolean space = false;
    for (int i = outer(q - 1).end(); i < outer(q).start(); i++) {
      if (text.charAt(i) == '\n' && !space) {
        breaks++;
      }
      space = text.charAt(i) == '\n';
    }
    return breaks == 0 || (breaks == 1 && opensParagraph(q));
  }

  /** The token after the last of a token's paragraph. */
  int paragraphEnd(int token) {
    Text text = reading.text();
    int i = reading.end(token);
    while (i < text.length() && text.charAt(i) != '\n') {
      i++;
    }
    return reading.tokenAt(i);
  }
}
