package dev.attache.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One rule of a rule file: {@code key: value} lines up to an empty line.
 *
 * <p>A key may stand more than once; its values keep their order. A line that starts with white
 * space goes on with the value before it; {@code #} starts a comment line. The form is that of
 * Debian's control files, which people and diffs both read well.
 */
public final class Stanza {

  private final String file;
  private final int line;
  private final Map<String, List<Field>> fields;

  private Stanza(String file, int line, Map<String, List<Field>> fields) {
    this.file = file;
    this.line = line;
    this.fields = fields;
  }

  /**
   * A value and where it stands.
   *
   * @param value stripped, continuation lines joined by one space
   * @param line its first line in the file, from 1
   */
  public record Field(String value, int line) {}

  /**
   * Reads a rule file.
   *
   * @param file path inside the folder: {@code rules/frames.txt}
   * @throws RuleFileException if a line is neither a field, a continuation, a comment nor empty
   */
  public static List<Stanza> read(LanguageFolder folder, String file) {
    List<Stanza> stanzas = new ArrayList<>();
    try (BufferedReader in = folder.reader(file)) {
      Map<String, List<Field>> fields = new LinkedHashMap<>();
      String key = "";
      int first = 0;
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (line.startsWith("#")) {
          continue;
        }
        if (line.isBlank()) {
          if (!fields.isEmpty()) {
            stanzas.add(new Stanza(file, first, fields));
            fields = new LinkedHashMap<>();
          }
          key = "";
          continue;
        }
        if (Character.isWhitespace(line.charAt(0))) {
          List<Field> values = fields.get(key);
          if (values == null) {
            throw new RuleFileException(file, number, "a continuation line before any field");
          }
          Field last = values.get(values.size() - 1);
          values.set(values.size() - 1, new Field(last.value + " " + line.strip(), last.line));
          continue;
        }
        int colon = line.indexOf(':');
        if (colon < 1) {
          throw new RuleFileException(file, number, "not \"key: value\": " + line);
        }
        key = line.substring(0, colon).strip();
        if (fields.isEmpty()) {
          first = number;
        }
        fields
            .computeIfAbsent(key, k -> new ArrayList<>())
            .add(new Field(line.substring(colon + 1).strip(), number));
      }
      if (!fields.isEmpty()) {
        stanzas.add(new Stanza(file, first, fields));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return List.copyOf(stanzas);
  }

  /** The field names, in the order of their first use. */
  public Set<String> keys() {
    return fields.keySet();
  }

  /** All values of a key, in order; none if it is absent. */
  public List<Field> all(String key) {
    List<Field> values = fields.get(key);
    return values == null ? List.of() : List.copyOf(values);
  }

  /** The first value of a key, or {@code otherwise}. */
  public String get(String key, String otherwise) {
    List<Field> values = fields.get(key);
    return values == null ? otherwise : values.get(0).value;
  }

  /**
   * The first value of a key.
   *
   * @throws RuleFileException if it is absent
   */
  public String get(String key) {
    List<Field> values = fields.get(key);
    if (values == null) {
      throw new RuleFileException(file, line, "the rule has no \"" + key + "\"");
    }
    return values.get(0).value;
  }

  /** All values of a key, split at commas and stripped; none if it is absent. */
  public List<String> words(String key) {
    List<String> words = new ArrayList<>();
    for (Field field : all(key)) {
      for (String word : field.value.split(",", -1)) {
        if (!word.isBlank()) {
          words.add(word.strip());
        }
      }
    }
    return words;
  }

  /**
   * Refuses keys that nobody reads: a misspelt key is a fault, not a comment.
   *
   * @throws RuleFileException naming the first key that is not in {@code known}
   */
  public void allowOnly(Set<String> known) {
    for (Map.Entry<String, List<Field>> entry : fields.entrySet()) {
      if (!known.contains(entry.getKey())) {
        throw new RuleFileException(
            file,
            entry.getValue().get(0).line,
            "unknown field \"" + entry.getKey() + "\"; known are " + known);
      }
    }
  }

  /** Path inside the folder. */
  public String file() {
    return file;
  }

  /** The rule's first line in the file, from 1. */
  public int line() {
    return line;
  }

  /** {@code file:line}, for messages. */
  public String where() {
    return file + ":" + line;
  }
}
