package dev.attache.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code attache said}. */
@Command(
    name = "said",
    mixinStandardHelpOptions = true,
    description = {"What somebody said, latest first, with the words and the source."},
    footer = {
      "",
      "Examples:",
      "  attache said \"Kirby\" --since 2023-03",
      "  attache said chn.xi-jinping --as json",
      "  attache said Iran --limit 10",
      "",
      "Exit status: 0 found, 2 wrong usage, 3 nothing found or no ledger."
    })
final class SaidCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "WHO",
      description = "A name or a part of one, a key, a country for all who speak for it.")
  private String who = "";

  @Mixin private SpellOptions spell = new SpellOptions();

  @Mixin private AskOptions ask = new AskOptions();

  @ParentCommand private @Nullable Attache attache;

  @Override
  public Integer call() {
    Attache parent = Objects.requireNonNull(attache, "set by picocli");
    return ask.answer(
        parent.out(),
        "nothing said by " + who + " in " + ask.ledger(),
        ledger -> Sheets.statements(ledger.said(who, spell.since(), spell.until(), ask.limit())));
  }
}
