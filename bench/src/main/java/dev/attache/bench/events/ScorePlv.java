package dev.attache.bench.events;

import dev.attache.events.Event;
import dev.attache.rules.LanguageFolder;
import dev.attache.score.Counts;
import dev.attache.score.GoldAct;
import dev.attache.score.GoldTable;
import dev.attache.score.PairCounts;
import dev.attache.score.Scorecard;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Scores types, quads and pairs on Zero-Shot-PLOVER, as {@code attache score} does, in two parts:
 * every fifth line is held out, its figures are printed, its errors never are.
 *
 * <p>Arguments: the file (default {@code ../shared/dev/events/plv_train.tsv}); {@code --errors}
 * lists the lines of the other part whose type was missed.
 */
public final class ScorePlv {

  private ScorePlv() {}

  /** Runs it. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of("../shared/dev/events/plv_train.tsv");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    boolean errors = false;
    for (String arg : args) {
      if (arg.equals("--errors")) {
        errors = true;
      } else {
        file = Path.of(arg);
      }
    }
    GoldTable table;
    try (BufferedReader in = Files.newBufferedReader(file)) {
      table = GoldTable.read(in);
    }
    Stages stages = new Stages();
    Scorecard seen = new Scorecard(LanguageFolder.ENGLISH);
    Scorecard held = new Scorecard(LanguageFolder.ENGLISH);
    for (GoldAct act : table.acts()) {
      Scorecard card = act.line() % 5 == 0 ? held : seen;
      card.add(List.of(act), stages.dispatch(act.id(), act.sentence(), null));
    }
    if (errors) {
      seen.outcomes().stream().filter(o -> !o.type()).forEach(o -> print(o, out));
    }
    print("seen", seen, out);
    print("held out", held, out);
  }

  private static void print(String name, Scorecard card, PrintStream out) {
    PairCounts both = card.pairsAndTypes();
    out.printf(
        Locale.ROOT,
        "%s: %d sentences, silent %d; type macro-F1 %.3f, quad macro-F1 %.3f;"
            + " pair and type P %.3f R %.3f F1 %.3f (%d events)%n ",
        name,
        card.outcomes().size(),
        card.silent(),
        Scorecard.macroF1(card.types()),
        Scorecard.macroF1(card.quads()),
        both.precision(),
        both.recall(),
        both.f1(),
        both.events());
    card.types()
        .forEach(
            (type, counts) -> out.printf(Locale.ROOT, " %s %.2f%s", type, counts.f1(), n(counts)));
    out.println();
  }

  private static String n(Counts counts) {
    return " (" + (counts.right() + counts.missed()) + ")";
  }

  private static void print(Scorecard.Outcome outcome, PrintStream out) {
    GoldAct act = outcome.act();
    out.printf("%s | %s -> %s | %s%n", act.type(), act.source(), act.target(), act.sentence());
    for (Event event : outcome.read().events()) {
      out.printf(
          Locale.ROOT,
          "      %s %s [%s] %s -> %s %s %.2f%n",
          event.type(),
          event.status(),
          outcome.read().textOf(event.evidence()).slice(event.evidence().trigger()),
          names(outcome, event.actors()),
          names(outcome, event.recipients()),
          event.foundBy(),
          event.confidence());
    }
  }

  private static List<String> names(Scorecard.Outcome outcome, List<String> ids) {
    return ids.stream().map(id -> outcome.read().cast().actor(id).name()).toList();
  }
}
