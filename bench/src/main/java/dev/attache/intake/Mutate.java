package dev.attache.intake;

import dev.attache.rules.LanguageFolder;
import dev.attache.story.Outcome;
import dev.attache.story.StoryMaker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Spoils files of every form at random, the same way each time, and reads them: nothing may be
 * thrown, nothing may take long, and nothing may be read but the file itself.
 *
 * <p>Usage: {@code intake.Mutate [FILES [SEED]]}, 20,000 files and seed 1 unless given.
 */
public final class Mutate {

  /** What no output may show: it stands in a file that spoiled documents point to. */
  private static final String SECRET = "TOP-SECRET-CANARY";

  /** Pieces that often make trouble. */
  private static final String[] PIECES = {
    "<",
    ">",
    "&",
    "\"",
    "\0",
    "{",
    "}",
    "[",
    "]]>",
    "<![CDATA[",
    "<!--",
    "&#0;",
    "&#xD800;",
    "\\ud800",
    "1e999999",
    "-1",
    "99999999999999999999",
    "\r\n\r\n",
    "--b",
    "%",
    "=?",
    "?=",
    "WARC/1.0\r\n",
    "Content-Length: 99999999\r\n",
    "<!DOCTYPE a SYSTEM \"file:///x\">",
    "<p>",
    "</body>",
    "../",
    "\ufeff",
    "é",
    "\ud83d\ude00"
  };

  private final StoryMaker maker = StoryMaker.load(LanguageFolder.ENGLISH);
  private final Path folder;
  private final Random random;
  private final Map<String, byte[]> samples;

  private Mutate(Path folder, long seed) throws IOException {
    this.folder = folder;
    this.random = new Random(seed);
    Path canary = Files.writeString(folder.resolve("canary"), SECRET);
    this.samples = Samples.all(canary.toUri().toString());
  }

  /** Spoils and reads. */
  public static void main(String[] args) throws IOException {
    int files = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    System.out.print(run(files, seed));
  }

  /**
   * Reads so many spoiled files.
   *
   * @return how it went, by form
   * @throws IllegalStateException if something was thrown, took long or showed what it must not
   */
  static String run(int files, long seed) throws IOException {
    Path folder = Files.createTempDirectory("attache-mutate");
    try {
      return new Mutate(folder, seed).run(files);
    } finally {
      try (var inside = Files.list(folder)) {
        for (Path file : inside.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private String run(int files) throws IOException {
    List<String> names = List.copyOf(samples.keySet());
    Map<String, long[]> counts = new TreeMap<>();
    long longest = 0;
    String slowest = "";
    for (int i = 0; i < files; i++) {
      String name = names.get(i % names.size());
      byte[] spoiled = spoiled(samples.getOrDefault(name, new byte[0]));
      Path file = Files.write(folder.resolve(name), spoiled);
      long begun = System.nanoTime();
      long[] count = counts.computeIfAbsent(name, n -> new long[3]);
      count[0]++;
      try {
        read(file, count);
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        throw new IllegalStateException(keep(name, i, spoiled) + " threw " + e, e);
      }
      long took = (System.nanoTime() - begun) / 1_000_000;
      slowest = took > longest ? name + " (file " + i + ")" : slowest;
      longest = Math.max(longest, took);
      if (took > 10_000) {
        throw new IllegalStateException(keep(name, i, spoiled) + " took " + took + " ms");
      }
    }
    StringBuilder said = new StringBuilder();
    counts.forEach(
        (name, n) ->
            said.append(
                String.format(
                    "%-12s %6d files: %7d stories, %6d reported%n", name, n[0], n[1], n[2])));
    return said.append("the longest took " + longest + " ms: " + slowest + "\n").toString();
  }

  private static String keep(String name, int number, byte[] bytes) throws IOException {
    Path kept = Files.createTempFile("spoiled-" + number + "-", "-" + name);
    Files.write(kept, bytes);
    return kept.toString();
  }

  private void read(Path file, long[] count) {
    try (Intake intake = Intake.open(List.of(file.toString()), IntakeOptions.DEFAULT)) {
      while (intake.hasNext()) {
        Item item = intake.next();
        Outcome outcome = item instanceof RawItem raw ? maker.make(raw) : null;
        count[outcome instanceof Outcome.Made ? 1 : 2]++;
        if (item.toString().contains(SECRET)) {
          throw new IllegalStateException("read a file that was not given: " + item);
        }
      }
    }
  }

  private byte[] spoiled(byte[] sound) {
    byte[] bytes = sound.clone();
    int times = 1 + random.nextInt(6);
    for (int i = 0; i < times && bytes.length > 0; i++) {
      int at = random.nextInt(bytes.length);
      int length = Math.min(bytes.length - at, 1 + random.nextInt(40));
      switch (random.nextInt(8)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = (byte) random.nextInt(256);
        case 2 -> bytes = joined(bytes, at, new byte[0], at + length);
        case 3 -> bytes = joined(bytes, at, Arrays.copyOfRange(bytes, at, at + length), at);
        case 4 -> bytes = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : bytes;
        case 5 -> bytes = repeated(bytes, at, length);
        case 6 -> {
          int from = random.nextInt(bytes.length);
          int to = Math.min(bytes.length, from + length);
          bytes = joined(bytes, at, Arrays.copyOfRange(bytes, from, to), at);
        }
        default -> {
          byte[] piece = PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8);
          bytes = joined(bytes, at, piece, at);
        }
      }
    }
    return bytes;
  }

  private byte[] repeated(byte[] bytes, int at, int length) {
    int times = random.nextInt(20) == 0 ? 2000 : 3;
    byte[] more = new byte[length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(bytes, at, more, i * length, length);
    }
    return joined(bytes, at, more, at);
  }

  /** The bytes with others in place of those from one offset to another. */
  private static byte[] joined(byte[] bytes, int from, byte[] between, int to) {
    byte[] out = new byte[from + between.length + bytes.length - to];
    System.arraycopy(bytes, 0, out, 0, from);
    System.arraycopy(between, 0, out, from, between.length);
    System.arraycopy(bytes, to, out, from + between.length, bytes.length - to);
    return out;
  }
}
