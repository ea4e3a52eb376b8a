package dev.attache.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class WarcTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  private static byte[] record(String type, String uri, byte[] block, long length) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        bytes(
            "WARC/1.0\r\nWARC-Type: "
                + type
                + "\r\nWARC-Target-URI: "
                + uri
                + "\r\nContent-Length: "
                + length
                + "\r\n\r\n"));
    out.writeBytes(block);
    out.writeBytes(bytes("\r\n\r\n"));
    return out.toByteArray();
  }

  private static byte[] page(String uri, String headers, byte[] body) {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    block.writeBytes(bytes("HTTP/1.1 200 OK\r\n" + headers + "\r\n\r\n"));
    block.writeBytes(body);
    return record("response", uri, block.toByteArray(), block.size());
  }

  private static byte[] page(String uri, String body) {
    return page(uri, "Content-Type: text/html; charset=utf-8", bytes(body));
  }

  private List<String> read() {
    return read(out.toByteArray(), IntakeOptions.DEFAULT);
  }

  private static List<String> read(byte[] warc, IntakeOptions options) {
    List<String> found = new ArrayList<>();
    for (Item item : Reads.all(warc, options)) {
      found.add(
          item instanceof RawItem raw
              ? raw.given().url() + " " + raw.content()
              : "FAULT " + ((Rejection) item).reason());
    }
    return found;
  }

  @Test
  void pagesAreReadAndTheRestIsPassedOver() {
    out.writeBytes(record("warcinfo", "", bytes("software: x"), 11));
    out.writeBytes(record("request", "http://e.org/1", bytes("GET / HTTP/1.1\r\n\r\n"), 18));
    out.writeBytes(page("http://e.org/1", "<p>One</p>"));
    out.writeBytes(record("revisit", "http://e.org/2", bytes("HTTP/1.1 200 OK\r\n\r\n"), 19));
    out.writeBytes(page("http://e.org/3", "Content-Type: image/png", new byte[] {1, 0, 2}));
    byte[] gone = bytes("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>no</p>");
    out.writeBytes(record("response", "http://e.org/4", gone, gone.length));
    out.writeBytes(page("<http://e.org/5>", "Content-Type: text/plain", bytes("Five")));
    assertThat(read()).containsExactly("http://e.org/1 <p>One</p>", "http://e.org/5 Five");
  }

  @Test
  void eachRecordMayBeAMemberOfGzip() {
    for (int i = 0; i < 300; i++) {
      out.writeBytes(gzip(page("http://e.org/" + i, "<p>" + "word ".repeat(i) + i + "</p>")));
    }
    assertThat(read()).hasSize(300).allMatch(p -> p.startsWith("http://e.org/"));
  }

  @Test
  void aWholeFileMayBeOneMember() {
    out.writeBytes(page("http://e.org/1", "<p>One</p>"));
    out.writeBytes(page("http://e.org/2", "<p>Two</p>"));
    assertThat(read(gzip(out.toByteArray()), IntakeOptions.DEFAULT)).hasSize(2);
  }

  @Test
  void aMemberThatIsCutOffIsReportedAndTheNextIsRead() {
    byte[] long1 = gzip(page("http://e.org/1", "<p>" + random(5000) + "</p>"));
    out.writeBytes(gzip(page("http://e.org/0", "<p>Zero</p>")));
    out.writeBytes(Arrays.copyOf(long1, long1.length / 2));
    out.writeBytes(gzip(page("http://e.org/2", "<p>Two</p>")));
    out.writeBytes(gzip(page("http://e.org/3", "<p>Three</p>")));
    List<String> read = read();
    assertThat(read)
        .contains("http://e.org/0 <p>Zero</p>", "http://e.org/2 <p>Two</p>")
        .contains("http://e.org/3 <p>Three</p>");
    assertThat(read).hasSize(4).anyMatch(p -> p.startsWith("FAULT a damaged record"));
  }

  @Test
  void aFileThatEndsWithinAMemberIsReported() {
    out.writeBytes(gzip(page("http://e.org/0", "<p>Zero</p>")));
    byte[] last = gzip(page("http://e.org/1", "<p>" + random(5000) + "</p>"));
    out.writeBytes(Arrays.copyOf(last, last.length - 500));
    assertThat(read()).hasSize(2).anyMatch(p -> p.contains("it is cut off"));
  }

  @Test
  void aMemberWithAFlippedByteIsReported() {
    byte[] bad = gzip(page("http://e.org/1", "<p>" + random(3000) + "</p>"));
    bad[bad.length - 6] ^= 0x55; // in the checksum
    out.writeBytes(bad);
    out.writeBytes(gzip(page("http://e.org/2", "<p>Two</p>")));
    List<String> read = read();
    assertThat(read.get(0)).contains("its checksum is wrong");
    assertThat(read.get(1)).isEqualTo("http://e.org/2 <p>Two</p>");
  }

  @Test
  void lengthsThatAreWrongAreMended() {
    byte[] block = bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>A story</p>");
    for (boolean packed : new boolean[] {false, true}) {
      for (int off : new int[] {-9, -1, 1, 40}) {
        out.reset();
        for (byte[] record :
            List.of(
                record("response", "http://e.org/1", block, block.length + off),
                page("http://e.org/2", "<p>Two</p>"))) {
          out.writeBytes(packed ? gzip(record) : record);
        }
        assertThat(read())
            .as("%s bytes off, packed %s", off, packed)
            .containsExactly("http://e.org/1 <p>A story</p>", "http://e.org/2 <p>Two</p>");
      }
    }
  }

  @Test
  void rubbishBetweenRecordsIsReportedAndTheRestRead() {
    out.writeBytes(page("http://e.org/1", "<p>One</p>"));
    out.writeBytes(bytes("rubbish\r\nmore\r\n\r\n"));
    out.writeBytes(page("http://e.org/2", "<p>Two</p>"));
    assertThat(read()).hasSize(3).last().isEqualTo("http://e.org/2 <p>Two</p>");
  }

  @Test
  void codingsAreUndone() throws IOException {
    byte[] html = bytes("<p>" + "A story. ".repeat(50) + "</p>");
    ByteArrayOutputStream chunked = new ByteArrayOutputStream();
    for (int i = 0; i < html.length; i += 100) {
      byte[] part = Arrays.copyOfRange(html, i, Math.min(html.length, i + 100));
      chunked.writeBytes(bytes(Integer.toHexString(part.length) + ";x=y\r\n"));
      chunked.writeBytes(part);
      chunked.writeBytes(bytes("\r\n"));
    }
    chunked.writeBytes(bytes("0\r\n\r\n"));
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (var deflater = new java.util.zip.DeflaterOutputStream(deflated)) {
      deflater.write(html);
    }
    String type = "Content-Type: text/html\r\n";
    out.writeBytes(page("a", type + "Transfer-Encoding: chunked", chunked.toByteArray()));
    out.writeBytes(page("b", type + "Content-Encoding: gzip", gzip(html)));
    out.writeBytes(page("c", type + "Content-Encoding: deflate", deflated.toByteArray()));
    out.writeBytes(page("d", type + "Transfer-Encoding: chunked", html)); // undone by the crawler
    out.writeBytes(page("e", type + "Content-Encoding: gzip", html));
    String expected = new String(html, StandardCharsets.UTF_8);
    assertThat(read())
        .containsExactly(
            "a " + expected, "b " + expected, "c " + expected, "d " + expected, "e " + expected);
    out.reset();
    out.writeBytes(page("f", type + "Content-Encoding: br", new byte[] {1, 2, 3, (byte) 0x80}));
    assertThat(read()).hasSize(1).first().asString().contains("packed with \"br\"");
  }

  @Test
  void pagesKeepToTheLimit() {
    out.writeBytes(page("http://e.org/1", "<p>" + "x".repeat(5000) + "</p>"));
    out.writeBytes(page("http://e.org/2", "<p>Two</p>"));
    IntakeOptions small = IntakeOptions.DEFAULT.withMaxBytes(1000);
    for (byte[] warc : List.of(out.toByteArray(), gzip(out.toByteArray()))) {
      List<String> read = read(warc, small);
      assertThat(read).hasSize(2);
      assertThat(read.get(0)).contains("longer than 1000 bytes");
      assertThat(read.get(1)).isEqualTo("http://e.org/2 <p>Two</p>");
    }
  }

  @Test
  void whatIsNoWarcIsSaid() {
    List<Item> items = Reads.all("plain words", IntakeOptions.Kind.WARC);
    assertThat(Reads.reason(items)).startsWith("not a WARC file");
  }

  /** Letters that pack badly, the same each time. */
  private static String random(int length) {
    java.util.Random random = new java.util.Random(7);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) ('!' + random.nextInt(90)));
    }
    return text.toString().replace('<', ' ').replace('&', ' ');
  }
}
