package dev.attache.language;

import dev.attache.rules.LanguageFolder;
import dev.attache.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Writes sentences for the trainers: a token a line with form, UPOS, XPOS, head (1-based, 0 for the
 * root), relation and entity class ({@code -1} where nobody marked any), a blank line after each
 * sentence. Raw text from standard input (a paragraph a line) is split by the tokeniser and has
 * {@code _} for all but the forms.
 */
public final class Export {

  private Export() {}

  /** Arguments: treebank files, or {@code -} for raw paragraphs on standard input. */
  public static void main(String[] args) throws IOException {
    try (PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8)) {
      for (String arg : args) {
        if (arg.equals("-")) {
          raw(out);
        } else {
          for (GoldSentence g : Treebank.read(Path.of(arg))) {
            gold(g, out);
          }
        }
      }
    }
  }

  private static void gold(GoldSentence g, PrintWriter out) {
    int n = g.words().length;
    int[] entities = g.entities();
    for (int i = 0; i < n; i++) {
      out.print(g.words()[i].replace(' ', '\u00a0') + "\t" + g.upos()[i] + "\t" + g.xpos()[i]);
      out.print("\t" + (g.heads()[i] == n ? 0 : g.heads()[i] + 1) + "\t" + g.relations()[i]);
      out.print("\t" + (entities == null ? -1 : entities[i]) + "\n");
    }
    out.print("\n");
  }

  private static void raw(PrintWriter out) throws IOException {
    Tokenizer tokenizer = Tokenizer.load(LanguageFolder.ENGLISH);
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        Reading.Builder reading = new Reading.Builder(new Text(line));
        java.util.List<int[]> sentences = new java.util.ArrayList<>();
        tokenizer.split(new Text(line), reading, sentences);
        for (int[] s : sentences) {
          for (int i = s[0]; i < s[1]; i++) {
            out.print(reading.form(i) + "\t_\t_\t_\t_\t-1\n");
          }
          out.print("\n");
        }
      }
    }
  }
}
