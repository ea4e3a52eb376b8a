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
  private final int first;
  private final Map<String, List<Candidate>> listed;
  private final Set<String> listedWords = new HashSet<>();

  private Gazetteer(byte[] data, int first, Map<String, List<Candidate>> listed) {
    this.data = data;
    this.first = first;
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

  /** What a name may mean: the language's own list first; empty if nothing. */
  List<Candidate> find(String name) {
    List<Candidate> own = listed.get(name);
    byte[] key = name.getBytes(StandardCharsets.UTF_8);
    int row = lowerBound(key);
    List<Candidate> found = own == null ? List.of() : own;
    while (row < data.length && compare(row, key) == 0) {
      if (found.isEmpty() || found == own) {
        found = new ArrayList<>(found);
      }
      int next = lineAfter(data, row);
      found.add(candidate(cells(row, next - 1), false));
      row = next;
    }
    return found;
  }

  /** Whether any name begins with this word. */
  boolean begins(String word) {
    byte[] key = word.getBytes(StandardCharsets.UTF_8);
    int row = lowerBound(key);
    if (row < data.length && row + key.length < data.length) {
      for (int k = 0; k < key.length; k++) {
        if (data[row + k] != key[k]) {
          return false;
        }
      }
      return true;
    }
    return false;
  }

  /** Whether a name of the language's own list begins with this word. */
  boolean beginsListed(String word) {
    return listedWords.contains(word);
  }

  /** Offset of the first row whose name is not before the key. */
  private int lowerBound(byte[] key) {
    int low = first;
    int high = data.length;
    while (low < high) {
      int mid = (low + high) >>> 1;
      int row = mid;
      while (row > low && data[row - 1] != '\n') {
        row--;
      }
      if (compare(row, key) < 0) {
        low = lineAfter(data, mid);
      } else {
        high = row;
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
