package dev.attache.cli;

import dev.attache.ledger.Ledger;
import java.io.OutputStream;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which ledger is asked, and how it answers: the options that questions share. */
final class AskOptions {

  @Option(
      names = "--ledger",
      paramLabel = "LEDGER",
      defaultValue = KeepOptions.DEFAULT,
      description =
          "The ledger: a file, or postgresql://user@host/database. Default: ${DEFAULT-VALUE}.")
  private String ledger = KeepOptions.DEFAULT;

  @Option(
      names = "--as",
      paramLabel = "FORM",
      defaultValue = "table",
      converter = Words.Answer.class,
      description = "table (for people), json or csv. Default: ${DEFAULT-VALUE}.")
  private Sheet.As as = Sheet.As.TABLE;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      converter = Words.Count.class,
      description = "The most rows. Default: ${DEFAULT-VALUE}.")
  private int limit = 50;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      converter = Words.Colour.class,
      description = "auto, always or never. Default: ${DEFAULT-VALUE}.")
  private Terminal.When color = Terminal.When.AUTO;

  int limit() {
    return limit;
  }

  String ledger() {
    return ledger;
  }

  Terminal terminal() {
    return Terminal.of(color);
  }

  /** Whether people read the answer. */
  boolean forPeople() {
    return as == Sheet.As.TABLE;
  }

  /**
   * Asks the ledger and prints the answer.
   *
   * @param none what people are told when there is nothing
   * @param question null for what is not there at all
   * @return the exit status
   */
  int answer(OutputStream to, String none, Function<Ledger, @Nullable Sheet> question) {
    try (Output out = Output.standard(to);
        Ledger opened = Ledger.open(ledger)) {
      Sheet sheet = question.apply(opened);
      if (sheet == null || sheet.rows().isEmpty()) {
        System.err.println("attache: " + Columns.plain(none));
        if (sheet != null && !forPeople()) {
          out.print(sheet.as(as, terminal()));
        }
        return Attache.SOME_FAILED;
      }
      out.print(sheet.as(as, terminal()));
      return Attache.OK;
    }
  }
}
