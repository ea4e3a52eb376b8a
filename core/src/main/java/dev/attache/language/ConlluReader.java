package dev.attache.language;

import dev.attache.language.Conllu.ConlluException;
import dev.attache.language.ConlluSentence.Multiword;
import dev.attache.language.ConlluSentence.Word;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes sentences out of CoNLL-U, one after the other. A sentence with a line that cannot be read
 * is left out, and each such line reported; the sentences after it are read. Empty nodes, which are
 * part of an annotation and no words, are passed over. Not thread-safe.
 */
public final class ConlluReader {

  private static final int COLUMNS = 10;

  private final BufferedReader in;
  private final Consumer<ConlluException> faults;
  private int number;

  private List<String> comments = new ArrayList<>();
  private List<Word> words = new ArrayList<>();
  private List<Multiword> multiwords = new ArrayList<>();
  private boolean broken;

  /**
   * A reader of this text.
   *
   * @param in the text; the caller closes it
   * @param faults is told of every line that cannot be read
   */
  public ConlluReader(BufferedReader in, Consumer<ConlluException> faults) {
    this.in = in;
    this.faults = faults;
  }

  /** The next sentence that can be read, or null at the end. */
  public @Nullable ConlluSentence next() throws IOException {
    while (true) {
      String line = in.readLine();
      number++;
      if (line == null || line.isBlank()) {
        ConlluSentence sentence = finished();
        if (sentence != null || line == null) {
          return sentence;
        }
      } else if (line.charAt(0) == '#') {
        comments.add(line);
      } else {
        try {
          row(line.split("\t", -1));
        } catch (ConlluException e) {
          broken = true;
          faults.accept(e);
        }
      }
    }
  }

  private @Nullable ConlluSentence finished() {
    if (!broken && !multiwords.isEmpty()) {
      Multiword last = multiwords.get(multiwords.size() - 1);
      if (last.last() >= words.size()) {
        broken = true;
        faults.accept(
            new ConlluException(
                number - 1, "the sentence ends inside the multiword token " + last.form()));
      }
    }
    ConlluSentence sentence =
        broken || words.isEmpty()
            ? null
            : new ConlluSentence(words.get(0).line(), comments, words, multiwords);
    comments = new ArrayList<>();
    words = new ArrayList<>();
    multiwords = new ArrayList<>();
    broken = false;
    return sentence;
  }

  private void row(String[] cells) {
    if (cells.length != COLUMNS) {
      throw new ConlluException(number, cells.length + " columns where CoNLL-U has 10");
    }
    String id = cells[0];
    int dash = id.indexOf('-');
    if (id.indexOf('.') > 0) {
      return;
    }
    if (cells[1].isEmpty()) {
      throw new ConlluException(number, "no form");
    }
    if (dash > 0) {
      int first = Conllu.integer(id.substring(0, dash), number);
      int last = Conllu.integer(id.substring(dash + 1), number);
      if (last < first || !broken && first != words.size() + 1) {
        throw new ConlluException(number, "multiword token " + id + " does not belong here");
      }
      boolean space = !ConlluSentence.says(cells[9], "SpaceAfter=No");
      multiwords.add(new Multiword(first - 1, last - 1, cells[1], space));
      return;
    }
    int due = words.size() + 1;
    if (Conllu.integer(id, number) != due && !broken) {
      throw new ConlluException(number, "word " + id + " where " + due + " was due");
    }
    words.add(new Word(number, List.of(cells)));
  }
}
