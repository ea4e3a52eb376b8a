package dev.attache.bench.actors;

import dev.attache.actors.ActorFinder;
import dev.attache.actors.Cast;
import dev.attache.language.LanguageCore;
import dev.attache.language.Reading;
import dev.attache.mention.Actor;
import dev.attache.mention.ActorMention;
import dev.attache.rules.LanguageFolder;
import dev.attache.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prints the cast of texts, to be read by eye: {@code bench/run bench.actors.ShowCast FILE
 * [PUBLISHED]} reads a file as one text, without a file every line of standard input is one.
 */
public final class ShowCast {

  private ShowCast() {}

  /** Runs it. */
  public static void main(String[] args) throws IOException {
    LanguageCore core = LanguageCore.load(LanguageFolder.ENGLISH);
    ActorFinder finder = ActorFinder.load(LanguageFolder.ENGLISH);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (args.length > 0) {
      LocalDate published = args.length > 1 ? LocalDate.parse(args[1]) : null;
      show(out, core, finder, Files.readString(Path.of(args[0])), published);
      return;
    }
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        show(out, core, finder, line, null);
      }
    }
  }

  private static void show(
      PrintStream out,
      LanguageCore core,
      ActorFinder finder,
      String text,
      @Nullable LocalDate published) {
    Reading reading = core.read(new Text(text));
    Cast cast = finder.find(Stories.of(text, published), reading);
    for (int s = 0; s < reading.sentences(); s++) {
      StringBuilder line = new StringBuilder();
      List<ActorMention> mentions = cast.mentions();
      for (int t = reading.sentenceStart(s); t < reading.sentenceEnd(s); t++) {
        for (ActorMention mention : mentions) {
          if (mention.span().start() == reading.start(t)) {
            line.append('[');
          }
        }
        line.append(reading.form(t));
        for (ActorMention mention : mentions) {
          if (mention.span().end() == reading.end(t)) {
            String rule = mention.foundBy().value();
            line.append(' ')
                .append(String.join("+", mention.actors()))
                .append(rule.substring(rule.lastIndexOf('.')))
                .append(']');
          }
        }
        line.append(' ');
      }
      out.println(line);
    }
    for (Actor a : cast.actors()) {
      out.println(
          "    "
              + a.id()
              + " "
              + a.kind()
              + " "
              + a.name()
              + " | "
              + a.country()
              + " "
              + a.code()
              + " "
              + a.sector()
              + " | "
              + a.office()
              + " | "
              + a.memberOf()
              + " | "
              + a.key());
    }
  }
}
