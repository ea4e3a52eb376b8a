package dev.attache.statements;

import dev.attache.language.Upos;
import dev.attache.rules.LanguageFolder;
import dev.attache.rules.RuleFileException;
import dev.attache.rules.RuleId;
import dev.attache.rules.Stanza;
import dev.attache.rules.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The cues of a language by lemma, each with the places where its content may stand. Immutable. */
final class CueLexicon {

  static final String RULES = "rules/statements.txt";
  private static final String CUES = "lexicon/cues.tsv";
  private static final String HEAD = "head";
  private static final String QUOTE = "quote";
  private static final String CLAUSE = "that";
  private static final String ORDER = "order";
  private static final Set<String> FIELDS =
      Set.of("id", "frames", "pos", "content", "also", "example", "not");

  private final Map<String, List<Cue>> cues;

  private CueLexicon(Map<String, List<Cue>> cues) {
    this.cues = Map.copyOf(cues);
  }

  /** A frame of the rule file, its fields taken apart. */
  private record Frame(
      RuleId id, List<String> names, List<String> pos, List<String> content, List<String> also) {

    static Frame of(Stanza stanza) {
      stanza.allowOnly(FIELDS);
      return new Frame(
          new RuleId(stanza.get("id")),
          stanza.words("frames"),
          stanza.words("pos"),
          stanza.words("content"),
          stanza.words("also"));
    }

    boolean isHead() {
      return content.size() == 1 && content.get(0).equals(HEAD);
    }
  }

  static CueLexicon load(LanguageFolder folder) {
    List<Frame> frames = new ArrayList<>();
    for (Stanza stanza : Stanza.read(folder, RULES)) {
      frames.add(Frame.of(stanza));
    }
    Table table = Table.read(folder, CUES);
    int lemma = table.column("lemma");
    int pos = table.column("pos");
    int with = table.column("with");
    int named = table.column("frames");
    int type = table.column("class");
    Map<String, List<Cue>> cues = new HashMap<>(2048);
    Map<String, List<Slot>> made = new HashMap<>();
    for (Table.Row row : table.rows()) {
      Cue.Pos p = value(Cue.Pos.class, row.get(pos), row);
      Saying t = value(Saying.class, row.get(type), row);
      List<String> names = row.list(named);
      String key = row.get(pos) + " " + row.get(named);
      List<Slot> slots = made.get(key);
      if (slots == null) {
        slots = slots(row, row.get(pos), names, frames);
        made.put(key, slots);
      }
      boolean quotes = names.contains(QUOTE);
      boolean clauses = names.contains(CLAUSE);
      boolean addresses = names.contains(ORDER);
      cues.computeIfAbsent(row.get(lemma), k -> new ArrayList<>(1))
          .add(new Cue(p, row.get(with), quotes, clauses, addresses, t, slots));
    }
    return new CueLexicon(cues);
  }

  private static <E extends Enum<E>> E value(Class<E> type, String cell, Table.Row row) {
    try {
      return Enum.valueOf(type, cell.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new RuleFileException(
          CUES, row.line(), "unknown " + type.getSimpleName() + " \"" + cell + "\"");
    }
  }

  private static List<Slot> slots(
      Table.Row row, String pos, List<String> names, List<Frame> frames) {
    List<Slot> slots = new ArrayList<>();
    Set<String> unknown = new HashSet<>(names);
    for (Frame frame : frames) {
      if (!frame.pos.contains(pos)) {
        continue;
      }
      List<Slot.Path> paths = new ArrayList<>();
      boolean used = false;
      for (String name : names) {
        if (frame.names.contains(name)) {
          unknown.remove(name);
          used = true;
          addPaths(paths, frame, name);
        }
      }
      if (used) {
        slots.add(new Slot(frame.id, frame.isHead(), paths, frame.also));
      }
    }
    if (!unknown.isEmpty()) {
      throw new RuleFileException(
          CUES, row.line(), "no frame " + unknown + " for " + pos + " in " + RULES);
    }
    return List.copyOf(slots);
  }

  private static void addPaths(List<Slot.Path> paths, Frame frame, String name) {
    if (frame.isHead()) {
      return;
    }
    int hyphen = name.indexOf('-');
    String own = hyphen < 0 ? name : name.substring(0, hyphen);
    for (String path : frame.content) {
      int slash = path.indexOf('/');
      String marker = slash < 0 ? "" : path.substring(slash + 1);
      String relation = slash < 0 ? path : path.substring(0, slash);
      int dot = relation.indexOf('.');
      Slot.Path made =
          new Slot.Path(
              dot < 0 ? "" : relation.substring(0, dot),
              relation.substring(dot + 1),
              marker.equals("=") ? own : marker);
      if (!paths.contains(made)) {
        paths.add(made);
      }
    }
  }

  /** The cues with this lemma that can have this part of speech; none for most words. */
  List<Cue> at(String lemma, Upos upos) {
    List<Cue> all = cues.get(lemma);
    if (all == null) {
      return List.of();
    }
    List<Cue> fit = new ArrayList<>(all.size());
    for (Cue cue : all) {
      if (fits(cue.pos(), upos)) {
        fit.add(cue);
      }
    }
    return fit;
  }

  private static boolean fits(Cue.Pos pos, Upos upos) {
    return switch (pos) {
      case VERB -> upos == Upos.VERB || upos == Upos.AUX;
      case NOUN -> upos == Upos.NOUN;
      case ADJ -> upos == Upos.ADJ;
      case ADV -> upos == Upos.ADV;
      case PREP -> true;
    };
  }
}
