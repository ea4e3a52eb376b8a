package dev.attache.statements;

import dev.attache.actors.Cast;
import dev.attache.language.LanguageCore;
import dev.attache.language.Reading;
import dev.attache.rules.LanguageFolder;
import dev.attache.text.Span;
import dev.attache.text.Text;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Scores statements against PolNeAR: {@code ScorePolnear [file.jsonl.gz] [--show]}.
 *
 * <p>An attribution is found when a statement's content overlaps its content; its speaker is right
 * when such a statement's source overlaps its source too, or both have none; the triple is right
 * when the cue overlaps as well. A statement is right when its content overlaps that of any
 * attribution. {@code --show} prints what was missed, what was added and who was mistaken.
 */
public final class ScorePolnear {

  private static final Path DEVELOPMENT = Path.of("../shared/dev/attribution/polnear_dev.jsonl.gz");

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Map<String, Tally> byKind = new TreeMap<>();
  private final Map<String, int[]> byRule = new TreeMap<>();
  private int statements;
  private int right;
  private int rightSpeaker;
  private int rightTriple;
  private int sources;
  private int rightSources;
  private int rightCues;

  private ScorePolnear() {}

  private static final class Tally {
    int gold;
    int found;
    int speaker;
    int cue;
    int triple;
  }

  /**
   * Scores.
   *
   * @param args a file like the development set; {@code --show}
   */
  public static void main(String[] args) {
    Path file = DEVELOPMENT;
    Printing printing = Printing.FIGURES;
    for (String arg : args) {
      if (arg.equals("--show")) {
        printing = Printing.EVERYTHING;
      } else {
        file = Path.of(arg);
      }
    }
    try {
      new ScorePolnear().score(GoldStory.read(file), printing);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private enum Printing {
    FIGURES,
    EVERYTHING
  }

  private void score(List<GoldStory> stories, Printing printing) {
    LanguageCore core = LanguageCore.load(LanguageFolder.ENGLISH);
    long loading = cpuTime();
    StatementFinder finder = StatementFinder.load(LanguageFolder.ENGLISH);
    loading = cpuTime() - loading;
    // the time that is reported is that of a warm machine
    for (int i = 0; i < Math.min(40, stories.size()); i++) {
      finder.find(core.read(new Text(stories.get(i).text())), Cast.EMPTY, List.of());
    }
    long tokens = 0;
    long spent = 0;
    for (GoldStory story : stories) {
      Reading reading = core.read(new Text(story.text()));
      long began = cpuTime();
      List<Statement> found = finder.find(reading, Cast.EMPTY, List.of());
      spent += cpuTime() - began;
      tokens += reading.size();
      if (printing == Printing.EVERYTHING) {
        out.println("##### " + story.id());
      }
      precision(story, found, printing);
      recall(story, found, printing);
    }
    report(tokens, spent, loading);
  }

  /** Nanoseconds that this thread has had of a processor. */
  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private void precision(GoldStory story, List<Statement> found, Printing printing) {
    for (Statement s : found) {
      boolean content = false;
      boolean speaker = false;
      boolean triple = false;
      boolean source = false;
      boolean cue = false;
      for (Attribution gold : story.attributions()) {
        source |= s.source() != null && Attribution.overlap(gold.source(), s.source());
        cue |= s.cue() != null && Attribution.overlap(gold.cue(), s.cue());
        if (Attribution.overlap(gold.content(), s.content())) {
          content = true;
          if (speakerRight(gold, s)) {
            speaker = true;
            triple |= s.cue() != null && Attribution.overlap(gold.cue(), s.cue());
          }
        }
      }
      statements++;
      right += content ? 1 : 0;
      rightSpeaker += speaker ? 1 : 0;
      rightTriple += triple ? 1 : 0;
      sources += s.source() == null ? 0 : 1;
      rightSources += source ? 1 : 0;
      rightCues += cue ? 1 : 0;
      int[] counts = byRule.computeIfAbsent(s.foundBy().value(), k -> new int[4]);
      counts[0]++;
      counts[1] += content ? 1 : 0;
      counts[2] += speaker ? 1 : 0;
      counts[3] += triple ? 1 : 0;
      if (printing == Printing.EVERYTHING) {
        String fault =
            triple
                ? "RIGHT "
                : !content ? "ADDED " : !cue ? "NOCUE " : speaker ? "CUE   " : "SPEAKR";
        out.println(
            "  "
                + fault
                + " "
                + s.foundBy()
                + " ["
                + of(story, s.source())
                + "] "
                + "["
                + of(story, s.cue())
                + "] "
                + s.kind()
                + " "
                + of(story, s.content()));
      }
    }
  }

  private void recall(GoldStory story, List<Statement> found, Printing printing) {
    for (Attribution gold : story.attributions()) {
      boolean content = false;
      boolean speaker = false;
      boolean cue = false;
      boolean triple = false;
      for (Statement s : found) {
        cue |= s.cue() != null && Attribution.overlap(gold.cue(), s.cue());
        if (Attribution.overlap(gold.content(), s.content())) {
          content = true;
          if (speakerRight(gold, s)) {
            speaker = true;
            triple |= s.cue() != null && Attribution.overlap(gold.cue(), s.cue());
          }
        }
      }
      boolean mark = gold.hasMark(story.text());
      String kind = !mark ? "indirect" : gold.isWhole(story.text()) ? "quoted" : "mixed";
      count(kind, content, speaker, cue, triple);
      count("all", content, speaker, cue, triple);
      if (mark) {
        count("with a quotation mark", content, speaker, cue, triple);
      }
      if (printing == Printing.EVERYTHING && !speaker) {
        out.println(
            "  "
                + (content ? "MISTKN" : "MISSED")
                + " "
                + kind
                + " ["
                + of(story, gold.source())
                + "] ["
                + of(story, gold.cue())
                + "] "
                + of(story, gold.content()));
        for (Statement s : found) {
          if (s.cue() != null && Attribution.overlap(gold.cue(), s.cue())) {
            out.println(
                "      has "
                    + s.foundBy()
                    + " ["
                    + of(story, s.source())
                    + "] "
                    + of(story, s.content()));
          }
        }
      }
    }
  }

  private void count(String kind, boolean content, boolean speaker, boolean cue, boolean triple) {
    Tally tally = byKind.computeIfAbsent(kind, k -> new Tally());
    tally.gold++;
    tally.found += content ? 1 : 0;
    tally.speaker += speaker ? 1 : 0;
    tally.cue += cue ? 1 : 0;
    tally.triple += triple ? 1 : 0;
  }

  private static boolean speakerRight(Attribution gold, Statement s) {
    return s.source() == null
        ? gold.source().isEmpty()
        : Attribution.overlap(gold.source(), s.source());
  }

  private static String of(GoldStory story, @Nullable Span span) {
    return span == null ? "-" : span.of(story.text()).replace('\n', '/');
  }

  private static String of(GoldStory story, List<Span> spans) {
    StringBuilder words = new StringBuilder();
    for (Span span : spans) {
      words.append(words.length() == 0 ? "" : " | ").append(of(story, span));
    }
    return words.toString();
  }

  private void report(long tokens, long spent, long loading) {
    Tally all = byKind.getOrDefault("all", new Tally());
    out.printf(
        Locale.ROOT,
        "%d statements, %d attributions, %d tokens; %.2f µs of CPU a token, loaded in %.1f ms of CPU%n",
        statements,
        all.gold,
        tokens,
        spent / 1e3 / Math.max(1, tokens),
        loading / 1e6);
    f1("content", right, statements, all.found, all.gold);
    f1("speaker", rightSpeaker, statements, all.speaker, all.gold);
    f1("triple", rightTriple, statements, all.triple, all.gold);
    f1("cue", rightCues, statements, all.cue, all.gold);
    out.printf(
        Locale.ROOT, "source words that are some source: %.3f%n", share(rightSources, sources));
    out.printf(Locale.ROOT, "%-24s %6s %8s %8s %8s%n", "gold", "n", "content", "speaker", "triple");
    for (Map.Entry<String, Tally> entry : byKind.entrySet()) {
      Tally t = entry.getValue();
      out.printf(
          Locale.ROOT,
          "%-24s %6d %8.3f %8.3f %8.3f%n",
          entry.getKey(),
          t.gold,
          share(t.found, t.gold),
          share(t.speaker, t.gold),
          share(t.triple, t.gold));
    }
    out.printf(Locale.ROOT, "%-36s %6s %8s %8s %8s%n", "rule", "n", "content", "speaker", "triple");
    for (Map.Entry<String, int[]> entry : byRule.entrySet()) {
      int[] c = entry.getValue();
      out.printf(
          Locale.ROOT,
          "%-36s %6d %8.3f %8.3f %8.3f%n",
          entry.getKey(),
          c[0],
          share(c[1], c[0]),
          share(c[2], c[0]),
          share(c[3], c[0]));
    }
  }

  private void f1(String what, int ok, int of, int found, int gold) {
    double p = share(ok, of);
    double r = share(found, gold);
    double f = p + r == 0 ? 0 : 2 * p * r / (p + r);
    out.printf(Locale.ROOT, "%-8s P %.3f R %.3f F1 %.3f%n", what, p, r, f);
  }

  private static double share(int part, int of) {
    return of == 0 ? 0 : (double) part / of;
  }
}
