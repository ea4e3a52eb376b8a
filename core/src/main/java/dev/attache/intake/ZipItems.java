package dev.attache.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The members of a zip archive, read in its order without going back, so that a stream will do.
 *
 * <p>Members whose names tell of nothing that is read are passed over, as in folders.
 */
final class ZipItems {

  /** Names without the mark of UTF-8 are in what DOS wrote. */
  private static final Charset NAMES = Charset.forName("IBM437");

  private final Source archive;
  private final Counted packed;
  private final ZipInputStream zip;
  private final Opener opener;
  private @Nullable InputStream open;
  private boolean any;
  private boolean ended;

  private ZipItems(Source archive, InputStream in, Opener opener) {
    this.archive = archive;
    this.packed = new Counted(in);
    packed.undigested();
    this.zip = new ZipInputStream(packed, NAMES);
    this.opener = opener;
  }

  static Items open(Source archive, InputStream in, Opener opener) {
    ZipItems items = new ZipItems(archive, in, opener);
    return new Nested(items::member, items::close);
  }

  private @Nullable Items member() {
    if (ended) {
      return null;
    }
    try {
      passOver();
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        InputStream bytes =
            new Guarded(new Unclosed(zip), packed::count, opener.limits().maxRatio());
        open = bytes;
        Source member = archive.member(entry.getName(), bytes);
        boolean hidden = entry.getName().startsWith("__MACOSX/");
        if (!entry.isDirectory() && !hidden && opener.wanted(member.fileName())) {
          any = true;
          return opener.member(member);
        }
        passOver();
      }
    } catch (IOException | IllegalArgumentException e) {
      return end(
          "the rest of the archive "
              + (e instanceof BombException ? e.getMessage() : "is broken: " + e.getMessage()));
    }
    return any
        ? end(null)
        : end(
            "a zip archive without stories: no " + Sniffer.endings(opener.kind()) + " file in it");
  }

  private Items end(@Nullable String reason) {
    ended = true;
    return reason == null
        ? Items.NONE
        : Items.of(List.of(new Rejection(archive.name(), 0, reason)));
  }

  /** Reads what is left of the open member, guarded against members that never end. */
  private void passOver() throws IOException {
    InputStream rest = open;
    open = null;
    if (rest != null) {
      byte[] block = new byte[1 << 14];
      int got = rest.read(block, 0, block.length);
      while (got >= 0) {
        got = rest.read(block, 0, block.length);
      }
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

  /** A member's bytes: closing them leaves the archive open. */
  static final class Unclosed extends FilterInputStream {

    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // the archive goes on
    }
  }
}
