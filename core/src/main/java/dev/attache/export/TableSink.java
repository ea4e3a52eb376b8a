package dev.attache.export;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes the rows of one table. */
interface TableSink extends Closeable {

  /**
   * Adds a row.
   *
   * @param cells one for each column: a string, a whole number, a double, a day or null
   */
  void row(@Nullable Object... cells) throws IOException;
}
