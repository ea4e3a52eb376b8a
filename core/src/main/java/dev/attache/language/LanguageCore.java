package dev.attache.language;

import dev.attache.rules.LanguageFolder;
import dev.attache.text.Text;

/**
 * The whole language core of one language: sentences, tokens, tags, lemmas, dependencies, named
 * entities. Immutable and safe to share between threads.
 */
public final class LanguageCore {

  private LanguageCore() {}

  /** Loads the core of a language from its folder. */
  public static LanguageCore load(LanguageFolder folder) {
    throw new UnsupportedOperationException("no model yet for " + folder.language());
  }

  /** Reads a text. Any text can be read, in time linear in its length; none fails. */
  public Reading read(Text text) {
    throw new UnsupportedOperationException("no model yet, text of " + text.length());
  }
}
