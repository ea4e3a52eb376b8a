package dev.attache.cli;

import dev.attache.language.Conllu;
import dev.attache.language.ConlluReader;
import dev.attache.language.ConlluSentence;
import dev.attache.language.LanguageCore;
import dev.attache.rules.LanguageFolder;
import dev.attache.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code attache parse}: the language core alone. */
@Command(
    name = "parse",
    mixinStandardHelpOptions = true,
    description = "Parses English text and writes CoNLL-U.",
    footer = {
      "",
      "Examples:",
      "  attache parse --from text story.txt",
      "  echo 'Ministers met in Paris.' | attache parse -",
      "  attache parse --from conllu gold.conllu   keeps its tokens, annotates anew",
      "",
      "Exit status: 0 parsed, 2 wrong usage, 3 the input or a line cannot be read."
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
      converter = Words.Parsed.class,
      description = "text or conllu. Default: ${DEFAULT-VALUE}.")
  private From from = From.TEXT;

  @ParentCommand private @Nullable Attache attache;

  @Override
  public Integer call() {
    String content;
    try {
      content = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes())).toString();
    } catch (NoSuchFileException e) {
      return failed("no such file; check the name");
    } catch (InvalidPathException e) {
      return failed("not the name of a file");
    } catch (CharacterCodingException e) {
      return failed("not UTF-8; convert it (iconv -t UTF-8)");
    } catch (IOException e) {
      return failed("cannot be read; is it a file, and may you read it?");
    }
    if (content.startsWith("\ufeff")) {
      content = content.substring(1);
    }
    StringWriter parsed = new StringWriter();
    int status;
    try {
      status = parse(content, parsed);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    try (Output out = Output.standard(Objects.requireNonNull(attache, "set by picocli").out())) {
      out.print(parsed.toString());
    }
    return status;
  }

  private byte[] bytes() throws IOException {
    if (input.equals("-")) {
      return System.in.readAllBytes();
    }
    try (InputStream in = Files.newInputStream(Path.of(input))) {
      return in.readAllBytes();
    }
  }

  private int parse(String content, StringWriter parsed) throws IOException {
    if (from == From.TEXT) {
      LanguageCore core = LanguageCore.load(LanguageFolder.ENGLISH);
      Conllu.writeWithOffsets(core.read(new Text(content)), parsed);
      return Attache.OK;
    }
    List<ConlluSentence> sentences = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    ConlluReader reader =
        new ConlluReader(
            new BufferedReader(new StringReader(content)),
            fault -> {
              faults.add(fault.found());
              say(
                  ":"
                      + fault.line()
                      + ": no CoNLL-U: "
                      + fault.found()
                      + "; its sentence is left out");
            });
    for (ConlluSentence s = reader.next(); s != null; s = reader.next()) {
      sentences.add(s);
    }
    if (!sentences.isEmpty()) {
      LanguageCore core = LanguageCore.load(LanguageFolder.ENGLISH);
      Conllu.write(sentences, core.annotate(Conllu.words(sentences)), parsed);
    }
    return faults.isEmpty() ? Attache.OK : Attache.SOME_FAILED;
  }

  private int failed(String reason) {
    say(": " + reason);
    return Attache.SOME_FAILED;
  }

  private void say(String reason) {
    System.err.println("attache: " + Columns.plain(input + reason));
  }
}
