package dev.attache.cli;

import dev.attache.text.Span;
import dev.attache.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A passage with its parts in brackets, as rule files write their examples. */
final class Brackets {

  /**
   * A part of a passage.
   *
   * @param label what it is: {@code actor}, {@code trigger}
   * @param span where it stands in the story's text
   */
  record Part(String label, Span span) {}

  private Brackets() {}

  /**
   * A passage with its parts marked: {@code [actor Police] [trigger arrested] six students}. A part
   * that is not inside the passage, or that crosses another, is left out.
   */
  static String mark(Text text, Span passage, List<Part> parts) {
    List<Part> kept = new ArrayList<>();
    for (Part part : parts) {
      if (passage.contains(part.span()) && part.span().length() > 0) {
        kept.add(part);
      }
    }
    kept.sort(
        Comparator.comparingInt((Part p) -> p.span().start())
            .thenComparingInt(p -> -p.span().end()));
    StringBuilder out = new StringBuilder();
    List<Part> open = new ArrayList<>();
    int at = passage.start();
    for (Part part : kept) {
      at = close(text, open, at, part.span().start(), out);
      if (!open.isEmpty() && open.get(open.size() - 1).span().end() < part.span().end()) {
        continue;
      }
      out.append(text.subSequence(at, part.span().start()));
      out.append('[').append(part.label()).append(' ');
      at = part.span().start();
      open.add(part);
    }
    at = close(text, open, at, passage.end(), out);
    return out.append(text.subSequence(at, passage.end())).toString();
  }

  /** Closes what ends at or before an offset; returns how far the text is written. */
  private static int close(Text text, List<Part> open, int from, int until, StringBuilder out) {
    int at = from;
    while (!open.isEmpty() && open.get(open.size() - 1).span().end() <= until) {
      int end = open.remove(open.size() - 1).span().end();
      out.append(text.subSequence(at, end)).append(']');
      at = end;
    }
    return at;
  }
}
