package dev.attache.bench.story;

import dev.attache.intake.RawItem;
import dev.attache.rules.LanguageFolder;
import dev.attache.story.Outcome;
import dev.attache.story.StoryMaker;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Counts the texts of the development sets that are taken for another language than English. */
public final class CheckLanguage {

  private CheckLanguage() {}

  /** Takes the folder of the development sets, {@code ../shared/dev} unless another is given. */
  public static void main(String[] args) throws IOException {
    Path dev = Path.of(args.length > 0 ? args[0] : "../shared/dev");
    StoryMaker maker = StoryMaker.load(LanguageFolder.ENGLISH);
    List<String> sentences = new ArrayList<>();
    for (String line : lines(dev.resolve("events/plv_train.tsv"))) {
      sentences.add(line.split("\t", -1)[1]);
    }
    count(maker, "plv", sentences.subList(1, sentences.size()));
    List<String> stories = new ArrayList<>();
    for (String line : lines(dev.resolve("attribution/polnear_dev.jsonl.gz"))) {
      stories.add(text(line));
    }
    count(maker, "polnear", stories);
    List<String> news = new ArrayList<>();
    try (var files = Files.newDirectoryStream(dev.resolve("meantime"), "*.xml.gz")) {
      for (Path file : files) {
        String xml = String.join("\n", lines(file));
        news.add(xml.replaceAll("(?s)<Markables>.*", " ").replaceAll("<[^>]*>", " "));
      }
    }
    count(maker, "meantime", news);
  }

  private static String text(String json) {
    int from = json.indexOf("\"text\"") + 8;
    StringBuilder text = new StringBuilder();
    for (int i = json.indexOf('"', from) + 1; i < json.length() && json.charAt(i) != '"'; i++) {
      char c = json.charAt(i);
      if (c == '\\') {
        c = json.charAt(++i);
        text.append(c == 'n' ? '\n' : c == 'u' ? '\'' : c);
        i += c == 'u' ? 4 : 0;
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static void count(StoryMaker maker, String set, List<String> texts) {
    int foreign = 0;
    for (String text : texts) {
      RawItem item = new RawItem("x", set, 0, "", RawItem.Format.BODY, text, RawItem.Given.NOTHING);
      if (maker.make(item) instanceof Outcome.Foreign other) {
        foreign++;
        System.out.println(other.rejection().reason() + ": " + text);
      }
    }
    System.out.printf("%s: %d texts, %d taken for another language%n", set, texts.size(), foreign);
  }

  private static List<String> lines(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    if (file.toString().endsWith(".gz")) {
      in = new GZIPInputStream(in);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }
}
