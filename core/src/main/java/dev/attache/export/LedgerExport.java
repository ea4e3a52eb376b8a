package dev.attache.export;

import dev.attache.ledger.KeptEvent;
import dev.attache.ledger.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a ledger in the forms that other tools read. The same ledger gives the same bytes: rows
 * stand in the order of the ledger's numbers, and nothing asks for the time of day.
 */
public final class LedgerExport {

  private final Ledger ledger;
  private final Period period;
  private final Runnable step;

  /**
   * Prepares an export.
   *
   * @param ledger what is exported; it stays open
   * @param period which days
   * @param step run after each event, for those who watch
   */
  public LedgerExport(Ledger ledger, Period period, Runnable step) {
    this.ledger = ledger;
    this.period = period;
    this.step = step;
  }

  /**
   * Writes a form that is one file, in lines that end with LF.
   *
   * @throws IllegalArgumentException if the form is a folder
   * @throws IOException if it cannot be written
   * @throws dev.attache.ledger.LedgerException if the ledger cannot be read
   */
  public void write(ExportForm form, Appendable out) throws IOException {
    if (form.isFolder()) {
      throw new IllegalArgumentException(form + " is a folder, not one file");
    }
    try {
      if (form == ExportForm.PLOVER) {
        each(event -> out.append(Plover.line(event)).append('\n'));
        return;
      }
      StoryNotes notes = form.asksForStories() ? StoryNotes.of(ledger) : StoryNotes.none();
      Rows rows = form.rows(new Codes(), notes);
      if (rows.named()) {
        line(out, rows.columns());
      }
      each(
          event -> {
            for (List<String> row : rows.of(event)) {
              line(out, row);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Writes a form that is a folder, which is made where it is missing; files of the same names are
   * written anew, others left alone.
   *
   * @throws IllegalArgumentException if the form is one file
   * @throws IOException if it cannot be written
   * @throws dev.attache.ledger.LedgerException if the ledger cannot be read
   */
  public void write(ExportForm form, Path folder) throws IOException {
    if (!form.isFolder()) {
      throw new IllegalArgumentException(form + " is one file, not a folder");
    }
    Files.createDirectories(folder);
    Map<KeptTable, TableSink> sinks = new LinkedHashMap<>();
    try {
      for (KeptTable table : KeptTable.ALL) {
        sinks.put(table, sink(form, folder, table));
      }
      new TableExport(period, sinks, step).write(ledger);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      close(sinks.values().iterator());
    }
    if (form == ExportForm.PACKAGE) {
      DataPackage.describe(folder);
    }
  }

  private static TableSink sink(ExportForm form, Path folder, KeptTable table) throws IOException {
    return form == ExportForm.PARQUET
        ? new ParquetSink(folder.resolve(table.name() + ".parquet"), table)
        : new CsvSink(folder.resolve(table.name() + ".csv"), table);
  }

  /** Closes all, even where one fails. */
  private static void close(Iterator<TableSink> sinks) throws IOException {
    while (sinks.hasNext()) {
      try (TableSink sink = sinks.next()) {
        close(sinks);
      }
    }
  }

  private interface Writing {
    void of(KeptEvent event) throws IOException;
  }

  private void each(Writing writing) {
    ledger.eachEvent(
        event -> {
          if (period.has(Period.day(event))) {
            try {
              writing.of(event);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            step.run();
          }
        });
  }

  private static void line(Appendable out, List<String> cells) throws IOException {
    out.append(String.join("\t", cells)).append('\n');
  }
}
