package dev.attache.cli;

import dev.attache.export.ExportForm;
import dev.attache.export.LedgerExport;
import dev.attache.export.Period;
import dev.attache.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code attache export}: a ledger in the forms that other tools read. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {"Writes a ledger in a form that other tools read."},
    footer = {
      "",
      "Examples:",
      "  attache export record.db --as polecat -o polecat.tsv",
      "  attache export record.db --as gdelt --since 2023 --until 2023-06 -o gdelt.tsv",
      "  attache export record.db --as parquet -o tables/",
      "",
      "Forms of one file: plover, polecat, icews, gdelt, gdelt-mentions, phoenix.",
      "Forms that are a folder: csv, parquet, package (a Frictionless data package).",
      "Forms other than plover and the folders leave out what did not take place.",
      "Exit status: 0 written, 2 wrong usage, 3 no ledger, or not written."
    })
final class ExportCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "LEDGER",
      arity = "0..1",
      defaultValue = KeepOptions.DEFAULT,
      description =
          "The ledger: a file, or postgresql://user@host/database. Default: ${DEFAULT-VALUE}.")
  private String ledger = KeepOptions.DEFAULT;

  @Option(
      names = "--as",
      paramLabel = "FORM",
      required = true,
      converter = Words.Exported.class,
      description =
          "plover, polecat, icews, gdelt, gdelt-mentions, phoenix, csv, parquet or package.")
  private ExportForm form = ExportForm.PLOVER;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description =
          "The file or folder to write. Default: standard output; a folder must be named.")
  private @Nullable Path output;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      converter = Words.First.class,
      description = "First day: YYYY, YYYY-MM or YYYY-MM-DD.")
  private @Nullable LocalDate since;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      converter = Words.Last.class,
      description = "Last day: YYYY, YYYY-MM or YYYY-MM-DD.")
  private @Nullable LocalDate until;

  @ParentCommand private @Nullable Attache attache;

  @Override
  public Integer call() {
    Path folder = form.isFolder() ? folder() : null;
    try (Ledger opened = Ledger.open(ledger);
        Progress progress = Progress.start()) {
      LedgerExport export = new LedgerExport(opened, new Period(since, until), progress::step);
      if (folder != null) {
        export.write(form, folder);
        return Attache.OK;
      }
      try (Output out = output()) {
        export.write(form, new Printed(out));
      }
      return Attache.OK;
    } catch (IOException e) {
      throw new OutputFailedException("cannot write " + output + ": " + e.getMessage());
    }
  }

  private Path folder() {
    Path named = output;
    if (named == null) {
      throw new UsageException("this form is a folder of files; name one with --output");
    }
    if (Files.exists(named) && !Files.isDirectory(named)) {
      throw new UsageException(named + " is a file, but this form is a folder of files");
    }
    return named;
  }

  private Output output() {
    Path file = output;
    return file == null
        ? Output.standard(Objects.requireNonNull(attache, "set by picocli").out())
        : Output.file(file, List.of(ledger));
  }

  /** An output to append to. */
  private record Printed(Output out) implements Appendable {

    @Override
    public Appendable append(CharSequence text) {
      out.print(text.toString());
      return this;
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) {
      return append(text.subSequence(start, end));
    }

    @Override
    public Appendable append(char c) {
      return append(String.valueOf(c));
    }
  }
}
