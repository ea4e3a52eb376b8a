package dev.attache.bench.story;

import dev.attache.rules.LanguageFolder;
import dev.attache.story.Story;
import dev.attache.story.StoryMaker;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Snippets in and out, comments, headlines and days on the pages of trafilatura. Pages are halved
 * by their hosts (CRC-32 of the name, even or odd); misses are shown of the even half alone.
 */
final class SnippetScores {

  private final StoryMaker maker = StoryMaker.load(LanguageFolder.ENGLISH);
  private final boolean show;

  SnippetScores(int worst) {
    show = worst > 0;
  }

  /** Counts of one half, or of both. */
  private static final class Tally {
    int pages;
    int in;
    int missing;
    int leaked;
    int out;
    int comments;
    int commentsLeaked;
    int commentsKept;
    int titles;
    int titlesRight;
    int titlesAlike;
    int days;
    int daysRight;
    int daysGiven;
    int authors;
    int authorsRight;
    final Map<String, Integer> languages = new TreeMap<>();

    void add(Tally t) {
      pages += t.pages;
      in += t.in;
      missing += t.missing;
      leaked += t.leaked;
      out += t.out;
      comments += t.comments;
      commentsLeaked += t.commentsLeaked;
      commentsKept += t.commentsKept;
      titles += t.titles;
      titlesRight += t.titlesRight;
      titlesAlike += t.titlesAlike;
      days += t.days;
      daysRight += t.daysRight;
      daysGiven += t.daysGiven;
      authors += t.authors;
      authorsRight += t.authorsRight;
      t.languages.forEach((k, v) -> languages.merge(k, v, Integer::sum));
    }

    void print(String name) {
      double precision = in / (double) (in + leaked);
      double recall = in / (double) (in + missing);
      System.out.printf(
          "trafilatura, %s: %d pages, snippets %d in %d missing %d leaked %d out, P %.3f R %.3f F1"
              + " %.3f%n",
          name,
          pages,
          in,
          missing,
          leaked,
          out,
          precision,
          recall,
          2 * precision * recall / (precision + recall));
      System.out.printf(
          "  comments leaked %d of %d (%.3f), kept apart %d; headline %d of %d (%.3f; %d but for"
              + " case); day %d of %d (%.3f; %d given); authors %d of %d%n",
          commentsLeaked,
          comments,
          commentsLeaked / (double) comments,
          commentsKept,
          titlesRight,
          titles,
          titlesRight / (double) titles,
          titlesAlike,
          daysRight,
          days,
          daysRight / (double) days,
          daysGiven,
          authorsRight,
          authors);
    }
  }

  /** Scores all pages of the set. */
  void score(Path folder) throws IOException {
    Tally[] halves = {new Tally(), new Tally()};
    for (Map.Entry<String, Map<String, List<String>>> entry :
        PageFile.annotations(folder.resolve("annotations.json")).entrySet()) {
      Path file = folder.resolve("html").resolve(one(entry.getValue(), "file") + ".gz");
      if (Files.exists(file)) {
        int half = half(entry.getKey());
        page(entry.getValue(), PageFile.story(maker, file), halves[half], show && half == 0);
      }
    }
    halves[0].print("even hosts");
    halves[1].print("odd hosts");
    halves[0].add(halves[1]);
    halves[0].print("all");
    System.out.println("  " + halves[0].languages);
  }

  private static int half(String address) {
    String host =
        URI.create(address.replaceAll("[^!-~]|[\\[\\]{}|\\\\^\"<>]", "_")).getRawAuthority();
    CRC32 crc = new CRC32();
    crc.update(String.valueOf(host).getBytes(StandardCharsets.UTF_8));
    return (int) (crc.getValue() & 1);
  }

  private static void page(
      Map<String, List<String>> fields, @Nullable Story story, Tally tally, boolean show) {
    String name = one(fields, "file");
    String text = story == null ? "" : PageFile.folded(story.text().toString());
    tally.pages++;
    tally.languages.merge(story == null ? "none" : story.language(), 1, Integer::sum);
    StringBuilder wrong = new StringBuilder();
    for (String snippet : fields.getOrDefault("with", List.of())) {
      boolean in = text.contains(PageFile.folded(snippet));
      tally.in += in ? 1 : 0;
      tally.missing += in ? 0 : 1;
      wrong.append(in ? "" : " -[" + snippet + "]");
    }
    for (String snippet : fields.getOrDefault("without", List.of())) {
      boolean in = text.contains(PageFile.folded(snippet));
      tally.leaked += in ? 1 : 0;
      tally.out += in ? 0 : 1;
      wrong.append(in ? " +[" + snippet + "]" : "");
    }
    String said = said(story);
    for (String comment : fields.getOrDefault("comments", List.of())) {
      tally.comments++;
      tally.commentsLeaked += text.contains(PageFile.folded(comment)) ? 1 : 0;
      boolean kept = said.contains(PageFile.folded(comment));
      tally.commentsKept += kept ? 1 : 0;
      wrong.append(kept ? "" : " comment[" + comment + "]");
    }
    String title = PageFile.folded(one(fields, "title"));
    if (!title.isEmpty()) {
      tally.titles++;
      String headline =
          story == null || story.headline() == null
              ? ""
              : PageFile.folded(story.headline().toString());
      tally.titlesRight += headline.equals(title) ? 1 : 0;
      tally.titlesAlike += headline.equalsIgnoreCase(title) ? 1 : 0;
      wrong.append(headline.equals(title) ? "" : " title[" + title + " / " + headline + "]");
    }
    String day = one(fields, "date");
    if (!day.isEmpty()) {
      tally.days++;
      String found = story == null ? "null" : String.valueOf(story.published());
      tally.daysRight += found.equals(day) ? 1 : 0;
      tally.daysGiven += found.equals("null") ? 0 : 1;
      wrong.append(found.equals(day) ? "" : " day[" + day + " / " + found + "]");
    }
    String author = one(fields, "author");
    if (!author.isEmpty()) {
      tally.authors++;
      tally.authorsRight +=
          story != null && String.join("; ", story.page().bylines()).equals(author) ? 1 : 0;
    }
    if (show && wrong.length() > 0) {
      System.out.println("  " + name + wrong);
    }
  }

  private static String said(@Nullable Story story) {
    Story.Comments comments = story == null ? null : story.page().comments();
    StringBuilder all = new StringBuilder();
    if (comments != null) {
      comments.said().forEach(c -> all.append(c.text()).append('\n'));
    }
    return PageFile.folded(all.toString());
  }

  private static String one(Map<String, List<String>> fields, String name) {
    List<String> values = fields.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.get(0);
  }
}
