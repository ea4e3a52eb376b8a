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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Token and sentence F1 on raw text, by character offsets, for each genre of a treebank.
 *
 * <p>The raw text of a document is put together from forms and {@code SpaceAfter=No}; paragraphs
 * ({@code newpar}) are parted by a blank line. Parts of multiword tokens count one by one where
 * they are letters of the whole.
 */
public final class ScoreTokens {

  private ScoreTokens() {}

  private static final class Document {
    final StringBuilder text = new StringBuilder();
    final Set<Long> tokens = new HashSet<>();
    final Set<Long> sentences = new HashSet<>();
  }

  private static final class Counts {
    int gold;
    int found;
    int right;

    void add(Set<Long> goldSpans, Set<Long> foundSpans) {
      gold += goldSpans.size();
      found += foundSpans.size();
      for (Long span : foundSpans) {
        right += goldSpans.contains(span) ? 1 : 0;
      }
    }

    double f1() {
      return 2.0 * right / (gold + found);
    }
  }

  /**
   * Arguments: treebank files; {@code --errors} before them lists what was missed, in its context.
   */
  public static void main(String[] args) throws IOException {
    Tokenizer tokenizer = Tokenizer.load(LanguageFolder.ENGLISH);
    Map<String, Integer> misses = new HashMap<>();
    boolean errors = args.length > 0 && args[0].equals("--errors");
    for (int a = errors ? 1 : 0; a < args.length; a++) {
      Map<String, Counts[]> genres = new TreeMap<>();
      Map<String, List<Document>> all = documents(Path.of(args[a]));
      all.forEach(
          (genre, documents) -> {
            Counts[] counts = {new Counts(), new Counts()};
            genres.put(genre, counts);
            for (Document document : documents) {
              score(document, tokenizer, counts, misses, genre);
            }
          });
      System.out.println(Path.of(args[a]).getFileName());
      genres.forEach(
          (genre, c) ->
              System.out.printf(
                  Locale.ROOT,
                  "  %-14s tokens F1 %.4f sentences F1 %.4f (%d tokens, %d sentences)%n",
                  genre,
                  c[0].f1(),
                  c[1].f1(),
                  c[0].gold,
                  c[1].gold));
    }
    if (errors) {
      misses.entrySet().stream()
          .sorted(
              Map.Entry.<String, Integer>comparingByValue()
                  .reversed()
                  .thenComparing(Map.Entry.comparingByKey()))
          .forEach(e -> System.out.println(e.getValue() + "\t" + e.getKey()));
    }
  }

  private static void score(
      Document document,
      Tokenizer tokenizer,
      Counts[] counts,
      Map<String, Integer> misses,
      String genre) {
    Text text = new Text(document.text.toString());
    Reading.Builder builder = new Reading.Builder(text);
    tokenizer.split(text, builder, new ArrayList<>());
    Reading reading = builder.build();
    Set<Long> tokens = new HashSet<>();
    for (int i = 0; i < reading.size(); i++) {
      tokens.add(pack(reading.start(i), reading.end(i)));
    }
    Set<Long> sentences = new HashSet<>();
    for (int s = 0; s < reading.sentences(); s++) {
      sentences.add(
          pack(reading.start(reading.sentenceStart(s)), reading.end(reading.sentenceEnd(s) - 1)));
    }
    counts[0].add(document.tokens, tokens);
    counts[1].add(document.sentences, sentences);
    for (Long span : document.tokens) {
      if (!tokens.contains(span)) {
        misses.merge("token missed: " + around(document.text, span), 1, Integer::sum);
      }
    }
    Set<Integer> starts = new HashSet<>();
    for (Long span : sentences) {
      starts.add((int) (span >> 32));
    }
    Set<Integer> goldStarts = new HashSet<>();
    for (Long span : document.sentences) {
      int start = (int) (span >> 32);
      goldStarts.add(start);
      if (!starts.contains(start)) {
        misses.merge(genre + " not split: " + context(document.text, start), 1, Integer::sum);
      }
    }
    for (int start : starts) {
      if (!goldStarts.contains(start)) {
        misses.merge(genre + " split: " + context(document.text, start), 1, Integer::sum);
      }
    }
  }

  private static String around(CharSequence text, long span) {
    int from = (int) (span >> 32);
    int to = (int) span;
    String inside = "[" + text.subSequence(from, to) + "]";
    String before = text.subSequence(Math.max(0, from - 12), from).toString();
    String after = text.subSequence(to, Math.min(text.length(), to + 12)).toString();
    return (before + inside + after).replace('\n', '/');
  }

  private static String context(CharSequence text, int at) {
    return text.subSequence(Math.max(0, at - 20), at).toString().replace('\n', '/')
        + "|"
        + text.subSequence(at, Math.min(text.length(), at + 15)).toString().replace('\n', '/');
  }

  private static long pack(int from, int to) {
    return (long) from << 32 | to;
  }

  private static Map<String, List<Document>> documents(Path file) throws IOException {
    Map<String, List<Document>> genres = new TreeMap<>();
    Document document = new Document();
    int sentence = -1;
    int wholeFrom = 0;
    int wholeLast = -1;
    int at = 0;
    boolean partsFit = true;
    boolean paragraph = false;
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("# newdoc id = ")) {
          document = new Document();
          String id = line.substring("# newdoc id = ".length());
          String genre = id.startsWith("GUM_") ? id.split("_")[1] : id.split("-")[0];
          genres.computeIfAbsent(genre, g -> new ArrayList<>()).add(document);
        } else if (line.equals("# newpar") || line.startsWith("# newpar id")) {
          paragraph = true;
        } else if (line.isBlank()) {
          if (sentence >= 0) {
            int end = document.text.length();
            while (end > sentence && document.text.charAt(end - 1) == ' ') {
              end--;
            }
            document.sentences.add(pack(sentence, end));
          }
          sentence = -1;
        } else if (line.charAt(0) != '#') {
          String[] cells = line.split("\t", -1);
          if (cells[0].indexOf('.') >= 0) {
            continue;
          }
          StringBuilder text = document.text;
          if (sentence < 0) {
            if (paragraph && !text.isEmpty()) {
              text.append("\n\n");
            }
            paragraph = false;
            sentence = text.length();
            wholeLast = -1;
          }
          boolean space = !cells[9].contains("SpaceAfter=No");
          int dash = cells[0].indexOf('-');
          if (dash > 0) {
            wholeFrom = text.length();
            at = wholeFrom;
            text.append(cells[1]).append(space ? " " : "");
            wholeLast = Integer.parseInt(cells[0].substring(dash + 1));
            partsFit = true;
          } else if (Integer.parseInt(cells[0]) <= wholeLast) {
            partsFit &= text.indexOf(cells[1], at) == at;
            if (partsFit) {
              document.tokens.add(pack(at, at + cells[1].length()));
              at += cells[1].length();
            }
          } else {
            int from = text.length();
            text.append(cells[1]);
            document.tokens.add(pack(from, text.length()));
            text.append(space ? " " : "");
          }
        }
      }
    }
    return genres;
  }
}
