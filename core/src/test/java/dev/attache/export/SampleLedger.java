package dev.attache.export;

import dev.attache.dispatch.Dispatch;
import dev.attache.ledger.Kinship;
import dev.attache.ledger.Ledger;
import dev.attache.ledger.LedgerWriter;
import dev.attache.reader.Reader;
import dev.attache.rules.LanguageFolder;
import dev.attache.story.Story;
import dev.attache.text.Alignment;
import dev.attache.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small ledger of written stories, and the rows of its exports. */
final class SampleLedger {

  private static final Reader READER = Reader.load(LanguageFolder.ENGLISH);

  private SampleLedger() {}

  /** Makes it in a folder; gives where it lies. */
  static String in(Path folder) {
    String file = folder.resolve("record.db").toString();
    try (LedgerWriter writer = LedgerWriter.open(file, "test", "1.0")) {
      writer.append(
          told(
              "a",
              "Daily",
              "https://www.daily.example/a",
              "2022-06-15",
              "France condemns Iran",
              "Talks went on. France condemned Iran on Monday over the execution of a protester."),
          Kinship.UNKNOWN);
      writer.append(
          told(
              "b",
              "Herald",
              null,
              "2022-06-16",
              null,
              "On Monday, Iran was condemned by France for the execution of a protester."),
          Kinship.UNKNOWN);
      writer.append(
          told(
              "c",
              "Post; Weekly",
              null,
              "2022-06-15",
              null,
              "A bomb killed 12 soldiers in Kabul on Monday."),
          Kinship.UNKNOWN);
      writer.append(
          told("d", "Daily", null, "2023-02-14", null, "Joe Biden will visit Poland on Feb. 20."),
          Kinship.UNKNOWN);
      writer.append(
          told("e", null, null, "2021-05-12", null, "Israel bombed Gaza City on Tuesday."),
          Kinship.UNKNOWN);
      writer.append(
          told(
              "f",
              "Daily",
              null,
              "2022-07-20",
              null,
              "Joe Biden met Mohammed bin Salman in Jeddah on Friday."),
          Kinship.UNKNOWN);
    }
    return file;
  }

  private static Dispatch told(
      String id,
      @Nullable String outlet,
      @Nullable String url,
      String day,
      @Nullable String headline,
      String words) {
    Text text = new Text(words);
    return READER.read(
        new Story(
            id,
            "stories.jsonl",
            "sha256:" + id.repeat(64),
            text,
            Alignment.identity(text.length()),
            headline == null ? null : new Text(headline),
            LocalDate.parse(day),
            Story.PublishedFrom.METADATA,
            new Story.Page(url, outlet, null, null, null, List.of(), List.of(), null, null, null),
            "en"));
  }

  /** A form of one file. */
  static String export(String ledger, ExportForm form, Period period) {
    StringBuilder out = new StringBuilder();
    try (Ledger opened = Ledger.open(ledger)) {
      new LedgerExport(opened, period, () -> {}).write(form, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** A form that is a folder. */
  static void export(String ledger, ExportForm form, Path folder) {
    try (Ledger opened = Ledger.open(ledger)) {
      new LedgerExport(opened, Period.ALL, () -> {}).write(form, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cells of a tab-separated form; every line must have as many as the form has columns. */
  static List<List<String>> cells(String ledger, ExportForm form) {
    List<List<String>> rows = new ArrayList<>();
    String text = export(ledger, form, Period.ALL);
    if (!text.endsWith("\n")) {
      throw new AssertionError("the last line is not ended");
    }
    for (String line : text.substring(0, text.length() - 1).split("\n", -1)) {
      List<String> cells = List.of(line.split("\t", -1));
      if (cells.size() != form.columns().size()) {
        throw new AssertionError(cells.size() + " cells: " + line);
      }
      rows.add(cells);
    }
    return rows;
  }
}
