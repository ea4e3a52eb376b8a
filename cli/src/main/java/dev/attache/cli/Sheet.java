package dev.attache.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer of rows and columns: for people a table, for programs JSON (an array of objects) or CSV
 * (RFC 4180, UTF-8).
 *
 * @param columns their names
 * @param rows their cells: text, whole numbers, numbers, lists of text, or null
 */
record Sheet(List<String> columns, List<List<@Nullable Object>> rows) {

  private static final JsonFactory FACTORY = new JsonFactory();

  /** The form of an answer. */
  enum As {
    /** For people. */
    TABLE,
    /** An array of objects. */
    JSON,
    /** Comma-separated values. */
    CSV
  }

  String as(As form, Terminal terminal) {
    return switch (form) {
      case TABLE -> table(terminal);
      case JSON -> json();
      case CSV -> csv();
    };
  }

  private static String text(@Nullable Object cell) {
    if (cell == null) {
      return "";
    }
    if (cell instanceof List<?> list) {
      StringBuilder joined = new StringBuilder();
      for (Object item : list) {
        joined.append(joined.isEmpty() ? "" : "; ").append(item);
      }
      return joined.toString();
    }
    return cell.toString();
  }

  /**
   * Columns are as wide as they need, up to a quarter of the terminal; the last takes the room that
   * is left, and where it holds words that people read, lines of its own beneath.
   */
  private String table(Terminal terminal) {
    if (rows.isEmpty()) {
      return "";
    }
    String end = columns.get(columns.size() - 1);
    if (end.equals("words") || end.equals("content")) {
      return wordsBeneath(terminal);
    }
    int last = columns.size() - 1;
    int most = Math.max(10, terminal.width() / 4);
    int[] width = new int[columns.size()];
    for (int c = 0; c <= last; c++) {
      width[c] = Columns.width(columns.get(c));
      for (List<@Nullable Object> row : rows) {
        width[c] =
            Math.max(width[c], Math.min(most, Columns.width(Columns.plain(text(row.get(c))))));
      }
    }
    int used = 0;
    for (int c = 0; c < last; c++) {
      used += width[c] + 2;
    }
    width[last] = Math.max(20, terminal.width() - used);
    StringBuilder out = new StringBuilder();
    line(out, new ArrayList<>(columns), width, terminal, Terminal::dim);
    for (List<@Nullable Object> row : rows) {
      line(out, row, width, terminal, (t, s) -> s);
    }
    return out.toString();
  }

  private String wordsBeneath(Terminal terminal) {
    int last = columns.size() - 1;
    List<List<@Nullable Object>> heads = new ArrayList<>();
    rows.forEach(row -> heads.add(row.subList(0, last)));
    List<String> lines =
        new Sheet(columns.subList(0, last), heads).table(terminal).lines().toList();
    StringBuilder out = new StringBuilder(lines.get(0)).append('\n');
    for (int i = 0; i < rows.size(); i++) {
      out.append(lines.get(i + 1)).append('\n');
      for (String line : Columns.wrap(text(rows.get(i).get(last)), terminal.width() - 6)) {
        out.append("      ").append(line).append('\n');
      }
    }
    return out.toString();
  }

  private interface Paint {
    String paint(Terminal terminal, String words);
  }

  private static void line(
      StringBuilder out,
      List<? extends @Nullable Object> cells,
      int[] width,
      Terminal terminal,
      Paint paint) {
    StringBuilder line = new StringBuilder();
    for (int c = 0; c < width.length; c++) {
      Object cell = cells.get(c);
      String shown = Columns.cut(text(cell), width[c]);
      boolean number = cell instanceof Number;
      String gap = " ".repeat(Math.max(0, width[c] - Columns.width(shown)));
      line.append(number ? gap + shown : c == width.length - 1 ? shown : shown + gap);
      line.append(c == width.length - 1 ? "" : "  ");
    }
    out.append(paint.paint(terminal, line.toString().stripTrailing())).append('\n');
  }

  private String csv() {
    StringBuilder out = new StringBuilder();
    out.append(String.join(",", columns)).append("\r\n");
    for (List<@Nullable Object> row : rows) {
      for (int c = 0; c < row.size(); c++) {
        String cell = text(row.get(c));
        boolean quoted = cell.chars().anyMatch(x -> x == '"' || x == ',' || x == '\n' || x == '\r');
        out.append(c == 0 ? "" : ",");
        out.append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
      }
      out.append("\r\n");
    }
    return out.toString();
  }

  private String json() {
    StringWriter buffer = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(buffer)) {
      out.writeStartArray();
      for (List<@Nullable Object> row : rows) {
        out.writeRaw(row == rows.get(0) ? "\n" : "");
        out.writeStartObject();
        for (int c = 0; c < row.size(); c++) {
          Object cell = row.get(c);
          if (cell != null) {
            out.writeFieldName(columns.get(c));
            value(out, cell);
          }
        }
        out.writeEndObject();
      }
      out.writeEndArray();
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return buffer.append('\n').toString();
  }

  private static void value(JsonGenerator out, Object cell) throws IOException {
    if (cell instanceof Long number) {
      out.writeNumber(number);
    } else if (cell instanceof Integer number) {
      out.writeNumber(number);
    } else if (cell instanceof Double number) {
      out.writeNumber(number);
    } else if (cell instanceof List<?> list) {
      out.writeStartArray();
      for (Object item : list) {
        out.writeString(item.toString());
      }
      out.writeEndArray();
    } else {
      out.writeString(cell.toString());
    }
  }
}
