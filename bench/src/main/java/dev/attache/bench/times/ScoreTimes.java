package dev.attache.bench.times;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.attache.language.LanguageCore;
import dev.attache.language.Reading;
import dev.attache.mention.TimeMention;
import dev.attache.rules.LanguageFolder;
import dev.attache.text.Span;
import dev.attache.text.Text;
import dev.attache.times.TimeFinder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Scores temporal expressions: MEANTIME by overlap and TIMEX3 value, Recognizers-Text by value.
 *
 * <p>Arguments: {@code [-v] [directory of the development sets]}; {@code -v} prints what is wrong.
 */
public final class ScoreTimes {

  private final LanguageCore core = LanguageCore.load(LanguageFolder.ENGLISH);
  private final TimeFinder finder = TimeFinder.load(LanguageFolder.ENGLISH);
  private final boolean verbose;

  private ScoreTimes(boolean verbose) {
    this.verbose = verbose;
  }

  /** Runs both. */
  public static void main(String[] args) throws IOException {
    boolean verbose = args.length > 0 && args[0].equals("-v");
    int at = verbose ? 1 : 0;
    Path dev = Path.of(args.length > at ? args[at] : "../shared/dev");
    ScoreTimes score = new ScoreTimes(verbose);
    score.meantime(dev.resolve("meantime"));
    score.recognizers(dev.resolve("time/recognizers/english.json"));
  }

  private record Gold(Span span, String value) {}

