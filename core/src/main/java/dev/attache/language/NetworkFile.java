package dev.attache.language;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The network's part of a model file: tables as bytes with a scale a row, matrices as 16-bit
 * numbers with a scale a row, vectors as they are.
 */
final class NetworkFile {

  private static final int MOST = Short.MAX_VALUE;

  private NetworkFile() {}

  static void write(Network net, DataOutputStream out) throws IOException {
    Model.ints(out, net.vocabulary().all());
    table(out, net.words());
    table(out, net.traits());
    out.writeInt(net.layers().length);
    for (Network.Layer layer : net.layers()) {
      matrix(out, layer.mix());
      vector(out, layer.bias());
      for (int direction = 0; direction < 2; direction++) {
        vector(out, layer.pullForget()[direction]);
        vector(out, layer.pullShow()[direction]);
      }
    }
    vector(out, net.root());
    matrix(out, net.heads());
    vector(out, net.headsBias());
    out.writeInt(net.arcs());
    out.writeInt(net.kinds());
    vector(out, net.distance());
    matrix(out, net.relations());
    vector(out, net.relationsBias());
  }

  static Network read(DataInputStream in) throws IOException {
    SortedHashes vocabulary = new SortedHashes(Model.ints(in));
    EmbeddingTable words = table(in);
    EmbeddingTable traits = table(in);
    Network.Layer[] layers = new Network.Layer[in.readInt()];
    for (int k = 0; k < layers.length; k++) {
      float[][] mix = matrix(in);
      float[] bias = vector(in);
      float[][] forget = new float[2][];
      float[][] show = new float[2][];
      for (int direction = 0; direction < 2; direction++) {
        forget[direction] = vector(in);
        show[direction] = vector(in);
      }
      layers[k] = new Network.Layer(mix, bias, forget, show);
    }
    float[] root = vector(in);
    float[][] heads = matrix(in);
    float[] headsBias = vector(in);
    int arcs = in.readInt();
    int kinds = in.readInt();
    float[] distance = vector(in);
    float[][] relations = matrix(in);
    float[] relationsBias = vector(in);
    return new Network(
        vocabulary,
        words,
        traits,
        layers,
        root,
        heads,
        headsBias,
        arcs,
        kinds,
        distance,
        relations,
        relationsBias);
  }

  private static void table(DataOutputStream out, EmbeddingTable table) throws IOException {
    out.writeInt(table.width());
    vector(out, table.scales());
    out.writeInt(table.cells().length);
    out.write(table.cells());
  }

  private static EmbeddingTable table(DataInputStream in) throws IOException {
    int width = in.readInt();
    float[] scales = vector(in);
    return new EmbeddingTable(width, in.readNBytes(in.readInt()), scales);
  }

  private static void vector(DataOutputStream out, float[] values) throws IOException {
    out.writeInt(values.length);
    for (float value : values) {
      out.writeFloat(value);
    }
  }

  private static float[] vector(DataInputStream in) throws IOException {
    float[] values = new float[in.readInt()];
    ByteBuffer.wrap(in.readNBytes(4 * values.length)).asFloatBuffer().get(values);
    return values;
  }

  private static void matrix(DataOutputStream out, float[][] rows) throws IOException {
    out.writeInt(rows.length);
    for (float[] row : rows) {
      float most = 0;
      for (float value : row) {
        most = Math.max(most, Math.abs(value));
      }
      float scale = most / MOST;
      out.writeInt(row.length);
      out.writeFloat(scale);
      for (float value : row) {
        out.writeShort(most == 0 ? 0 : Math.round(value / scale));
      }
    }
  }

  private static float[][] matrix(DataInputStream in) throws IOException {
    float[][] rows = new float[in.readInt()][];
    for (int r = 0; r < rows.length; r++) {
      rows[r] = new float[in.readInt()];
      float scale = in.readFloat();
      ByteBuffer packed = ByteBuffer.wrap(in.readNBytes(2 * rows[r].length));
      for (int j = 0; j < rows[r].length; j++) {
        rows[r][j] = scale * packed.getShort();
      }
    }
    return rows;
  }
}
