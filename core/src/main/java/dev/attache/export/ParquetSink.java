package dev.attache.export;

import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.io.FileSystemOutputFile;
import com.jerolba.carpet.model.FieldType;
import com.jerolba.carpet.model.FieldTypes;
import com.jerolba.carpet.model.WriteRecordModelType;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.jspecify.annotations.Nullable;

/** Parquet, compressed with Snappy: what every reader of Parquet takes. */
final class ParquetSink implements TableSink {

  private final CarpetWriter<@Nullable Object[]> out;
  private final Path file;

  @SuppressWarnings("NullAway") // a null in a cell is a null in the column
  ParquetSink(Path file, KeptTable table) throws IOException {
    this.file = file;
    WriteRecordModelType<Object[]> model = FieldTypes.writeRecordModel(Object[].class);
    for (int i = 0; i < table.columns().size(); i++) {
      int at = i;
      KeptTable.Column column = table.columns().get(i);
      model.withField(column.name(), type(column.type()), row -> row[at]);
    }
    out =
        new CarpetWriter.Builder<>(new FileSystemOutputFile(file.toFile()), Object[].class)
            .withWriteRecordModel(model)
            .withCompressionCodec(CompressionCodecName.SNAPPY)
            .build();
  }

  private static FieldType type(KeptTable.Type type) {
    return switch (type) {
      case TEXT -> FieldTypes.STRING;
      case INTEGER -> FieldTypes.LONG;
      case NUMBER -> FieldTypes.DOUBLE;
      case DAY -> FieldTypes.LOCAL_DATE;
    };
  }

  @Override
  public void row(@Nullable Object... cells) throws IOException {
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] instanceof Integer number) {
        cells[i] = number.longValue();
      }
    }
    out.write(cells);
  }

  @Override
  public void close() throws IOException {
    out.close();
    ParquetFooter.sort(file);
  }
}
