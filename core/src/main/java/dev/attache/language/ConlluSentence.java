package dev.attache.language;

import java.util.ArrayList;
import java.util.List;

/**
 * One sentence of a CoNLL-U file as it stands there: its comments, its words, and which words are
 * written as one. Immutable.
 *
 * @param line of its first word, from 1
 * @param comments the lines before it that start with {@code #}, as they are
 * @param words in order
 * @param multiwords in order; none overlap
 */
public record ConlluSentence(
    int line, List<String> comments, List<Word> words, List<Multiword> multiwords) {

  /** Copies the lists. */
  public ConlluSentence {
    comments = List.copyOf(comments);
    words = List.copyOf(words);
    multiwords = List.copyOf(multiwords);
  }

  /**
   * A row of ten columns, which nobody has looked into but for the first and the last.
   *
   * @param line in its file, from 1
   * @param cells the ten columns
   */
  public record Word(int line, List<String> cells) {

    /** Copies the cells. */
    public Word {
      cells = List.copyOf(cells);
    }

    String form() {
      return cells.get(1);
    }

    boolean spaceAfter() {
      return !says(cells.get(9), "SpaceAfter=No");
    }
  }

  /**
   * Words written as one.
   *
   * @param first its first word, from 0
   * @param last its last word
   * @param form as written
   * @param spaceAfter whether white space follows
   */
  public record Multiword(int first, int last, String form, boolean spaceAfter) {}

  static boolean says(String misc, String entry) {
    return List.of(misc.split("\\|")).contains(entry);
  }

  /** The sentence as it was written, from the forms and their spaces. */
  public String text() {
    StringBuilder text = new StringBuilder();
    append(text);
    return text.toString().strip();
  }

  /**
   * Appends what was written; returns where each word stands. Where the parts of a multiword are
   * not its letters, the first has them all.
   */
  List<int[]> append(StringBuilder text) {
    List<int[]> spans = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < words.size(); ) {
      if (next < multiwords.size() && multiwords.get(next).first == i) {
        Multiword whole = multiwords.get(next++);
        parts(whole, text.length(), spans);
        text.append(whole.form).append(whole.spaceAfter ? " " : "");
        i = whole.last + 1;
      } else {
        Word word = words.get(i++);
        spans.add(new int[] {text.length(), text.length() + word.form().length()});
        text.append(word.form()).append(word.spaceAfter() ? " " : "");
      }
    }
    return spans;
  }

  private void parts(Multiword whole, int from, List<int[]> spans) {
    StringBuilder joined = new StringBuilder();
    for (int i = whole.first; i <= whole.last; i++) {
      joined.append(words.get(i).form());
    }
    int end = from + whole.form.length();
    boolean fit = whole.form.contentEquals(joined);
    int at = from;
    for (int i = whole.first; i <= whole.last; i++) {
      int after = fit ? at + words.get(i).form().length() : end;
      spans.add(new int[] {at, after});
      at = after;
    }
  }
}
