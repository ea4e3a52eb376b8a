package dev.attache.cli;

import dev.attache.dispatch.Dispatch;
import dev.attache.events.Event;
import dev.attache.intake.Intake;
import dev.attache.intake.Item;
import dev.attache.intake.RawItem;
import dev.attache.intake.Rejection;
import dev.attache.statements.Statement;
import dev.attache.story.Outcome;
import dev.attache.story.StoryMaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code attache explain}: why an event was found. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Shows why an event or a statement was found: sentence, parse, rule.",
    footer = {
      "",
      "Examples:",
      "  attache explain samples/macron-beijing.txt e2 --published 2023-04-06",
      "  attache explain wire.jsonl e1 --story item-17",
      "",
      "Exit status: 0 found, 2 wrong usage or no such event, 3 the story cannot be read."
    })
final class ExplainCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "STORY", description = "A file, or - for standard input.")
  private String input = "-";

  @Parameters(
      index = "1",
      paramLabel = "EVENT",
      description = "An event's id, such as e3, or a statement's, such as s2.")
  private String fact = "";

  @Mixin private InputOptions options = new InputOptions();

  @Option(
      names = "--story",
      paramLabel = "ID",
      description = "Which story of the input, by its id. Default: the first.")
  private @Nullable String story;

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
    StoryMaker stories = parent().stages().stories();
    try (Intake intake = Intake.open(List.of(input), options.toIntake())) {
      while (intake.hasNext()) {
        Item item = intake.next();
        Rejection fault = null;
        if (item instanceof RawItem raw) {
          if (story != null && !raw.id().equals(story)) {
            continue;
          }
          Outcome outcome = stories.make(raw);
          if (outcome instanceof Outcome.Made made) {
            return explain(parent().stages().reader().read(made.story()));
          }
          fault =
              outcome instanceof Outcome.Foreign foreign
                  ? foreign.rejection()
                  : ((Outcome.Refused) outcome).rejection();
        } else if (item instanceof Rejection rejection) {
          fault = rejection;
        }
        if (story == null && fault != null) {
          System.err.println("attache: " + Columns.plain(fault.input() + ": " + fault.reason()));
          return Attache.SOME_FAILED;
        }
      }
    }
    throw new UsageException(
        story == null
            ? input + " has no story"
            : input + " has no story with id \"" + story + "\"");
  }

  private Attache parent() {
    return Objects.requireNonNull(attache, "set by picocli");
  }

  private int explain(Dispatch dispatch) {
    Explanation explanation = new Explanation(dispatch, Terminal.of(color));
    List<String> ids = new ArrayList<>();
    String found = null;
    for (Event e : dispatch.events()) {
      ids.add(e.id());
      if (e.id().equals(fact)) {
        found = explanation.of(e);
      }
    }
    for (Statement s : dispatch.statements()) {
      ids.add(s.id());
      if (s.id().equals(fact)) {
        found = explanation.of(s);
      }
    }
    if (found == null) {
      throw new UsageException(
          "no event \""
              + fact
              + "\" in "
              + dispatch.story().id()
              + (ids.isEmpty() ? "; it has none" : "; there are " + String.join(", ", ids)));
    }
    try (Output out = Output.standard(parent().out())) {
      out.print(found);
    }
    return Attache.OK;
  }
}
