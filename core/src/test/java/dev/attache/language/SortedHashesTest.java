package dev.attache.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedHashesTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 1_000, 70_000})
  void everyHashIsFoundAndNoOther(int size) {
    Random random = new Random(size);
    int[] hashes = random.ints().distinct().limit(size).sorted().toArray();
    SortedHashes sorted = new SortedHashes(hashes);
    for (int i = 0; i < size; i++) {
      assertThat(sorted.find(hashes[i])).isEqualTo(i);
    }
    for (int hash : new int[] {0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, random.nextInt()}) {
      assertThat(sorted.find(hash) >= 0).isEqualTo(Arrays.binarySearch(hashes, hash) >= 0);
    }
  }
}
