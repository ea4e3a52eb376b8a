package dev.attache.language;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Everything that was learned for one language, and the file that keeps it.
 *
 * <p>The file: the magic {@code ATTM}, the format's version, a CRC-32 of the rest, then, deflated,
 * the parts in a fixed order, each with its length. Numbers are big-endian. No objects are
 * deserialised.
 *
 * @param tags names of the tagger's classes: {@code UPOS} or {@code UPOS/XPOS}
 * @param relations names of the relations
 * @param clusters word classes
 * @param lists words on lists
 * @param lemmas endings and their edits
 * @param network weights
 */
public record Model(
    List<String> tags,
    List<String> relations,
    Clusters clusters,
    WordLists lists,
    SuffixTable lemmas,
    Network network) {

  private static final int MAGIC = 0x4154544D;

  /** The version of the format that this code reads and writes. */
  public static final int VERSION = 4;

  /** A model file that cannot be used: what was found and what to do. */
  public static final class BadModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadModelException(String found) {
      super(found);
    }
  }

  /** The file's bytes. */
  public byte[] toBytes() {
    try {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(body);
      strings(out, tags);
      strings(out, relations);
      ints(out, clusters.words());
      shorts(out, clusters.paths());
      ints(out, lists.words());
      out.writeInt(lists.bits().length);
      out.write(lists.bits());
      ints(out, lemmas.keys());
      shorts(out, lemmas.editIndexes());
      out.writeInt(lemmas.all().length);
      for (SuffixTable.Edit edit : lemmas.all()) {
        out.writeByte(edit.cut());
        out.writeUTF(edit.add());
      }
      NetworkFile.write(network, out);
      byte[] bytes = deflated(body.toByteArray());
      CRC32 crc = new CRC32();
      crc.update(bytes);
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      DataOutputStream head = new DataOutputStream(file);
      head.writeInt(MAGIC);
      head.writeInt(VERSION);
      head.writeLong(crc.getValue());
      head.write(bytes);
      return file.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
  }

  /**
   * Reads a model file.
   *
   * @throws BadModelException if it is not one, is of another version, or was changed
   */
  public static Model fromBytes(byte[] file) {
    try {
      DataInputStream head = new DataInputStream(new ByteArrayInputStream(file));
      if (file.length < 16 || head.readInt() != MAGIC) {
        throw new BadModelException("not a language model: rebuild it (docs/model.md)");
      }
      int version = head.readInt();
      if (version != VERSION) {
        throw new BadModelException(
            "a language model of format " + version + ", this reads " + VERSION);
      }
      long expected = head.readLong();
      CRC32 crc = new CRC32();
      crc.update(file, 16, file.length - 16);
      if (crc.getValue() != expected) {
        throw new BadModelException(
            "the language model is damaged (checksum differs): get or rebuild it (docs/model.md)");
      }
      DataInputStream in =
          new DataInputStream(
              new InflaterInputStream(
                  new ByteArrayInputStream(file, 16, file.length - 16), new Inflater(), 1 << 16));
      List<String> tags = strings(in);
      List<String> relations = strings(in);
      Clusters clusters = new Clusters(ints(in), shorts(in));
      WordLists lists = new WordLists(ints(in), in.readNBytes(in.readInt()));
      int[] keys = ints(in);
      short[] indexes = shorts(in);
      SuffixTable.Edit[] edits = new SuffixTable.Edit[in.readInt()];
      for (int i = 0; i < edits.length; i++) {
        edits[i] = new SuffixTable.Edit(in.readByte(), in.readUTF());
      }
      return new Model(
          tags,
          relations,
          clusters,
          lists,
          new SuffixTable(keys, indexes, edits),
          NetworkFile.read(in));
    } catch (IOException e) {
      throw new BadModelException("the language model ends too early: get or rebuild it");
    }
  }

  private static byte[] deflated(byte[] body) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
      out.write(body);
    }
    deflater.end();
    return packed.toByteArray();
  }

  private static void strings(DataOutputStream out, List<String> all) throws IOException {
    out.writeInt(all.size());
    for (String s : all) {
      out.writeUTF(s);
    }
  }

  private static List<String> strings(DataInputStream in) throws IOException {
    String[] all = new String[in.readInt()];
    for (int i = 0; i < all.length; i++) {
      all[i] = in.readUTF().intern();
    }
    return List.of(all);
  }

  static void ints(DataOutputStream out, int[] all) throws IOException {
    out.writeInt(all.length);
    for (int v : all) {
      out.writeInt(v);
    }
  }

  static int[] ints(DataInputStream in) throws IOException {
    byte[] raw = in.readNBytes(in.readInt() * 4);
    int[] all = new int[raw.length / 4];
    java.nio.ByteBuffer.wrap(raw).asIntBuffer().get(all);
    return all;
  }

  private static void shorts(DataOutputStream out, short[] all) throws IOException {
    out.writeInt(all.length);
    for (short v : all) {
      out.writeShort(v);
    }
  }

  private static short[] shorts(DataInputStream in) throws IOException {
    byte[] raw = in.readNBytes(in.readInt() * 2);
    short[] all = new short[raw.length / 2];
    java.nio.ByteBuffer.wrap(raw).asShortBuffer().get(all);
    return all;
  }
}
