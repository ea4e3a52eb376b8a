package dev.attache.cli;

import dev.attache.intake.Intake;
import dev.attache.reader.Reader;
import dev.attache.rules.LanguageFolder;
import dev.attache.story.StoryMaker;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
      description = "How many stories are read at once. Default: one a processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "auto, always or never. Default: ${DEFAULT-VALUE}.")
  private Terminal.When color = Terminal.When.AUTO;

  @Override
  public Integer call() throws IOException {
    if (threads < 1) {
      throw new UsageException("--threads is " + threads + "; it must be at least 1");
    }
    Form form = as == As.JSONL ? new JsonForm() : new PeopleForm(Terminal.of(color));
    try (PrintStream out = open();
        Intake intake = Intake.open(inputs, input.toIntake());
        Progress progress = Progress.start()) {
      StoryMaker stories = StoryMaker.load(LanguageFolder.ENGLISH);
      Reader reader = Reader.load(LanguageFolder.ENGLISH);
      int failed =
          new ReadRun(stories, reader, form, threads).run(intake, out, System.err, progress);
      return failed == 0 ? Attache.OK : Attache.SOME_FAILED;
    }
  }

  private PrintStream open() throws IOException {
    Path file = output;
    if (file == null) {
      return new PrintStream(
          new BufferedOutputStream(
              new java.io.FileOutputStream(java.io.FileDescriptor.out), 1 << 16),
          false,
          StandardCharsets.UTF_8);
    }
    try {
      OutputStream raw = Files.newOutputStream(file);
      return new PrintStream(new BufferedOutputStream(raw, 1 << 16), false, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UsageException("cannot write " + file + ": does its folder exist, may you write?");
    }
  }
}
