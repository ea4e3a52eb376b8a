package dev.attache.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AlignmentTest {

  @Test
  void identityLeavesOffsetsAlone() {
    Alignment same = Alignment.identity(10);
    assertThat(same.toOriginal(new Span(3, 7))).isEqualTo(new Span(3, 7));
    assertThat(same.toOriginal(10)).isEqualTo(10);
  }

  @Test
  void aSpanBesideADeletionStopsWhereItsOwnWordsStop() {
    // "talks [advert] ended" -> "talks ended"
    Alignment cut = new Alignment.Builder().run(0, 0, 6).run(6, 15, 5).build();
    assertThat(cut.toOriginal(new Span(0, 6))).isEqualTo(new Span(0, 6));
    assertThat(cut.toOriginal(new Span(6, 11))).isEqualTo(new Span(15, 20));
    assertThat(cut.toOriginal(new Span(0, 11))).isEqualTo(new Span(0, 20));
  }

  @Test
  void twoStepsJoinedAreOneMap() {
    Alignment first = new Alignment.Builder().run(0, 4, 10).run(10, 20, 10).build();
    Alignment second = new Alignment.Builder().run(0, 2, 3).run(3, 8, 6).build();
    Alignment both = first.andThen(second);
    for (int i = 0; i < 9; i++) {
      assertThat(both.toOriginal(i)).isEqualTo(first.toOriginal(second.toOriginal(i)));
    }
  }

  @Test
  void randomCutsLeadBackToTheSameCharacters() {
    Random random = new Random(11);
    for (int round = 0; round < 100; round++) {
      StringBuilder raw = new StringBuilder();
      for (int i = 0; i < 80; i++) {
        raw.append((char) ('a' + random.nextInt(26)));
      }
      Cut one = Cut.of(raw.toString(), random);
      Cut two = Cut.of(one.text, random);
      Alignment joined = one.alignment.andThen(two.alignment);
      for (int i = 0; i < two.text.length(); i++) {
        assertThat(raw.charAt(joined.toOriginal(i))).isEqualTo(two.text.charAt(i));
      }
    }
  }

  private record Cut(String text, Alignment alignment) {

    static Cut of(String from, Random random) {
      StringBuilder kept = new StringBuilder();
      Alignment.Builder runs = new Alignment.Builder();
      for (int i = 0; i < from.length(); i++) {
        if (random.nextInt(3) > 0) {
          runs.run(kept.length(), i, 1);
          kept.append(from.charAt(i));
        }
      }
      return new Cut(kept.toString(), runs.build());
    }
  }

  @Test
  void runsOutOfOrderAreRefused() {
    Alignment.Builder runs = new Alignment.Builder().run(0, 0, 5);
    assertThatThrownBy(() -> runs.run(3, 9, 2)).isInstanceOf(IllegalArgumentException.class);
  }
}
