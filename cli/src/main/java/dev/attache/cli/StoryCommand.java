package dev.attache.cli;

import dev.attache.ledger.KeptStory;
import dev.attache.ledger.Ledger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code attache story}. */
@Command(
    name = "story",
    mixinStandardHelpOptions = true,
    description = {"One kept story: what was read from it, and what became of it."},
    footer = {
      "",
      "Examples:",
      "  attache story 3",
      "  attache story iran-sanctions --as csv",
      "",
      "Exit status: 0 found, 2 wrong usage, 3 nothing found or no ledger."
    })
final class StoryCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "ID",
      description = "The story's number in the ledger, or its own id (a file's name).")
  private String id = "";

  @Mixin private AskOptions ask = new AskOptions();

  @ParentCommand private @Nullable Attache attache;

  @Override
  public Integer call() {
    Attache parent = Objects.requireNonNull(attache, "set by picocli");
    return ask.answer(
        parent.out(),
        "no story " + id + " in " + ask.ledger(),
        ledger -> {
          KeptStory story = find(ledger);
          if (story == null) {
            return null;
          }
          if (ask.forPeople()) {
            try {
              parent
                  .out()
                  .write(
                      new EventPrinter(ask.terminal())
                          .print(story)
                          .getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
              throw new OutputFailedException("cannot write standard output: " + e.getMessage());
            }
          }
          return Sheets.reports(story.reports());
        });
  }

  private @Nullable KeptStory find(Ledger ledger) {
    List<Long> named = ledger.storiesNamed(id);
    if (!named.isEmpty()) {
      return ledger.story(named.get(0));
    }
    return id.matches("\\d{1,18}") ? ledger.story(Long.parseLong(id)) : null;
  }
}
