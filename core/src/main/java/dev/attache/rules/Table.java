package dev.attache.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A lexicon file: comment lines ({@code #}), a line of column names, then tab-separated rows.
 *
 * <p>An empty cell is the empty string; cells missing at a row's end are empty too.
 */
public final class Table {

  private final String file;
  private final List<String> columns;
  private final List<Row> rows;

  private Table(String file, List<String> columns, List<Row> rows) {
    this.file = file;
    this.columns = List.copyOf(columns);
    this.rows = List.copyOf(rows);
  }

  /**
   * Reads a lexicon.
   *
   * @param file path inside the folder
   * @throws RuleFileException if a row has more cells than there are columns, or none are named
   */
  public static Table read(LanguageFolder folder, String file) {
    List<String> columns = List.of();
    List<Row> rows = new ArrayList<>();
    String text = new String(folder.bytes(file), StandardCharsets.UTF_8);
    int number = 0;
    for (int from = 0, next; from < text.length(); from = next + 1) {
      int end = text.indexOf('\n', from);
      next = end < 0 ? text.length() : end;
      number++;
      int to = next > from && text.charAt(next - 1) == '\r' ? next - 1 : next;
      if (to == from || text.charAt(from) == '#') {
        continue;
      }
      String line = text.substring(from, to);
      if (columns.isEmpty()) {
        columns = List.of(cells(line, 1));
        continue;
      }
      String[] cells = cells(line, columns.size());
      if (cells.length > columns.size()) {
        throw new RuleFileException(
            file, number, cells.length + " cells, but " + columns.size() + " columns are named");
      }
      rows.add(new Row(cells, number));
    }
    if (columns.isEmpty()) {
      throw new RuleFileException(file, 0, "no line of column names");
    }
    return new Table(file, columns, rows);
  }

  private static String[] cells(String line, int atLeast) {
    String[] cells = new String[atLeast];
    int count = 0;
    for (int from = 0, to; from <= line.length(); from = to + 1) {
      int tab = line.indexOf('\t', from);
      to = tab < 0 ? line.length() : tab;
      if (count == cells.length) {
        cells = Arrays.copyOf(cells, count + 1);
      }
      cells[count++] = stripped(line, from, to);
    }
    Arrays.fill(cells, count, cells.length, "");
    return cells;
  }

  private static String stripped(String text, int from, int to) {
    if (from == to) {
      return "";
    }
    String cell = text.substring(from, to);
    return Character.isWhitespace(cell.charAt(0))
            || Character.isWhitespace(cell.charAt(cell.length() - 1))
        ? cell.strip()
        : cell;
  }

  /** Path inside the folder. */
  public String file() {
    return file;
  }

  /** The rows, in the file's order. */
  public List<Row> rows() {
    return rows;
  }

  /**
   * The place of a column.
   *
   * @throws RuleFileException if the file has no such column
   */
  public int column(String name) {
    int at = columns.indexOf(name);
    if (at < 0) {
      throw new RuleFileException(file, 0, "no column \"" + name + "\" among " + columns);
    }
    return at;
  }

  /** One row of a lexicon. */
  public static final class Row {

    private final String[] cells;
    private final int line;

    Row(String[] cells, int line) {
      this.cells = cells;
      this.line = line;
    }

    /** The cell in a column, stripped; empty where there is none. */
    public String get(int column) {
      return cells[column];
    }

    /** The parts of a cell that {@code |} separates, stripped; none for an empty cell. */
    public List<String> list(int column) {
      String cell = cells[column];
      if (cell.isEmpty()) {
        return List.of();
      }
      if (cell.indexOf('|') < 0) {
        return List.of(cell);
      }
      List<String> parts = new ArrayList<>(4);
      int from = 0;
      while (from <= cell.length()) {
        int bar = cell.indexOf('|', from);
        int to = bar < 0 ? cell.length() : bar;
        parts.add(stripped(cell, from, to));
        from = to + 1;
      }
      return parts;
    }

    /** The row's line in the file, from 1. */
    public int line() {
      return line;
    }
  }
}
