package dev.attache.bench.story;

import dev.attache.rules.LanguageFolder;
import dev.attache.story.Story;
import dev.attache.story.StoryMaker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scores pages: on the article extraction benchmark shingle F1 and what the pages say in JSON-LD;
 * on the pages of trafilatura snippet F1, comments, headlines and days, by halves of their hosts.
 *
 * <p>Usage: {@code bench.story.ScorePages [--worst N] [PAGES]}, PAGES being {@code
 * ../shared/dev/pages} unless given.
 */
public final class ScorePages {

  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  private final StoryMaker maker = StoryMaker.load(LanguageFolder.ENGLISH);
  private final int worst;
  private final TreeMap<Double, List<String>> byScore = new TreeMap<>();

  private ScorePages(int worst) {
    this.worst = worst;
  }

  /** Scores both sets. */
  public static void main(String[] args) throws IOException {
    int worst = 0;
    Path pages = Path.of("../shared/dev/pages");
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--worst")) {
        worst = Integer.parseInt(args[++i]);
      } else {
        pages = Path.of(args[i]);
      }
    }
    new ScorePages(worst).zyte(pages.resolve("zyte"));
    new SnippetScores(worst).score(pages.resolve("trafilatura"));
  }

  private void zyte(Path folder) throws IOException {
    Map<String, Map<String, List<String>>> gold =
        PageFile.annotations(folder.resolve("ground-truth.json"));
    double precision = 0;
    double recall = 0;
    double f1 = 0;
    LinkedDataScores told = new LinkedDataScores(worst > 0);
    long start = System.nanoTime();
    for (Map.Entry<String, Map<String, List<String>>> entry : gold.entrySet()) {
      Path file = folder.resolve("html").resolve(entry.getKey() + ".html.gz");
      Story story = PageFile.story(maker, file);
      told.add(file, story);
      Map<String, Integer> wanted =
          shingles(entry.getValue().getOrDefault("articleBody", List.of("")).get(0));
      Map<String, Integer> got = shingles(story == null ? "" : story.text().toString());
      double same = 0;
      for (Map.Entry<String, Integer> shingle : got.entrySet()) {
        same += Math.min(shingle.getValue(), wanted.getOrDefault(shingle.getKey(), 0));
      }
      double p = same / Math.max(1, sum(got));
      double r = same / Math.max(1, sum(wanted));
      precision += p;
      recall += r;
      double f = p + r == 0 ? 0 : 2 * p * r / (p + r);
      f1 += f;
      note(f, String.format("%s p %.2f r %.2f", entry.getKey(), p, r));
    }
    // the benchmark's own figure: F1 of the mean precision and the mean recall
    double p = precision / gold.size();
    double r = recall / gold.size();
    System.out.printf(
        "zyte: %d pages, precision %.3f recall %.3f F1 %.3f (mean of F1 %.3f), %.0f ms a page%n",
        gold.size(),
        p,
        r,
        2 * p * r / (p + r),
        f1 / gold.size(),
        (System.nanoTime() - start) / 1e6 / gold.size());
    told.print();
    printWorst();
  }

  private void note(double score, String what) {
    byScore.computeIfAbsent(score, s -> new ArrayList<>()).add(what);
  }

  private void printWorst() {
    int left = worst;
    for (Map.Entry<Double, List<String>> entry : byScore.entrySet()) {
      for (String what : entry.getValue()) {
        if (left-- <= 0) {
          return;
        }
        System.out.printf("  %.2f %s%n", entry.getKey(), what);
      }
    }
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Integer> shingles(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    Map<String, Integer> counts = new HashMap<>();
    int size = Math.min(4, words.size());
    for (int i = 0; size > 0 && i + size <= words.size(); i++) {
      counts.merge(String.join(" ", words.subList(i, i + size)), 1, Integer::sum);
    }
    return counts;
  }
}
