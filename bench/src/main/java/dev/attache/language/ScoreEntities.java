package dev.attache.language;

import dev.attache.rules.LanguageFolder;
import dev.attache.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Span F1 of PER, ORG and LOC on an IOB2 file, gold tokens. */
public final class ScoreEntities {

  private ScoreEntities() {}

  /** Argument: the file; by default Universal NER's EWT dev among the development sets. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args.length > 0 ? args[0] : "../shared/dev/ner/uner-ewt-dev.iob2.gz");
    LanguageCore core = LanguageCore.load(LanguageFolder.ENGLISH);
    int[][] counts = new int[4][3];
    List<String> words = new ArrayList<>();
    List<String> marks = new ArrayList<>();
    boolean show = args.length > 1;
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.isBlank()) {
          score(core, words, marks, counts, show);
          words.clear();
          marks.clear();
        } else if (!line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          words.add(cells[1]);
          marks.add(cells[2].replace("OTH", "O").replaceAll("[BI]-O$", "O"));
        }
      }
    }
    score(core, words, marks, counts, show);
    String[] names = {"PER", "ORG", "LOC", "all"};
    for (int t = 0; t < 4; t++) {
      int[] c = counts[t];
      System.out.printf(
          Locale.ROOT,
          "%s P %.3f R %.3f F1 %.3f (%d gold)%n",
          names[t],
          1.0 * c[2] / Math.max(1, c[1]),
          1.0 * c[2] / Math.max(1, c[0]),
          2.0 * c[2] / Math.max(1, c[0] + c[1]),
          c[0]);
    }
  }

  private record Name(int from, int to, int type) {}

  private static void score(
      LanguageCore core, List<String> words, List<String> marks, int[][] counts, boolean show) {
    if (words.isEmpty()) {
      return;
    }
    Reading.Builder r = new Reading.Builder(new Text(String.join(" ", words)));
    r.beginSentence();
    int at = 0;
    for (String word : words) {
      r.token(at, at + word.length());
      at += word.length() + 1;
    }
    Reading read = core.annotate(r.build());
    List<Name> gold = new ArrayList<>();
    List<Name> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (marks.get(i).startsWith("B-")) {
        int end = i + 1;
        while (end < words.size() && marks.get(end).startsWith("I-")) {
          end++;
        }
        gold.add(new Name(i, end, EntityType.valueOf(marks.get(i).substring(2)).ordinal()));
      }
      EntityType type = read.entity(i);
      if (type != null && read.startsEntity(i)) {
        int end = i + 1;
        while (end < words.size() && read.entity(end) == type && !read.startsEntity(end)) {
          end++;
        }
        found.add(new Name(i, end, type.ordinal()));
      }
    }
    for (Name n : gold) {
      counts[n.type][0]++;
      counts[3][0]++;
      if (found.contains(n)) {
        counts[n.type][2]++;
        counts[3][2]++;
      } else if (show) {
        System.out.println(
            "missed "
                + words.subList(n.from, n.to)
                + " "
                + n.type
                + " in "
                + String.join(" ", words));
      }
    }
    for (Name n : found) {
      counts[n.type][1]++;
      counts[3][1]++;
      if (show && !gold.contains(n)) {
        System.out.println(
            "false "
                + words.subList(n.from, n.to)
                + " "
                + n.type
                + " in "
                + String.join(" ", words));
      }
    }
  }
}
