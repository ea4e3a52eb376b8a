package dev.attache.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The folder of one language's words, rules and model on the class path.
 *
 * @param language BCP 47 language subtag: {@code en}
 */
public record LanguageFolder(String language) {

  /** English. */
  public static final LanguageFolder ENGLISH = new LanguageFolder("en");

  /**
   * Opens a file of the folder.
   *
   * @param file path inside the folder: {@code lexicon/countries.tsv}
   * @throws RuleFileException if there is no such file
   */
  public InputStream open(String file) {
    InputStream in =
        LanguageFolder.class.getResourceAsStream("/dev/attache/" + language + "/" + file);
    if (in == null) {
      throw new RuleFileException(file, 0, "no such file in the folder of language " + language);
    }
    return in;
  }

  /** Opens a file of the folder as UTF-8 lines. */
  public BufferedReader reader(String file) {
    return new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8), 1 << 16);
  }

  /** The whole of a file of the folder. */
  public byte[] bytes(String file) {
    try (InputStream in = open(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
