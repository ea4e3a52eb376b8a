package dev.attache.events;

import dev.attache.events.ActFile.Beside;
import dev.attache.events.ActFile.ExportedAct;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Learns an opinion from acts whose answer is known, and says how right it is on stories that it
 * was not learned from.
 *
 * <p>Arguments: {@code acts} or {@code sides}, the table of what is right ({@link Labels}), the
 * file to write, and files of {@link ExportActs}. The known acts are parted by story into five;
 * each fifth is asked of what was learned from the others: these answers give the figures and the
 * table that turns certainty into confidence. What is written is learned from all.
 */
public final class LearnOpinion {

  private static final int FOLDS = 5;

  private static final Bag.Plan ACTS = new Bag.Plan(16, 10, 0.05f, 0.4f, 0.05f);
  private static final Bag.Plan SIDES = new Bag.Plan(16, 8, 0.05f, 0.6f, 0.05f);

  /** How many are learned from other beginnings and speak together. */
  private static final int BAGS = 3;

  /** Clues that are seen less often are not learned. */
  private static final int SELDOM = 4;

  /** One question: which story it is of, its clues, the answer, and what the frame says. */
  record Row(String story, int[] clues, int answer, float weight, int frame) {}

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final boolean acts;
  private final Bag.Plan plan;
  private final int answers;
  private final List<Row> rows = new ArrayList<>();
  private int[] hashes = {};
  private final Map<Integer, Integer> counts = new HashMap<>();

  private LearnOpinion(boolean acts) {
    this.acts = acts;
    this.plan = acts ? ACTS : SIDES;
    this.answers = acts ? 1 + EventType.values().length : 3;
  }

  /** Runs it. */
  public static void main(String[] args) throws IOException {
    LearnOpinion learn = new LearnOpinion(args[0].equals("acts"));
    Labels labels = Labels.read(Path.of(args[1]));
    labels.use(OwnSentences.read(Path.of(args[3])));
    for (int i = 4; i < args.length; i++) {
      ActFile.read(Path.of(args[i]), act -> learn.take(act, labels));
    }
    learn.run(Path.of(args[2]));
  }

  private void take(ExportedAct act, Labels labels) {
    Labels.Label label = labels.of(act.story(), act.start(), act.end());
    if (acts) {
      for (int clue : act.clues()) {
        counts.merge(clue, 1, Integer::sum);
      }
      if (label != null) {
        rows.add(
            new Row(
                act.story(),
                act.clues(),
                label.type() == null ? 0 : 1 + label.type().ordinal(),
                label.weight(),
                act.type() == null ? 0 : 1 + act.type().ordinal()));
      }
      return;
    }
    if (label == null || label.type() == null) {
      return;
    }
    for (Beside mention : act.mentions()) {
      int side = label.sideOf(mention, act.mentions());
      if (side >= 0) {
        for (int clue : mention.clues()) {
          counts.merge(clue, 1, Integer::sum);
        }
        rows.add(new Row(act.story(), mention.clues(), side, label.weight(), mention.side()));
      }
    }
  }

