package dev.attache.cli;

import dev.attache.ledger.Timeline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

/** {@code attache timeline}: events over time. */
@Command(
    name = "timeline",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the events of one or between two over time, newest first, with how many",
      "there are month by month."
    },
    footer = {
      "",
      "Examples:",
      "  attache timeline CHN RUS --since 2022",
      "  attache timeline \"Antony Blinken\" --type CONSULT --as csv",
      "  attache timeline ISR --since 2023-10 --chart israel.svg",
      "",
      "WHO is a country (ISO 3166-1 alpha-3, or its name), a body's code (EU, NATO),",
      "a key (chn.xi-jinping) or a name.",
      "Exit status: 0 found, 2 wrong usage, 3 nothing found or no ledger."
    })
final class TimelineCommand implements Callable<Integer> {

  @Parameters(paramLabel = "WHO", arity = "0..2", description = "One or two; none for all.")
  private List<String> who = List.of();

  @Mixin private SpellOptions spell = new SpellOptions();

  @Mixin private AskOptions ask = new AskOptions();

  @Option(
      names = "--chart",
      paramLabel = "FILE",
      description = "Draws the months as bars into an .svg or .html file.")
  private @Nullable Path chart;

  @ParentCommand private @Nullable Attache attache;

  @Override
  public Integer call() {
    Attache parent = Objects.requireNonNull(attache, "set by picocli");
    String title = who.isEmpty() ? "all events" : String.join(" and ", who);
    return ask.answer(
        parent.out(),
        "no events of " + title + " in " + ask.ledger() + "; attache who NAME gives keys and codes",
        ledger -> {
          Timeline timeline = ledger.timeline(spell.question(who, ask.limit()));
          Chart drawn = new Chart(title, timeline.bars());
          if (chart != null) {
            write(chart, drawn);
          }
          if (ask.forPeople() && !timeline.events().isEmpty()) {
            String bars = drawn.bars(ask.terminal());
            try {
              parent.out().write(bars.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
              throw new OutputFailedException("cannot write standard output: " + e.getMessage());
            }
          }
          return Sheets.events(timeline.events());
        });
  }

  private static void write(Path file, Chart chart) {
    String name = file.toString();
    try {
      Files.writeString(file, name.endsWith(".html") ? chart.html() : chart.svg());
    } catch (IOException e) {
      throw new UsageException(
          "cannot write " + name + "; does its folder exist, and may you write there?");
    }
  }
}
