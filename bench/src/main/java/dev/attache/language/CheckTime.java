package dev.attache.language;

import dev.attache.rules.LanguageFolder;
import dev.attache.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether reading takes time in proportion to length, on texts made to break that: each is read at
 * length n and 4n, best of three (the core: a fifth of that length), and the factor is printed.
 * Linear is 4; {@code bench/run language.CheckTime}.
 */
public final class CheckTime {

  private static final int LENGTH = 250_000;

  /** How much shorter the texts for the whole core are, which does far more with each token. */
  private static final int SHORTER = 5;

  private static final List<String> UNITS =
      List.of(
          "a", "é", "🎉", "-", "'", "\"", "“", "(", "[", "((\"", ".", "!", "…", "a.", "a-", "a@",
          "a,", "Ab.", "ab.C", "9", "1,", "1-", "$", "a ", "\" ", ". ", "? ", "[1] ", ":) ", "a. ",
          "Mr. ", "U.S. ", "\n", "a\n", "> a\n", "-----\n", "\u0301", "\uD83C", "\u200B", "\u202E",
          " ");

  private CheckTime() {}

  /** No arguments. */
  public static void main(String[] args) {
    Tokenizer tokenizer = Tokenizer.load(LanguageFolder.ENGLISH);
    LanguageCore core = LanguageCore.load(LanguageFolder.ENGLISH);
    for (String unit : UNITS) {
      String small = unit.repeat(LENGTH / unit.length());
      String large = unit.repeat(4 * LENGTH / unit.length());
      double cut = seconds(() -> cut(tokenizer, large));
      double cutFactor = cut / seconds(() -> cut(tokenizer, small));
      Text text = new Text(unit.repeat(4 * LENGTH / SHORTER / unit.length()));
      Text quarter = new Text(unit.repeat(LENGTH / SHORTER / unit.length()));
      double read = seconds(() -> core.read(text));
      double readFactor = read / seconds(() -> core.read(quarter));
      System.out.printf(
          Locale.ROOT,
          "%-8s tokens %.3f s, factor %4.1f; whole core %.3f s, factor %4.1f%n",
          unit.replace("\n", "\\n"),
          cut,
          cutFactor,
          read,
          readFactor);
    }
  }

  private static void cut(Tokenizer tokenizer, String t) {
    Text text = new Text(t);
    tokenizer.split(text, new Reading.Builder(text), new ArrayList<>());
  }

  private static double seconds(Runnable work) {
    double best = Double.MAX_VALUE;
    for (int k = 0; k < 3; k++) {
      long start = System.nanoTime();
      work.run();
      best = Math.min(best, (System.nanoTime() - start) / 1e9);
    }
    return best;
  }
}
