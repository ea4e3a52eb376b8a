package dev.attache.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
    try (BufferedReader in = folder.reader(file)) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (line.isEmpty() || line.charAt(0) == '#') {
          continue;
        }
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
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    if (columns.isEmpty()) {
      throw new RuleFileException(file, 0, "no line of column names");
    }
    return new Table(file, columns, rows);
  }

  private static String[] cells(String line, int atLeast) {
    int count = 1;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '\t') {
        count++;
      }
    }
    String[] cells = new String[Math.max(count, atLeast)];
    int from = 0;
    for (int k = 0; k < cells.length; k++) {
      if (from > line.length()) {
        cells[k] = "";
        continue;
      }
      int tab = line.indexOf('\t', from);
      int to = tab < 0 ? line.length() : tab;
      cells[k] = line.substring(from, to).strip();
      from = to + 1;
    }
    return cells;
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
      List<String> parts = new ArrayList<>();
      int from = 0;
      while (from <= cell.length()) {
        int bar = cell.indexOf('|', from);
        int to = bar < 0 ? cell.length() : bar;
        parts.add(cell.substring(from, to).strip());
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
