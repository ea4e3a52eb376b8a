package dev.attache.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small file of every form that the intake reads, to be spoiled. */
final class Samples {

  private static final String WORDS =
      "A ferry with 40 people aboard sank off the coast on Monday, the harbour master said. ";

  private Samples() {}

  /**
   * The files by the names they would have.
   *
   * @param canary address of a file that no document may lead to
   */
  static Map<String, byte[]> all(String canary) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    String html =
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Ferry</title></head>"
            + "<body><h1>Ferry sinks</h1><p>"
            + WORDS.repeat(3)
            + "</p><p>&ldquo;Caf\u00e9&rdquo; &amp; more.</p></body></html>";
    put(files, "a.txt", "Ferry sinks\nBy Ana Cruz\n\n" + WORDS.repeat(3) + "\n\n" + WORDS);
    put(files, "a.md", "---\ntitle: Ferry\n---\n# Ferry\n\n* one\n> two\n\n`" + WORDS + "`\n");
    put(files, "a.html", html);
    put(
        files,
        "a.jsonl",
        "{\"id\":1,\"text\":\"" + WORDS + "\"}\n{\"text\":\"\\u00e9\\ud83d\\ude00 two\"}\n");
    put(
        files,
        "ninjs.json",
        "{\"uri\":\"urn:1\",\"versioncreated\":\"2024-03-05T01:00:00Z\",\"urgency\":3,"
            + "\"headlines\":[{\"role\":\"main\",\"value\":\"Ferry\"}],\"bodies\":[{\"role\":\"x\","
            + "\"contenttype\":\"text/html\",\"value\":\"<p>"
            + WORDS
            + "</p>\"}],\"places\":[{\"geojson\":{\"type\":\"Point\",\"coordinates\":[1,2]}}]}");
    put(
        files,
        "feed.json",
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"E\",\"items\":[{\"id\":\"1\","
            + "\"title\":\"T\",\"content_html\":\"<p>"
            + WORDS
            + "</p>\",\"date_published\":\"2024-03-05T01:00:00Z\"}]}");
    String entity = "<!DOCTYPE x [<!ENTITY c SYSTEM \"" + canary + "\"><!ENTITY d \"dd\">]>";
    put(
        files,
        "rss.xml",
        "<?xml version=\"1.0\"?>"
            + entity
            + "<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>"
            + "<title>E</title><item><title>&c; A &amp; B</title><link>https://e.org/1</link>"
            + "<pubDate>Tue, 05 Mar 2024 01:00:00 GMT</pubDate><dc:creator>Ana Cruz</dc:creator>"
            + "<description><![CDATA[<p>"
            + WORDS
            + "</p>]]></description></item></channel></rss>");
    put(
        files,
        "atom.xml",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"https://e.org/\"><title>E</title>"
            + "<entry><title type=\"html\">&lt;b&gt;T&lt;/b&gt;</title><link href=\"a\"/><content"
            + " type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>"
            + WORDS
            + "</p></div></content><updated>2024-03-05T01:00:00Z</updated></entry></feed>");
    put(
        files,
        "newsml.xml",
        entity
            + "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"g\" version=\"1\">"
            + "<itemMeta><versionCreated>2024-03-05T01:00:00Z</versionCreated><pubStatus"
            + " qcode=\"stat:usable\"/></itemMeta><contentMeta><headline>&c;Ferry</headline>"
            + "</contentMeta><contentSet><inlineXML><html><body><p>"
            + WORDS
            + "</p></body></html></inlineXML></contentSet></newsItem>");
    put(
        files,
        "a.nitf",
        entity
            + "<nitf><head><docdata><date.issue norm=\"20240305T010000Z\"/></docdata></head><body>"
            + "<body.head><hedline><hl1>Ferry</hl1></hedline></body.head><body.content><p>&c;"
            + WORDS
            + "</p></body.content></body></nitf>");
    put(
        files,
        "a.eml",
        "From: =?UTF-8?Q?Ana_Cruz?= <a@e.org>\r\nSubject: Ferry\r\nDate: Tue, 05 Mar 2024 01:00:00"
            + " GMT\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"b\"\r\n"
            + "\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding:"
            + " quoted-printable\r\n\r\nCaf=C3=A9. "
            + WORDS
            + "\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + "PHA+RmVycnk8L3A+\r\n--b--\r\n");
    byte[] record = record(html);
    files.put("a.warc", twice(record));
    files.put("b.warc.gz", twice(gzip(record)));
    files.put("c.txt.gz", gzip(WORDS.getBytes(StandardCharsets.UTF_8)));
    files.put("d.zip", zip(files));
    files.put("e.tar", tar("in/one.txt", WORDS.repeat(9).getBytes(StandardCharsets.UTF_8)));
    files.put("f.tar.gz", gzip(files.get("e.tar")));
    return files;
  }

  private static void put(Map<String, byte[]> files, String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] record(String html) {
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
            + Integer.toHexString(html.getBytes(StandardCharsets.UTF_8).length)
            + "\r\n"
            + html
            + "\r\n0\r\n\r\n";
    int length = http.getBytes(StandardCharsets.UTF_8).length;
    String header =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://e.org/1\r\nContent-Length: ";
    return (header + length + "\r\n\r\n" + http + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] twice(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(bytes);
    out.writeBytes(bytes);
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry("../" + file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] tar(String name, byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] header = new byte[512];
    byte[][] fields = {
      name.getBytes(StandardCharsets.UTF_8),
      String.format(java.util.Locale.ROOT, "%011o", bytes.length).getBytes(StandardCharsets.UTF_8),
      "0".getBytes(StandardCharsets.UTF_8),
      "ustar".getBytes(StandardCharsets.UTF_8)
    };
    int[] places = {0, 124, 156, 257};
    for (int i = 0; i < fields.length; i++) {
      System.arraycopy(fields[i], 0, header, places[i], fields[i].length);
    }
    out.writeBytes(header);
    out.writeBytes(bytes);
    out.writeBytes(new byte[(512 - bytes.length % 512) % 512 + 1024]);
    return out.toByteArray();
  }
}
