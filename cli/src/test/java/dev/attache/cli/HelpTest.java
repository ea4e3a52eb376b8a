package dev.attache.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class HelpTest {

  private static CommandLine attache() {
    return Attache.commandLine(OutputStream.nullOutputStream(), new Stages())
        .setUsageHelpAutoWidth(false);
  }

  @Test
  void theCommandsHelpIsAsReviewed() throws IOException {
    Golden.hold("help.txt", attache().getUsageMessage(CommandLine.Help.Ansi.OFF));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "read",
        "watch",
        "explain",
        "who",
        "copies",
        "parse",
        "score",
        "timeline",
        "dyad",
        "said",
        "agenda",
        "search",
        "event",
        "story",
        "sql",
        "export"
      })
  void helpIsAsReviewed(String name) throws IOException {
    CommandLine command = Objects.requireNonNull(attache().getSubcommands().get(name));
    Golden.hold("help-" + name + ".txt", command.getUsageMessage(CommandLine.Help.Ansi.OFF));
  }
}
