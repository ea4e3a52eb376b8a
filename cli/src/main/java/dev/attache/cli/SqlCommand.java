package dev.attache.cli;

import dev.attache.ledger.SqlAnswer;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code attache sql}. */
@Command(
    name = "sql",
    mixinStandardHelpOptions = true,
    description = {
      "Answers a query in SQL; nothing can be written. 'SELECT * FROM codebook' says",
      "what each table and column means."
    },
    footer = {
      "",
      "Examples:",
      "  attache sql \"SELECT type, count(*) FROM event GROUP BY type\"",
      "  attache sql \"SELECT * FROM claim WHERE event = 17\" --as csv",
      "",
      "Exit status: 0 found, 2 wrong usage, 3 no rows, a wrong query or no ledger."
    })
final class SqlCommand implements Callable<Integer> {

  @Parameters(paramLabel = "QUERY", description = "One statement.")
  private String query = "";

  @Mixin private AskOptions ask = new AskOptions();

  @ParentCommand private @Nullable Attache attache;

  @Override
  public Integer call() {
    Attache parent = Objects.requireNonNull(attache, "set by picocli");
    return ask.answer(
        parent.out(),
        "no rows",
        ledger -> {
          SqlAnswer answer = ledger.sql(query);
          return new Sheet(answer.columns(), answer.rows());
        });
  }
}
