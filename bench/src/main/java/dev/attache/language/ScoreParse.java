package dev.attache.language;

import dev.attache.rules.LanguageFolder;
import dev.attache.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** UAS, LAS and tags on treebanks, gold tokens and predicted tags. */
public final class ScoreParse {

  private ScoreParse() {}

  /** Arguments: treebank files. */
  public static void main(String[] args) throws IOException {
    LanguageCore core = LanguageCore.load(LanguageFolder.ENGLISH);
    for (String file : args) {
      List<GoldSentence> gold = Treebank.read(Path.of(file));
      long t0 = System.nanoTime();
      int n = 0, uas = 0, las = 0, upos = 0, lemma = 0;
      int[] sub = new int[3], obj = new int[3];
      for (GoldSentence g : gold) {
        StringBuilder b = new StringBuilder();
        int[] starts = new int[g.words().length];
        for (int i = 0; i < starts.length; i++) {
          starts[i] = b.length();
          b.append(g.words()[i]).append(' ');
        }
        Reading.Builder r = new Reading.Builder(new Text(b.toString()));
        r.beginSentence();
        for (int i = 0; i < starts.length; i++) {
          r.token(starts[i], starts[i] + g.words()[i].length());
        }
        Reading read = core.annotate(r.build());
        for (int i = 0; i < starts.length; i++) {
          n++;
          int h = read.head(i) == Reading.NONE ? starts.length : read.head(i);
          boolean right = h == g.heads()[i];
          String gr = g.relations()[i].split(":")[0];
          String pr = read.relation(i).split(":")[0];
          if (right) {
            uas++;
            if (gr.equals(pr)) {
              las++;
            }
          }
          if (read.upos(i).name().equals(g.upos()[i])) {
            upos++;
          }
          if (read.lemma(i).equalsIgnoreCase(g.lemmas()[i])) {
            lemma++;
          }
          boolean gv = g.heads()[i] < starts.length && g.upos()[g.heads()[i]].equals("VERB");
          boolean pv = h < starts.length && read.upos(h) == Upos.VERB;
          pair(sub, gr.equals("nsubj") && gv, pr.equals("nsubj") && pv, right);
          pair(obj, gr.equals("obj") && gv, pr.equals("obj") && pv, right);
        }
      }
      double s = (System.nanoTime() - t0) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%s UAS %.2f LAS %.2f UPOS %.2f lemma %.2f subj F1 %.3f obj F1 %.3f, %.0f tokens/s%n",
          Path.of(file).getFileName(),
          100.0 * uas / n,
          100.0 * las / n,
          100.0 * upos / n,
          100.0 * lemma / n,
          f1(sub),
          f1(obj),
          n / s);
    }
  }

  private static void pair(int[] counts, boolean gold, boolean predicted, boolean sameHead) {
    if (gold) {
      counts[0]++;
    }
    if (predicted) {
      counts[1]++;
    }
    if (gold && predicted && sameHead) {
      counts[2]++;
    }
  }

  private static double f1(int[] c) {
    return 2.0 * c[2] / (c[0] + c[1]);
  }
}
