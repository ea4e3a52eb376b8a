package dev.attache.rules;

import dev.attache.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * A sentence with marked words: {@code [actor Xi] [trigger visited] [recipient Russia] on Monday.}
 *
 * <p>A mark opens with {@code [}, then its role up to the first space, and closes with {@code ]}.
 * Marks may nest. A role may carry a value after {@code =}: {@code [time=2023-03-20 Monday]}.
 * {@code \[} and {@code \]} stand for brackets of the text itself.
 *
 * @param text the sentence without the marks
 * @param marks in the order of their starts, the outer before the inner
 */
public record Example(String text, List<Mark> marks) {

  /** Copies the list. */
  public Example {
    marks = List.copyOf(marks);
  }

  /**
   * Marked words.
   *
   * @param role the word after the bracket, without its value
   * @param value what follows {@code =} in the role; empty if nothing
   * @param span the words, as offsets into the example's text
   */
  public record Mark(String role, String value, Span span) {}

  /**
   * Takes the marks out of a sentence.
   *
   * @throws IllegalArgumentException if a bracket is left open or has no role
   */
  public static Example parse(String marked) {
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    Deque<String> roles = new ArrayDeque<>();
    Deque<Integer> starts = new ArrayDeque<>();
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '\\' && i + 1 < marked.length()) {
        text.append(marked.charAt(++i));
      } else if (c == '[') {
        int space = marked.indexOf(' ', i);
        if (space < 0 || space == i + 1) {
          throw new IllegalArgumentException("a mark without a role at " + i + ": " + marked);
        }
        roles.push(marked.substring(i + 1, space));
        starts.push(text.length());
        i = space;
      } else if (c == ']') {
        if (roles.isEmpty()) {
          throw new IllegalArgumentException("a mark that was not opened at " + i + ": " + marked);
        }
        String role = roles.pop();
        int equals = role.indexOf('=');
        Span span = new Span(starts.pop(), text.length());
        marks.add(
            equals < 0
                ? new Mark(role, "", span)
                : new Mark(role.substring(0, equals), role.substring(equals + 1), span));
      } else {
        text.append(c);
      }
    }
    if (!roles.isEmpty()) {
      throw new IllegalArgumentException("a mark that is not closed: " + marked);
    }
    marks.sort(Comparator.comparing(Mark::span));
    return new Example(text.toString(), marks);
  }

  /** The spans of one role, in text order. */
  public List<Span> spans(String role) {
    return marks.stream().filter(m -> m.role.equals(role)).map(Mark::span).toList();
  }
}
