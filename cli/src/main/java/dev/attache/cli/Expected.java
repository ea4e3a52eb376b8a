package dev.attache.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How many stories inputs will have, where that can be seen without opening them all. */
final class Expected {

  /** Nobody knows. */
  static final long UNKNOWN = -1;

  /** Files of one story each. */
  private static final List<String> SINGLE = List.of(".txt", ".html", ".htm", ".md", ".eml");

  private Expected() {}

  /**
   * The number, or {@link #UNKNOWN}: addresses, archives, feeds and standard input have no number.
   */
  static long stories(List<String> inputs) {
    long sum = 0;
    for (String input : inputs) {
      try {
        Path path = Path.of(input);
        if (Files.isDirectory(path)) {
          try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
              sum = plus(sum, stories(file));
            }
          }
        } else {
          sum = plus(sum, Files.isRegularFile(path) ? stories(path) : UNKNOWN);
        }
      } catch (IOException | UncheckedIOException | InvalidPathException e) {
        return UNKNOWN;
      }
    }
    return sum;
  }

  private static long plus(long sum, long more) {
    return sum < 0 || more < 0 ? UNKNOWN : sum + more;
  }

  private static long stories(Path file) throws IOException {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
      return lines(file);
    }
    return SINGLE.stream().anyMatch(name::endsWith) ? 1 : UNKNOWN;
  }

  private static long lines(Path file) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long lines = 0;
    boolean open = false;
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        for (int i = 0; i < n; i++) {
          open = buffer[i] != '\n';
          lines += open ? 0 : 1;
        }
      }
    }
    return open ? lines + 1 : lines;
  }
}
