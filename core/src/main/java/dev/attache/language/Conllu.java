package dev.attache.language;

import dev.attache.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** CoNLL-U, as Universal Dependencies define it. */
public final class Conllu {

  private Conllu() {}

  /** A CoNLL-U file that cannot be read: what was found and in which line. */
  public static final class ConlluException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String found;

    ConlluException(int line, String found) {
      super("line " + line + ": " + found);
      this.line = line;
      this.found = found;
    }

    /** The line, from 1. */
    public int line() {
      return line;
    }

    /** What is wrong with it. */
    public String found() {
      return found;
    }
  }

  /**
   * Reads sentences into one reading. The text is put together from the forms and {@code
   * SpaceAfter=No}; empty nodes are passed over.
   *
   * @throws ConlluException naming the line of the first fault
   */
  public static Reading read(BufferedReader in) throws IOException {
    ConlluReader reader =
        new ConlluReader(
            in,
            fault -> {
              throw fault;
            });
    List<ConlluSentence> sentences = new ArrayList<>();
    for (ConlluSentence s = reader.next(); s != null; s = reader.next()) {
      sentences.add(s);
    }
    Reading.Builder reading = tokens(sentences);
    int start = 0;
    for (ConlluSentence sentence : sentences) {
      int size = sentence.words().size();
      for (int i = 0; i < size; i++) {
        ConlluSentence.Word word = sentence.words().get(i);
        List<String> cells = word.cells();
        String own = cells.get(4).equals("_") ? "" : cells.get(4);
        reading.tag(start + i, upos(cells.get(3), word.line()), own, cells.get(2));
        if (!cells.get(6).equals("_")) {
          int head = integer(cells.get(6), word.line());
          if (head < 0 || head > size) {
            throw new ConlluException(word.line(), "head " + head + " is outside the sentence");
          }
          reading.attach(start + i, head == 0 ? Reading.NONE : start + head - 1, cells.get(7));
        }
      }
      start += size;
    }
    return reading.build();
  }

  /** The sentences' words, in a text put together from them; nothing is annotated yet. */
  public static Reading words(List<ConlluSentence> sentences) {
    return tokens(sentences).build();
  }

  private static Reading.Builder tokens(List<ConlluSentence> sentences) {
    StringBuilder text = new StringBuilder();
    List<int[]> spans = new ArrayList<>();
    for (ConlluSentence sentence : sentences) {
      spans.addAll(sentence.append(text));
    }
    Reading.Builder reading = new Reading.Builder(new Text(text.toString()));
    for (ConlluSentence sentence : sentences) {
      reading.beginSentence();
      for (ConlluSentence.Word word : sentence.words()) {
        int[] span = spans.get(reading.size());
        int token = reading.token(span[0], span[1]);
        reading.form(token, word.form());
      }
    }
    return reading;
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

  /**
   * Writes sentences that were read from CoNLL-U with another annotation: comments and multiword
   * tokens as they were, and of MISC what is about spaces.
   *
   * @param sentences as they stood in the file
   * @param reading the same sentences, word for word
   */
  public static void write(List<ConlluSentence> sentences, Reading reading, Writer out)
      throws IOException {
    for (int s = 0; s < sentences.size(); s++) {
      ConlluSentence sentence = sentences.get(s);
      comments(sentence, s, out);
      int from = reading.sentenceStart(s);
      int next = 0;
      for (int i = 0; i < sentence.words().size(); i++) {
        if (next < sentence.multiwords().size() && sentence.multiwords().get(next).first() == i) {
          multiword(sentence.multiwords().get(next++), out);
        }
        String spaces = spaces(sentence.words().get(i).cells().get(9));
        row(reading, from + i, from, join(entity(reading, from + i), spaces), out);
      }
      out.write('\n');
    }
  }

  private static void comments(ConlluSentence sentence, int number, Writer out) throws IOException {
    boolean named = false;
    boolean text = false;
    for (String comment : sentence.comments()) {
      named |= comment.startsWith("# sent_id =");
      text |= comment.startsWith("# text =");
      out.write(comment + "\n");
    }
    if (!named) {
      out.write("# sent_id = " + (number + 1) + "\n");
    }
    if (!text) {
      out.write("# text = " + sentence.text() + "\n");
    }
  }

  private static void multiword(ConlluSentence.Multiword word, Writer out) throws IOException {
    out.write(
        (word.first() + 1)
            + "-"
            + (word.last() + 1)
            + "\t"
            + word.form()
            + "\t_".repeat(7)
            + (word.spaceAfter() ? "\t_\n" : "\tSpaceAfter=No\n"));
  }

  /** What MISC says of spaces; everything else in it is annotation. */
  private static String spaces(String misc) {
    return Arrays.stream(misc.split("\\|"))
        .filter(entry -> entry.startsWith("Space"))
        .collect(Collectors.joining("|"));
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
      out.write("# text = " + oneLine(r.text().slice(r.sentenceSpan(s))) + "\n");
      for (int i = from; i < to; i++) {
        boolean glued = i + 1 < r.size() && r.start(i + 1) == r.end(i);
        String notes = join(entity(r, i), glued ? "SpaceAfter=No" : "");
        if (misc == Misc.ENTITIES_AND_OFFSETS) {
          int start = r.text().codePoint(r.start(i));
          int end = r.text().codePoint(r.end(i));
          notes = join(notes, "TokenRange=" + start + ":" + end);
        }
        row(r, i, from, notes, out);
      }
      out.write('\n');
    }
  }

  /** With every run of white space, line ends of all kinds among them, as one space. */
  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Tokenizer.isSpace(c)) {
        line.append(c);
      } else if (!Tokenizer.isSpace(text.charAt(i - 1))) {
        line.append(' ');
      }
    }
    return line.toString();
  }

  private static String entity(Reading r, int token) {
    EntityType entity = r.entity(token);
    return entity == null ? "" : "NER=" + (r.startsEntity(token) ? "B-" : "I-") + entity;
  }

  private static String join(String first, String second) {
    return first.isEmpty() || second.isEmpty() ? first + second : first + "|" + second;
  }

  private static void row(Reading r, int token, int first, String misc, Writer out)
      throws IOException {
    out.write(
        String.join(
            "\t",
            String.valueOf(token - first + 1),
            cell(r.form(token)),
            cell(r.lemma(token)),
            r.upos(token).name(),
            cell(r.xpos(token)),
            "_",
            String.valueOf(r.head(token) == Reading.NONE ? 0 : r.head(token) - first + 1),
            r.relation(token),
            "_",
            cell(misc)));
    out.write('\n');
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

  static int integer(String cell, int line) {
    try {
      return Integer.parseInt(cell);
    } catch (NumberFormatException e) {
      throw new ConlluException(line, "not a number: \"" + cell + "\"");
    }
  }
}
