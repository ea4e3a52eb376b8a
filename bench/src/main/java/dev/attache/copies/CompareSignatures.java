package dev.attache.copies;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import dev.attache.intake.Intake;
import dev.attache.intake.IntakeOptions;
import dev.attache.intake.RawItem;
import dev.attache.rules.LanguageFolder;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Which kind of signature finds a story's original again, when the story was cut, joined or
 * reworded, and how long signing takes: hashes of places (ours), MinHash with banding, SimHash.
 *
 * <p>Usage: {@code copies.CompareSignatures STORIES}, JSON lines with {@code text}. Each story of
 * 150 words and more is taken whole, a half, a third, joined with half of another, and with one
 * word in eight replaced.
 */
public final class CompareSignatures {

  private static final int BANDS = 40;
  private static final int ROWS = 2;
  private static final int SHORT = 150;

  /** Bits that two 64-bit SimHashes may differ in: what is usual, and what tables can look up. */
  private static final int DISTANCE = 3;

  private final Folding folding = Folding.load(LanguageFolder.ENGLISH);
  private final SimilarityHashPolicy min = SimilarityHashing.superMinHash(BANDS * ROWS, 32);
  private final SimilarityHashPolicy sim = SimilarityHashing.fastSimHash(64);

  private CompareSignatures() {}

  /** Compares on the stories of a file. */
  public static void main(String[] args) {
    List<String[]> stories = new ArrayList<>();
    try (Intake intake =
        Intake.open(List.of(args[0]), IntakeOptions.DEFAULT.withKind(IntakeOptions.Kind.JSONL))) {
      while (intake.hasNext()) {
        if (intake.next() instanceof RawItem item) {
          String[] words = item.content().split("\\s+");
          if (words.length >= SHORT) {
            stories.add(words);
          }
        }
      }
    }
    new CompareSignatures().run(stories);
  }

  private void run(List<String[]> stories) {
    System.out.println(stories.size() + " stories; originals found by places, MinHash, SimHash:");
    Random random = new Random(1);
    for (String edit : List.of("whole", "half", "third", "joined", "reworded")) {
      int[] found = new int[3];
      for (int i = 0; i < stories.size(); i++) {
        String[] words = stories.get(i);
        String[] other = stories.get((i + 1) % stories.size());
        String before = String.join(" ", words);
        String after = edited(edit, words, other, random);
        Wording a = folding.fold(before);
        Wording b = folding.fold(after);
        found[0] += places(a, b) ? 1 : 0;
        found[1] += bands(minHash(a), minHash(b)) ? 1 : 0;
        found[2] += Long.bitCount(simHash(a) ^ simHash(b)) <= DISTANCE ? 1 : 0;
      }
      double n = stories.size();
      System.out.printf("%-9s %.3f %.3f %.3f%n", edit, found[0] / n, found[1] / n, found[2] / n);
    }
    List<Wording> all = new ArrayList<>();
    stories.forEach(s -> all.add(folding.fold(String.join(" ", s))));
    for (int round = 0; round < 3; round++) {
      System.out.printf(
          "signed a second of processor time, folding apart: places %,.0f, MinHash %,.0f, SimHash"
              + " %,.0f%n",
          rate(all, w -> Signature.of(w).size()),
          rate(all, w -> minHash(w).length),
          rate(all, w -> (int) simHash(w)));
    }
  }

  private static String edited(String edit, String[] words, String[] other, Random random) {
    int n = words.length;
    return switch (edit) {
      case "half" -> String.join(" ", Arrays.copyOf(words, n / 2));
      case "third" -> String.join(" ", Arrays.copyOf(words, n / 3));
      case "joined" ->
          String.join(" ", Arrays.copyOf(words, n / 2))
              + " "
              + String.join(" ", Arrays.copyOf(other, other.length / 2));
      case "reworded" -> {
        String[] changed = words.clone();
        for (int i = 0; i < n; i++) {
          changed[i] = random.nextInt(8) == 0 ? "other" + random.nextInt(1000) : words[i];
        }
        yield String.join(" ", changed);
      }
      default -> String.join(" ", words);
    };
  }

  private static boolean places(Wording a, Wording b) {
    Signature before = Signature.of(a);
    Signature after = Signature.of(b);
    int shared = 0;
    for (int i = 0, k = 0; i < before.size() && k < after.size(); ) {
      int order = Integer.compare(before.print(i), after.print(k));
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      k += order >= 0 ? 1 : 0;
    }
    return shared >= Math.max(Math.min(2, after.size() / 3), after.size() / 16);
  }

  private byte[] minHash(Wording w) {
    return min.createHasher().compute(shingles(w));
  }

  private long simHash(Wording w) {
    return bits(sim.createHasher().compute(shingles(w)));
  }

  private static long bits(byte[] signature) {
    long bits = 0;
    for (byte b : signature) {
      bits = (bits << 8) | (b & 0xff);
    }
    return bits;
  }

  private static ElementHashProvider shingles(Wording w) {
    int count = Math.max(1, w.count() - Signature.SHINGLE + 1);
    return ElementHashProvider.ofFunction(
        i -> w.shingle(i, Math.min(Signature.SHINGLE, w.count())) * 0x9E3779B97F4A7C15L, count);
  }

  private boolean bands(byte[] a, byte[] b) {
    for (int band = 0; band < BANDS; band++) {
      boolean same = true;
      for (int row = 0; row < ROWS; row++) {
        int at = band * ROWS + row;
        same &= min.getComponent(a, at) == min.getComponent(b, at);
      }
      if (same) {
        return true;
      }
    }
    return false;
  }

  /** Something that is signed. */
  private interface Signer {
    int sign(Wording wording);
  }

  private static double rate(List<Wording> all, Signer signer) {
    long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    int sink = 0;
    for (Wording w : all) {
      sink += signer.sign(w);
    }
    long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun;
    return sink == 42 ? 0 : all.size() / (took / 1e9);
  }
}
