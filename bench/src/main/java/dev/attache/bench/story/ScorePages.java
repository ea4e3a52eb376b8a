package dev.attache.bench.story;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.attache.intake.Intake;
import dev.attache.intake.IntakeOptions;
import dev.attache.intake.Item;
import dev.attache.intake.RawItem;
import dev.attache.rules.LanguageFolder;
import dev.attache.story.Outcome;
import dev.attache.story.Story;
import dev.attache.story.StoryMaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Scores the bodies of pages: shingle F1 on the article extraction benchmark, snippet F1, comments
 * leaked, headlines and days on the pages of trafilatura.
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
    new ScorePages(worst).trafilatura(pages.resolve("trafilatura"));
  }

  private void zyte(Path folder) throws IOException {
    Map<String, Map<String, List<String>>> gold = read(folder.resolve("ground-truth.json"));
    double precision = 0;
    double recall = 0;
    double f1 = 0;
    long start = System.nanoTime();
    for (Map.Entry<String, Map<String, List<String>>> entry : gold.entrySet()) {
      Story story = story(folder.resolve("html").resolve(entry.getKey() + ".html.gz"));
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
    printWorst();
  }

  private void trafilatura(Path folder) throws IOException {
    Map<String, Map<String, List<String>>> gold = read(folder.resolve("annotations.json"));
    int[] counts = new int[4];
    int leaked = 0;
    int comments = 0;
    int keptApart = 0;
    int[] titles = new int[2];
    int[] days = new int[3];
    int[] authors = new int[2];
    int pages = 0;
    Map<String, Integer> languages = new TreeMap<>();
    for (Map.Entry<String, Map<String, List<String>>> entry : gold.entrySet()) {
      Map<String, List<String>> fields = entry.getValue();
      Path file = folder.resolve("html").resolve(one(fields, "file") + ".gz");
      if (!Files.exists(file)) {
        continue;
      }
      pages++;
      Story story = story(file);
      String text = story == null ? "" : folded(story.text().toString());
      languages.merge(story == null ? "none" : story.language(), 1, Integer::sum);
      int good = 0;
      int bad = 0;
      StringBuilder wrong = new StringBuilder();
      for (String snippet : fields.getOrDefault("with", List.of())) {
        boolean in = text.contains(folded(snippet));
        counts[in ? 0 : 1]++;
        good += in ? 1 : 0;
        bad += in ? 0 : 1;
        wrong.append(in ? "" : " -[" + snippet + "]");
      }
      for (String snippet : fields.getOrDefault("without", List.of())) {
        boolean in = text.contains(folded(snippet));
        counts[in ? 2 : 3]++;
        good += in ? 0 : 1;
        bad += in ? 1 : 0;
        wrong.append(in ? " +[" + snippet + "]" : "");
      }
      note(good / (double) Math.max(1, good + bad), one(fields, "file") + wrong);
      for (String comment : fields.getOrDefault("comments", List.of())) {
        comments++;
        leaked += text.contains(folded(comment)) ? 1 : 0;
        boolean apart = said(story).contains(folded(comment));
        keptApart += apart ? 1 : 0;
        if (!apart && worst > 0) {
          System.out.println("comment: " + one(fields, "file") + " " + comment);
        }
      }
      String title = one(fields, "title");
      if (!title.isEmpty()) {
        titles[1]++;
        String headline =
            story == null || story.headline() == null ? "" : folded(story.headline().toString());
        boolean same = headline.equals(folded(title));
        titles[0] += same ? 1 : 0;
        if (!same && worst > 0) {
          System.out.println("title: " + title + " / " + headline);
        }
      }
      String day = one(fields, "date");
      if (!day.isEmpty()) {
        days[1]++;
        String found = story == null ? "null" : String.valueOf(story.published());
        days[0] += found.equals(day) ? 1 : 0;
        days[2] += found.equals("null") ? 0 : 1;
        if (!found.equals(day) && worst > 0) {
          System.out.println("day: " + one(fields, "file") + " " + day + " / " + found);
        }
      }
      String author = one(fields, "author");
      if (!author.isEmpty()) {
        authors[1]++;
        authors[0] +=
            story != null && String.join("; ", story.page().bylines()).equals(author) ? 1 : 0;
      }
    }
    double precision = counts[0] / (double) (counts[0] + counts[2]);
    double recall = counts[0] / (double) (counts[0] + counts[1]);
    System.out.printf(
        "trafilatura: %d pages, snippets %d in %d missing %d leaked %d out, P %.3f R %.3f F1 %.3f%n",
        pages,
        counts[0],
        counts[1],
        counts[2],
        counts[3],
        precision,
        recall,
        2 * precision * recall / (precision + recall));
    System.out.printf(
        "  comments leaked %d of %d, kept apart %d; headline %d of %d; day %d of %d (%d given); authors %d of %d; %s%n",
        leaked,
        comments,
        keptApart,
        titles[0],
        titles[1],
        days[0],
        days[1],
        days[2],
        authors[0],
        authors[1],
        languages);
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

  private @Nullable Story story(Path file) {
    IntakeOptions options = IntakeOptions.DEFAULT.withKind(IntakeOptions.Kind.HTML);
    try (Intake intake = Intake.open(List.of(file.toString()), options)) {
      Item item = intake.next();
      if (item instanceof RawItem raw) {
        Outcome outcome = maker.make(raw);
        if (outcome instanceof Outcome.Made made) {
          return made.story();
        }
        return outcome instanceof Outcome.Foreign foreign ? foreign.story() : null;
      }
      System.out.println(item);
      return null;
    }
  }

  private static String said(@Nullable Story story) {
    Story.Comments comments = story == null ? null : story.page().comments();
    StringBuilder all = new StringBuilder();
    if (comments != null) {
      comments.said().forEach(c -> all.append(c.text()).append('\n'));
    }
    return folded(all.toString());
  }

  private static String one(Map<String, List<String>> fields, String name) {
    List<String> values = fields.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.get(0);
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static String folded(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ").strip();
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

  /** Reads an object of objects whose fields are texts or lists of texts. */
  private static Map<String, Map<String, List<String>>> read(Path file) throws IOException {
    Map<String, Map<String, List<String>>> all = new LinkedHashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        Map<String, List<String>> fields = new HashMap<>();
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          List<String> values = new ArrayList<>();
          fields.put(parser.currentName(), values);
          if (parser.nextToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
              values.add(parser.getText());
            }
          } else {
            values.add(parser.getText());
          }
        }
        all.put(key, fields);
      }
    }
    return all;
  }
}
