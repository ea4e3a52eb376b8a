package dev.attache.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of a tar archive (POSIX ustar and pax, GNU long names), in its order. */
final class TarItems {

  private static final int BLOCK = 512;

  /** A name is no longer than this, in bytes. */
  private static final int LONGEST_NAME = 1 << 16;

  private final Source archive;
  private final InputStream in;
  private final Opener opener;
  private long left;
  private long padding;
  private boolean any;
  private boolean ended;

  private TarItems(Source archive, InputStream in, Opener opener) {
    this.archive = archive;
    this.in = in;
    this.opener = opener;
  }

  static Items open(Source archive, InputStream in, Opener opener) {
    TarItems items = new TarItems(archive, in, opener);
    return new Nested(items::member, items::close);
  }

  private @Nullable Items member() {
    if (ended) {
      return null;
    }
    try {
      String longName = null;
      while (true) {
        skip(left + padding);
        byte[] header = in.readNBytes(BLOCK);
        if (header.length < BLOCK || isZero(header)) {
          break;
        }
        left = size(header);
        padding = (BLOCK - left % BLOCK) % BLOCK;
        char type = (char) header[156];
        if (type == 'L' || type == 'x') {
          longName = longName(type);
          continue;
        }
        String name = longName == null ? name(header) : longName;
        longName = null;
        boolean file = type == '0' || type == '\0';
        Source member = archive.member(name, new Member());
        if (file && opener.wanted(member.fileName())) {
          any = true;
          return opener.member(member);
        }
      }
    } catch (IOException | NumberFormatException e) {
      return end("the rest of the archive is broken: " + e.getMessage());
    }
    return any
        ? end(null)
        : end(
            "a tar archive without stories: no " + Sniffer.endings(opener.kind()) + " file in it");
  }

  private Items end(@Nullable String reason) {
    ended = true;
    return reason == null
        ? Items.NONE
        : Items.of(List.of(new Rejection(archive.name(), 0, reason)));
  }

  /** The name that a record of its own gives to the next file; null if it gives none. */
  private @Nullable String longName(char type) throws IOException {
    if (left > LONGEST_NAME) {
      return null;
    }
    byte[] bytes = in.readNBytes((int) left);
    left = 0;
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (type == 'L') {
      int end = text.indexOf('\0');
      return end < 0 ? text : text.substring(0, end);
    }
    for (String line : text.split("\n", -1)) {
      int at = line.indexOf(" path=");
      if (at > 0) {
        return line.substring(at + " path=".length());
      }
    }
    return null;
  }

  private static String name(byte[] header) {
    String name = field(header, 0, 100);
    String prefix = field(header, 345, 155);
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  private static String field(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.UTF_8);
  }

  private static long size(byte[] header) throws IOException {
    String octal = field(header, 124, 12).strip();
    if ((header[124] & 0x80) != 0 || !octal.matches("[0-7]{1,12}")) {
      throw new IOException("a file's size cannot be read");
    }
    return Long.parseLong(octal, 8);
  }

  private static boolean isZero(byte[] header) {
    for (byte b : header) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  private void skip(long count) throws IOException {
    long rest = count;
    left = 0;
    padding = 0;
    byte[] block = new byte[1 << 14];
    while (rest > 0) {
      int got = in.read(block, 0, (int) Math.min(block.length, rest));
      if (got < 0) {
        throw new EOFException("it ends within a file");
      }
      rest -= got;
    }
  }

  private void close() {
    ended = true;
    try {
      archive.in().close();
    } catch (IOException e) {
      // it was only read from: there is nothing to lose
    }
  }

  /** The bytes of the file that is open. */
  private final class Member extends InputStream {

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (left == 0) {
        return -1;
      }
      int got = in.read(bytes, from, (int) Math.min(length, left));
      if (got < 0) {
        throw new EOFException("the archive ends within the file");
      }
      left -= got;
      return got;
    }
  }
}