  private void meantime(Path directory) throws IOException {
    int gold = 0;
    int found = 0;
    int overlap = 0;
    int right = 0;
    long nanos = 0;
    int tokens = 0;
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(directory, "*.xml.gz")) {
      all.forEach(files::add);
    }
    files.sort(null);
    for (Path file : files) {
      Document xml;
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        xml = Jsoup.parse(in, "UTF-8", "", Parser.xmlParser());
      }
      // Times are annotated in the headline and the first five sentences only.
      xml.select("token").stream()
          .filter(t -> Integer.parseInt(t.attr("sentence")) > 5)
          .forEach(Element::remove);
      Map<String, Span> spans = new HashMap<>();
      String text = text(xml, spans);
      LocalDate published = null;
      List<Gold> wanted = new ArrayList<>();
      for (Element time : xml.select("Markables > *")) {
        if (!time.tagName().startsWith("TIMEX")) {
          continue;
        }
        Span span = null;
        for (Element anchor : time.select("token_anchor")) {
          Span token = spans.get(anchor.attr("t_id"));
          span = span == null || token == null ? token : span.cover(token);
        }
        if (time.attr("functionInDocument").equals("CREATION_TIME")) {
          published = day(time.attr("value"));
        }
        if (span != null) {
          wanted.add(new Gold(span, time.attr("value")));
        }
      }
      Reading reading = core.read(new Text(text));
      long start = System.nanoTime();
      List<TimeMention> times = finder.find(reading, published);
      nanos += System.nanoTime() - start;
      tokens += reading.size();
      gold += wanted.size();
      found += times.size();
      boolean[] used = new boolean[times.size()];
      for (Gold g : wanted) {
        int hit = -1;
        boolean same = false;
        for (int k = 0; k < times.size(); k++) {
          if (!used[k] && times.get(k).span().overlaps(g.span())) {
            boolean equal = times.get(k).timex().equals(g.value());
            if (hit < 0 || (equal && !same)) {
              hit = k;
              same = equal;
            }
          }
        }
        if (hit >= 0) {
          used[hit] = true;
          overlap++;
          right += same ? 1 : 0;
        }
        if (verbose && !same) {
          String got =
              hit < 0
                  ? "-"
                  : times.get(hit).span().of(text)
                      + " "
                      + times.get(hit).timex()
                      + " "
                      + times.get(hit).foundBy();
          System.out.printf(
              "M %s | %s | gold %s | %s | dct %s%n",
              hit < 0 ? "miss" : "value", around(text, g.span()), g.value(), got, published);
        }
      }
      for (int k = 0; verbose && k < times.size(); k++) {
        if (!used[k]) {
          System.out.printf(
              "M extra | %s | %s | %s%n",
              around(text, times.get(k).span()), times.get(k).timex(), times.get(k).foundBy());
        }
      }
    }
    System.out.printf(
        "MEANTIME: gold %d found %d; overlap F1 %.3f; value P %.3f R %.3f F1 %.3f; %.2f us/token%n",
        gold,
        found,
        2.0 * overlap / (gold + found),
        (double) right / found,
        (double) right / gold,
        2.0 * right / (gold + found),
        nanos / 1e3 / tokens);
  }

  private static String around(String text, Span span) {
    int from = Math.max(0, span.start() - 40);
    int to = Math.min(text.length(), span.end() + 30);
    return (text.substring(from, span.start())
            + "["
            + span.of(text)
            + "]"
            + text.substring(span.end(), to))
        .replace('\n', ' ');
  }

  private static @Nullable LocalDate day(String value) {
    try {
      return LocalDate.parse(value.length() > 10 ? value.substring(0, 10) : value);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /**
   * The text of the tokens: a space between two of them but before closing and after opening marks.
   */
  private static String text(Document xml, Map<String, Span> spans) {
    StringBuilder text = new StringBuilder();
    String sentence = "0";
    String last = "";
    for (Element token : xml.select("token")) {
      String word = token.wholeText();
      if (!token.attr("sentence").equals(sentence)) {
        sentence = token.attr("sentence");
        text.append("\n\n");
      } else if (text.length() > 0
          && !last.equals("(")
          && !last.equals("$")
          && !word.equals("'s")
          && !(word.length() == 1 && ".,;:)?!%".contains(word))) {
        text.append(' ');
      }
      spans.put(token.attr("t_id"), new Span(text.length(), text.length() + word.length()));
      text.append(word);
      last = word;
    }
    return text.toString();
  }

  // ---- Recognizers-Text

  private static final class Case {
    String input = "";
    @Nullable LocalDate reference;
    final List<Expected> expected = new ArrayList<>();
  }

  private static final class Expected {
    String text = "";
    String type = "";
    int start;
    final List<Map<String, String>> values = new ArrayList<>();
  }

  private void recognizers(Path file) throws IOException {
    List<Case> cases = read(file);
    Map<String, int[]> byType = new TreeMap<>();
    int negatives = 0;
    int firings = 0;
    for (Case c : cases) {
      List<TimeMention> times = finder.find(core.read(new Text(c.input)), c.reference);
      if (c.expected.isEmpty()) {
        negatives++;
        firings += times.isEmpty() ? 0 : 1;
        if (verbose && !times.isEmpty()) {
          System.out.println(
              "N "
                  + c.input
                  + " | "
                  + times.get(0).span().of(c.input)
                  + " "
                  + times.get(0).foundBy());
        }
      }
      for (Expected e : c.expected) {
        int[] count = byType.computeIfAbsent(e.type, k -> new int[2]);
        count[0]++;
        Span span = new Span(e.start, Math.min(c.input.length(), e.start + e.text.length()));
        boolean ok = times.stream().anyMatch(t -> t.span().overlaps(span) && right(t, e));
        count[1] += ok ? 1 : 0;
        if (verbose && !ok && e.type.startsWith("date") && !e.type.startsWith("datetime")) {
          TimeMention got =
              times.stream().filter(t -> t.span().overlaps(span)).findFirst().orElse(null);
          System.out.printf(
              "R %s | %s | %s | %s | %s%n",
              e.type,
              c.input,
              e.text,
              e.values.isEmpty() ? "" : e.values.get(e.values.size() - 1),
              got == null
                  ? "-"
                  : got.span().of(c.input)
                      + " "
                      + got.edtf()
                      + " "
                      + got.timex()
                      + " "
                      + got.foundBy());
        }
      }
    }
    byType.forEach(
        (type, n) ->
            System.out.printf(
                "recognizers %s: %d of %d = %.3f%n", type, n[1], n[0], (double) n[1] / n[0]));
    System.out.printf("recognizers negatives: fires on %d of %d%n", firings, negatives);
  }

  /** Right by the TIMEX3 value, by the day, or by the first and last day of the range. */
  private static boolean right(TimeMention t, Expected e) {
    for (Map<String, String> v : e.values) {
      if (t.timex().equals(v.get("timex"))
          || (!t.edtf().isEmpty() && t.edtf().equals(v.get("value")))) {
        return true;
      }
      String start = v.get("start");
      String end = v.get("end");
      if (!t.edtf().isEmpty() && start != null && end != null) {
        String plain = t.edtf().replace("~", "");
        int slash = plain.indexOf('/');
        String from = slash < 0 ? plain : plain.substring(0, slash);
        String to = slash < 0 ? plain : plain.substring(slash + 1);
        LocalDate first = edge(from, false);
        LocalDate last = edge(to, true);
        LocalDate lastStart = edge(to, false);
        if (first != null
            && last != null
            && first.toString().equals(start)
            && (last.plusDays(1).toString().equals(end)
                || last.toString().equals(end)
                || (lastStart != null && lastStart.toString().equals(end)))) {
          return true;
        }
      }
    }
    return false;
  }

  private static @Nullable LocalDate edge(String edtf, boolean last) {
    try {
      if (edtf.length() == 4) {
        return last ? LocalDate.parse(edtf + "-12-31") : LocalDate.parse(edtf + "-01-01");
      }
      if (edtf.length() == 7) {
        LocalDate first = LocalDate.parse(edtf + "-01");
        return last ? first.plusMonths(1).minusDays(1) : first;
      }
      return LocalDate.parse(edtf);
    } catch (DateTimeParseException e) {
      return edtf.endsWith("X") ? edge(edtf.replace('X', last ? '9' : '0'), last) : null;
    }
  }

  private static List<Case> read(Path file) throws IOException {
    String json = Files.readString(file);
    List<Case> cases = new ArrayList<>();
    try (JsonParser in =
        new JsonFactory().createParser(json.startsWith("\uFEFF") ? json.substring(1) : json)) {
      int depth = 0;
      Case current = new Case();
      Expected expected = new Expected();
      Map<String, String> value = new HashMap<>();
      boolean inValues = false;
      for (JsonToken t = in.nextToken(); t != null; t = in.nextToken()) {
        String name = in.currentName() == null ? "" : in.currentName();
        if (t == JsonToken.START_OBJECT) {
          depth++;
          if (depth == 1) {
            current = new Case();
            cases.add(current);
          } else if (inValues) {
            value = new HashMap<>();
            expected.values.add(value);
          } else if (depth == 2 && !name.equals("Context")) {
            expected = new Expected();
            current.expected.add(expected);
          }
        } else if (t == JsonToken.END_OBJECT) {
          depth--;
        } else if (t == JsonToken.START_ARRAY && name.equals("values")) {
          inValues = true;
        } else if (t == JsonToken.END_ARRAY) {
          inValues = false;
        } else if (t.isScalarValue()) {
          String s = in.getText();
          if (inValues) {
            value.put(name, s);
          } else if (name.equals("Input")) {
            current.input = s;
          } else if (name.equals("ReferenceDateTime")) {
            current.reference = LocalDate.parse(s.substring(0, 10));
          } else if (name.equals("Text")) {
            expected.text = s;
          } else if (name.equalsIgnoreCase("TypeName")) {
            expected.type = s.substring(s.indexOf('.') + 1);
          } else if (name.equals("Start")) {
            expected.start = in.getIntValue();
          }
        }
      }
    }
    return cases;
  }
}
