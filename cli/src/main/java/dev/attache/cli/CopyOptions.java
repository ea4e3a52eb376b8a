package dev.attache.cli;

import dev.attache.copies.Morgue;
import dev.attache.rules.LanguageFolder;
import picocli.CommandLine.Option;

/** What is done with copies of stories: the options that commands share. */
final class CopyOptions {

  /** What is done with a copy of an earlier story. */
  enum Copies {
    /** It is read, and its record says whose copy it is. */
    MARK,
    /** Its record says whose copy it is; it is not read. */
    ONCE,
    /** Nothing: copies are not looked for. */
    IGNORE
  }

  @Option(
      names = "--copies",
      paramLabel = "HOW",
      defaultValue = "mark",
      converter = Words.CopiesWord.class,
      description =
          "Copies of stories read before: mark (read them too, the record says of what), once"
              + " (do not read them), ignore (do not look for them). Default: ${DEFAULT-VALUE}.")
  private Copies copies = Copies.MARK;

  @Option(
      names = "--reach",
      paramLabel = "N",
      defaultValue = "1000000",
      converter = Words.Count.class,
      description =
          "Among how many earlier stories copies are looked for, at most."
              + " Default: ${DEFAULT-VALUE}.")
  private int reach = Morgue.DEFAULT_REACH;

  /** How copies are dealt with; opens an empty morgue. */
  CopyDesk desk() {
    return new CopyDesk(copies, Morgue.open(LanguageFolder.ENGLISH, reach));
  }
}
