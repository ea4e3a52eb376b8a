package dev.attache.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Unpacked bytes that stop when they are too many for the packed ones that they came from. */
final class Guarded extends FilterInputStream {

  /** So much may come of anything: small files shrink far. */
  private static final long GRACE = 4 << 20;

  private final LongSupplier packed;
  private final long packedBefore;
  private final int ratio;
  private long count;

  Guarded(InputStream unpacked, LongSupplier packed, int ratio) {
    super(unpacked);
    this.packed = packed;
    this.packedBefore = packed.getAsLong();
    this.ratio = ratio;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int got = super.read(bytes, from, length);
    count += Math.max(0, got);
    if (count > GRACE && count / ratio > packed.getAsLong() - packedBefore) {
      throw new BombException(ratio);
    }
    return got;
  }

  @Override
  public long skip(long wanted) throws IOException {
    byte[] block = new byte[(int) Math.min(1 << 13, Math.max(1, wanted))];
    long skipped = 0;
    while (skipped < wanted) {
      int got = read(block, 0, (int) Math.min(block.length, wanted - skipped));
      if (got < 0) {
        break;
      }
      skipped += got;
    }
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
