package dev.attache.bench.actors;

import dev.attache.actors.ActorFinder;
import dev.attache.actors.Cast;
import dev.attache.language.LanguageCore;
import dev.attache.language.Reading;
import dev.attache.mention.ActorMention;
import dev.attache.rules.LanguageFolder;
import dev.attache.text.Text;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How many of the marked actors of a sentence set are found: {@code bench/run
 * bench.actors.ScoreActors [FILE.tsv]}. A marked source or target counts as found if it shares a
 * content word with a mention. Names what is missed.
 */
public final class ScoreActors {

  private static final Set<String> STOP =
      Set.of(
          "the", "a", "an", "of", "in", "and", "on", "to", "for", "with", "at", "by", "from", "its",
          "their", "his", "her", "s", "that", "who", "which", "as", "is", "was", "has", "had",
          "or");

  private ScoreActors() {}

  /** Runs it. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args.length > 0 ? args[0] : "../shared/dev/events/plv_train.tsv");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    long before = System.nanoTime();
    ActorFinder finder = ActorFinder.load(LanguageFolder.ENGLISH);
    long loaded = System.nanoTime();
    LanguageCore core = LanguageCore.load(LanguageFolder.ENGLISH);
    int[] found = new int[3];
    int lines = 0;
    long spent = 0;
    long tokens = 0;
    List<String> rows = Files.readAllLines(file);
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split("\t", -1);
      Reading reading = core.read(new Text(cells[1]));
      long start = System.nanoTime();
      Cast cast = finder.find(Stories.of(cells[1], null), reading);
      spent += System.nanoTime() - start;
      tokens += reading.size();
      Set<String> mentioned = new HashSet<>();
      for (ActorMention mention : cast.mentions()) {
        mentioned.addAll(words(mention.span().of(reading.text())));
        for (String id : mention.actors()) {
          mentioned.addAll(words(cast.actor(id).name()));
        }
      }
      boolean source = overlaps(mentioned, cells[2]);
      boolean target = overlaps(mentioned, cells[3]);
      found[0] += source ? 1 : 0;
      found[1] += target ? 1 : 0;
      found[2] += source && target ? 1 : 0;
      lines++;
      if (!source) {
        out.println("SOURCE\t" + cells[2] + "\t" + cells[1]);
      }
      if (!target) {
        out.println("TARGET\t" + cells[3] + "\t" + cells[1]);
      }
    }
    out.printf(
        Locale.ROOT,
        "%d lines: source %.3f, target %.3f, both %.3f; lexicons and rules loaded in %d ms; %.2f us"
            + " a token%n",
        lines,
        found[0] / (double) lines,
        found[1] / (double) lines,
        found[2] / (double) lines,
        (loaded - before) / 1_000_000,
        spent / 1000.0 / tokens);
  }

  private static boolean overlaps(Set<String> mentioned, String marked) {
    for (String word : words(marked)) {
      if (mentioned.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        word.append(Character.toLowerCase(c));
      } else if (c != '.' && word.length() > 0) {
        if (!STOP.contains(word.toString())) {
          words.add(word.toString());
        }
        word.setLength(0);
      }
    }
    return words;
  }
}
