package dev.attache.language;

import dev.attache.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** CoNLL-U, as Universal Dependencies define it. */
public final class Conllu {

  private Conllu() {}

  /** A CoNLL-U file that cannot be read: what was found and in which line. */
  public static final class ConlluException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConlluException(int line, String found) {
      super("line " + line + ": " + found);
    }
  }

  /**
   * Reads sentences into one reading. The text is put together from the forms and {@code
   * SpaceAfter=No}; multiword tokens and empty nodes are passed over.
   *
   * @throws ConlluException naming the line of the first fault
   */
  public static Reading read(BufferedReader in) throws IOException {
    StringBuilder text = new StringBuilder();
    List<String[]> rows = new ArrayList<>();
    List<Integer> sentenceStarts = new ArrayList<>();
    List<int[]> spans = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    int number = 0;
    int multiwordEnd = -1;
    boolean multiwordSpace = true;
    boolean open = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      if (line.isBlank()) {
        open = false;
        continue;
      }
      if (line.charAt(0) == '#') {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != 10) {
        throw new ConlluException(number, cells.length + " columns where CoNLL-U has 10");
      }
      if (!open) {
        open = true;
        sentenceStarts.add(rows.size());
        multiwordEnd = -1;
      }
      boolean space = !cells[9].contains("SpaceAfter=No");
      int dash = cells[0].indexOf('-');
      if (dash > 0) {
        multiwordEnd = integer(cells[0].substring(dash + 1), number);
        multiwordSpace = space;
        continue;
      }
      if (cells[0].indexOf('.') > 0) {
        continue;
      }
      int id = integer(cells[0], number);
      int from = text.length();
      text.append(cells[1]);
      spans.add(new int[] {from, text.length()});
      rows.add(cells);
      lines.add(number);
      if (id < multiwordEnd) {
        continue;
      }
      if (id == multiwordEnd ? multiwordSpace : space) {
        text.append(' ');
      }
    }
    Reading.Builder reading = new Reading.Builder(new Text(text.toString()));
    int sentence = 0;
    int start = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (sentence < sentenceStarts.size() && sentenceStarts.get(sentence) == i) {
        reading.beginSentence();
        start = i;
        sentence++;
      }
      int end = sentence < sentenceStarts.size() ? sentenceStarts.get(sentence) : rows.size();
      String[] cells = rows.get(i);
      int[] span = spans.get(i);
      int token = reading.token(span[0], span[1]);
      reading.form(token, cells[1]);
      reading.tag(
          token, upos(cells[3], lines.get(i)), cells[4].equals("_") ? "" : cells[4], cells[2]);
      if (!cells[6].equals("_")) {
        int head = integer(cells[6], lines.get(i));
        if (head < 0 || start + head > end) {
          throw new ConlluException(lines.get(i), "head " + head + " is outside the sentence");
        }
        reading.attach(token, head == 0 ? Reading.NONE : start + head - 1, cells[7]);
      }
    }
    return reading.build();
  }

  /** Writes every sentence; entities stand in MISC as {@code NER=B-PER}. */
  public static void write(Reading reading, Writer out) throws IOException {
    write(reading, out, Misc.ENTITIES);
  }

  /**
   * Writes every sentence, each token's place in the text beside its entity: {@code
   * TokenRange=12:16}, in code points.
   */
  public static void writeWithOffsets(Reading reading, Writer out) throws IOException {
    write(reading, out, Misc.ENTITIES_AND_OFFSETS);
  }

  private enum Misc {
    ENTITIES,
    ENTITIES_AND_OFFSETS
  }

  private static void write(Reading r, Writer out, Misc misc) throws IOException {
    for (int s = 0; s < r.sentences(); s++) {
      int from = r.sentenceStart(s);
      int to = r.sentenceEnd(s);
      out.write("# sent_id = " + (s + 1) + "\n");
      out.write("# text = " + r.text().slice(r.sentenceSpan(s)).replaceAll("\\s+", " ") + "\n");
      for (int i = from; i < to; i++) {
        StringBuilder notes = new StringBuilder();
        EntityType entity = r.entity(i);
        if (entity != null) {
          notes.append("NER=").append(r.startsEntity(i) ? "B-" : "I-").append(entity);
        }
        if (i + 1 < to && r.start(i + 1) == r.end(i)) {
          notes.append(notes.isEmpty() ? "" : "|").append("SpaceAfter=No");
        }
        if (misc == Misc.ENTITIES_AND_OFFSETS) {
          notes
              .append(notes.isEmpty() ? "" : "|")
              .append("TokenRange=")
              .append(r.text().codePoint(r.start(i)))
              .append(':')
              .append(r.text().codePoint(r.end(i)));
        }
        out.write(
            String.join(
                "\t",
                String.valueOf(i - from + 1),
                cell(r.form(i)),
                cell(r.lemma(i)),
                r.upos(i).name(),
                cell(r.xpos(i)),
                "_",
                String.valueOf(r.head(i) == Reading.NONE ? 0 : r.head(i) - from + 1),
                r.relation(i),
                "_",
                cell(notes.toString())));
        out.write('\n');
      }
      out.write('\n');
    }
  }

  private static String cell(String value) {
    return value.isEmpty() ? "_" : value;
  }

  private static Upos upos(String name, int line) {
    if (name.equals("_")) {
      return Upos.X;
    }
    try {
      return Upos.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new ConlluException(line, "no universal tag: \"" + name + "\"");
    }
  }

  private static int integer(String cell, int line) {
    try {
      return Integer.parseInt(cell);
    } catch (NumberFormatException e) {
      throw new ConlluException(line, "not a number: \"" + cell + "\"");
    }
  }
}
