package dev.attache.copies;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words of stories that were filed: the last few megabytes in memory, what is older in a
 * temporary file that goes away with the shelf. A short run never writes it.
 */
final class Shelf implements AutoCloseable {

  private static final int IN_MEMORY = 8 << 20;

  /**
   * A story on the shelf.
   *
   * @param clipping what is remembered of it
   * @param family number of the first story that is the same, its own if it is the first
   * @param text its words
   */
  record Kept(Clipping clipping, int family, String text) {}

  private final ByteArrayOutputStream one = new ByteArrayOutputStream(1 << 12);
  private byte[] latest = new byte[1 << 14];
  private int used;
  private @Nullable FileChannel file;

  /** Bytes in the file: what is past them is in memory. */
  private long written;

  private long[] places = new long[256];
  private int count;

  /** Puts a story on the shelf; returns its place, counted from 0. */
  int add(Kept kept) {
    if (used >= IN_MEMORY) {
      spill();
    }
    if (count == places.length) {
      places = Arrays.copyOf(places, count + count / 2);
    }
    places[count] = written + used;
    try {
      one.reset();
      write(kept, new DataOutputStream(one));
      byte[] bytes = one.toByteArray();
      if (used + bytes.length > latest.length) {
        latest = Arrays.copyOf(latest, Math.max(latest.length * 2, used + bytes.length));
      }
      System.arraycopy(bytes, 0, latest, used, bytes.length);
      used += bytes.length;
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return count++;
  }

  /** How many stories there are. */
  int size() {
    return count;
  }

  /** The story at a place. */
  Kept get(int place) {
    long from = places[place];
    long to = place + 1 < count ? places[place + 1] : written + used;
    byte[] bytes;
    try {
      if (from >= written) {
        bytes = Arrays.copyOfRange(latest, (int) (from - written), (int) (to - written));
      } else {
        ByteBuffer buffer = ByteBuffer.allocate((int) (to - from));
        FileChannel channel = channel();
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
          // until all is read
        }
        bytes = buffer.array();
      }
      return read(new DataInputStream(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot read the temporary file of stories; is the disk full?", e);
    }
  }

  private FileChannel channel() throws IOException {
    FileChannel open = file;
    if (open == null) {
      Path path = Files.createTempFile("attache-morgue", ".tmp");
      open =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      file = open;
    }
    return open;
  }

  private void spill() {
    try {
      FileChannel channel = channel();
      ByteBuffer buffer = ByteBuffer.wrap(latest, 0, used);
      while (buffer.hasRemaining()) {
        written += channel.write(buffer, written);
      }
      used = 0;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot write the temporary file of stories; free some disk, or choose another place with"
              + " -Djava.io.tmpdir",
          e);
    }
  }

  private static void write(Kept kept, DataOutputStream out) throws IOException {
    Clipping c = kept.clipping;
    out.writeInt(kept.family);
    string(out, c.id());
    string(out, c.source());
    string(out, c.headline());
    string(out, c.agency());
    string(out, c.distributor());
    string(out, c.outlet());
    LocalDate published = c.published();
    out.writeLong(published == null ? Long.MIN_VALUE : published.toEpochDay());
    string(out, c.moment());
    string(out, c.guid());
    string(out, c.url());
    out.writeByte(c.role().ordinal());
    string(out, kept.text);
    out.flush();
  }

  private static void string(DataOutputStream out, @Nullable String value) throws IOException {
    if (value == null) {
      out.writeInt(-1);
    } else {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }

  private static Kept read(DataInputStream in) throws IOException {
    int family = in.readInt();
    String id = text(in);
    String source = text(in);
    String headline = string(in);
    String agency = string(in);
    String distributor = string(in);
    String outlet = string(in);
    long day = in.readLong();
    String moment = string(in);
    String guid = string(in);
    String url = string(in);
    Clipping.Role role = Clipping.Role.values()[in.readByte()];
    return new Kept(
        new Clipping(
            id,
            source,
            headline,
            agency,
            distributor,
            outlet,
            day == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(day),
            moment,
            guid,
            url,
            role),
        family,
        text(in));
  }

  private static String text(DataInputStream in) throws IOException {
    String value = string(in);
    return value == null ? "" : value;
  }

  private static @Nullable String string(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    FileChannel open = file;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
