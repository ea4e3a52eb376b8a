package dev.attache.cli;

import dev.attache.dispatch.Dispatch;
import dev.attache.reader.Reader;
import dev.attache.rules.LanguageFolder;
import dev.attache.score.GoldAct;
import dev.attache.score.GoldTable;
import dev.attache.score.Scorecard;
import dev.attache.story.Story;
import dev.attache.text.Alignment;
import dev.attache.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code attache score}: how right the reader is on sentences that somebody coded by hand. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description = {
      "Reads sentences that were coded by hand and says how many of the acts were found:",
      "precision, recall and F1 by type, of pairs, of pairs with their type, and of status."
    },
    footer = {
      "",
      "The table is tab-separated; its first line names the columns: sentence and type are needed;",
      "id, source, target, quad, mode, status and published (YYYY-MM-DD) are read where they are there.",
      "",
      "Examples:",
      "  attache score gold.tsv",
      "  attache score gold.tsv --misses type    and what was taken for another type",
      "  attache score gold.tsv --as jsonl       the figures for programs",
      "",
      "Exit status: 0 scored, 2 wrong usage, 3 the table or a line of it cannot be read."
    })
final class ScoreCommand implements Callable<Integer> {

  /** Which acts are listed. */
  enum Misses {
    /** None. */
    NONE,
    /** Those of another type, or of which nothing was found. */
    TYPE,
    /** Those whose source or target was not found. */
    PAIR,
    /** Both. */
    ALL
  }

  @Parameters(paramLabel = "GOLD", description = "The table, or - for standard input.")
  private String input = "-";

  @Option(
      names = "--misses",
      paramLabel = "KIND",
      defaultValue = "none",
      converter = Words.Missed.class,
      description =
          "Also list acts that were missed: none, type, pair or all. Default: ${DEFAULT-VALUE}.")
  private Misses misses = Misses.NONE;

  @Option(
      names = "--as",
      paramLabel = "FORM",
      defaultValue = "text",
      converter = Words.Form.class,
      description = "text for people, jsonl for programs. Default: ${DEFAULT-VALUE}.")
  private ReadCommand.As as = ReadCommand.As.TEXT;

  @ParentCommand private @Nullable Attache attache;

  @Override
  public Integer call() {
    if (as == ReadCommand.As.ANNOTATIONS) {
      throw new UsageException("score gives text or jsonl; annotations are of stories");
    }
    GoldTable table;
    try (InputStream bytes = input.equals("-") ? System.in : Files.newInputStream(Path.of(input));
        BufferedReader in =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      table = GoldTable.read(in);
    } catch (InvalidPathException e) {
      return failed(": not the name of a file");
    } catch (IOException e) {
      return failed(": cannot be read; does the file exist, and may you read it?");
    }
    for (GoldTable.Fault fault : table.faults()) {
      failed(":" + fault.line() + ": " + fault.found());
    }
    if (table.acts().isEmpty()) {
      return Attache.SOME_FAILED;
    }
    Attache parent = Objects.requireNonNull(attache, "set by picocli");
    Scorecard card = score(table, Reader.load(LanguageFolder.ENGLISH));
    try (Output out = Output.standard(parent.out())) {
      out.print(
          as == ReadCommand.As.JSONL
              ? ScorePrinter.json(card, misses)
              : new ScorePrinter(card).print(misses));
    }
    return table.faults().isEmpty() ? Attache.OK : Attache.SOME_FAILED;
  }

  /** Each sentence is read alone, once for all acts that were coded of it. */
  private static Scorecard score(GoldTable table, Reader reader) {
    Map<String, List<GoldAct>> bySentence = new LinkedHashMap<>();
    for (GoldAct act : table.acts()) {
      bySentence.computeIfAbsent(act.sentence(), k -> new ArrayList<>()).add(act);
    }
    Scorecard card = new Scorecard(LanguageFolder.ENGLISH);
    bySentence.forEach((sentence, acts) -> card.add(acts, read(acts.get(0), reader)));
    return card;
  }

  private static Dispatch read(GoldAct act, Reader reader) {
    Text text = new Text(act.sentence());
    return reader.read(
        new Story(
            act.id(),
            act.id(),
            "",
            text,
            Alignment.identity(text.length()),
            null,
            act.published(),
            act.published() == null ? Story.PublishedFrom.UNKNOWN : Story.PublishedFrom.ARGUMENT,
            Story.Page.NONE,
            "en"));
  }

  private int failed(String reason) {
    System.err.println("attache: " + Columns.plain(input + reason));
    return Attache.SOME_FAILED;
  }
}
