package dev.attache.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * The end of a Parquet file, which says where its columns are. The library lists a column's
 * encodings in the order of a hash table, which every run of Java has another of; here they are
 * sorted, so that the same rows give the same bytes. Their order means nothing to readers.
 *
 * <p>Source: Apache Parquet format: footer, its length as 4 bytes, little end first, {@code PAR1}.
 */
final class ParquetFooter {

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  private static final int TAIL = Integer.BYTES + MAGIC.length;

  private ParquetFooter() {}

  /** Sorts the footer of a file that is written and closed. */
  static void sort(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      int length = bytes(channel, channel.size() - TAIL, Integer.BYTES).getInt();
      long start = channel.size() - TAIL - length;
      FileMetaData data = data(bytes(channel, start, length).array());
      for (RowGroup group : data.getRow_groups()) {
        for (ColumnChunk chunk : group.getColumns()) {
          sort(chunk.getMeta_data());
        }
      }
      ByteArrayOutputStream footer = new ByteArrayOutputStream(length);
      Util.writeFileMetaData(data, footer);
      ByteBuffer end =
          ByteBuffer.allocate(footer.size() + TAIL)
              .order(ByteOrder.LITTLE_ENDIAN)
              .put(footer.toByteArray())
              .putInt(footer.size())
              .put(MAGIC)
              .flip();
      channel.truncate(start).position(start);
      while (end.hasRemaining()) {
        channel.write(end);
      }
    }
  }

  private static FileMetaData data(byte[] footer) throws IOException {
    return Util.readFileMetaData(new ByteArrayInputStream(footer));
  }

  private static void sort(ColumnMetaData column) {
    column.getEncodings().sort(Comparator.naturalOrder());
    if (column.isSetEncoding_stats()) {
      column
          .getEncoding_stats()
          .sort(
              Comparator.comparing(PageEncodingStats::getPage_type)
                  .thenComparing(PageEncodingStats::getEncoding));
    }
  }

  private static ByteBuffer bytes(FileChannel channel, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, from + bytes.position()) < 0) {
        throw new IOException("the Parquet file ends too early");
      }
    }
    return bytes.flip();
  }
}
