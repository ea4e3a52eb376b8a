package dev.attache.times;

import dev.attache.times.Grammar.Rule;
import dev.attache.times.Pattern.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Matches rules against the pieces of one reading. Not thread-safe; one for each reading. */
final class Matcher {

  private static final int FAILED = -1;

  private final Grammar grammar;
  private final Pieces pieces;
  private Calendar calendar;
  private int limit;

  /**
   * A match.
   *
   * @param rule what matched
   * @param end piece after the last
   * @param value what it stands for
   */
  record Found(Rule rule, int end, Value value) {}

  Matcher(Grammar grammar, Pieces pieces, Calendar calendar) {
    this.grammar = grammar;
    this.pieces = pieces;
    this.calendar = calendar;
  }

  /** Says where times lie that the words leave open, and where the sentence ends. */
  void in(Calendar clause, int sentenceEnd) {
    calendar = clause;
    limit = sentenceEnd;
  }

  /** What a rule finds at a piece, or null. */
  @Nullable Found match(Rule rule, int piece) {
    Found best = null;
    for (Pattern pattern : rule.patterns()) {
      @Nullable Object[] held = new Object[rule.names().size()];
      int end = match(pattern.elements(), 0, piece, rule, held);
      if (end > piece && (best == null || end > best.end())) {
        for (int k = 0; k < held.length; k++) {
          if (held[k] == null && !rule.constants().get(k).isEmpty()) {
            held[k] = rule.constants().get(k);
          }
        }
        Value value = rule.operation().apply(new Args(rule.names(), held), calendar);
        if (value != null) {
          best = new Found(rule, end, value);
        }
      }
    }
    return best;
  }

  private int match(List<Element> elements, int k, int piece, Rule rule, @Nullable Object[] held) {
    if (k == elements.size()) {
      return piece;
    }
    Element e = elements.get(k);
    boolean here = piece < limit && (!e.tight() || pieces.tight(piece));
    if (here) {
      int slot = e.name().isEmpty() ? -1 : rule.names().indexOf(e.name());
      if (e.kind() == Pattern.Kind.WORD) {
        List<TimeWords.Sense> senses = pieces.senses(piece);
        for (int s = 0; senses != null && s < senses.size(); s++) {
          TimeWords.Sense sense = senses.get(s);
          if (sense.wordClass() != e.number() || strayPoint(piece)) {
            continue;
          }
          int next = pieces.match(sense, piece);
          if (next < 0) {
            continue;
          }
          hold(held, slot, sense.value());
          int end = match(elements, k + 1, next, rule, held);
          if (end != FAILED) {
            return end;
          }
        }
      } else if (e.kind() == Pattern.Kind.SHAPE) {
        if (Shape.at(e.number()).fits(pieces, piece)) {
          hold(held, slot, pieces.number(piece));
          int end = match(elements, k + 1, piece + 1, rule, held);
          if (end != FAILED) {
            return end;
          }
        }
      } else {
        Found found = longest(e.number(), piece);
        if (found != null) {
          hold(held, slot, found.value());
          int end = match(elements, k + 1, found.end(), rule, held);
          if (end != FAILED) {
            return end;
          }
        }
      }
      hold(held, slot, null);
    }
    return e.optional() ? match(elements, k + 1, piece, rule, held) : FAILED;
  }

  private static void hold(@Nullable Object[] held, int slot, @Nullable Object value) {
    if (slot >= 0) {
      held[slot] = value;
    }
  }

  /** A full stop belongs to an abbreviation only where the tokeniser left it with the word. */
  private boolean strayPoint(int piece) {
    return pieces.first(piece) == '.'
        && (piece == 0 || pieces.token(piece) != pieces.token(piece - 1));
  }

  private @Nullable Found longest(int name, int piece) {
    if (!mayBegin(name, piece)) {
      return null;
    }
    Found best = null;
    for (Rule rule : grammar.named(name)) {
      Found found = match(rule, piece);
      if (found != null && (best == null || found.end() > best.end())) {
        best = found;
      }
    }
    return best;
  }

  private boolean mayBegin(int name, int piece) {
    if (pieces.number(piece) >= 0) {
      return grammar.firsts(name).nextSetBit(grammar.shapesFrom()) >= 0;
    }
    List<TimeWords.Sense> senses = pieces.senses(piece);
    for (int s = 0; senses != null && s < senses.size(); s++) {
      if (grammar.firsts(name).get(senses.get(s).wordClass())) {
        return true;
      }
    }
    return false;
  }
}
