package dev.attache.cli;

import dev.attache.ledger.Found;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code attache search}. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = {"Finds words: in the sentences of events, in what was said, or in stories."},
    footer = {
      "",
      "Examples:",
      "  attache search \"grain deal\"",
      "  attache search '\"grain deal\" Odesa' --in stories",
      "  attache search ceasefire --in statements --as csv",
      "",
      "Exit status: 0 found, 2 wrong usage, 3 nothing found or no ledger."
    })
final class SearchCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "WORDS",
      arity = "1..*",
      description = "All must stand there; phrases in quotation marks.")
  private List<String> words = List.of();

  @Option(
      names = "--in",
      paramLabel = "WHAT",
      defaultValue = "events",
      converter = Words.Where.class,
      description = "events, statements or stories. Default: ${DEFAULT-VALUE}.")
  private Where in = Where.EVENTS;

  /** What is searched. */
  enum Where {
    /** Sentences that tell of events. */
    EVENTS,
    /** What was said. */
    STATEMENTS,
    /** Headlines and bodies. */
    STORIES
  }

  @Mixin private AskOptions ask = new AskOptions();

  @ParentCommand private @Nullable Attache attache;

  @Override
  public Integer call() {
    Attache parent = Objects.requireNonNull(attache, "set by picocli");
    String sought = String.join(" ", words);
    return ask.answer(
        parent.out(),
        "\"" + sought + "\" stands nowhere in " + ask.ledger(),
        ledger -> {
          Found found = ledger.search(sought, ask.limit());
          return switch (in) {
            case EVENTS -> Sheets.events(found.events());
            case STATEMENTS -> Sheets.statements(found.statements());
            case STORIES -> Sheets.stories(found.stories());
          };
        });
  }
}
