package dev.attache.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code attache} command and its exit status. */
@Command(
    name = "attache",
    description = {
      "Reads the news and keeps the record: who did what to whom, when, where,",
      "and on whose word."
    },
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ReadCommand.class, ExplainCommand.class, ParseCommand.class, HelpCommand.class},
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Examples:",
      "  attache read story.txt                       one story, for people",
      "  attache read --as jsonl stories/ > out.jsonl  a folder, for programs",
      "  attache explain story.txt e3                 why event e3 was found",
      "",
      "Exit status: 0 all read, 2 wrong usage, 3 some inputs failed.",
      "'attache COMMAND --help' says more of each."
    })
public final class Attache implements Runnable {

  /** Everything was read. */
  static final int OK = 0;

  /** The command was used wrongly. */
  static final int USAGE = 2;

  /** Some inputs failed; the others were read. */
  static final int SOME_FAILED = 3;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Runs the command and ends the process with its exit status. */
  public static void main(String[] args) {
    int status = run(args);
    System.out.flush();
    System.exit(status);
  }

  /** Runs the command; returns its exit status. */
  static int run(String... args) {
    CommandLine command = new CommandLine(new Attache());
    command.setUsageHelpAutoWidth(true);
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setParameterExceptionHandler(Attache::usage);
    command.setExecutionExceptionHandler(
        (e, line, result) -> {
          if (e instanceof OutputClosedException
              || (e instanceof java.io.IOException && "Broken pipe".equals(e.getMessage()))) {
            return OK;
          }
          line.getErr().println("attache: " + reason(e));
          return e instanceof UsageException ? USAGE : SOME_FAILED;
        });
    try {
      return command.execute(args);
    } catch (OutOfMemoryError e) {
      System.err.println(
          "attache: out of memory; give it more (JAVA_OPTS=-Xmx4g) or lower --max-bytes");
      return SOME_FAILED;
    }
  }

  private static int usage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("attache: " + e.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return USAGE;
  }

  /** What to say of a fault that nobody foresaw: its kind and message on one line. */
  static String reason(Throwable e) {
    String message = e.getMessage();
    String kind = e.getClass().getSimpleName();
    if (e instanceof UsageException && message != null) {
      return message;
    }
    return (message == null ? kind : kind + ": " + message).replaceAll("\\s+", " ");
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "a command is missing: read, explain or parse");
  }
}
