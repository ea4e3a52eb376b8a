package dev.attache.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The members of a gzip file of WARC records, each a stream of its own.
 *
 * <p>A member that is broken or cut off ends where it breaks; the next one is found by its first
 * bytes: those of gzip, which unpack to those of a record. For that the packed bytes of the current
 * member are kept, up to a bound.
 */
final class GzipMembers extends InputStream {

  /** Packed bytes of a member that are kept for finding the next. */
  private static final int KEPT = 4 << 20;

  /** So much may come of anything. */
  private static final long GRACE = 4 << 20;

  /** The most a gzip header takes with its name and comment here. */
  private static final int HEADER = 1 << 12;

  private final InputStream in;
  private final int ratio;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();
  private byte[] packed = new byte[1 << 16];

  /** Where the member begins, how far it is read, and the end of the bytes that are here. */
  private int start;

  private int at;
  private int to;

  private long dropped;
  private boolean inside;
  private boolean atEnd;
  private String damage = "";

  GzipMembers(InputStream in, int ratio) {
    this.in = in;
    this.ratio = ratio;
  }

  /** Goes to the next member; false at the end of the file. */
  boolean nextMember() throws IOException {
    if (inside) {
      drain();
    }
    boolean sound = damage.isEmpty();
    damage = "";
    if (sound) {
      start = at;
      need(HEADER);
      if (start == to) {
        return false;
      }
      int header = header(start);
      if (header > 0) {
        begin(header);
        return true;
      }
      at = start;
    }
    return found(sound ? start : Math.max(start + 1, 0));
  }

  /** What is wrong with the member, empty while nothing is. */
  String damage() {
    return damage;
  }

  private void begin(int header) {
    at = start + header;
    inflater.reset();
    sum.reset();
    dropped = 0;
    inside = true;
  }

  private void drain() throws IOException {
    byte[] block = new byte[1 << 14];
    int got = 0;
    while (got >= 0) {
      got = read(block, 0, block.length);
    }
  }

  /** Looks for a member from an offset on. */
  private boolean found(int from) throws IOException {
    int look = from;
    while (true) {
      while (look + 2 < to) {
        boolean magic =
            (packed[look] & 0xff) == 0x1f
                && (packed[look + 1] & 0xff) == 0x8b
                && packed[look + 2] == 8;
        if (magic) {
          start = look;
          need(HEADER);
          look = start;
          int header = header(start);
          if (header > 0 && isRecord(start + header)) {
            begin(header);
            return true;
          }
        }
        look++;
      }
      start = Math.max(start, look);
      at = start;
      int before = to - start;
      need(before + (1 << 15));
      look = start;
      if (to - start == before) {
        return false;
      }
    }
  }

  /** Whether the packed bytes at an offset begin to unpack to a record's first bytes. */
  private boolean isRecord(int from) {
    Inflater probe = new Inflater(true);
    try {
      probe.setInput(packed, from, Math.min(to - from, 1 << 10));
      byte[] first = new byte[5];
      int got = 0;
      while (got < first.length) {
        int count = probe.inflate(first, got, first.length - got);
        if (count == 0) {
          return false;
        }
        got += count;
      }
      return new String(first, StandardCharsets.ISO_8859_1).equals("WARC/");
    } catch (DataFormatException e) {
      return false;
    } finally {
      probe.end();
    }
  }

  /** The length of a gzip header (RFC 1952) at an offset; 0 if there is none. */
  private int header(int from) {
    if (from + 10 > to
        || (packed[from] & 0xff) != 0x1f
        || (packed[from + 1] & 0xff) != 0x8b
        || packed[from + 2] != 8
        || (packed[from + 3] & 0xe0) != 0) {
      return 0;
    }
    int flags = packed[from + 3];
    int end = from + 10;
    if ((flags & 4) != 0) {
      if (end + 2 > to) {
        return 0;
      }
      end += 2 + (packed[end] & 0xff) + ((packed[end + 1] & 0xff) << 8);
    }
    for (int text = 8; text <= 16; text <<= 1) {
      if ((flags & text) != 0) {
        while (end < to && packed[end] != 0) {
          end++;
        }
        end++;
      }
    }
    end += (flags & 2) != 0 ? 2 : 0;
    return end > to ? 0 : end - from;
  }

  /** Sees to it that so many bytes from the member's start on are here, or all that there are. */
  private void need(int count) throws IOException {
    while (to - start < count && fill()) {
      // more
    }
  }

  /** Reads more; false at the end. What lies before the member's start is let go. */
  private boolean fill() throws IOException {
    if (atEnd) {
      return false;
    }
    if (to == packed.length) {
      if (at - start > KEPT) {
        dropped += at - start;
        start = at;
      }
      if (start > packed.length / 2) {
        System.arraycopy(packed, start, packed, 0, to - start);
        at -= start;
        to -= start;
        start = 0;
      } else {
        packed = Arrays.copyOf(packed, packed.length * 2);
      }
    }
    int got = in.read(packed, to, packed.length - to);
    atEnd = got < 0;
    to += Math.max(0, got);
    return !atEnd;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (!inside || length == 0) {
      return inside ? 0 : -1;
    }
    try {
      while (true) {
        int got = inflater.inflate(bytes, from, length);
        if (got > 0) {
          sum.update(bytes, from, got);
          return guarded(got);
        }
        if (inflater.finished() || inflater.needsDictionary()) {
          return ended();
        }
        if (at == to && !fill()) {
          return damaged("it is cut off");
        }
        inflater.setInput(packed, at, to - at);
        at = to;
      }
    } catch (DataFormatException e) {
      return damaged("it is broken: " + e.getMessage());
    }
  }

  private int guarded(int got) {
    long out = inflater.getBytesWritten();
    return out > GRACE && out / ratio > inflater.getBytesRead()
        ? damaged("it unpacks to more than " + ratio + " times its size")
        : got;
  }

  private int ended() throws IOException {
    at -= inflater.getRemaining();
    while (to - at < 8 && fill()) {
      // the trailer
    }
    if (to - at < 8) {
      return damaged("it is cut off");
    }
    long expected = 0;
    for (int i = 3; i >= 0; i--) {
      expected = expected << 8 | (packed[at + i] & 0xff);
    }
    if (expected != sum.getValue()) {
      return damaged("its checksum is wrong");
    }
    at += 8;
    inside = false;
    return -1;
  }

  private int damaged(String what) {
    inside = false;
    damage = what;
    return -1;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
