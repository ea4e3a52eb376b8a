package dev.attache.language;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Brown clusters of the artifact edu.emory.mathcs.nlp:nlp4j-english (Apache-2.0), unpacked: a
 * serialised map from a word in lower case to the prefixes of its path.
 */
final class BrownFile {

  private BrownFile() {}

  static Clusters read(Path file) throws IOException {
    Map<?, ?> map;
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 20);
        ObjectInputStream in = new ObjectInputStream(raw)) {
      in.setObjectInputFilter(
          ObjectInputFilter.Config.createFilter(
              "java.util.HashMap;java.util.HashSet;java.util.Map$Entry;java.lang.String;[Ljava.util.Map$Entry;!*"));
      map = (Map<?, ?>) in.readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException(file + " is no map of clusters", e);
    }
    Map<Integer, Short> paths = new TreeMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String longest = "";
      for (Object prefix : (Set<?>) entry.getValue()) {
        String p = (String) prefix;
        if (p.length() > longest.length()) {
          longest = p;
        }
      }
      String word = (String) entry.getKey();
      if (longest.isEmpty() || longest.length() > 15 || word.length() > 30) {
        longest = longest.length() > 15 ? longest.substring(0, 15) : longest;
      }
      if (longest.isEmpty()) {
        continue;
      }
      int path = Integer.parseInt("1" + longest, 2);
      paths.put(WordShapes.lowerHash(word, 0, word.length()), (short) path);
    }
    int[] words = new int[paths.size()];
    short[] values = new short[words.length];
    int at = 0;
    for (Map.Entry<Integer, Short> e : paths.entrySet()) {
      words[at] = e.getKey();
      values[at++] = e.getValue();
    }
    System.err.println(words.length + " words in classes, of " + map.size());
    return new Clusters(words, values);
  }
}
