package dev.attache.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Reads treebanks for training and scoring; entities from GUM's MISC column where there are any.
 */
final class Treebank {

  private static final Pattern BRACKET =
      Pattern.compile("\\(([^-()]+)-([a-z]+)[^()]*(\\))?|([^()]+)\\)");

  private Treebank() {}

  static List<GoldSentence> read(Path file) throws IOException {
    List<GoldSentence> all = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      List<String[]> rows = new ArrayList<>();
      boolean entities = false;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("# global.Entity")) {
          entities = true;
        }
        if (line.isBlank()) {
          if (!rows.isEmpty()) {
            all.add(sentence(rows, entities));
          }
          rows.clear();
        } else if (line.charAt(0) != '#') {
          String[] cells = line.split("\t", -1);
          if (cells[0].indexOf('-') < 0 && cells[0].indexOf('.') < 0) {
            rows.add(cells);
          }
        }
      }
      if (!rows.isEmpty()) {
        all.add(sentence(rows, entities));
      }
    }
    return all;
  }

  private static GoldSentence sentence(List<String[]> rows, boolean withEntities) {
    int n = rows.size();
    String[] words = new String[n];
    String[] upos = new String[n];
    String[] xpos = new String[n];
    String[] lemmas = new String[n];
    int[] heads = new int[n];
    String[] relations = new String[n];
    for (int i = 0; i < n; i++) {
      String[] c = rows.get(i);
      words[i] = c[1];
      lemmas[i] = c[2];
      upos[i] = c[3];
      xpos[i] = c[4];
      int head = Integer.parseInt(c[6]);
      heads[i] = head == 0 ? n : head - 1;
      relations[i] = c[7];
    }
    return new GoldSentence(
        words,
        upos,
        xpos,
        lemmas,
        heads,
        relations,
        withEntities ? entities(rows, words, xpos, heads) : null);
  }

  /** Names of persons, organisations and places among GUM's entity mentions, the widest first. */
  private static int[] entities(List<String[]> rows, String[] words, String[] xpos, int[] heads) {
    int n = rows.size();
    int[] marks = new int[n];
    record Open(String id, String type, int start) {}
    Deque<Open> open = new ArrayDeque<>();
    record Span(int start, int end, int type) {}
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      for (String field : rows.get(i)[9].split("\\|")) {
        if (!field.startsWith("Entity=")) {
          continue;
        }
        Matcher m = BRACKET.matcher(field.substring(7));
        while (m.find()) {
          if (m.group(2) != null) {
            if (m.group(3) != null) {
              add(spans, m.group(2), i, i + 1, xpos, words, heads, (a, b, t) -> new Span(a, b, t));
            } else {
              open.push(new Open(m.group(1), m.group(2), i));
            }
          } else {
            String id = m.group(4);
            for (Open o : open) {
              if (o.id.equals(id)) {
                add(
                    spans,
                    o.type,
                    o.start,
                    i + 1,
                    xpos,
                    words,
                    heads,
                    (a, b, t) -> new Span(a, b, t));
                open.remove(o);
                break;
              }
            }
          }
        }
      }
    }
    spans.sort((x, y) -> Integer.compare((y.end - y.start), (x.end - x.start)));
    for (Span s : spans) {
      boolean free = true;
      for (int i = s.start; i < s.end; i++) {
        free &= marks[i] == 0;
      }
      if (free) {
        for (int i = s.start; i < s.end; i++) {
          marks[i] = i == s.start ? 1 + 2 * s.type : 2 + 2 * s.type;
        }
      }
    }
    return marks;
  }

  private interface Maker<T> {
    T make(int start, int end, int type);
  }

  private static <T> void add(
      List<T> spans,
      String etype,
      int from,
      int to,
      String[] xpos,
      String[] words,
      int[] heads,
      Maker<T> maker) {
    int type =
        switch (etype) {
          case "person" -> 0;
          case "organization" -> 1;
          case "place" -> 2;
          default -> -1;
        };
    if (type < 0) {
      return;
    }
    int head = -1;
    for (int i = from; i < to; i++) {
      if (heads[i] < from || heads[i] >= to) {
        head = i;
        break;
      }
    }
    if (head < 0 || !name(xpos[head])) {
      return;
    }
    int a = head;
    while (a > from && (name(xpos[a - 1]) || joiners(xpos, words, a - 1, from - 1, -1, type) > 0)) {
      a--;
    }
    while (a < head && !name(xpos[a])) {
      a++;
    }
    int b = head + 1;
    while (b < to) {
      if (name(xpos[b]) || xpos[b].equals("CD") && name(xpos[b - 1])) {
        b++;
        continue;
      }
      int skip = joiners(xpos, words, b, to, 1, type);
      if (skip == 0) {
        break;
      }
      b += skip;
    }
    spans.add(maker.make(a, b, type));
  }

  /** A word that is part of a proper name, whatever its universal tag: "United" of a state. */
  private static boolean name(String xpos) {
    return xpos.startsWith("NNP");
  }

  /**
   * How many words join two parts of one name from here on: "of" of an organisation, a hyphen, a
   * small "de" of a person; 0 where what stands here joins nothing.
   */
  private static int joiners(String[] xpos, String[] words, int at, int end, int step, int type) {
    int n = 0;
    int i = at;
    while (i != end && n < 3 && joiner(xpos[i], words[i], type)) {
      i += step;
      n++;
    }
    return n > 0 && i != end && name(xpos[i]) ? n : 0;
  }

  private static boolean joiner(String xpos, String word, int type) {
    return switch (xpos) {
      case "HYPH" -> true;
      case "IN" -> type != 0 && (word.equals("of") || type == 1 && word.equals("for"));
      case "DT", "POS" -> type != 0;
      case "CC" -> type != 0 && word.equals("&");
      case "FW" -> true;
      default -> false;
    };
  }
}
