package dev.attache.bench.events;

import dev.attache.events.Event;
import dev.attache.text.Span;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Scores types, quads and pairs on Zero-Shot-PLOVER.
 *
 * <p>Arguments: the file (default {@code ../shared/dev/events/plv_train.tsv}) and, after {@code
 * --errors}, which errors to list: {@code none}, {@code type}, {@code false}. Every fifth line is
 * held out: its figures are printed, its errors never are.
 */
public final class ScorePlv {

  private static final Set<String> STOP =
      Set.of(
          "the", "a", "an", "of", "in", "on", "and", "to", "for", "by", "its", "his", "their",
          "her", "with", "at", "from", "s", "that", "who", "as");

  private ScorePlv() {}

  private record Line(
      int number,
      String id,
      String sentence,
      String source,
      String target,
      String type,
      int quad) {}

  /** The figures of a set of lines. */
  private static final class Figures {
    final Map<String, int[]> types = new TreeMap<>();
    final Map<String, int[]> quads = new TreeMap<>();
    int sentences;
    int silent;
    int pairsFound;
    int eventsRight;
    int events;

    static void count(Map<String, int[]> map, String gold, @Nullable String found) {
      int[] g = map.computeIfAbsent(gold, k -> new int[3]);
      if (gold.equals(found)) {
        g[0]++;
      } else {
        g[2]++;
        if (found != null) {
          map.computeIfAbsent(found, k -> new int[3])[1]++;
        }
      }
    }

    static double macro(Map<String, int[]> map) {
      double sum = 0;
      int n = 0;
      for (int[] c : map.values()) {
        if (c[0] + c[2] > 0) {
          sum += f1(c);
          n++;
        }
      }
      return n == 0 ? 0 : sum / n;
    }

    static double f1(int[] c) {
      return c[0] == 0 ? 0 : 2.0 * c[0] / (2 * c[0] + c[1] + c[2]);
    }

    void print(String name, PrintStream out) {
      double precision = events == 0 ? 0 : (double) eventsRight / events;
      double recall = sentences == 0 ? 0 : (double) pairsFound / sentences;
      double pair = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
      out.printf(
          Locale.ROOT,
          "%s: %d sentences, silent %d; type macro-F1 %.3f, quad macro-F1 %.3f;"
              + " pair and type P %.3f R %.3f F1 %.3f (%d events)%n",
          name,
          sentences,
          silent,
          macro(types),
          macro(quads),
          precision,
          recall,
          pair,
          events);
    }
  }

  /** Runs it. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of("../shared/dev/events/plv_train.tsv");
    String errors = "none";
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--errors")) {
        errors = args[++i];
      } else {
        file = Path.of(args[i]);
      }
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Stages stages = new Stages();
    Figures seen = new Figures();
    Figures held = new Figures();
    Figures all = new Figures();
    List<String> rows = Files.readAllLines(file);
    for (int i = 1; i < rows.size(); i++) {
      String[] c = rows.get(i).split("\t", -1);
      Line line = new Line(i + 1, c[0], c[1], c[2], c[3], c[4], Integer.parseInt(c[5]));
      boolean heldOut = line.number % 5 == 0;
      Stages.Read read = stages.read(line.id, line.sentence, null);
      String report = score(line, read, heldOut ? held : seen, all, errors);
      if (!heldOut && report != null) {
        out.println(report);
      }
    }
    seen.print("seen", out);
    held.print("held out", out);
    all.print("all", out);
    StringBuilder types = new StringBuilder();
    all.types.forEach(
        (t, c) ->
            types.append(
                String.format(
                    Locale.ROOT,
                    "%s %.2f (tp %d fp %d fn %d)  ",
                    t,
                    Figures.f1(c),
                    c[0],
                    c[1],
                    c[2])));
    out.println(types);
  }

  private static @Nullable String score(
      Line line, Stages.Read read, Figures part, Figures all, String errors) {
    Set<String> source = words(line.source);
    Set<String> target = words(line.target);
    Event best = null;
    int bestScore = -1;
    boolean found = false;
    Set<String> distinct = new HashSet<>();
    int right = 0;
    StringBuilder listing = new StringBuilder();
    for (Event event : read.events()) {
      List<Set<String>> actors = participants(read, event.actors(), event.evidence().actors());
      List<Set<String>> recipients =
          participants(read, event.recipients(), event.evidence().recipients());
      int score =
          (overlap(actors, source) ? 2 : overlap(recipients, source) ? 1 : 0)
              + (overlap(recipients, target) ? 2 : overlap(actors, target) ? 1 : 0);
      if (score > bestScore) {
        best = event;
        bestScore = score;
      }
      boolean pair =
          overlap(actors, source) && overlap(recipients.isEmpty() ? actors : recipients, target);
      boolean isRight = pair && plv(event).equals(line.type);
      if (distinct.add(plv(event) + event.actors() + event.recipients())) {
        right += isRight ? 1 : 0;
      }
      found |= isRight;
      listing
          .append("\n      ")
          .append(isRight ? "+ " : pair ? "p " : "- ")
          .append(event.type())
          .append('/')
          .append(event.mode())
          .append(' ')
          .append(event.status())
          .append(" [")
          .append(read.reading().text().slice(event.evidence().trigger()))
          .append("] ")
          .append(texts(read, event.evidence().actors()))
          .append(" -> ")
          .append(texts(read, event.evidence().recipients()))
          .append(' ')
          .append(event.foundBy());
    }
    String type = best == null ? null : plv(best);
    String quad =
        best == null
            ? null
            : "q"
                + (plv(best).equals("YIELD")
                    ? line.type.equals("YIELD") ? line.quad : best.type().quad()
                    : best.type().quad());
    for (Figures f : List.of(part, all)) {
      Figures.count(f.types, line.type, type);
      Figures.count(f.quads, "q" + line.quad, quad);
      f.sentences++;
      f.silent += best == null ? 1 : 0;
      f.pairsFound += found ? 1 : 0;
      f.eventsRight += right;
      f.events += distinct.size();
    }
    boolean show =
        switch (errors) {
          case "type" -> !line.type.equals(type);
          case "pair" -> line.type.equals(type) && !found;
          case "false" -> distinct.size() > right;
          case "all" -> true;
          default -> false;
        };
    return show
        ? line.type + " | " + line.source + " -> " + line.target + " | " + line.sentence + listing
        : null;
  }

  private static String plv(Event event) {
    return switch (event.type()) {
      case CONCEDE, RETREAT -> "YIELD";
      default -> event.type().name();
    };
  }

  private static List<String> texts(Stages.Read read, List<Span> spans) {
    return spans.stream().map(s -> read.reading().text().slice(s)).toList();
  }

  private static List<Set<String>> participants(
      Stages.Read read, List<String> ids, List<Span> spans) {
    List<Set<String>> found = new ArrayList<>();
    for (Span span : spans) {
      found.add(words(read.reading().text().slice(span)));
    }
    for (String id : ids) {
      found.add(words(read.cast().actor(id).name()));
    }
    return found;
  }

  private static boolean overlap(List<Set<String>> participants, Set<String> gold) {
    for (Set<String> words : participants) {
      for (String word : words) {
        if (gold.contains(word)) {
          return true;
        }
      }
    }
    return false;
  }

  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>();
    StringBuilder word = new StringBuilder();
    String lower = text.toLowerCase(Locale.ROOT) + " ";
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (word.length() > 0) {
        String done = word.toString();
        if (!STOP.contains(done)) {
          words.add(done);
        }
        word.setLength(0);
      }
    }
    return words;
  }
}
