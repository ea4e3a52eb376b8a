package dev.attache.events;

import dev.attache.rules.Example;
import dev.attache.rules.LanguageFolder;
import dev.attache.rules.Stanza;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sentences written for this project to learn from: one a line, marked as rule examples are, with
 * exactly one {@code [trigger=TYPE word]}, or {@code [trigger=NONE word]} where the word tells no
 * event.
 */
final class OwnSentences {

  private static final float RULE = 4;

  private final Map<String, Example> byStory = new LinkedHashMap<>();

  private OwnSentences() {}

  /**
   * Reads a file; lines that begin with {@code #} are comments.
   *
   * @throws IllegalArgumentException naming the line if one is not marked so
   */
  static OwnSentences read(Path file) throws IOException {
    OwnSentences sentences = new OwnSentences();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) {
        continue;
      }
      Example example = Example.parse(lines.get(i));
      List<String> types = new ArrayList<>();
      for (Example.Mark mark : example.marks()) {
        if (mark.role().equals("trigger")) {
          types.add(mark.value());
        }
      }
      if (types.size() != 1) {
        throw new IllegalArgumentException(
            file + ":" + (i + 1) + ": one trigger is marked in a sentence, not " + types);
      }
      sentences.byStory.put("own-" + (i + 1), example);
    }
    sentences.addRules(LanguageFolder.ENGLISH);
    return sentences;
  }

  /** What a trigger's mark says it tells, or null for no event. */
  static @Nullable EventType type(Example.Mark trigger) {
    String value = trigger.value();
    int slash = value.indexOf('/');
    return value.equals("NONE")
        ? null
        : EventType.valueOf(slash < 0 ? value : value.substring(0, slash));
  }

  /** Examples of rules count for more: a rule must find its own. */
  static float weight(String story) {
    return story.startsWith("rule-") ? RULE : 1;
  }

  /** The examples of frames and composition, which name a type as the file's sentences do. */
  void addRules(LanguageFolder folder) {
    List<String> files = new ArrayList<>(FrameFile.FILES);
    files.add(Composition.FILE);
    for (String file : files) {
      for (Stanza stanza : Stanza.read(folder, file)) {
        for (Stanza.Field field : stanza.all("example")) {
          Example example = Example.parse(field.value());
          List<Example.Mark> marks = new ArrayList<>();
          for (Example.Mark mark : example.marks()) {
            marks.add(
                mark.role().equals("trigger") && mark.value().isEmpty()
                    ? new Example.Mark("trigger", stanza.get("type"), mark.span())
                    : mark);
          }
          byStory.put(
              "rule-" + stanza.get("id") + "-" + field.line(), new Example(example.text(), marks));
        }
      }
    }
  }

  /** The sentence that a story is, or null if it is none of these. */
  @Nullable Example of(String story) {
    return byStory.get(story);
  }

  /** The sentences by their stories' ids. */
  Map<String, Example> all() {
    return byStory;
  }
}
