package dev.attache.places;

import dev.attache.rules.LanguageFolder;
import dev.attache.rules.RuleFileException;
import dev.attache.rules.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of places to what they may mean. The large file is kept and searched as the bytes it is:
 * its rows are in the order of their UTF-8 bytes, and a row becomes objects only when its name
 * stands in a story.
 */
final class Gazetteer {

  private static final String LARGE = "lexicon/gazetteer.tsv";
  private static final String LISTED = "lexicon/places.tsv";

  private final byte[] data;

  /** Where each row starts, and behind the last the end of the data. */
  private final int[] rows;

  private final Map<String, List<Candidate>> listed;
  private final Set<String> listedWords = new HashSet<>();

  private Gazetteer(byte[] data, int first, Map<String, List<Candidate>> listed) {
    this.data = data;
    this.rows = starts(data, first);
    this.listed = listed;
    for (String name : listed.keySet()) {
      listedWords.add(name);
      int end = 0;
      while (end < name.length()
          && (Character.isLetter(name.charAt(end)) || name.charAt(end) == '.')) {
        end++;
      }
      listedWords.add(name.substring(0, end));
      int space = name.indexOf(' ');
      if (space > 0) {
        listedWords.add(name.substring(0, space));
      }
    }
  }

  static Gazetteer load(LanguageFolder folder) {
    byte[] data = folder.bytes(LARGE);
    int at = 0;
    while (at < data.length && data[at] == '#') {
      at = lineAfter(data, at);
    }
    String columns = new String(data, at, lineAfter(data, at) - at, StandardCharsets.UTF_8).strip();
    if (!columns.equals("name\tkind\tcountry\tadmin\tlat\tlon\tpeople\tgeonames\tof")) {
      throw new RuleFileException(LARGE, 0, "not the columns that the reader knows: " + columns);
    }
    Map<String, List<Candidate>> listed = new HashMap<>();
    Table table = Table.read(folder, LISTED);
    int[] column = new int[9];
    String[] names = columns.split("\t");
    for (int k = 0; k < column.length; k++) {
      column[k] = table.column(names[k]);
    }
    for (Table.Row row : table.rows()) {
      String[] cells = new String[column.length];
      for (int k = 0; k < cells.length; k++) {
        cells[k] = row.get(column[k]);
      }
      try {
        listed.computeIfAbsent(cells[0], k -> new ArrayList<>(1)).add(candidate(cells, true));
      } catch (IllegalArgumentException e) {
        throw new RuleFileException(LISTED, row.line(), "not a place: " + e.getMessage());
      }
    }
    return new Gazetteer(data, lineAfter(data, at), listed);
  }

  private static int lineAfter(byte[] data, int from) {
    int i = from;
    while (i < data.length && data[i] != '\n') {
      i++;
    }
    return Math.min(data.length, i + 1);
  }

  private static int[] starts(byte[] data, int first) {
    int count = 1;
    for (int i = first; i < data.length; i++) {
      count += data[i] == '\n' ? 1 : 0;
    }
    int[] starts = new int[count];
    int row = 0;
    starts[row++] = first;
    for (int i = first; i < data.length; i++) {
      if (data[i] == '\n') {
        starts[row++] = i + 1;
      }
    }
    return starts;
  }

  /** What a name may mean: the language's own list first; empty if nothing. */
  List<Candidate> find(String name) {
    List<Candidate> own = listed.get(name);
    byte[] key = name.getBytes(StandardCharsets.UTF_8);
    int row = lowerBound(key);
    List<Candidate> found = own == null ? List.of() : own;
    while (row < rows.length - 1 && compare(rows[row], key) == 0) {
      if (found.isEmpty() || found == own) {
        found = new ArrayList<>(found);
      }
      Candidate c = candidate(cells(rows[row], rows[row + 1] - 1), false);
      if (own == null || own.stream().noneMatch(o -> isSame(o, c))) {
        found.add(c);
      }
      row++;
    }
    return found;
  }

  private static boolean isSame(Candidate listed, Candidate c) {
    return listed.country().equals(c.country())
        && Math.abs(listed.latitude() - c.latitude()) < 0.3
        && Math.abs(listed.longitude() - c.longitude()) < 0.3
        && listed.kind() == c.kind();
  }

  /** Whether any name begins with this word. */
  boolean begins(String word) {
    if (listedWords.contains(word)) {
      return true;
    }
    byte[] key = word.getBytes(StandardCharsets.UTF_8);
    int row = lowerBound(key);
    if (row == rows.length - 1 || rows[row] + key.length >= data.length) {
      return false;
    }
    for (int k = 0; k < key.length; k++) {
      if (data[rows[row] + k] != key[k]) {
        return false;
      }
    }
    return true;
  }

  /** The first row whose name is not before the key. */
  private int lowerBound(byte[] key) {
    int low = 0;
    int high = rows.length - 1;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (compare(rows[mid], key) < 0) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }

  private int compare(int row, byte[] key) {
    for (int k = 0; ; k++) {
      boolean rowEnds = data[row + k] == '\t';
      if (k == key.length) {
        return rowEnds ? 0 : 1;
      }
      if (rowEnds) {
        return -1;
      }
      int difference = (data[row + k] & 0xFF) - (key[k] & 0xFF);
      if (difference != 0) {
        return difference;
      }
    }
  }

  private String[] cells(int from, int to) {
    String[] cells = new String[9];
    int start = from;
    for (int k = 0; k < cells.length; k++) {
      int end = start;
      while (end < to && data[end] != '\t') {
        end++;
      }
      cells[k] = start >= to ? "" : new String(data, start, end - start, StandardCharsets.UTF_8);
      start = end + 1;
    }
    return cells;
  }

  private static Candidate candidate(String[] c, boolean listed) {
    return new Candidate(
        c[8].isEmpty() ? c[0] : c[8],
        Candidate.Kind.valueOf(c[1]),
        c[2],
        c[3],
        c[4].isEmpty() ? 0 : Double.parseDouble(c[4]),
        c[5].isEmpty() ? 0 : Double.parseDouble(c[5]),
        c[6].isEmpty() ? 0 : Integer.parseInt(c[6]),
        number(c[7]),
        listed);
  }

  private static @Nullable Integer number(String digits) {
    return digits.isEmpty() ? null : Integer.valueOf(digits);
  }
}
