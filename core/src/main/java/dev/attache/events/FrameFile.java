package dev.attache.events;

import dev.attache.rules.LanguageFolder;
import dev.attache.rules.RuleFileException;
import dev.attache.rules.Stanza;
import java.util.ArrayList;
import java.util.List;

/** Reads the frames of a language: {@code rules/frames-*.txt}. */
final class FrameFile {

  /** The files, one for each quad of PLOVER. */
  static final List<String> FILES =
      List.of(
          "rules/frames-verbal-cooperation.txt",
          "rules/frames-material-cooperation.txt",
          "rules/frames-verbal-conflict.txt",
          "rules/frames-material-conflict.txt");

  private FrameFile() {}

  static TriggerIndex<Frame> load(LanguageFolder folder, WordClasses classes) {
    List<Trigger<Frame>> triggers = new ArrayList<>();
    for (String file : FILES) {
      for (Stanza stanza : Stanza.read(folder, file)) {
        stanza.allowOnly(Frame.KEYS);
        Frame frame;
        try {
          frame = Frame.of(stanza);
        } catch (IllegalArgumentException e) {
          throw new RuleFileException(file, stanza.line(), "not a frame: " + e.getMessage());
        }
        triggers(stanza, frame, classes, triggers);
      }
    }
    return new TriggerIndex<>(triggers);
  }

  /** Adds the triggers of a stanza's {@code verbs}, {@code nouns} and {@code adjectives}. */
  static <T> void triggers(
      Stanza stanza, T meaning, WordClasses classes, List<Trigger<T>> triggers) {
    add(stanza, "verbs", Trigger.Kind.VERB, meaning, classes, triggers);
    add(stanza, "nouns", Trigger.Kind.NOUN, meaning, classes, triggers);
    List<Trigger<T>> predicates = new ArrayList<>();
    add(stanza, "predicates", Trigger.Kind.NOUN, meaning, classes, predicates);
    for (Trigger<T> trigger : predicates) {
      List<Condition> conditions = new ArrayList<>(trigger.conditions());
      conditions.add(new Condition.Predicate());
      triggers.add(
          new Trigger<>(trigger.lemma(), trigger.kind(), List.copyOf(conditions), meaning));
    }
    add(stanza, "adjectives", Trigger.Kind.ADJECTIVE, meaning, classes, triggers);
  }

  private static <T> void add(
      Stanza stanza,
      String key,
      Trigger.Kind kind,
      T meaning,
      WordClasses classes,
      List<Trigger<T>> triggers) {
    for (Stanza.Field field : stanza.all(key)) {
      for (String entry : field.value().split(",", -1)) {
        if (!entry.isBlank()) {
          triggers.add(
              Trigger.parse(entry.strip(), kind, meaning, classes, stanza.file(), field.line()));
        }
      }
    }
  }
}
