package dev.attache.statements;

import dev.attache.rules.LanguageFolder;
import dev.attache.rules.RuleFileException;
import dev.attache.rules.Table;
import dev.attache.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the quotation marks of a text. Immutable.
 *
 * <p>Pairing ends with the paragraph: a quotation that is left open runs to the paragraph's end,
 * and goes on in the next one if that opens with the same mark. Marks whose two sides differ are
 * trusted unless their neighbours say that the wrong one was typed; marks whose sides are alike are
 * paired by parity. Inner marks are apostrophes unless they open before a word and close after one.
 */
final class QuotationMarks {

  private static final String FILE = "lexicon/quotation-marks.tsv";

  /** How far quotations inside a quotation are followed: keeps pairing linear. */
  private static final int LONGEST_NESTED = 4_000;

  private final List<Mark> marks;

  private QuotationMarks(List<Mark> marks) {
    this.marks = List.copyOf(marks);
  }

  private record Mark(String open, String close, boolean inner) {
    boolean alike() {
      return open.equals(close);
    }
  }

  static QuotationMarks load(LanguageFolder folder) {
    Table table = Table.read(folder, FILE);
    int open = table.column("open");
    int close = table.column("close");
    int level = table.column("level");
    List<Mark> marks = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      String value = row.get(level);
      if (row.get(open).isEmpty() || row.get(close).isEmpty()) {
        throw new RuleFileException(FILE, row.line(), "a mark needs both its sides");
      }
      if (!value.equals("inner") && !value.equals("outer")) {
        throw new RuleFileException(FILE, row.line(), "level is inner or outer, not " + value);
      }
      marks.add(new Mark(row.get(open), row.get(close), value.equals("inner")));
    }
    // two apostrophes are one mark, not two: longer marks are tried first
    marks.sort(Comparator.comparingInt((Mark m) -> -m.open.length()));
    return new QuotationMarks(marks);
  }

  /** The quotations of a text, in text order; what is quoted inside a quotation is left out. */
  List<Quote> pair(CharSequence text) {
    List<Quote> quotes = new ArrayList<>();
    int from = 0;
    boolean open = false;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        if (i > from) {
          open = paragraph(text, from, i, open, quotes);
        }
        from = i + 1;
      }
    }
    return quotes;
  }

  /** Pairs one paragraph; returns whether it leaves a quotation open. */
  private boolean paragraph(
      CharSequence text, int from, int to, boolean openBefore, List<Quote> quotes) {
    int i = from;
    boolean first = true;
    boolean left = false;
    Set<Mark> unclosed = new HashSet<>();
    while (i < to) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isWhitespace(c)) {
        first &= Character.isWhitespace(c);
        i++;
        continue;
      }
      Mark mark = opening(text, i, from, to);
      if (mark == null) {
        first = false;
        i++;
        continue;
      }
      int start = i + mark.open.length();
      // an inner mark that found nothing to close it finds nothing further on either
      int end = unclosed.contains(mark) ? -1 : closing(text, mark, start, nested(start, to), 1);
      if (end < 0 && !unclosed.contains(mark)) {
        end = closing(text, mark, start, to, 0);
      }
      boolean goesOn = first && openBefore;
      first = false;
      if (end < 0) {
        if (mark.inner) {
          unclosed.add(mark);
          i = start;
          continue;
        }
        quotes.add(new Quote(new Span(i, to), new Span(start, to), false, goesOn));
        left = true;
        i = to;
      } else {
        int after = Math.min(to, end + mark.close.length());
        quotes.add(new Quote(new Span(i, after), new Span(start, end), true, goesOn));
        i = after;
      }
    }
    return left;
  }

  private static int nested(int start, int to) {
    return Math.min(to, start + LONGEST_NESTED);
  }

  private @Nullable Mark opening(CharSequence text, int at, int from, int to) {
    boolean wordBefore = at > from && Character.isLetterOrDigit(text.charAt(at - 1));
    for (Mark mark : marks) {
      int after = at + mark.open.length();
      if (after >= to || !stands(text, mark.open, at, to)) {
        continue;
      }
      boolean spaceAfter = Character.isWhitespace(text.charAt(after));
      if (wordBefore && (mark.inner || mark.alike())) {
        continue;
      }
      if (spaceAfter && (mark.inner || (at > from && !mark.alike()))) {
        continue;
      }
      return mark;
    }
    return null;
  }

  /**
   * Offset of the mark that closes, or -1.
   *
   * @param depth how many quotations inside may be open at once; 0 takes the first mark that closes
   */
  private int closing(CharSequence text, Mark mark, int from, int to, int depth) {
    int open = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isWhitespace(c)) {
        continue;
      }
      Mark other = mark.inner ? mark : outerAt(text, i, to);
      if (other == null || (mark.inner && !stands(text, mark.close, i, to))) {
        continue;
      }
      boolean spaceBefore = i == from || Character.isWhitespace(text.charAt(i - 1));
      int after = i + other.close.length();
      boolean wordAfter = after < to && Character.isLetterOrDigit(text.charAt(after));
      if (mark.inner) {
        if (!spaceBefore && !wordAfter && !possessive(text, mark, i, to)) {
          return i;
        }
      } else if (spaceBefore && wordAfter && (mark.alike() || !stands(text, mark.close, i, to))) {
        open = Math.min(depth, open + 1);
      } else if (stands(text, mark.close, i, to) || (!spaceBefore && !wordAfter)) {
        // also another mark, even an opening one, typed where only a closing one can stand
        if (open == 0) {
          return i;
        }
        open--;
      }
      i = after - 1;
    }
    return -1;
  }

  private @Nullable Mark outerAt(CharSequence text, int at, int to) {
    for (Mark mark : marks) {
      if (!mark.inner && (stands(text, mark.open, at, to) || stands(text, mark.close, at, to))) {
        return mark;
      }
    }
    return null;
  }

  /** Whether an inner closing mark is rather the apostrophe of a plural possessive. */
  private static boolean possessive(CharSequence text, Mark mark, int at, int to) {
    char before = text.charAt(at - 1);
    int next = at + mark.close.length() + 1;
    if (before != 's' || next >= to || !Character.isLowerCase(text.charAt(next))) {
      return false;
    }
    // only where another mark that can close stands before the next one that opens
    for (int i = next; i < to; i++) {
      if (!mark.alike() && stands(text, mark.open, i, to)) {
        return false;
      }
      if (stands(text, mark.close, i, to)
          && !Character.isWhitespace(text.charAt(i - 1))
          && (i + 1 >= to || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean stands(CharSequence text, String mark, int at, int to) {
    if (at + mark.length() > to) {
      return false;
    }
    for (int k = 0; k < mark.length(); k++) {
      if (text.charAt(at + k) != mark.charAt(k)) {
        return false;
      }
    }
    return true;
  }
}
