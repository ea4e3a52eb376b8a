package dev.attache.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSV as RFC 4180 has it, UTF-8, the first line the names of the columns. */
final class CsvSink implements TableSink {

  private final CsvWriter out;

  CsvSink(Path file, KeptTable table) throws IOException {
    out =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.CRLF)
            .build(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    out.writeRecord(table.columns().stream().map(KeptTable.Column::name).toList());
  }

  @Override
  public void row(@Nullable Object... cells) {
    List<String> texts = new ArrayList<>(cells.length);
    for (Object cell : cells) {
      if (cell instanceof Double number) {
        texts.add(Cells.number(number));
      } else {
        texts.add(cell == null ? "" : cell.toString());
      }
    }
    out.writeRecord(texts);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
