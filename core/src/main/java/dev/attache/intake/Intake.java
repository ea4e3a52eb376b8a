package dev.attache.intake;

import dev.attache.intake.IntakeOptions.Kind;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The items of some inputs, one by one, in the order of the inputs.
 *
 * <p>An input is a file, a folder (its stories, sorted, with those of its subfolders) or {@code -}
 * for standard input; each may be packed with gzip. No input makes this throw: what cannot be read
 * is a {@link Rejection} in its place. One item is held at a time, however long the input. Not for
 * several threads at once; close it when done.
 */
public final class Intake implements Iterator<Item>, AutoCloseable {

  private final IntakeOptions options;
  private final InputStream standardInput;
  private final Deque<Entry> entries = new ArrayDeque<>();
  private @Nullable Lines lines;
  private boolean anyLine;
  private @Nullable Item next;

  private record Entry(String name, @Nullable Path file) {}

  /** JSON lines that are being read. */
  private record Lines(Entry entry, InputStream in, LineReader reader) {}

  private Intake(List<String> inputs, IntakeOptions options, InputStream standardInput) {
    this.options = options;
    this.standardInput = standardInput;
    for (String input : inputs) {
      entries.add(new Entry(input, null));
    }
  }

  /**
   * Opens inputs; {@code -} stands for the process's standard input.
   *
   * @param inputs files, folders or {@code -}
   */
  public static Intake open(List<String> inputs, IntakeOptions options) {
    return new Intake(inputs, options, System.in);
  }

  /**
   * Opens inputs.
   *
   * @param inputs files, folders or {@code -}
   * @param standardInput what {@code -} stands for; it is not closed
   */
  public static Intake open(List<String> inputs, IntakeOptions options, InputStream standardInput) {
    return new Intake(inputs, options, standardInput);
  }

  @Override
  public boolean hasNext() {
    while (next == null) {
      if (lines != null) {
        next = nextLine(lines);
        continue;
      }
      Entry entry = entries.poll();
      if (entry == null) {
        return false;
      }
      next = open(entry);
    }
    return true;
  }

