package dev.attache.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the word lists of a model from the lexicons. */
final class ListFiles {

  private ListFiles() {}

  /**
   * Reads the lexicons of a folder.
   *
   * @param towns a file with a town's name a line, or null
   */
  static WordLists read(Path lexicon, @Nullable Path towns) throws IOException {
    Map<Integer, Byte> bits = new TreeMap<>();
    column(bits, lexicon.resolve("given-names.tsv"), "name", WordLists.GIVEN_NAME, Part.ALL);
    column(bits, lexicon.resolve("people.tsv"), "names", WordLists.SURNAME, Part.LAST);
    column(bits, lexicon.resolve("countries.tsv"), "names", WordLists.COUNTRY, Part.ALL);
    column(bits, lexicon.resolve("organisations.tsv"), "names", WordLists.BODY, Part.ALL);
    column(bits, lexicon.resolve("media.tsv"), "names", WordLists.BODY, Part.ALL);
    column(bits, lexicon.resolve("armed-groups.tsv"), "names", WordLists.BODY, Part.ALL);
    column(bits, lexicon.resolve("roles.tsv"), "role", WordLists.ROLE, Part.LAST);
    if (towns != null) {
      for (String line : Files.readAllLines(towns)) {
        name(bits, line, WordLists.TOWN, Part.ALL);
      }
    }
    int[] words = new int[bits.size()];
    byte[] values = new byte[words.length];
    int at = 0;
    for (Map.Entry<Integer, Byte> e : bits.entrySet()) {
      words[at] = e.getKey();
      values[at++] = e.getValue();
    }
    System.err.println(words.length + " words on lists");
    return new WordLists(words, values);
  }

  private enum Part {
    ALL,
    LAST
  }

  private static void column(Map<Integer, Byte> bits, Path file, String column, int bit, Part part)
      throws IOException {
    int at = -1;
    for (String line : Files.readAllLines(file)) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = List.of(line.split("\t", -1));
      if (at < 0) {
        at = cells.indexOf(column);
        continue;
      }
      for (String name : cells.get(at).split("\\|")) {
        name(bits, name.strip(), bit, part);
      }
    }
  }

  private static void name(Map<Integer, Byte> bits, String name, int bit, Part part) {
    String[] words = name.split("[ -]");
    for (int i = part == Part.LAST ? words.length - 1 : 0; i < words.length; i++) {
      if (words[i].length() > 1
          && (bit == WordLists.ROLE || !Character.isLowerCase(words[i].charAt(0)))) {
        bits.merge(
            WordShapes.lowerHash(words[i], 0, words[i].length()),
            (byte) bit,
            (a, b) -> (byte) (a | b));
      }
    }
  }
}
