package dev.attache.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The way through a network whose weights mean nothing: what must hold for any weights. */
class NetworkPassTest {

  private static final int SIZE = 8;
  private static final int HALF = 4;
  private static final int ARCS = 4;
  private static final int KINDS = 4;
  private static final int TAGS = 5;
  private static final List<String> NAMES =
      List.of("det", "nsubj", "root", "obj", "nsubj:pass", "obl");
  private static final int ROOT_RELATION = 2;
  private static final Clusters NO_CLASSES = new Clusters(new int[0], new short[0]);
  private static final WordLists NO_LISTS = new WordLists(new int[0], new byte[0]);

  @Test
  void everySentenceIsOneTreeUnderOneTop() {
    NetworkPass pass = pass(network(1));
    Random random = new Random(2);
    for (int n = 1; n <= 40; n++) {
      Sentence s = sentence(n, random);

      pass.read(s);

      assertTree(s);
    }
  }

  @Test
  void aSentenceBeyondTheLongestIsStillOneTree() {
    Sentence s = sentence(3 * NetworkPass.LONGEST + 7, new Random(3));

    pass(network(1)).read(s);

    assertTree(s);
    int continued = 0;
    for (int i = 0; i < s.size; i++) {
      continued += s.label[i] == Sentence.CONTINUES ? 1 : 0;
    }
    assertThat(continued).isEqualTo(3);
  }

  @Test
  void onlyTheTopHasTheRootsRelation() {
    Sentence s = sentence(30, new Random(4));

    pass(network(1)).read(s);

    for (int i = 0; i < s.size; i++) {
      assertThat(s.label[i] == ROOT_RELATION).isEqualTo(s.head[i] < 0);
    }
  }

  @Test
  void noHeadHasTwoSubjectsOrTwoObjects() {
    NetworkPass pass = pass(network(11));
    Random random = new Random(12);
    int subjects = 0;
    for (int round = 0; round < 60; round++) {
      Sentence s = sentence(25, random);
      pass.read(s);
      Set<String> seen = new HashSet<>();
      for (int i = 0; i < s.size; i++) {
        String name = NAMES.get(s.label[i]);
        String group = name.startsWith("nsubj") ? "nsubj" : name;
        if (group.equals("nsubj") || group.equals("obj")) {
          subjects++;
          assertThat(seen.add(group + s.head[i])).as("%s of %d", group, s.head[i]).isTrue();
        }
      }
    }
    assertThat(subjects).isPositive();
  }

  @Test
  void whatWasReadBeforeChangesNothing() {
    Network net = network(5);
    NetworkPass used = pass(net);
    Random random = new Random(6);
    for (int k = 0; k < 300; k++) {
      used.read(sentence(1 + random.nextInt(30), random));
    }
    Sentence one = sentence(25, new Random(7));
    Sentence two = sentence(25, new Random(7));

    used.read(one);
    pass(net).read(two);

    assertThat(one.head).isEqualTo(two.head);
    assertThat(one.label).isEqualTo(two.label);
    assertThat(one.xtag).isEqualTo(two.xtag);
    assertThat(one.entity).isEqualTo(two.entity);
  }

  @Test
  void anInsideFollowsItsOwnKind() {
    NetworkPass pass = pass(network(8));
    Random random = new Random(9);
    for (int k = 0; k < 50; k++) {
      Sentence s = sentence(20, random);
      pass.read(s);
      for (int i = 0; i < s.size; i++) {
        int last = i == 0 ? 0 : s.entity[i - 1];
        if (s.entity[i] > 0 && s.entity[i] % 2 == 0) {
          assertThat(last).isIn(s.entity[i], s.entity[i] - 1);
        }
      }
    }
  }

