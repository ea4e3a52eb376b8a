package dev.attache.times;

import dev.attache.times.Grammar.Rule;
import dev.attache.times.Pattern.Element;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Matches rules against the pieces of one reading. Not thread-safe; one for each reading.
 *
 * <p>What a named rule finds at a piece is kept until the calendar changes, so that a piece is not
 * read again for each rule that calls the name.
 */
final class Matcher {

  private static final int FAILED = -1;

  /** Most names and constants that a rule may have. */
  static final int SLOTS = 12;

  private final Grammar grammar;
  private final Pieces pieces;
  private Calendar calendar;
  private int first;
  private int limit;

  private @Nullable Object[][] frames = new @Nullable Object[8][SLOTS];
  private int depth;

  private @Nullable Found[] kept = new @Nullable Found[0];
  private int[] keptAt = new int[0];
  private int age;

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

  /** Says which pieces the sentence has. */
  void sentence(int start, int end) {
    first = start;
    limit = end;
    int cells = grammar.names() * (end - start);
    if (kept.length < cells) {
      kept = new @Nullable Found[cells * 2];
      keptAt = new int[cells * 2];
    }
    age++;
  }

  /** Says where times lie that the words leave open. */
  void in(Calendar clause) {
    if (!clause.equals(calendar)) {
      calendar = clause;
      age++;
    }
  }

  /** What a rule finds at a piece, or null. */
  @Nullable Found match(Rule rule, int piece) {
    if (depth == frames.length) {
      frames = Arrays.copyOf(frames, depth * 2);
      for (int k = depth; k < frames.length; k++) {
        frames[k] = new @Nullable Object[SLOTS];
      }
    }
    @Nullable Object[] held = frames[depth++];
    int names = rule.names().size();
    Found best = null;
    List<Pattern> patterns = rule.patterns();
    for (int p = 0; p < patterns.size(); p++) {
      Arrays.fill(held, 0, names, null);
      int end = match(patterns.get(p).elements(), 0, piece, held);
      if (end > piece && (best == null || end > best.end())) {
        for (int k = 0; k < names; k++) {
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
    depth--;
    return best;
  }

  private int match(List<Element> elements, int k, int piece, @Nullable Object[] held) {
    if (k == elements.size()) {
      return piece;
    }
    Element e = elements.get(k);
    if (piece < limit && (!e.tight() || pieces.tight(piece))) {
      int end = here(elements, k, e, piece, held);
      if (end != FAILED) {
        return end;
      }
      hold(held, e.slot(), null);
    }
    return e.optional() ? match(elements, k + 1, piece, held) : FAILED;
  }

  private int here(List<Element> elements, int k, Element e, int piece, @Nullable Object[] held) {
    switch (e.kind()) {
      case WORD:
        List<TimeWords.Sense> senses = pieces.senses(piece);
        if (senses == null || strayPoint(piece)) {
          return FAILED;
        }
        for (int s = 0; s < senses.size(); s++) {
          TimeWords.Sense sense = senses.get(s);
          int next = sense.wordClass() == e.number() ? pieces.match(sense, piece) : FAILED;
          if (next != FAILED) {
            hold(held, e.slot(), sense.value());
            int end = match(elements, k + 1, next, held);
            if (end != FAILED) {
              return end;
            }
          }
        }
        return FAILED;
      case SHAPE:
        if (!Shape.at(e.number()).fits(pieces, piece)) {
          return FAILED;
        }
        hold(held, e.slot(), e.slot() < 0 ? null : pieces.number(piece));
        return match(elements, k + 1, piece + 1, held);
      default:
        Found found = longest(e.number(), piece);
        if (found == null) {
          return FAILED;
        }
        hold(held, e.slot(), found.value());
        return match(elements, k + 1, found.end(), held);
    }
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
    if (!grammar.mayBegin(name, pieces, piece)) {
      return null;
    }
    int cell = (piece - first) * grammar.names() + name;
    if (keptAt[cell] == age) {
      return kept[cell];
    }
    Found best = null;
    List<Rule> rules = grammar.named(name);
    for (int r = 0; r < rules.size(); r++) {
      Rule rule = rules.get(r);
      Found found = grammar.mayBegin(rule, pieces, piece) ? match(rule, piece) : null;
      if (found != null && (best == null || found.end() > best.end())) {
        best = found;
      }
    }
    kept[cell] = best;
    keptAt[cell] = age;
    return best;
  }
}
