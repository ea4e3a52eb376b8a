package dev.attache.events;

import dev.attache.rules.LanguageFolder;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * A learned second opinion: how likely each answer to a question is. A sum of rows of numbers, one
 * a {@linkplain Clues clue}, goes through one hidden layer; some microseconds an act. Immutable.
 *
 * <p>A file holds it: the magic {@code ATTO}, the format's version, a CRC-32 of the rest, then,
 * deflated: width, the clues' hashes ascending, their rows as bytes with a scale each, biases, the
 * output's rows, and the table that turns its certainty into confidence. {@code
 * bench/train-opinion} makes it; docs/opinion.md says from what.
 */
final class Opinion {

  /** What an act is: no event, then the types in the order of {@link EventType}; 17 answers. */
  static final String ACTS = "opinion-acts.bin";

  /** What part a mention has in an act: none, it acts, it is acted upon. */
  static final String SIDES = "opinion-sides.bin";

  static final int MAGIC = 0x4154544F;
  static final int VERSION = 2;
  private static final int EMPTY = -1;

  private final int width;
  private final int[] hashes;
  private final int[] places;
  private final int mask;
  private final float[] scales;
  private final byte[] cells;
  private final float[] bias;
  private final float[][] answers;
  private final float[] answersBias;
  private final float[] certain;
  private final float[] right;

  private Opinion(DataInputStream in) throws IOException {
    width = in.readInt();
    hashes = ints(in);
    scales = floats(in);
    cells = in.readNBytes(hashes.length * width);
    bias = floats(in);
    answers = new float[in.readInt()][];
    for (int a = 0; a < answers.length; a++) {
      answers[a] = floats(in);
    }
    answersBias = floats(in);
    certain = floats(in);
    right = floats(in);
    int room = Integer.highestOneBit(Math.max(1, hashes.length)) * 4;
    mask = room - 1;
    places = new int[room];
    Arrays.fill(places, EMPTY);
    for (int i = 0; i < hashes.length; i++) {
      int at = hashes[i] & mask;
      while (places[at] != EMPTY) {
        at = (at + 1) & mask;
      }
      places[at] = i;
    }
  }

  /**
   * Loads a language's opinion.
   *
   * @param file {@link #ACTS} or {@link #SIDES}
   * @throws IllegalStateException if the file is none, of another version, or damaged
   */
  static Opinion load(LanguageFolder folder, String file) {
    return of(file, folder.bytes(file));
  }

  /** The opinion that the bytes of a file hold. */
  static Opinion of(String name, byte[] file) {
    ByteBuffer head = ByteBuffer.wrap(file);
    if (file.length < 16 || head.getInt() != MAGIC || head.getInt() != VERSION) {
      throw new IllegalStateException(
          name + " is no opinion of format " + VERSION + ": rebuild it (docs/opinion.md)");
    }
    CRC32 crc = new CRC32();
    crc.update(file, 16, file.length - 16);
    if (crc.getValue() != head.getLong()) {
      throw new IllegalStateException(
          name + " is damaged (its checksum differs): get or rebuild it (docs/opinion.md)");
    }
    try (DataInputStream in =
        new DataInputStream(
            new InflaterInputStream(
                new ByteArrayInputStream(file, 16, file.length - 16), new Inflater(), 1 << 16))) {
      return new Opinion(in);
    } catch (IOException e) {
      throw new IllegalStateException(name + " ends too early: get or rebuild it", e);
    }
  }

  private static int[] ints(DataInputStream in) throws IOException {
    int[] values = new int[in.readInt()];
    ByteBuffer.wrap(in.readNBytes(4 * values.length)).asIntBuffer().get(values);
    return values;
  }

  private static float[] floats(DataInputStream in) throws IOException {
    float[] values = new float[in.readInt()];
    ByteBuffer.wrap(in.readNBytes(4 * values.length)).asFloatBuffer().get(values);
    return values;
  }

  /**
   * How likely each answer is.
   *
   * @return shares of 1, in the order of the file
   */
  float[] of(Clues clues) {
    float[] hidden = bias.clone();
    int[] all = clues.all();
    for (int i = 0; i < clues.size(); i++) {
      int at = all[i] & mask;
      while (places[at] != EMPTY && hashes[places[at]] != all[i]) {
        at = (at + 1) & mask;
      }
      if (places[at] != EMPTY) {
        int row = places[at];
        float scale = scales[row];
        int cell = row * width;
        for (int j = 0; j < width; j++) {
          hidden[j] += scale * cells[cell + j];
        }
      }
    }
    float[] shares = answersBias.clone();
    float most = Float.NEGATIVE_INFINITY;
    for (int a = 0; a < answers.length; a++) {
      float[] weights = answers[a];
      for (int j = 0; j < width; j++) {
        shares[a] += hidden[j] > 0 ? hidden[j] * weights[j] : 0;
      }
      most = Math.max(most, shares[a]);
    }
    float sum = 0;
    for (int a = 0; a < answers.length; a++) {
      shares[a] = (float) StrictMath.exp(shares[a] - most);
      sum += shares[a];
    }
    for (int a = 0; a < answers.length; a++) {
      shares[a] /= sum;
    }
    return shares;
  }

  /**
   * The share of acts given with this certainty whose type is right: a line through measured
   * points.
   *
   * @param share the chosen type's share, 0 to 1
   * @return 0 to 1
   */
  double confidence(float share) {
    int last = certain.length - 1;
    if (share <= certain[0]) {
      return right[0];
    }
    for (int i = 1; i <= last; i++) {
      if (share <= certain[i]) {
        double way = (share - certain[i - 1]) / (certain[i] - certain[i - 1]);
        return right[i - 1] + way * (right[i] - right[i - 1]);
      }
    }
    return right[last];
  }
}