  @Test
  void theGatesWeighStateAndNewsAsWritten() {
    // one unit of each half is enough to reckon by hand: with all gates at 0 half of the news is
    // kept, half of it shown
    Network net = network(1);
    for (Network.Layer layer : net.layers()) {
      zero(layer.mix());
      zero(layer.pullForget());
      zero(layer.pullShow());
      Arrays.fill(layer.bias(), 0);
    }
    float[] bias = net.layers()[0].bias();
    bias[0] = 1;
    zero(net.heads());
    Arrays.fill(net.headsBias(), 0);
    // tag 1 wins where the first state is over 0.18: state 0.5 shows 0.5 * 0.5/1.5 = 0.167, state
    // 0.75 shows 0.5 * 0.75/1.75 = 0.214
    net.heads()[0][net.tagsFrom() + 1] = 1;
    net.headsBias()[net.tagsFrom()] = 0.18f;
    Sentence s = sentence(2, new Random(1));

    pass(net).read(s);

    assertThat(s.xtag[0]).isZero();
    assertThat(s.xtag[1]).isOne();
  }

  @Test
  void theFileGivesTheNetworkBack() throws IOException {
    Network net = network(10);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    NetworkFile.write(net, new DataOutputStream(bytes));

    Network again =
        NetworkFile.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

    assertThat(again.vocabulary().all()).isEqualTo(net.vocabulary().all());
    assertThat(again.words().cells()).isEqualTo(net.words().cells());
    assertThat(again.distance()).isEqualTo(net.distance());
    for (int k = 0; k < net.heads().length; k++) {
      for (int j = 0; j < net.heads()[k].length; j++) {
        assertThat(again.heads()[k][j]).isCloseTo(net.heads()[k][j], within(1e-4f));
      }
    }
  }

  private static Offset<Float> within(float gap) {
    return Offset.offset(gap);
  }

  private static void assertTree(Sentence s) {
    int tops = 0;
    for (int i = 0; i < s.size; i++) {
      tops += s.head[i] < 0 ? 1 : 0;
      int j = i;
      int steps = 0;
      while (j >= 0) {
        j = s.head[j];
        assertThat(++steps).as("steps up from %d", i).isLessThanOrEqualTo(s.size);
      }
    }
    assertThat(tops).isOne();
  }

  private static void zero(float[][] rows) {
    for (float[] row : rows) {
      Arrays.fill(row, 0);
    }
  }

  private static NetworkPass pass(Network net) {
    return new NetworkPass(net, NO_CLASSES, NO_LISTS, new Relations(NAMES), new WordMemory());
  }

  private static Sentence sentence(int n, Random random) {
    Sentence s = new Sentence();
    s.reset(n);
    for (int i = 0; i < n; i++) {
      s.words[i] = "w" + random.nextInt(2000);
    }
    return s;
  }

  private static Network network(long seed) {
    Random random = new Random(seed);
    int width = 2 * ARCS + 2 * KINDS + 1 + Network.ENTITY_CLASSES + TAGS;
    Network.Layer[] layers = {layer(random, SIZE), layer(random, 2 * HALF)};
    return new Network(
        new SortedHashes(new int[] {WordShapes.lowerHash("w7", 0, 2)}),
        EmbeddingTable.of(vector(random, 2 * SIZE), SIZE),
        EmbeddingTable.of(vector(random, WordRows.TABLE * SIZE), SIZE),
        layers,
        vector(random, 2 * HALF),
        matrix(random, 2 * HALF, width),
        vector(random, width),
        ARCS,
        KINDS,
        vector(random, 9),
        matrix(random, KINDS, NAMES.size()),
        vector(random, NAMES.size()));
  }

  private static Network.Layer layer(Random random, int inputs) {
    return new Network.Layer(
        matrix(random, inputs, 6 * HALF),
        vector(random, 6 * HALF),
        matrix(random, 2, HALF),
        matrix(random, 2, HALF));
  }

  private static float[][] matrix(Random random, int rows, int width) {
    float[][] all = new float[rows][];
    for (int r = 0; r < rows; r++) {
      all[r] = vector(random, width);
    }
    return all;
  }

  private static float[] vector(Random random, int n) {
    float[] v = new float[n];
    for (int i = 0; i < n; i++) {
      v[i] = (float) random.nextGaussian();
    }
    return v;
  }
}
