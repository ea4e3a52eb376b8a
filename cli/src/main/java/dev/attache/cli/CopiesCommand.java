package dev.attache.cli;

import dev.attache.copies.Kinship;
import dev.attache.copies.Morgue;
import dev.attache.intake.Intake;
import dev.attache.intake.Item;
import dev.attache.intake.RawItem;
import dev.attache.intake.Rejection;
import dev.attache.rules.LanguageFolder;
import dev.attache.story.Outcome;
import dev.attache.story.Story;
import dev.attache.story.StoryMaker;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code attache copies}: which stories are the same. */
@Command(
    name = "copies",
    mixinStandardHelpOptions = true,
    description = {
      "Shows which stories are copies and revisions of each other, the original first:",
      "the agency's own, else the earliest."
    },
    footer = {
      "",
      "Examples:",
      "  attache copies day/",
      "  attache copies --as jsonl CC-NEWS.warc.gz > families.jsonl",
      "",
      "A story that takes over passages and adds facts is none of them.",
      "Exit status: 0 all read, 2 wrong usage, 3 some inputs failed."
    })
final class CopiesCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "Files, folders, patterns, or - for standard input.")
  private List<String> inputs = List.of();

  @Mixin private InputOptions options = new InputOptions();

  @Option(
      names = "--as",
      paramLabel = "FORM",
      defaultValue = "text",
      converter = Words.Form.class,
      description =
          "text for people, jsonl for programs: a line for each family."
              + " Default: ${DEFAULT-VALUE}.")
  private ReadCommand.As as = ReadCommand.As.TEXT;

  @Option(
      names = "--reach",
      paramLabel = "N",
      defaultValue = "1000000",
      converter = Words.Count.class,
      description =
          "Among how many earlier stories copies are looked for, at most."
              + " Default: ${DEFAULT-VALUE}.")
  private int reach = Morgue.DEFAULT_REACH;

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
    if (as == ReadCommand.As.ANNOTATIONS) {
      throw new UsageException(
          "copies gives text or jsonl; annotations are of stories (attache read)");
    }
    Attache parent = Objects.requireNonNull(attache, "set by picocli");
    StoryMaker maker = StoryMaker.load(LanguageFolder.ENGLISH);
    Families families = new Families();
    int failed = 0;
    try (Output out = Output.standard(parent.out());
        Intake intake = Intake.open(inputs, options.toIntake());
        Morgue morgue = Morgue.open(LanguageFolder.ENGLISH, reach);
        Progress progress = Progress.start()) {
      while (intake.hasNext()) {
        Item item = intake.next();
        Outcome outcome =
            item instanceof RawItem raw ? maker.make(raw) : new Outcome.Refused((Rejection) item);
        if (outcome instanceof Outcome.Refused refused) {
          failed++;
          progress.clear();
          System.err.println("attache: " + Columns.plain(said(refused.rejection())));
        } else {
          Story story =
              outcome instanceof Outcome.Made made
                  ? made.story()
                  : ((Outcome.Foreign) outcome).story();
          Kinship kinship = morgue.file(story);
          families.add(morgue.clipping(story), kinship);
        }
        progress.step();
      }
      progress.clear();
      out.print(as == ReadCommand.As.JSONL ? families.json() : families.text(Terminal.of(color)));
    }
    return failed == 0 ? Attache.OK : Attache.SOME_FAILED;
  }

  private static String said(Rejection rejection) {
    String where =
        rejection.line() > 0 ? rejection.input() + ":" + rejection.line() : rejection.input();
    return where + ": " + rejection.reason();
  }
}
