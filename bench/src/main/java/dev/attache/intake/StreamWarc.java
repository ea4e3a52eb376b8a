package dev.attache.intake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a WARC file of many pages, one gzip member each, and reads it through the intake; prints
 * the rate and the memory in use as it goes, which must not grow.
 *
 * <p>Usage: {@code intake.StreamWarc [RECORDS]}, 10,000 unless given.
 */
public final class StreamWarc {

  private StreamWarc() {}

  /** Writes and reads the file. */
  public static void main(String[] args) throws IOException {
    int records = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    Path file = Files.createTempFile("attache", ".warc.gz");
    try {
      write(file, records);
      System.out.printf("%d records, %d MB packed%n", records, Files.size(file) >> 20);
      read(file);
    } finally {
      Files.delete(file);
    }
  }

  private static void write(Path file, int records) throws IOException {
    Random random = new Random(1);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < records; i++) {
        GZIPOutputStream member = new GZIPOutputStream(out);
        member.write(record(i, random));
        member.finish();
      }
    }
  }

  private static byte[] record(int number, Random random) {
    StringBuilder page = new StringBuilder("<html><head><title>Story</title></head><body>");
    for (int p = 0; p < 40; p++) {
      page.append("<p>");
      for (int w = 0; w < 60; w++) {
        page.append(Integer.toString(random.nextInt(1 << 20), 36)).append(' ');
      }
      page.append("</p>");
    }
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page + "</body></html>";
    String header =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/"
            + number
            + "\r\nContent-Length: "
            + http.length()
            + "\r\n\r\n";
    return (header + http + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void read(Path file) {
    Runtime runtime = Runtime.getRuntime();
    long begun = System.nanoTime();
    int pages = 0;
    long most = 0;
    try (Intake intake = Intake.open(List.of(file.toString()), IntakeOptions.DEFAULT)) {
      while (intake.hasNext()) {
        pages += intake.next() instanceof RawItem ? 1 : 0;
        if (pages % 1000 == 0) {
          System.gc();
          long used = runtime.totalMemory() - runtime.freeMemory() >> 20;
          most = Math.max(most, used);
          System.out.printf("%6d pages, %d MB live%n", pages, used);
        }
      }
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf(
        "%d pages, %.0f a second, at most %d MB live%n", pages, pages / seconds, most);
  }
}
