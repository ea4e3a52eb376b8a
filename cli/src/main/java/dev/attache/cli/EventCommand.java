package dev.attache.cli;

import dev.attache.ledger.KeptEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code attache event}. */
@Command(
    name = "event",
    mixinStandardHelpOptions = true,
    description = {
      "One event: what it is, every report of it with its words, and where reports differ."
    },
    footer = {
      "",
      "Examples:",
      "  attache event 17",
      "  attache event 17 --as json",
      "",
      "Exit status: 0 found, 2 wrong usage, 3 nothing found or no ledger."
    })
final class EventCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ID", description = "The event's number.")
  private long id;

  @Mixin private AskOptions ask = new AskOptions();

  @ParentCommand private @Nullable Attache attache;

  @Override
  public Integer call() {
    Attache parent = Objects.requireNonNull(attache, "set by picocli");
    return ask.answer(
        parent.out(),
        "no event " + id + " in " + ask.ledger(),
        ledger -> {
          KeptEvent event = ledger.event(id);
          if (event == null) {
            return null;
          }
          if (ask.forPeople()) {
            try {
              parent
                  .out()
                  .write(
                      new EventPrinter(ask.terminal())
                          .print(event)
                          .getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
              throw new OutputFailedException("cannot write standard output: " + e.getMessage());
            }
          }
          return Sheets.reports(event.reports());
        });
  }
}
