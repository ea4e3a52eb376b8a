package dev.attache.cli;

import dev.attache.language.Conllu;
import dev.attache.language.LanguageCore;
import dev.attache.language.Reading;
import dev.attache.rules.LanguageFolder;
import dev.attache.text.Text;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attache parse}: the language core alone. */
@Command(
    name = "parse",
    mixinStandardHelpOptions = true,
    description = "Parses English text and writes CoNLL-U.",
    footer = {
      "",
      "Examples:",
      "  attache parse --from text story.txt",
      "  attache parse --from conllu gold.conllu   keeps sentences and tokens, annotates anew",
      "",
      "Exit status: 0 parsed, 2 wrong usage, 3 the input cannot be read."
    })
final class ParseCommand implements Callable<Integer> {

  /** What comes in. */
  enum From {
    /** Running text. */
    TEXT,
    /** Sentences and tokens. */
    CONLLU
  }

  @Parameters(paramLabel = "FILE", description = "A file, or - for standard input.")
  private String input = "-";

  @Option(
      names = "--from",
      paramLabel = "KIND",
      defaultValue = "text",
      description = "text or conllu. Default: ${DEFAULT-VALUE}.")
  private From from = From.TEXT;

  @Override
  public Integer call() throws IOException {
    String content;
    try (InputStream in =
        input.equals("-")
            ? new FileInputStream(FileDescriptor.in)
            : Files.newInputStream(Path.of(input))) {
      content =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(in.readAllBytes())).toString();
    } catch (NoSuchFileException e) {
      return failed("no such file; check the name");
    } catch (CharacterCodingException e) {
      return failed("not UTF-8; convert it (iconv -t UTF-8)");
    } catch (IOException e) {
      return failed("cannot be read: is it a file, may you read it?");
    }
    LanguageCore core = LanguageCore.load(LanguageFolder.ENGLISH);
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8))) {
      if (from == From.TEXT) {
        Conllu.writeWithOffsets(core.read(new Text(content)), out);
      } else {
        Reading gold;
        try {
          gold = Conllu.read(new BufferedReader(new StringReader(content)));
        } catch (Conllu.ConlluException e) {
          return failed(e.getMessage() == null ? "not CoNLL-U" : e.getMessage());
        }
        Conllu.write(core.annotate(gold), out);
      }
    }
    return Attache.OK;
  }

  private int failed(String reason) {
    System.err.println("attache: " + input + ": " + reason);
    return Attache.SOME_FAILED;
  }
}
