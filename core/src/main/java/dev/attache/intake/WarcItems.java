package dev.attache.intake;

import dev.attache.intake.IntakeOptions.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a WARC file: its HTTP responses that are HTML or plain text, in its order.
 *
 * <p>Other records (requests, revisits, pictures, errors) are passed over. A record whose length is
 * wrong is read to where the next one begins; one that is broken is reported, and the run goes on
 * with the next. One record is held at a time.
 */
final class WarcItems implements Items {

  /** A record's own header lines take no more than this. */
  private static final int HEADERS = 1 << 16;

  private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

  private static final byte[] NEXT = "\r\n\r\nWARC/1.".getBytes(StandardCharsets.ISO_8859_1);

  private final Source source;
  private final Opener opener;
  private final @Nullable GzipMembers members;
  private PushbackInputStream in;
  private boolean ended;
  private boolean any;

  WarcItems(Source source, InputStream in, Opener opener) {
    this.source = source;
    this.opener = opener;
    this.members = in instanceof GzipMembers gzip ? gzip : null;
    this.in = new PushbackInputStream(in, members == null ? room() : 64);
  }

  private int room() {
    return opener.limits().maxBytes() + HEADERS + 64;
  }

  @Override
  public @Nullable Item next() {
    while (!ended) {
      try {
        Item item = record();
        if (item != null) {
          return item;
        }
      } catch (UnreadableException e) {
        return new Rejection(source.name(), 0, e.reason());
      } catch (IOException e) {
        ended = true;
        return new Rejection(source.name(), 0, Faults.said(e));
      }
    }
    return null;
  }

  private @Nullable Item record() throws IOException, UnreadableException {
    Map<String, String> header = header();
    if (header == null) {
      return null;
    }
    any = true;
    String uri = header.getOrDefault("warc-target-uri", "");
    uri = uri.startsWith("<") && uri.endsWith(">") ? uri.substring(1, uri.length() - 1) : uri;
    long length = length(header);
    boolean response = "response".equalsIgnoreCase(header.getOrDefault("warc-type", ""));
    if (!response) {
      block(length, 0);
      return null;
    }
    String name = source.name() + "!" + uri;
    Block block = block(length, room());
    String damage = members == null ? "" : members.damage();
    if (!damage.isEmpty()) {
      return new Rejection(name, 0, "a damaged record: " + damage + "; fetch the file again");
    }
    try {
      return page(block, uri, name);
    } catch (UnreadableException e) {
      return new Rejection(name, 0, e.reason());
    }
  }

  private @Nullable Item page(Block block, String uri, String name) throws UnreadableException {
    HttpBody http = HttpBody.of(block.bytes);
    if (http == null || http.status() != 200 || !http.isText()) {
      return null;
    }
    if (block.cut || http.packed().length > opener.limits().maxBytes()) {
      throw opener.tooLong("the page");
    }
    byte[] bytes = http.unpacked(opener.limits());
    if (bytes.length == 0) {
      return null;
    }
    Source page =
        new Source(
            name, uri.isEmpty() ? null : uri, source.in(), source.depth() + 1, uri, http.type());
    Kind kind = http.isHtml() ? Kind.HTML : Kind.TEXT;
    List<Item> items = opener.items(page, kind, bytes, Digest.of(bytes, bytes.length));
    return items.isEmpty() ? null : items.get(0);
  }

  /** The header of the next record; null if there is none here, and the walk goes on or ends. */
  private @Nullable Map<String, String> header() throws IOException, UnreadableException {
    if (members != null && !nextInMember()) {
      return null;
    }
    String version = line();
    while (version != null && version.isEmpty()) {
      version = line();
    }
    if (version == null) {
      endOrMember();
      return null;
    }
    if (!version.startsWith("WARC/")) {
      boolean found = resync();
      if (!any) {
        ended = true;
        throw new UnreadableException("not a WARC file: it begins with no WARC record");
      }
      if (!found) {
        endOrMember();
      }
      throw new UnreadableException(
          "damaged between two records: no WARC header where one should be; the rest is read on");
    }
    Map<String, String> header = new HashMap<>();
    int size = 0;
    for (String line = line(); line != null && !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      size += line.length();
      if (size > HEADERS) {
        throw new UnreadableException("a record's header is longer than " + HEADERS + " bytes");
      }
      if (colon > 0) {
        String field = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        header.putIfAbsent(field, line.substring(colon + 1).strip());
      }
    }
    return header;
  }

  private void endOrMember() {
    ended = members == null;
  }

  /** Goes to the next member where the current one is read; false at the end. */
  private boolean nextInMember() throws IOException, UnreadableException {
    int next = in.read();
    while (next == '\r' || next == '\n') {
      next = in.read();
    }
    if (next >= 0) {
      in.unread(next);
      return true;
    }
    GzipMembers gzip = members;
    if (gzip == null || !gzip.nextMember()) {
      ended = true;
      return false;
    }
    return true;
  }

