package dev.attache.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code attache agenda}. */
@Command(
    name = "agenda",
    mixinStandardHelpOptions = true,
    description = {"What was announced: what is due, and what became of it, with the words."},
    footer = {
      "",
      "Examples:",
      "  attache agenda --on 2023-02-20",
      "  attache agenda --on 2023-02-20 --days 7 --as json",
      "  attache agenda --on 2023-03-01 --lapsed",
      "",
      "Exit status: 0 found, 2 wrong usage, 3 nothing found or no ledger."
    })
final class AgendaCommand implements Callable<Integer> {

  @Option(
      names = "--on",
      paramLabel = "DATE",
      converter = Words.Day.class,
      description = "The day (YYYY-MM-DD). Default: today.")
  private @Nullable LocalDate on;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "1",
      converter = Words.Count.class,
      description = "How many days from then on. Default: ${DEFAULT-VALUE}.")
  private int days = 1;

  @Option(
      names = "--lapsed",
      description = "What was over before that day and was not heard of again.")
  private boolean lapsed;

  @Mixin private AskOptions ask = new AskOptions();

  @ParentCommand private @Nullable Attache attache;

  @Override
  public Integer call() {
    Attache parent = Objects.requireNonNull(attache, "set by picocli");
    LocalDate day = on != null ? on : LocalDate.now(Clock.systemUTC());
    return ask.answer(
        parent.out(),
        "nothing is due on " + day + " in " + ask.ledger(),
        ledger ->
            Sheets.agenda(
                lapsed
                    ? ledger.lapsed(day, LocalDate.EPOCH, ask.limit())
                    : ledger.agenda(day, day.plusDays(days - 1L), ask.limit())));
  }
}
