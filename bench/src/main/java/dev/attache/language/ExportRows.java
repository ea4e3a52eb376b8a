package dev.attache.language;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes what the network sees of the words in files of {@link Export}: for each token a row of
 * little-endian 32-bit numbers, the hash of the word in lower case and its {@link WordRows}.
 */
public final class ExportRows {

  private ExportRows() {}

  /**
   * Arguments: the Brown clusters, the lexicons' folder, the towns, then pairs of files in, out.
   */
  public static void main(String[] args) throws IOException {
    Clusters clusters = BrownFile.read(Path.of(args[0]));
    WordLists lists = ListFiles.read(Path.of(args[1]), Path.of(args[2]));
    int[] rows = new int[1 + WordRows.COUNT];
    ByteBuffer bytes = ByteBuffer.allocate(4 * rows.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int a = 3; a + 1 < args.length; a += 2) {
      try (DataOutputStream out =
          new DataOutputStream(
              new BufferedOutputStream(Files.newOutputStream(Path.of(args[a + 1])), 1 << 16))) {
        for (String line : Files.readAllLines(Path.of(args[a]))) {
          if (line.isEmpty()) {
            continue;
          }
          String word = line.substring(0, line.indexOf('\t'));
          rows[0] = WordShapes.lowerHash(word, 0, word.length());
          WordRows.of(word, clusters, lists, rows, 1);
          bytes.clear();
          bytes.asIntBuffer().put(rows);
          out.write(bytes.array());
        }
      }
    }
  }
}
