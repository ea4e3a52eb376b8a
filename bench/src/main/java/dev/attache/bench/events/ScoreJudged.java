package dev.attache.bench.events;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Adds up the verdicts of {@code bench/opinion/judged-events.tsv}: events drawn at random from
 * stories that nothing was written or learned from, each judged by hand by its sentence. Prints how
 * many have the right type, actors, recipients and status, and how confidence holds.
 */
public final class ScoreJudged {

  private static final int BINS = 5;

  private ScoreJudged() {}

  private record Verdict(
      double confidence, boolean type, String actor, String recipient, String status) {}

  /** Runs it; the argument is another table. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args.length > 0 ? args[0] : "bench/opinion/judged-events.tsv");
    List<Verdict> all = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.startsWith("#") && !line.startsWith("story\t")) {
        String[] c = line.split("\t", -1);
        all.add(new Verdict(Double.parseDouble(c[5]), c[6].equals(c[3]), c[8], c[9], c[7]));
      }
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    long types = all.stream().filter(Verdict::type).count();
    out.printf(
        Locale.ROOT,
        "type right %d of %d (%.3f)%n",
        types,
        all.size(),
        (double) types / all.size());
    share(out, "actors right", all.stream().map(Verdict::actor).toList());
    share(out, "recipients right", all.stream().map(Verdict::recipient).toList());
    share(out, "status right", all.stream().map(Verdict::status).toList());
    all.sort(Comparator.comparingDouble(Verdict::confidence));
    for (int b = 0; b < BINS; b++) {
      List<Verdict> part = all.subList(b * all.size() / BINS, (b + 1) * all.size() / BINS);
      out.printf(
          Locale.ROOT,
          "  confidence %.2f-%.2f: mean %.2f, type right %.2f (%d)%n",
          part.get(0).confidence(),
          part.get(part.size() - 1).confidence(),
          part.stream().mapToDouble(Verdict::confidence).average().orElse(0),
          part.stream().filter(Verdict::type).count() / (double) part.size(),
          part.size());
    }
  }

  /** Of those that are events at all: the share of verdicts 1 among 1 and 0. */
  private static void share(PrintStream out, String what, List<String> verdicts) {
    long right = verdicts.stream().filter("1"::equals).count();
    long known = right + verdicts.stream().filter("0"::equals).count();
    out.printf(Locale.ROOT, "%s %d of %d (%.3f)%n", what, right, known, (double) right / known);
  }
}
