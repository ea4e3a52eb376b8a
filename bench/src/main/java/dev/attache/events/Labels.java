package dev.attache.events;

import dev.attache.events.ActFile.Beside;
import dev.attache.rules.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is right of acts: of those of the development sets a table of verdicts, of {@link
 * OwnSentences} their marks.
 *
 * <p>The table, {@code bench/opinion/acts.tsv}, has no text: {@code story, start, end} (UTF-16
 * offsets of the trigger in the story's text), {@code type} or {@code NONE}, {@code actor} and
 * {@code recipient}: whether those that the reader named were right, 1 or 0; {@code +} right as far
 * as a marked pair goes; empty where nobody said; {@code weight}.
 */
final class Labels {

  private final Map<String, Label> byKey = new HashMap<>();
  private @Nullable OwnSentences own;

  private Labels() {}

  /**
   * What is right of one act.
   *
   * @param type its type, or null for no event
   * @param weight how much it counts
   * @param actor whether the actors are right, as in the table; {@code *}: all are named below
   * @param recipient likewise
   * @param source words of all actors
   * @param target words of all recipients
   */
  record Label(
      @Nullable EventType type,
      float weight,
      String actor,
      String recipient,
      Set<String> source,
      Set<String> target) {

    /**
     * Which side of the act a mention beside it belongs to: 0 none, 1 actor, 2 recipient, -1 where
     * nobody knows.
     */
    int sideOf(Beside mention, List<Beside> all) {
      if (actor.equals("*")) {
        Set<String> words = words(mention.words());
        return shares(words, source) ? 1 : shares(words, target) ? 2 : 0;
      }
      int side = mention.side();
      String right = side == 1 ? actor : side == 2 ? recipient : "";
      return switch (right) {
        case "1", "+" -> side;
        case "0" -> all.stream().filter(m -> m.side() == side).count() == 1 ? 0 : -1;
        default -> side == 0 && actor.equals("1") && recipient.equals("1") ? 0 : -1;
      };
    }

    private static boolean shares(Set<String> some, Set<String> others) {
      return some.stream().anyMatch(others::contains);
    }
  }

  /** Also answers of acts in these sentences. */
  void use(OwnSentences sentences) {
    own = sentences;
  }

  /** What is right of the act with this trigger, or null where nobody has said. */
  @Nullable Label of(String story, int start, int end) {
    Example example = own == null ? null : own.of(story);
    if (example == null) {
      return byKey.get(story + "\t" + start + "\t" + end);
    }
    for (Example.Mark mark : example.marks()) {
      if (mark.role().equals("trigger") && mark.span().start() < end && start < mark.span().end()) {
        return new Label(
            OwnSentences.type(mark),
            OwnSentences.weight(story),
            "*",
            "*",
            words(marked(example, "actor")),
            words(marked(example, "recipient")));
      }
    }
    return null;
  }

  private static String marked(Example example, String role) {
    StringBuilder words = new StringBuilder();
    for (Example.Mark mark : example.marks()) {
      if (mark.role().equals(role)) {
        words.append(example.text(), mark.span().start(), mark.span().end()).append(' ');
      }
    }
    return words.toString();
  }

  static Labels read(Path file) throws IOException {
    Labels labels = new Labels();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("#") || line.startsWith("story\t")) {
        continue;
      }
      String[] c = line.split("\t", -1);
      labels.byKey.put(
          c[0] + "\t" + c[1] + "\t" + c[2],
          new Label(
              c[3].equals("NONE") ? null : EventType.valueOf(c[3]),
              Float.parseFloat(c[6]),
              c[4],
              c[5],
              Set.of(),
              Set.of()));
    }
    return labels;
  }

  static Set<String> words(String text) {
    Set<String> words =
        new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
    words.removeIf(w -> w.length() < 2 || STOP.contains(w));
    return words;
  }

  private static final Set<String> STOP =
      Set.of(
          "the", "an", "of", "in", "on", "and", "to", "for", "by", "its", "his", "their", "her",
          "with", "at", "from", "that", "who", "as");
}
