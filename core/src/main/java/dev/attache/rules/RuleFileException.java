package dev.attache.rules;

/** A rule or lexicon file that cannot be used: what was found, in which file and line. */
public final class RuleFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A fault at a place.
   *
   * @param file path inside the language's folder
   * @param line from 1; 0 for the file as a whole
   * @param found what was found and what to do
   */
  public RuleFileException(String file, int line, String found) {
    super(line == 0 ? file + ": " + found : file + ":" + line + ": " + found);
  }
}