  private void run(Path file) throws IOException {
    hashes =
        counts.entrySet().stream()
            .filter(e -> e.getValue() >= SELDOM)
            .mapToInt(Map.Entry::getKey)
            .sorted()
            .toArray();
    out.printf(
        Locale.ROOT, "%d known, %d of %d clues%n", rows.size(), hashes.length, counts.size());
    Bag.Example[] examples = new Bag.Example[rows.size()];
    for (int i = 0; i < examples.length; i++) {
      Row row = rows.get(i);
      int[] places =
          Arrays.stream(row.clues)
              .map(c -> Arrays.binarySearch(hashes, c))
              .filter(p -> p >= 0)
              .toArray();
      examples[i] = new Bag.Example(places, row.answer, row.weight);
    }
    float[][] asked = new float[examples.length][];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Bag.Example> rest = new ArrayList<>();
      for (int i = 0; i < examples.length; i++) {
        if (fold(rows.get(i).story) != fold) {
          rest.add(examples[i]);
        }
      }
      Bag bag = Bag.learn(rest.toArray(new Bag.Example[0]), hashes.length, answers, plan, BAGS);
      for (int i = 0; i < examples.length; i++) {
        if (fold(rows.get(i).story) == fold) {
          asked[i] = bag.ask(examples[i].clues(), plan.keep());
        }
      }
    }
    double[][] points = acts ? actReport(asked) : sideReport(asked);
    Bag bag = Bag.learn(examples, hashes.length, answers, plan, BAGS);
    bag.settle(plan.keep());
    write(bag, points, file);
  }

  private static int fold(String story) {
    CRC32 crc = new CRC32();
    crc.update(story.getBytes(StandardCharsets.UTF_8));
    return (int) (crc.getValue() / 7 % FOLDS);
  }

  private double[][] actReport(float[][] asked) {
    for (String set : List.of("stories", "plv", "own")) {
      for (boolean silent : new boolean[] {false, true}) {
        StringBuilder line = new StringBuilder();
        for (float over : new float[] {0.4f, 0.5f, 0.6f, 0.65f, 0.7f}) {
          int kept = 0;
          int hit = 0;
          int events = 0;
          int frameRight = 0;
          int n = 0;
          for (int i = 0; i < asked.length; i++) {
            Row row = rows.get(i);
            String of =
                row.story.startsWith("plv-")
                    ? "plv"
                    : row.story.startsWith("own-") || row.story.startsWith("rule-")
                        ? "own"
                        : "stories";
            if ((row.frame == 0) != silent || !of.equals(set)) {
              continue;
            }
            int chosen = Weighing.choose(asked[i], row.frame, over);
            n++;
            frameRight += row.frame == row.answer ? 1 : 0;
            events += row.answer > 0 ? 1 : 0;
            kept += chosen > 0 ? 1 : 0;
            hit += chosen > 0 && chosen == row.answer ? 1 : 0;
          }
          if (line.isEmpty()) {
            line.append(
                String.format(
                    Locale.ROOT,
                    "%s %s: %d, events %d, frame right %d",
                    set,
                    silent ? "silent" : "frames",
                    n,
                    events,
                    frameRight));
          }
          line.append(
              String.format(
                  Locale.ROOT,
                  " | %.2f: P %.3f R %.3f (%d)",
                  over,
                  kept == 0 ? 0 : (double) hit / kept,
                  events == 0 ? 0 : (double) hit / events,
                  kept));
        }
        out.println(line);
      }
    }
    List<double[]> certain = new ArrayList<>();
    for (int i = 0; i < asked.length; i++) {
      int chosen = Weighing.choose(asked[i], rows.get(i).frame, 0);
      if (chosen > 0
          && !rows.get(i).story.startsWith("own-")
          && !rows.get(i).story.startsWith("rule-")) {
        certain.add(new double[] {asked[i][chosen], chosen == rows.get(i).answer ? 1 : 0});
      }
    }
    return table(certain);
  }

  private double[][] sideReport(float[][] asked) {
    for (float sure : new float[] {0.5f, 0.6f, 0.7f, 0.8f, 2f}) {
      int[][] c = new int[3][3];
      for (int i = 0; i < asked.length; i++) {
        int best = 0;
        for (int a = 1; a < 3; a++) {
          best = asked[i][a] > asked[i][best] ? a : best;
        }
        int chosen = asked[i][best] >= sure ? best : rows.get(i).frame;
        for (int a = 1; a < 3; a++) {
          c[a][0] += chosen == a && rows.get(i).answer == a ? 1 : 0;
          c[a][1] += chosen == a ? 1 : 0;
          c[a][2] += rows.get(i).answer == a ? 1 : 0;
        }
      }
      out.printf(
          Locale.ROOT,
          "%s: actors P %.3f R %.3f, recipients P %.3f R %.3f%n",
          sure > 1 ? "frames alone" : "sure " + sure,
          (double) c[1][0] / c[1][1],
          (double) c[1][0] / c[1][2],
          (double) c[2][0] / c[2][1],
          (double) c[2][0] / c[2][2]);
    }
    return new double[][] {{0, 0}, {1, 1}};
  }

  /** Points of a rising line from certainty to the share that is right. */
  private double[][] table(List<double[]> certain) {
    certain.sort((a, b) -> Double.compare(a[0], b[0]));
    List<double[]> points = new ArrayList<>();
    int bins = 16;
    for (int b = 0; b < bins; b++) {
      int from = b * certain.size() / bins;
      int to = (b + 1) * certain.size() / bins;
      double x = 0;
      double y = 0;
      for (int i = from; i < to; i++) {
        x += certain.get(i)[0];
        y += certain.get(i)[1];
      }
      points.add(new double[] {x / (to - from), y / (to - from), to - from});
    }
    for (int i = 0; i + 1 < points.size(); ) {
      double[] a = points.get(i);
      double[] b = points.get(i + 1);
      if (a[1] < b[1]) {
        i++;
        continue;
      }
      double n = a[2] + b[2];
      points.set(
          i, new double[] {(a[0] * a[2] + b[0] * b[2]) / n, (a[1] * a[2] + b[1] * b[2]) / n, n});
      points.remove(i + 1);
      i = Math.max(0, i - 1);
    }
    for (double[] point : points) {
      out.printf(Locale.ROOT, "  certain %.3f right %.3f (%.0f)%n", point[0], point[1], point[2]);
    }
    return points.toArray(new double[0][]);
  }

  private void write(Bag bag, double[][] points, Path file) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (DataOutputStream to = new DataOutputStream(new DeflaterOutputStream(body, deflater))) {
      to.writeInt(bag.width);
      to.writeInt(hashes.length);
      for (int hash : hashes) {
        to.writeInt(hash);
      }
      to.writeInt(hashes.length);
      byte[] cells = new byte[bag.rows.length];
      for (int r = 0; r < hashes.length; r++) {
        float most = 0;
        for (int j = 0; j < bag.width; j++) {
          most = Math.max(most, Math.abs(bag.rows[r * bag.width + j]));
        }
        to.writeFloat(most / 127);
        for (int j = 0; j < bag.width && most > 0; j++) {
          cells[r * bag.width + j] = (byte) Math.round(bag.rows[r * bag.width + j] / most * 127);
        }
      }
      to.write(cells);
      floats(to, bag.bias);
      to.writeInt(bag.answers);
      for (float[] row : bag.out) {
        floats(to, row);
      }
      floats(to, bag.outBias);
      for (int side = 0; side < 2; side++) {
        to.writeInt(points.length);
        for (double[] point : points) {
          to.writeFloat((float) point[side]);
        }
      }
    }
    deflater.end();
    CRC32 crc = new CRC32();
    crc.update(body.toByteArray());
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    DataOutputStream head = new DataOutputStream(whole);
    head.writeInt(Opinion.MAGIC);
    head.writeInt(Opinion.VERSION);
    head.writeLong(crc.getValue());
    head.write(body.toByteArray());
    Files.write(file, whole.toByteArray());
    out.printf(Locale.ROOT, "%s: %d bytes%n", file, whole.size());
  }

  private static void floats(DataOutputStream to, float[] values) throws IOException {
    to.writeInt(values.length);
    for (float value : values) {
      to.writeFloat(value);
    }
  }
}