  private static long length(Map<String, String> header) {
    String length = header.getOrDefault("content-length", "");
    return length.matches("\\d{1,15}") ? Long.parseLong(length) : -1;
  }

  /**
   * A record's block.
   *
   * @param bytes what was kept
   * @param cut whether it is longer
   */
  private record Block(byte[] bytes, boolean cut) {}

  /** Reads a block and what ends it; keeps up to {@code most} bytes. */
  private Block block(long length, int most) throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    boolean cut = false;
    byte[] chunk = new byte[1 << 14];
    long rest = Math.max(0, length);
    while (rest > 0) {
      int got = in.read(chunk, 0, (int) Math.min(chunk.length, rest));
      if (got < 0) {
        break;
      }
      rest -= got;
      int room = Math.min(got, most - kept.size());
      kept.write(chunk, 0, Math.max(0, room));
      cut |= room < got;
    }
    byte[] bytes = kept.toByteArray();
    if (members == null && most > 0) {
      int next = indexOf(bytes, NEXT);
      if (next >= 0) {
        // the length is too great: the next record has begun within it
        in.unread(bytes, next, bytes.length - next);
        return new Block(Arrays.copyOf(bytes, next), false);
      }
    }
    if (rest > 0) {
      // the length is too great, and nothing follows
      int end = bytes.length;
      boolean closed = end >= 4 && indexOf(Arrays.copyOfRange(bytes, end - 4, end), END) == 0;
      return new Block(closed ? Arrays.copyOf(bytes, end - 4) : bytes, cut);
    }
    return tail(bytes, cut, most);
  }

  /** Reads on where a record does not end after its length. */
  private Block tail(byte[] bytes, boolean cut, int most) throws IOException {
    byte[] end = in.readNBytes(END.length);
    if (end.length == 0 || Arrays.equals(end, END)) {
      int next = in.read(); // at its end a member tells whether it is sound
      if (next >= 0) {
        in.unread(next);
      }
      return new Block(bytes, cut);
    }
    if (most == 0) {
      in.unread(end);
      return new Block(bytes, cut);
    }
    ByteArrayOutputStream more = new ByteArrayOutputStream();
    // the next record may begin within the last bytes of the length that was said
    int again = cut ? 0 : Math.min(bytes.length, NEXT.length);
    more.write(bytes, 0, bytes.length - again);
    in.unread(end);
    in.unread(bytes, bytes.length - again, again);
    boolean longer = cut;
    int matched = 0;
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (more.size() < most) {
        more.write(b);
      } else {
        longer = true;
      }
      matched = matched(matched, b);
      if (matched == NEXT.length) {
        in.unread(NEXT, END.length, NEXT.length - END.length);
        int size = Math.max(0, more.size() - (longer ? 0 : NEXT.length));
        return new Block(Arrays.copyOf(more.toByteArray(), size), longer);
      }
    }
    byte[] all = more.toByteArray();
    int size = all.length;
    boolean closed = size >= 4 && indexOf(Arrays.copyOfRange(all, size - 4, size), END) == 0;
    return new Block(closed ? Arrays.copyOf(all, size - 4) : all, longer);
  }

  /** Goes to where a record begins; false if none follows here. */
  private boolean resync() throws IOException {
    int matched = 2;
    for (int b = in.read(); b >= 0; b = in.read()) {
      matched = matched(matched, b);
      if (matched == NEXT.length) {
        in.unread(NEXT, END.length, NEXT.length - END.length);
        return true;
      }
    }
    return false;
  }

  /** How much of the next record's beginning is matched with one byte more. */
  private static int matched(int before, int b) {
    if (b == NEXT[before]) {
      return before + 1;
    }
    // after two line ends a third goes on from the second
    return b != NEXT[0] ? 0 : before == END.length ? END.length - 1 : 1;
  }

  private @Nullable String line() throws IOException {
    StringBuilder line = new StringBuilder();
    int b = in.read();
    if (b < 0) {
      return null;
    }
    while (b >= 0 && b != '\n') {
      if (line.length() < HEADERS) {
        line.append((char) b);
      }
      b = in.read();
    }
    int end = line.length();
    if (end > 0 && line.charAt(end - 1) == '\r') {
      line.setLength(end - 1);
    }
    byte[] raw = line.toString().getBytes(StandardCharsets.ISO_8859_1);
    return new String(raw, StandardCharsets.UTF_8);
  }

  private static int indexOf(byte[] bytes, byte[] wanted) {
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      int j = 0;
      while (j < wanted.length && bytes[i + j] == wanted[j]) {
        j++;
      }
      if (j == wanted.length) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public void close() {
    ended = true;
    try {
      in.close();
      source.in().close();
    } catch (IOException e) {
      // it was only read from: there is nothing to lose
    }
  }
}