  @Override
  public Item next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException("the inputs are at their end");
    }
    Item item = next;
    next = null;
    return item;
  }

  /** Lets go of the file that is open, if one is. */
  @Override
  public void close() {
    entries.clear();
    next = null;
    closeLines();
  }

  private void closeLines() {
    Lines open = lines;
    lines = null;
    if (open != null && open.in != standardInput) {
      try {
        open.in.close();
      } catch (IOException e) {
        // it was only read from: there is nothing to lose
      }
    }
  }

  /** The one item of an input, or null if its items come by lines or by files. */
  private @Nullable Item open(Entry entry) {
    try {
      if (entry.name.equals("-") && entry.file == null) {
        return read(entry, standardInput);
      }
      if (entry.name.isBlank()) {
        throw new UnreadableException("an empty name; give a file, a folder or -");
      }
      if (entry.name.matches("(?i)https?://.*")) {
        throw new UnreadableException(
            "an address; pages are not fetched: save it (curl -o page.html URL) and give the file");
      }
      Path path = entry.file == null ? Path.of(entry.name) : entry.file;
      if (Files.isDirectory(path)) {
        return expand(entry, path);
      }
      InputStream in = Files.newInputStream(path);
      Item item = null;
      try {
        item = read(new Entry(entry.name, path), in);
      } finally {
        if (lines == null) {
          in.close();
        }
      }
      return item;
    } catch (UnreadableException e) {
      return new Rejection(entry.name, 0, e.reason());
    } catch (IOException | InvalidPathException e) {
      return new Rejection(entry.name, 0, said(e));
    }
  }

  private @Nullable Item expand(Entry entry, Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    List<Rejection> closed = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            boolean hidden = !dir.equals(folder) && name(dir).startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Kind kind = Sniffer.byName(name(file));
            boolean wanted = options.kind() == Kind.AUTO ? kind != null : kind == options.kind();
            if (wanted && !name(file).startsWith(".") && Files.isRegularFile(file)) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            closed.add(new Rejection(file.toString(), 0, said(e)));
            return FileVisitResult.CONTINUE;
          }
        });
    if (found.isEmpty()) {
      if (!closed.isEmpty()) {
        return closed.get(0);
      }
      String files =
          switch (options.kind()) {
            case AUTO -> ".txt, .html, .htm, .xhtml, .jsonl or .ndjson file";
            case TEXT -> ".txt file";
            case HTML -> ".html, .htm or .xhtml file";
            case JSONL -> ".jsonl or .ndjson file";
          };
      return new Rejection(
          entry.name, 0, "a folder without stories: no " + files + " (nor .gz of one) in it");
    }
    found.sort(Comparator.comparing(p -> folder.relativize(p).toString().replace('\\', '/')));
    for (int i = found.size() - 1; i >= 0; i--) {
      entries.addFirst(new Entry(found.get(i).toString(), found.get(i)));
    }
    return closed.isEmpty() ? null : closed.get(0);
  }

  private @Nullable Item read(Entry entry, InputStream raw)
      throws IOException, UnreadableException {
    BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
    byte[] head = head(in);
    boolean packed = Sniffer.isGzip(head, head.length);
    if (packed) {
      head = unpackedHead(in);
    }
    if (head.length == 0) {
      throw new UnreadableException("empty; there is nothing to read");
    }
    String notText = Sniffer.notText(head, head.length);
    if (notText != null) {
      throw new UnreadableException(notText);
    }
    Kind kind = options.kind();
    if (kind == Kind.AUTO) {
      Kind named = entry.file == null ? null : Sniffer.byName(name(entry.file));
      kind = named == null ? Sniffer.byContent(head, head.length) : named;
    }
    if (kind == Kind.JSONL) {
      InputStream unpacked = packed ? new GZIPInputStream(in, 1 << 16) : in;
      anyLine = false;
      lines = new Lines(entry, unpacked, new LineReader(unpacked, options.maxBytes()));
      return null;
    }
    return whole(entry, kind, in, packed);
  }

  private RawItem whole(Entry entry, Kind kind, InputStream in, boolean packed)
      throws IOException, UnreadableException {
    byte[] stored = in.readNBytes(options.maxBytes());
    if (in.read() >= 0) {
      throw tooLong("the input");
    }
    String digest = digest(stored, stored.length);
    byte[] bytes = stored;
    if (packed) {
      try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(stored))) {
        bytes = unpacked.readNBytes(options.maxBytes());
        if (unpacked.read() >= 0) {
          throw tooLong("the unpacked input");
        }
      }
    }
    String content = kind == Kind.HTML ? Decoder.page(bytes) : Decoder.text(bytes);
    if (content.isBlank()) {
      throw new UnreadableException("nothing but white space; there is nothing to read");
    }
    RawItem.Given given = new RawItem.Given(null, options.published(), null, null, null, null);
    return new RawItem(
        entry.file == null ? entry.name : name(entry.file),
        entry.name,
        0,
        digest,
        kind == Kind.HTML ? RawItem.Format.HTML : RawItem.Format.PLAIN,
        content,
        given);
  }

  private @Nullable Item nextLine(Lines open) {
    Entry entry = open.entry;
    LineReader reader = open.reader;
    try {
      if (!reader.next()) {
        closeLines();
        return anyLine
            ? null
            : new Rejection(entry.name, 0, "nothing but white space; there is nothing to read");
      }
      if (reader.tooLong()) {
        anyLine = true;
        throw tooLong("the line");
      }
      byte[] bytes = reader.bytes();
      int length = reader.length();
      String line = Decoder.line(bytes, length);
      if (reader.number() == 1 && line.startsWith("\ufeff")) {
        line = line.substring(1);
      }
      if (line.isBlank()) {
        return null;
      }
      anyLine = true;
      String file = entry.file == null ? entry.name : name(entry.file);
      return JsonLine.read(
          line,
          file + ":" + reader.number(),
          entry.name,
          reader.number(),
          digest(bytes, length),
          options.published());
    } catch (UnreadableException e) {
      anyLine = true;
      return new Rejection(entry.name, reader.number(), e.reason());
    } catch (IOException e) {
      closeLines();
      return new Rejection(entry.name, reader.number() + 1, said(e));
    }
  }

  private UnreadableException tooLong(String what) {
    return new UnreadableException(
        what
            + " is longer than "
            + options.maxBytes()
            + " bytes, the most one story may have; split it or raise the limit");
  }

  private static byte[] head(BufferedInputStream in) throws IOException {
    in.mark(Sniffer.HEAD);
    byte[] head = in.readNBytes(Sniffer.HEAD);
    in.reset();
    return head;
  }

  /** The first unpacked bytes of a gzip stream, which is left at its start. */
  @SuppressWarnings("resource") // closing it would close the input, which is read again
  private static byte[] unpackedHead(BufferedInputStream in) throws IOException {
    in.mark(1 << 16);
    byte[] packed = in.readNBytes(1 << 15);
    in.reset();
    byte[] head = new byte[Sniffer.HEAD];
    int length = 0;
    try {
      InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed));
      int count = 0;
      while (length < head.length && count >= 0) {
        length += count;
        count = unpacked.read(head, length, head.length - length);
      }
    } catch (java.io.EOFException e) {
      // the block ends within the stream; what came out of it is enough
    }
    return java.util.Arrays.copyOf(head, length);
  }

  private static String said(Exception e) {
    if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
      return "no such file or folder; check the name";
    }
    if (e instanceof AccessDeniedException) {
      return "may not be read; check its permissions";
    }
    if (e instanceof ZipException || e instanceof java.io.EOFException) {
      return "a broken gzip file (" + e.getMessage() + "); fetch or pack it again";
    }
    if (e instanceof FileSystemException system && system.getReason() != null) {
      return "cannot be read: " + system.getReason();
    }
    return "cannot be read: " + e.getMessage();
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  private static String digest(byte[] bytes, int length) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(bytes, 0, length);
      return "sha256:" + HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
