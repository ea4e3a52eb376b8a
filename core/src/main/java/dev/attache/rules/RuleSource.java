package dev.attache.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a rule stands and how it reads, for people who ask why.
 *
 * @param where file and line
 * @param lines the stanza as written
 */
public record RuleSource(String where, List<String> lines) {

  private static final String INDEX = "rules/INDEX";

  /** Copies the lines. */
  public RuleSource {
    lines = List.copyOf(lines);
  }

  /** The stanza with this id in one of the files that {@code rules/INDEX} names. */
  public static Optional<RuleSource> find(LanguageFolder folder, RuleId id) {
    try (BufferedReader index = folder.reader(INDEX)) {
      for (String file = index.readLine(); file != null; file = index.readLine()) {
        if (file.isBlank() || file.startsWith("#")) {
          continue;
        }
        Optional<RuleSource> found = find(folder, id, file.strip());
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + INDEX, e);
    }
  }

  private static Optional<RuleSource> find(LanguageFolder folder, RuleId id, String file)
      throws IOException {
    try (BufferedReader in = folder.reader(file)) {
      List<String> lines = new ArrayList<>();
      boolean here = false;
      int number = 0;
      int first = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (line.isBlank()) {
          if (here) {
            break;
          }
          lines.clear();
          continue;
        }
        if (lines.isEmpty()) {
          first = number;
        }
        lines.add(line);
        here |= line.startsWith("id:") && line.substring(3).strip().equals(id.value());
      }
      return here ? Optional.of(new RuleSource(file + ":" + first, lines)) : Optional.empty();
    }
  }
}
