package dev.attache.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Counts the bytes that are read, and digests them as long as somebody wants the digest. */
final class Counted extends FilterInputStream {

  private long count;
  private @Nullable MessageDigest digest;

  Counted(InputStream in) {
    super(in);
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** No digest is wanted: the bytes are a stream of many items. */
  void undigested() {
    digest = null;
  }

  /** Number of bytes so far. */
  long count() {
    return count;
  }

  /** Reads to the end, up to a limit, and gives the digest of all; the digest so far if longer. */
  String digestOfAll(long limit) throws IOException {
    byte[] block = new byte[1 << 13];
    long rest = limit;
    int got = read(block, 0, block.length);
    while (got >= 0 && rest > 0) {
      rest -= got;
      got = read(block, 0, block.length);
    }
    MessageDigest known = digest;
    return known == null ? "" : "sha256:" + HexFormat.of().formatHex(known.digest());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int got = super.read(bytes, from, length);
    if (got > 0) {
      count += got;
      if (digest != null) {
        digest.update(bytes, from, got);
      }
    }
    return got;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
