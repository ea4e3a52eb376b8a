package dev.attache.score;

import dev.attache.events.EventType;
import dev.attache.events.Status;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table of sentences coded by hand: tab-separated, its first line names the columns.
 *
 * <p>Columns, in any order: {@code sentence} (or {@code text}) and {@code type} are needed; {@code
 * id}, {@code source} (or {@code actor}), {@code target} (or {@code recipient}), {@code quad},
 * {@code mode}, {@code status} and {@code published} (YYYY-MM-DD) are read where they are there;
 * others are passed over. {@code YIELD}, as PLOVER's first version has it, stands for CONCEDE and
 * RETREAT. Several lines with one sentence are several acts of it.
 *
 * @param acts what could be read, in the table's order
 * @param faults lines that could not
 */
public record GoldTable(List<GoldAct> acts, List<Fault> faults) {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("id", "id"),
          Map.entry("sentence", "sentence"),
          Map.entry("text", "sentence"),
          Map.entry("source", "source"),
          Map.entry("actor", "source"),
          Map.entry("target", "target"),
          Map.entry("recipient", "target"),
          Map.entry("type", "type"),
          Map.entry("quad", "quad"),
          Map.entry("mode", "mode"),
          Map.entry("status", "status"),
          Map.entry("published", "published"));

  /** Copies the lists. */
  public GoldTable {
    acts = List.copyOf(acts);
    faults = List.copyOf(faults);
  }

  /**
   * A line that could not be read.
   *
   * @param line its number, from 1
   * @param found what was found, and what to do
   */
  public record Fault(int line, String found) {}

  /**
   * Reads a table.
   *
   * @throws IOException if reading fails
   */
  public static GoldTable read(BufferedReader in) throws IOException {
    String head = in.readLine();
    List<Fault> faults = new ArrayList<>();
    if (head == null) {
      return new GoldTable(List.of(), List.of(new Fault(1, "the table is empty")));
    }
    Map<String, Integer> columns = new HashMap<>();
    String[] names = (head.startsWith("\ufeff") ? head.substring(1) : head).split("\t", -1);
    for (int c = 0; c < names.length; c++) {
      String name = NAMES.get(names[c].strip().toLowerCase(Locale.ROOT));
      if (name != null) {
        columns.putIfAbsent(name, c);
      }
    }
    for (String needed : List.of("sentence", "type")) {
      if (!columns.containsKey(needed)) {
        return new GoldTable(
            List.of(),
            List.of(
                new Fault(
                    1,
                    "no column \""
                        + needed
                        + "\"; the first line names the columns, parted by tabs: "
                        + "id, sentence, source, target, type")));
      }
    }
    List<GoldAct> acts = new ArrayList<>();
    int line = 1;
    for (String row = in.readLine(); row != null; row = in.readLine()) {
      line++;
      if (row.isBlank()) {
        continue;
      }
      try {
        acts.add(act(line, row.split("\t", -1), columns));
      } catch (IllegalArgumentException e) {
        faults.add(new Fault(line, String.valueOf(e.getMessage())));
      }
    }
    return new GoldTable(acts, faults);
  }

  private static GoldAct act(int line, String[] cells, Map<String, Integer> columns) {
    String sentence = cell(cells, columns, "sentence");
    String type = cell(cells, columns, "type").toUpperCase(Locale.ROOT);
    if (sentence.isEmpty()) {
      throw new IllegalArgumentException("no sentence");
    }
    String id = cell(cells, columns, "id");
    String mode = cell(cells, columns, "mode");
    return new GoldAct(
        line,
        id.isEmpty() ? "line " + line : id,
        sentence,
        day(cell(cells, columns, "published")),
        cell(cells, columns, "source"),
        cell(cells, columns, "target"),
        type,
        types(type),
        quad(cell(cells, columns, "quad"), types(type)),
        mode.isEmpty() ? null : mode,
        status(cell(cells, columns, "status")));
  }

  private static String cell(String[] cells, Map<String, Integer> columns, String name) {
    Integer at = columns.get(name);
    return at == null || at >= cells.length ? "" : cells[at].strip();
  }

  private static Set<EventType> types(String type) {
    if (type.equals("YIELD")) {
      return EnumSet.of(EventType.CONCEDE, EventType.RETREAT);
    }
    try {
      return EnumSet.of(EventType.valueOf(type));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "\"" + type + "\" is no type of PLOVER (nor YIELD, for CONCEDE and RETREAT)");
    }
  }

  private static int quad(String word, Set<EventType> types) {
    if (word.isEmpty()) {
      return types.stream().mapToInt(EventType::quad).min().orElse(0);
    }
    if (word.length() != 1 || word.charAt(0) < '1' || word.charAt(0) > '4') {
      throw new IllegalArgumentException("\"" + word + "\" is no quad (1 to 4)");
    }
    return word.charAt(0) - '0';
  }

  private static @Nullable Status status(String word) {
    if (word.isEmpty()) {
      return null;
    }
    try {
      return Status.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "\""
              + word
              + "\" is no status: happened, ongoing, planned, conditional, doubted, denied, negated"
              + " or historical");
    }
  }

  private static @Nullable LocalDate day(String word) {
    if (word.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(word);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("\"" + word + "\" is no day (YYYY-MM-DD)");
    }
  }
}
