package dev.attache.cli;

import dev.attache.actors.Known;
import dev.attache.actors.Sense;
import dev.attache.actors.WhoIsWho;
import dev.attache.rules.LanguageFolder;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code attache who}: who somebody is, by the lexicons or by what stories say. */
@Command(
    name = "who",
    mixinStandardHelpOptions = true,
    description = {
      "Says who somebody is on a day: office, country, sector, and what says so.",
      "Knows people, states, bodies, seats of power; reads a description that is no name;",
      "with --in, lists what stories say of somebody."
    },
    footer = {
      "",
      "Examples:",
      "  attache who Mishustin --on 2023-03-21",
      "  attache who Kremlin",
      "  attache who Japan --on 2022-09-01               with those who hold its offices",
      "  attache who NATO --on 2023-04-04                with its members that day",
      "  attache who \"Dutch Health Minister Anna Vos\"    nobody need know her",
      "  attache who Kirby --in stories/                 what stories call him, and when",
      "",
      "Exit status: 0 found, 2 wrong usage, 3 nobody is known by the name, or an input failed."
    })
final class WhoCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "NAME",
      description = "A name or a part of one, a demonym, a seat of power, a description.")
  private String name = "";

  @Option(
      names = "--on",
      paramLabel = "DATE",
      converter = Words.Day.class,
      description = "The day (YYYY-MM-DD). Default: today.")
  private @Nullable LocalDate on;

  @Option(
      names = "--in",
      paramLabel = "INPUT",
      description = "Stories to ask: files, folders, addresses, or - for standard input.")
  private List<String> inputs = List.of();

  @Mixin private InputOptions options = new InputOptions();

  @Option(
      names = "--as",
      paramLabel = "FORM",
      defaultValue = "text",
      converter = Words.Form.class,
      description =
          "text for people, jsonl for programs: a line for each that is meant."
              + " Default: ${DEFAULT-VALUE}.")
  private ReadCommand.As as = ReadCommand.As.TEXT;

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
    if (as == ReadCommand.As.ANNOTATIONS) {
      throw new UsageException(
          "who gives text or jsonl; annotations are of stories (attache read)");
    }
    try (Output out = Output.standard(parent.out())) {
      if (!inputs.isEmpty()) {
        WhoInStories stories = new WhoInStories(name, as, Terminal.of(color));
        return stories.list(inputs, options.toIntake(), parent.stages(), out, System.err);
      }
      LocalDate day = on != null ? on : LocalDate.now(Clock.systemUTC());
      WhoIsWho whoIsWho = WhoIsWho.load(LanguageFolder.ENGLISH);
      List<Sense> found = whoIsWho.find(name);
      if (found.isEmpty()) {
        WhoInStories stories = new WhoInStories("", as, Terminal.of(color));
        return stories.describe(name, day, parent.stages(), out) ? Attache.OK : nobody(System.err);
      }
      for (Sense sense : found) {
        out.print(
            as == ReadCommand.As.JSONL
                ? KnownJson.line(sense, whoIsWho, day)
                : new KnownPrinter(whoIsWho, day, Terminal.of(color)).print(sense));
      }
      return Attache.OK;
    }
  }

  private int nobody(PrintStream err) {
    err.println(
        "attache: nobody is known as \""
            + Columns.plain(name)
            + "\", nor do the words say who it is; ask stories with --in");
    return Attache.SOME_FAILED;
  }

  /** The words for a term's beginning and end. */
  static String span(Known.Term term) {
    if (term.from().isEmpty() && term.to().isEmpty()) {
      return "";
    }
    return (term.from().isEmpty() ? "…" : term.from())
        + " – "
        + (term.to().isEmpty() ? "…" : term.to());
  }
}
