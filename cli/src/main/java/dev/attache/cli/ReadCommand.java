package dev.attache.cli;

import dev.attache.intake.Addresses;
import dev.attache.intake.Intake;
import dev.attache.intake.IntakeOptions;
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
      "  attache read --from html saved-pages/ 'wire/2024-03-*.xml' CC-NEWS.warc.gz",
      "  attache read https://news.example/rss.xml",
      "  attache read --copies once --as jsonl day/ > records.jsonl",
      "  attache read --into record.db archive/           keeps them in a ledger",
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
    JSONL,
    /** A line of W3C Web Annotations a story. */
    ANNOTATIONS
  }

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "Files, folders, patterns, addresses, or - for standard input.")
  private List<String> inputs = List.of();

  @Mixin private InputOptions input = new InputOptions();

  @Mixin private WebInputOptions web = new WebInputOptions();

  @Mixin private ReadOptions reading = new ReadOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write; standard output unless given.")
  private @Nullable Path output;

  @ParentCommand private @Nullable Attache attache;

  @Override
  public Integer call() {
    Attache parent = Objects.requireNonNull(attache, "set by picocli");
    IntakeOptions options = input.toIntake();
    Addresses addresses = web.addresses(options.limits().maxBytes());
    try (Output out = output == null ? Output.standard(parent.out()) : Output.file(output, inputs);
        Intake intake = Intake.open(inputs, options, System.in, addresses);
        Keeping kept = reading.keeping(String.join(" ", inputs));
        Progress progress = Progress.start(() -> Expected.stories(inputs));
        ReadRun run = reading.run(parent.stages(), kept)) {
      int failed = run.run(intake, out, System.err, progress);
      if (kept != null) {
        progress.close();
        System.err.println("attache: " + Columns.plain(kept.summary()));
      }
      return failed == 0 ? Attache.OK : Attache.SOME_FAILED;
    }
  }
}
