package dev.attache.cli;

import dev.attache.ledger.DyadRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code attache dyad}. */
@Command(
    name = "dyad",
    mixinStandardHelpOptions = true,
    description = {"What two sides did to each other, year by year and type by type."},
    footer = {
      "",
      "Examples:",
      "  attache dyad CHN RUS --since 2022",
      "  attache dyad USA Iran --as csv",
      "",
      "Exit status: 0 found, 2 wrong usage, 3 nothing found or no ledger."
    })
final class DyadCommand implements Callable<Integer> {

  @Parameters(paramLabel = "WHO", arity = "2", description = "Two countries or bodies.")
  private List<String> who = List.of();

  @Mixin private SpellOptions spell = new SpellOptions();

  @Mixin private AskOptions ask = new AskOptions();

  @ParentCommand private @Nullable Attache attache;

  @Override
  public Integer call() {
    Attache parent = Objects.requireNonNull(attache, "set by picocli");
    return ask.answer(
        parent.out(),
        "no events between " + String.join(" and ", who) + " in " + ask.ledger(),
        ledger -> {
          List<List<@Nullable Object>> rows = new ArrayList<>();
          for (DyadRow r : ledger.dyad(spell.question(who, ask.limit()))) {
            rows.add(
                Sheets.row(
                    r.year(),
                    r.source(),
                    r.direction(),
                    r.target(),
                    r.type().name(),
                    r.type().quad(),
                    r.events()));
          }
          return new Sheet(
              List.of("year", "source", "direction", "target", "type", "quad", "events"), rows);
        });
  }
}
