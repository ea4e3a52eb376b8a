package dev.attache.statements;

import dev.attache.language.Reading;
import dev.attache.language.Upos;
import dev.attache.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What a draft's content looks like in characters: how it is given and its parts.
 *
 * @param kind by the share that is quoted
 * @param parts one span, or the quoted parts of an interrupted quotation
 */
record Shape(Statement.Kind kind, List<Span> parts) {

  /** A quoted part of fewer words than this is dropped beside a longer one. */
  private static final int SHORT = 3;

  /**
   * Shapes a draft.
   *
   * @param passedOn the quotation around the cue that an outlet quotes the speaker with, or -1
   */
  static Shape of(Reading reading, QuoteTokens quotes, Draft draft, int passedOn) {
    Extents.Range content = draft.content();
    boolean divided = content.has(draft.cue());
    int around = quotes.at(draft.cue());
    int quoted = 0;
    int plain = 0;
    boolean inside = false;
    List<int[]> runs = new ArrayList<>();
    for (int i = content.from(); i < content.to(); i++) {
      if (reading.upos(i) == Upos.PUNCT) {
        continue;
      }
      if (divided && isCueClause(reading, draft, i)) {
        inside = false;
        continue;
      }
      int q = quotes.at(i);
      if (q >= 0 && (q != around || q == passedOn)) {
        quoted++;
        if (inside && runs.get(runs.size() - 1)[2] == q) {
          runs.get(runs.size() - 1)[1] = i + 1;
          runs.get(runs.size() - 1)[3]++;
        } else {
          runs.add(new int[] {i, i + 1, q, 1});
        }
        inside = true;
      } else {
        inside = false;
        if (quoted > 0 || !isMarker(reading, i)) {
          plain++;
        }
      }
    }
    if (quoted == 0) {
      return new Shape(
          Statement.Kind.INDIRECT, List.of(reading.span(content.from(), content.to())));
    }
    if (plain > 0) {
      return new Shape(Statement.Kind.MIXED, List.of(closed(reading, quotes, content)));
    }
    int longest = 0;
    for (int[] run : runs) {
      longest = Math.max(longest, run[3]);
    }
    List<Span> parts = new ArrayList<>();
    for (int[] run : runs) {
      if (run[3] >= Math.min(SHORT, longest)) {
        parts.add(reading.span(run[0], run[1]));
      }
    }
    return new Shape(Statement.Kind.DIRECT, parts);
  }

  private static boolean isMarker(Reading reading, int token) {
    return reading.isRelation(token, "mark") || reading.isRelation(token, "case");
  }

  private static boolean isCueClause(Reading reading, Draft draft, int token) {
    return (draft.cue() <= token && token < draft.cueAfter())
        || draft.named().has(token)
        || (reading.head(token) == draft.cue() && reading.isRelation(token, "aux"))
        || (reading.head(token) == draft.cue() && reading.isRelation(token, "advmod"));
  }

  /** The content with the marks of quotations that end where it ends. */
  private static Span closed(Reading reading, QuoteTokens quotes, Extents.Range content) {
    Span span = reading.span(content.from(), content.to());
    int last = quotes.at(content.to() - 1);
    int first = quotes.at(content.from());
    int start = span.start();
    int end = span.end();
    if (last >= 0 && last != first && quotes.inner(last).start() >= span.start()) {
      end = Math.max(end, quotes.outer(last).end());
    }
    if (first >= 0 && last != first && quotes.inner(first).end() <= span.end()) {
      start = Math.min(start, quotes.outer(first).start());
    }
    return new Span(start, end);
  }
}
