package dev.attache.cli;

import dev.attache.intake.Intake;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code attache read}: stories in, records out. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    description = "Reads news stories and gives their records.",
    footer = {
      "",
      "Examples:",
      "  attache read samples/macron-beijing.txt --published 2023-04-06",
      "  attache read --as jsonl stories/ more/page.html.gz > records.jsonl",
      "  zcat wire.jsonl.gz | attache read --from jsonl --as jsonl - > records.jsonl",
      "  attache read --from html saved-pages/",
      "",
      "A JSON line has text, and if known id, published, headline, outlet, url, language.",
      "An input that cannot be read is reported in its place and the run goes on.",
      "Exit status: 0 all read, 2 wrong usage, 3 some inputs failed."
    })
final class ReadCommand implements Callable<Integer> {

  /** The form of the output. */
  enum As {
    /** Tables for people. */
    TEXT,
    /** A JSON line a story, schema attache/1. */
    JSONL
  }

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "Files, folders, or - for standard input.")
  private List<String> inputs = List.of();

  @Mixin private InputOptions input = new InputOptions();

  @Option(
      names = "--as",
      paramLabel = "FORM",
      defaultValue = "text",
      converter = Words.Form.class,
      description = "text (for people) or jsonl (for programs). Default: ${DEFAULT-VALUE}.")
  private As as = As.TEXT;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write; standard output unless given.")
  private @Nullable Path output;

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = Words.Count.class,
      description = "How many stories are read at once. Default: one a processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      converter = Words.Colour.class,
      description = "auto, always or never. Default: ${DEFAULT-VALUE}.")
  private Terminal.When color = Terminal.When.AUTO;

  @ParentCommand private @Nullable Attache attache;

  @Override
  public Integer call() {
    Attache parent = Objects.requireNonNull(attache, "set by picocli");
    Form form = as == As.JSONL ? new JsonForm() : new PeopleForm(Terminal.of(color));
    try (Output out = output == null ? Output.standard(parent.out()) : Output.file(output, inputs);
        Intake intake = Intake.open(inputs, input.toIntake());
        Progress progress = Progress.start()) {
      Stages stages = parent.stages();
      int failed =
          new ReadRun(stages.stories(), stages.reader(), form, threads)
              .run(intake, out, System.err, progress);
      return failed == 0 ? Attache.OK : Attache.SOME_FAILED;
    }
  }
}
