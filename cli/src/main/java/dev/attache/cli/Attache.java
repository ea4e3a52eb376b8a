package dev.attache.cli;

import dev.attache.ledger.LedgerException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code attache} command and its exit status. */
@Command(
    name = "attache",
    description = {
      "Reads the news and keeps the record: who did what to whom, when, where,",
      "and on whose word."
    },
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ReadCommand.class,
      WatchCommand.class,
      ExplainCommand.class,
      WhoCommand.class,
      CopiesCommand.class,
      ParseCommand.class,
      ScoreCommand.class,
      TimelineCommand.class,
      DyadCommand.class,
      SaidCommand.class,
      AgendaCommand.class,
      SearchCommand.class,
      EventCommand.class,
      StoryCommand.class,
      SqlCommand.class,
      CorrectCommand.class,
      ExportCommand.class,
      HelpCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Examples:",
      "  attache read story.txt                       one story, for people",
      "  attache read --as jsonl stories/ > out.jsonl  a folder, for programs",
      "  attache explain story.txt e3                 why event e3 was found",
      "  attache who Mishustin --on 2023-03-21        who somebody was on a day",
      "  attache copies day/                          which stories are the same",
      "  attache read --keep stories/                 keeps them in a ledger, record.db",
      "  attache timeline CHN RUS --since 2022        asks it",
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

  private final OutputStream out;
  private final Stages stages;

  @Spec private CommandSpec spec = CommandSpec.create();

  private Attache(OutputStream out, Stages stages) {
    this.out = out;
    this.stages = stages;
  }

  /** Runs the command and ends the process with its exit status. */
  public static void main(String[] args) {
    System.exit(run(new FileOutputStream(FileDescriptor.out), args));
  }

  /**
   * Runs the command; returns its exit status.
   *
   * @param out standard output, or what stands for it
   */
  static int run(OutputStream out, String... args) {
    try {
      CommandLine command = commandLine(out, reads(args) ? new Stages().begin() : new Stages());
      command.setParameterExceptionHandler(Attache::usage);
      command.setExecutionExceptionHandler(Attache::failed);
      return command.execute(args);
    } catch (OutOfMemoryError e) {
      System.err.println("attache: " + OUT_OF_MEMORY);
      return SOME_FAILED;
    } catch (RuntimeException | Error e) {
      System.err.println("attache: a fault of attache's own: " + reason(e) + "; please report it");
      return SOME_FAILED;
    }
  }

  /** What to do when there is too little memory. */
  static final String OUT_OF_MEMORY =
      "out of memory; give it more (JAVA_OPTS=-Xmx4g) or lower --max-bytes";

  /** The command line with all its commands. */
  static CommandLine commandLine(OutputStream out, Stages stages) {
    CommandLine command = new CommandLine(new Attache(out, stages));
    command.setUsageHelpAutoWidth(true);
    return command;
  }

  /** Whether a command will read stories: then loading begins before the options are looked at. */
  private static boolean reads(String... args) {
    List<String> words = List.of(args);
    return words.size() > 1
        && List.of("read", "watch", "explain").contains(words.get(0))
        && !words.contains("--help")
        && !words.contains("-h");
  }

  /** Standard output, or what stands for it. */
  OutputStream out() {
    return out;
  }

  /** What reading needs. */
  Stages stages() {
    return stages;
  }

  private static int usage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    StringBuilder said = new StringBuilder("attache: ");
    if (e instanceof UnmatchedArgumentException unmatched
        && command.getCommandSpec().parent() == null
        && !unmatched.isUnknownOption()) {
      said.append("there is no command \"").append(unmatched.getUnmatched().get(0));
      said.append("\"; the commands are ");
      said.append(String.join(", ", command.getSubcommands().keySet()));
    } else {
      said.append(e.getMessage());
    }
    if (e instanceof UnmatchedArgumentException unmatched
        && !unmatched.getSuggestions().isEmpty()) {
      said.append("; did you mean ").append(String.join(" or ", unmatched.getSuggestions()));
      said.append('?');
    }
    said.append(" (help: ").append(command.getCommandSpec().qualifiedName()).append(" --help)");
    command.getErr().println(Columns.plain(said.toString()));
    return USAGE;
  }

  private static int failed(Exception e, CommandLine command, CommandLine.ParseResult result) {
    if (e instanceof OutputClosedException) {
      return OK;
    }
    PrintWriter err = command.getErr();
    err.println("attache: " + Columns.plain(reason(e)));
    return e instanceof UsageException ? USAGE : SOME_FAILED;
  }

  /** What to say of a fault: our own words, or its kind and message, on one line. */
  static String reason(Throwable e) {
    String message = e.getMessage();
    if (message != null
        && (e instanceof UsageException
            || e instanceof OutputFailedException
            || e instanceof LedgerException)) {
      return message;
    }
    String kind = e.getClass().getSimpleName();
    return (message == null ? kind : kind + ": " + message) + at(e);
  }

  /** Our own place nearest to a fault, for whoever is to mend it. */
  private static String at(Throwable e) {
    for (StackTraceElement frame : e.getStackTrace()) {
      if (frame.getClassName().startsWith("dev.attache")) {
        return " at " + frame.getClassName() + ":" + frame.getLineNumber();
      }
    }
    return "";
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "a command is missing: read, watch, explain, who, copies, parse, score, timeline, dyad, said,"
            + " agenda, search, event, story, sql, correct or export");
  }
}
