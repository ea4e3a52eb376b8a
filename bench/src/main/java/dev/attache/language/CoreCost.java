package dev.attache.language;

import dev.attache.rules.LanguageFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;

/**
 * Processor time of loading and of reading the text of a treebank, what it allocates, and a
 * checksum of what was read.
 */
public final class CoreCost {

  /** Passes over the treebank; the last ones run compiled code. */
  private static final int PASSES = 6;

  private CoreCost() {}

  /** Argument: a treebank file. */
  public static void main(String[] args) throws IOException {
    long before = cpu();
    LanguageCore core = LanguageCore.load(LanguageFolder.ENGLISH);
    System.out.printf(Locale.ROOT, "load %.0f ms%n", (cpu() - before) / 1e6);
    Reading gold;
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(args[0]))),
                StandardCharsets.UTF_8))) {
      gold = Conllu.read(in);
    }
    for (int pass = 0; pass < PASSES; pass++) {
      before = cpu();
      long allocated = allocated();
      Reading read = core.read(gold.text());
      allocated = allocated() - allocated;
      long time = cpu() - before;
      StringWriter out = new StringWriter();
      Conllu.writeWithOffsets(read, out);
      CRC32 crc = new CRC32();
      crc.update(out.toString().getBytes(StandardCharsets.UTF_8));
      System.out.printf(
          Locale.ROOT,
          "%.1f us and %.0f bytes a token, checksum %08x%n",
          time / 1e3 / read.size(),
          1.0 * allocated / read.size(),
          crc.getValue());
    }
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
