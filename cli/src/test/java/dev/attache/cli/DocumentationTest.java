package dev.attache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What docs/command.md says is what the command has, and the other way round. */
class DocumentationTest {

  private static final Path PAGE = Path.of("../docs/command.md");

  @Test
  void everyCommandAndOptionIsDocumented() throws IOException {
    String page = Files.readString(PAGE);
    CommandLine attache = Attache.commandLine(OutputStream.nullOutputStream(), new Stages());
    List<String> missing = new ArrayList<>();
    for (Map.Entry<String, CommandLine> command : attache.getSubcommands().entrySet()) {
      if (command.getKey().equals("help")) {
        continue;
      }
      if (!page.contains("## `attache " + command.getKey())) {
        missing.add(command.getKey());
      }
      for (OptionSpec option : command.getValue().getCommandSpec().options()) {
        if (!page.contains("`" + option.longestName() + "`")) {
          missing.add(command.getKey() + " " + option.longestName());
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyDocumentedOptionExists() throws IOException {
    CommandLine attache = Attache.commandLine(OutputStream.nullOutputStream(), new Stages());
    List<String> names = new ArrayList<>();
    for (CommandLine command : attache.getSubcommands().values()) {
      for (OptionSpec option : command.getCommandSpec().options()) {
        names.addAll(List.of(option.names()));
      }
    }
    java.util.regex.Matcher option =
        java.util.regex.Pattern.compile("`(--?[a-z-]+)[` ]").matcher(Files.readString(PAGE));
    int seen = 0;
    while (option.find()) {
      seen++;
      assertThat(names).contains(option.group(1));
    }
    assertThat(seen).isGreaterThan(10);
  }

  @Test
  void helpFitsEightyColumnsAndHasExamples() {
    CommandLine attache = Attache.commandLine(OutputStream.nullOutputStream(), new Stages());
    for (CommandLine command : attache.getSubcommands().values()) {
      if (command.getCommandName().equals("help")) {
        continue;
      }
      String help = command.getUsageMessage(CommandLine.Help.Ansi.OFF);
      assertThat(help).contains("Examples:").contains("Exit status:");
      assertThat(help.lines()).allMatch(line -> line.length() <= 80);
    }
  }
}
