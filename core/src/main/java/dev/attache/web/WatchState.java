package dev.attache.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a watch remembers between rounds and runs: when each feed is due, its version, and which of
 * its entries were read. A file of tab-separated lines, written anew as a whole.
 */
final class WatchState {

  /** Entries that are remembered of a feed: more than any feed shows at once. */
  private static final int MOST = 5000;

  /** One feed. */
  static final class Feed {
    @Nullable String etag;
    @Nullable String lastModified;
    Instant due = Instant.EPOCH;
    int failures;
    boolean gone;
    private final Set<String> seen = new LinkedHashSet<>();

    /** Whether an entry was read. */
    boolean hasSeen(String entry) {
      return seen.contains(key(entry));
    }

    /** Remembers that an entry was read. */
    void see(String entry) {
      String key = key(entry);
      seen.remove(key);
      seen.add(key);
      Iterator<String> oldest = seen.iterator();
      while (seen.size() > MOST) {
        oldest.next();
        oldest.remove();
      }
    }
  }

  private final Map<String, Feed> feeds = new LinkedHashMap<>();

  /** The state of a feed; a new one if it is not known. */
  Feed feed(String address) {
    return feeds.computeIfAbsent(address, a -> new Feed());
  }

  /** Reads a state; empty where there is no file. */
  static WatchState read(Path file) throws IOException {
    WatchState state = new WatchState();
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      return state;
    }
    Feed feed = null;
    for (int i = 0; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t", -1);
      try {
        if (cells[0].equals("feed") && cells.length == 7) {
          feed = state.feed(cells[1]);
          feed.due = Instant.parse(cells[2]);
          feed.failures = Integer.parseInt(cells[3]);
          feed.gone = cells[4].equals("gone");
          feed.etag = cells[5].isEmpty() ? null : cells[5];
          feed.lastModified = cells[6].isEmpty() ? null : cells[6];
        } else if (cells[0].equals("seen") && feed != null && cells.length == 2) {
          feed.seen.add(cells[1]);
        } else if (!lines.get(i).isEmpty()) {
          throw broken(file, i);
        }
      } catch (DateTimeException | NumberFormatException e) {
        throw broken(file, i);
      }
    }
    return state;
  }

  private static IOException broken(Path file, int line) {
    return new IOException(
        file
            + ":"
            + (line + 1)
            + ": not the state of a watch; give another --state file, or move this one away");
  }

  /** Writes the state, as a whole or not at all. */
  void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    feeds.forEach(
        (address, feed) -> {
          lines.add(
              String.join(
                  "\t",
                  "feed",
                  address,
                  feed.due.toString(),
                  Integer.toString(feed.failures),
                  feed.gone ? "gone" : "",
                  cell(feed.etag),
                  cell(feed.lastModified)));
          feed.seen.forEach(key -> lines.add("seen\t" + key));
        });
    Path folder = file.toAbsolutePath().getParent();
    Path part = Files.createTempFile(folder, "watch", null);
    Files.write(part, lines);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String cell(@Nullable String value) {
    return value == null ? "" : value.replaceAll("\\s+", " ");
  }

  private static String key(String entry) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha.digest(entry.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
