package dev.attache.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP response as an archive keeps it.
 *
 * @param status the status code
 * @param headers header fields by name in lower case; the first of several
 * @param packed the body as it was sent
 */
record HttpBody(int status, Map<String, String> headers, byte[] packed) {

  /** Reads a response; null if it is none. */
  static @Nullable HttpBody of(byte[] bytes) {
    int end = 0;
    Map<String, String> headers = new HashMap<>();
    int status = 0;
    boolean first = true;
    while (end < bytes.length) {
      int stop = end;
      while (stop < bytes.length && bytes[stop] != '\n') {
        stop++;
      }
      String line = new String(bytes, end, stop - end, StandardCharsets.ISO_8859_1).strip();
      end = Math.min(bytes.length, stop + 1);
      if (first) {
        String[] parts = line.split(" +", 3);
        if (!line.startsWith("HTTP/") || parts.length < 2 || !parts[1].matches("\\d{3}")) {
          return null;
        }
        status = Integer.parseInt(parts[1]);
        first = false;
        continue;
      }
      if (line.isEmpty()) {
        break;
      }
      int colon = line.indexOf(':');
      if (colon > 0) {
        String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        headers.putIfAbsent(name, line.substring(colon + 1).strip());
      }
    }
    return first
        ? null
        : new HttpBody(status, headers, Arrays.copyOfRange(bytes, end, bytes.length));
  }

  /** The media type as it was sent, empty if none was. */
  String type() {
    return headers.getOrDefault("content-type", "");
  }

  /** Whether it is a page. */
  boolean isHtml() {
    String type = type().toLowerCase(Locale.ROOT);
    return type.startsWith("text/html") || type.startsWith("application/xhtml");
  }

  /** Whether it is a page or plain text. */
  boolean isText() {
    return isHtml() || type().toLowerCase(Locale.ROOT).startsWith("text/plain");
  }

  /**
   * The body without the codings it was sent in. Crawlers often undo them and keep the header: a
   * body that is not in a coding is taken as it is.
   */
  byte[] unpacked(Limits limits) throws UnreadableException {
    byte[] body = packed;
    if (headers
        .getOrDefault("transfer-encoding", "")
        .toLowerCase(Locale.ROOT)
        .contains("chunked")) {
      body = unchunked(body);
    }
    String coding = headers.getOrDefault("content-encoding", "").toLowerCase(Locale.ROOT).strip();
    try {
      return switch (coding) {
        case "gzip", "x-gzip" ->
            Sniffer.isGzip(body, body.length)
                ? all(new GZIPInputStream(new ByteArrayInputStream(body)), body.length, limits)
                : body;
        case "deflate" -> inflated(body, limits);
        case "", "identity", "utf-8", "none" -> body;
        default -> {
          if (looksLikeText(body)) {
            yield body;
          }
          throw new UnreadableException(
              "the page is packed with \"" + coding + "\"; only gzip and deflate are unpacked");
        }
      };
    } catch (IOException e) {
      throw new UnreadableException(
          "the page's " + coding + " coding is broken: " + e.getMessage());
    }
  }

  private static byte[] inflated(byte[] body, Limits limits)
      throws IOException, UnreadableException {
    for (boolean raw : new boolean[] {false, true}) {
      Inflater inflater = new Inflater(raw);
      try {
        return all(
            new InflaterInputStream(new ByteArrayInputStream(body), inflater), body.length, limits);
      } catch (ZipException e) {
        // the standard means zlib's form; half of the servers send the bare one
      } finally {
        inflater.end();
      }
    }
    return body;
  }

  private static byte[] all(InputStream in, int packed, Limits limits)
      throws IOException, UnreadableException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Guarded guarded = new Guarded(in, new Growing(packed)::next, limits.maxRatio());
    byte[] block = new byte[1 << 14];
    try {
      for (int got = guarded.read(block, 0, block.length);
          got >= 0;
          got = guarded.read(block, 0, block.length)) {
        out.write(block, 0, got);
        if (out.size() > limits.maxBytes()) {
          throw new UnreadableException(
              "the unpacked page is longer than "
                  + limits.maxBytes()
                  + " bytes, the most one story may have; raise the limit");
        }
      }
    } catch (EOFException e) {
      // a page that was cut off is read as far as it goes
      if (out.size() == 0) {
        throw e;
      }
    }
    return out.toByteArray();
  }

  /** Gives nothing first and the whole length from then on: what a guard asks for. */
  private static final class Growing {
    private final int length;
    private boolean asked;

    Growing(int length) {
      this.length = length;
    }

    long next() {
      boolean before = asked;
      asked = true;
      return before ? length : 0;
    }
  }

  private static boolean looksLikeText(byte[] body) {
    for (int i = 0; i < Math.min(body.length, 512); i++) {
      if (body[i] >= 0 && body[i] < ' ' && "\t\r\n\f".indexOf(body[i]) < 0) {
        return false;
      }
    }
    return body.length > 0 && body[0] == '<';
  }

  /** Puts chunks together (RFC 9112); a body that is not in chunks is left as it is. */
  private static byte[] unchunked(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length);
    int at = 0;
    while (at < body.length) {
      int end = at;
      while (end < body.length && body[end] != '\n') {
        end++;
      }
      String size = new String(body, at, end - at, StandardCharsets.ISO_8859_1).strip();
      int extension = size.indexOf(';');
      String digits = extension < 0 ? size : size.substring(0, extension).strip();
      if (!digits.matches("[0-9a-fA-F]{1,7}")) {
        return out.size() == 0 ? body : out.toByteArray();
      }
      int length = Integer.parseInt(digits, 16);
      if (length == 0) {
        break;
      }
      int from = Math.min(body.length, end + 1);
      int to = Math.min(body.length, from + length);
      out.write(body, from, to - from);
      at = to;
      while (at < body.length && (body[at] == '\r' || body[at] == '\n')) {
        at++;
      }
    }
    return out.toByteArray();
  }
}
