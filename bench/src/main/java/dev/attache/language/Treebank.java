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
        withEntities ? entities(rows, upos, heads) : null);
  }

  /** Names of persons, organisations and places among GUM's entity mentions, the widest first. */
  private static int[] entities(List<String[]> rows, String[] upos, int[] heads) {
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
              add(spans, m.group(2), i, i + 1, upos, heads, (a, b, t) -> new Span(a, b, t));
            } else {
              open.push(new Open(m.group(1), m.group(2), i));
            }
          } else {
            String id = m.group(4);
            for (Open o : open) {
              if (o.id.equals(id)) {
                add(spans, o.type, o.start, i + 1, upos, heads, (a, b, t) -> new Span(a, b, t));
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
      List<T> spans, String etype, int from, int to, String[] upos, int[] heads, Maker<T> maker) {
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
    if (head < 0 || !upos[head].equals("PROPN")) {
      return;
    }
    int a = head;
    int b = head + 1;
    while (a > from && (upos[a - 1].equals("PROPN") || joins(upos, a - 1, from, to, heads))) {
      a--;
    }
    while (b < to
        && (upos[b].equals("PROPN")
            || (upos[b].equals("NUM") && upos[b - 1].equals("PROPN"))
            || joins(upos, b, from, to, heads))) {
      b++;
    }
    spans.add(maker.make(a, b, type));
  }

  private static boolean joins(String[] upos, int i, int from, int to, int[] heads) {
    return i > from
        && i + 1 < to
        && upos[i - 1].equals("PROPN")
        && (upos[i].equals("ADP") || upos[i].equals("CCONJ") || upos[i].equals("PUNCT"))
        && upos[i + 1].equals("PROPN")
        && heads[i] == i + 1
        && !upos[i].equals("CCONJ")
        && !upos[i].equals("PUNCT");
  }
}
