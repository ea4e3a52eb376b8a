package dev.attache.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query gives.
 *
 * @param columns their names
 * @param rows cells: text, Long, Double, or null where there is none; unmodifiable
 */
public record SqlAnswer(List<String> columns, List<List<@Nullable Object>> rows) {

  /** Copies the names. */
  public SqlAnswer {
    columns = List.copyOf(columns);
  }
}
