package dev.attache.language;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The file of tensors that {@code learn.py} writes, as the network that ships.
 *
 * @param tags names of the joint tags
 * @param relations names of the relations
 * @param network the weights
 */
record LearnedNetwork(List<String> tags, List<String> relations, Network network) {

  private record Tensor(int[] sizes, float[] values) {

    /** A weight of a linear layer, an input a row. */
    float[][] turned() {
      float[][] rows = new float[sizes[1]][sizes[0]];
      for (int out = 0; out < sizes[0]; out++) {
        for (int in = 0; in < sizes[1]; in++) {
          rows[in][out] = values[out * sizes[1] + in];
        }
      }
      return rows;
    }

    /** The rows of a tensor whose last size is a row's. */
    float[][] rows() {
      int width = sizes[sizes.length - 1];
      float[][] rows = new float[values.length / width][];
      for (int r = 0; r < rows.length; r++) {
        rows[r] = Arrays.copyOfRange(values, r * width, (r + 1) * width);
      }
      return rows;
    }
  }

  static LearnedNetwork read(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      List<String> tags = List.of(text(in).split("\n"));
      List<String> relations = List.of(text(in).split("\n"));
      int[] words = new int[in.readInt()];
      ByteBuffer.wrap(in.readNBytes(4 * words.length)).asIntBuffer().get(words);
      Map<String, Tensor> all = new HashMap<>();
      while (in.available() > 0) {
        String name = text(in);
        int[] sizes = new int[in.readInt()];
        int count = 1;
        for (int i = 0; i < sizes.length; i++) {
          sizes[i] = in.readInt();
          count *= sizes[i];
        }
        float[] values = new float[count];
        ByteBuffer.wrap(in.readNBytes(4 * count)).asFloatBuffer().get(values);
        all.put(name, new Tensor(sizes, values));
      }
      return new LearnedNetwork(tags, relations, network(words, all));
    }
  }

  private static Network network(int[] words, Map<String, Tensor> all) {
    int count = 0;
    while (all.containsKey("layers." + count + ".mix.weight")) {
      count++;
    }
    Network.Layer[] layers = new Network.Layer[count];
    for (int k = 0; k < count; k++) {
      String stem = "layers." + k + ".";
      layers[k] =
          new Network.Layer(
              tensor(all, stem + "mix.weight").turned(),
              tensor(all, stem + "mix.bias").values(),
              tensor(all, stem + "pull_forget").rows(),
              tensor(all, stem + "pull_out").rows());
    }
    String[] parts = {"arc_dep", "arc_head", "rel_dep", "rel_head", "lean", "entities", "tags"};
    int width = 0;
    for (String part : parts) {
      width += tensor(all, part + ".bias").values().length;
    }
    float[] root = tensor(all, "root").values();
    float[][] heads = new float[root.length][width];
    float[] bias = new float[width];
    int at = 0;
    for (String part : parts) {
      float[][] rows = tensor(all, part + ".weight").turned();
      float[] own = tensor(all, part + ".bias").values();
      for (int r = 0; r < heads.length; r++) {
        System.arraycopy(rows[r], 0, heads[r], at, own.length);
      }
      System.arraycopy(own, 0, bias, at, own.length);
      at += own.length;
    }
    EmbeddingTable wordRows =
        EmbeddingTable.of(
            tensor(all, "words.weight").values(), tensor(all, "words.weight").sizes()[1]);
    EmbeddingTable traits =
        EmbeddingTable.of(
            tensor(all, "traits.weight").values(), tensor(all, "traits.weight").sizes()[1]);
    return new Network(
        new SortedHashes(words),
        wordRows,
        traits,
        layers,
        root,
        heads,
        bias,
        tensor(all, "arc_dep.bias").values().length,
        tensor(all, "rel_dep.bias").values().length,
        tensor(all, "distance").values(),
        tensor(all, "rel_out.weight").turned(),
        tensor(all, "rel_out.bias").values());
  }

  private static Tensor tensor(Map<String, Tensor> all, String name) {
    Tensor found = all.get(name);
    if (found == null) {
      throw new IllegalArgumentException("no tensor " + name + ": not a file of learn.py");
    }
    return found;
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
