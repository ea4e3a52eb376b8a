package dev.attache.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attache.rules.LanguageFolder;
import org.junit.jupiter.api.Test;

class OpinionTest {

  private static final LanguageFolder ENGLISH = LanguageFolder.ENGLISH;

  @Test
  void givesSharesOfOne() {
    Clues clues = new Clues();
    clues.put(1, 5);
    clues.put(4, "visit".hashCode());
    for (String file : new String[] {Opinion.ACTS, Opinion.SIDES}) {
      float sum = 0;
      for (float share : Opinion.load(ENGLISH, file).of(clues)) {
        assertThat(share).isBetween(0f, 1f);
        sum += share;
      }
      assertThat(sum).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-4f));
    }
  }

  @Test
  void answersAsManyQuestionsAsThereAreTypes() {
    assertThat(Opinion.load(ENGLISH, Opinion.ACTS).of(new Clues()))
        .hasSize(1 + EventType.values().length);
    assertThat(Opinion.load(ENGLISH, Opinion.SIDES).of(new Clues())).hasSize(3);
  }

  @Test
  void confidenceRisesWithCertainty() {
    Opinion opinion = Opinion.load(ENGLISH, Opinion.ACTS);
    double last = 0;
    for (float share = 0; share <= 1; share += 0.01f) {
      double confidence = opinion.confidence(share);
      assertThat(confidence).isBetween(last, 1.0);
      last = confidence;
    }
  }

  @Test
  void aDamagedFileIsRefused() {
    byte[] file = ENGLISH.bytes(Opinion.SIDES);
    file[file.length / 2] ^= 1;
    assertThatThrownBy(() -> Opinion.of(Opinion.SIDES, file))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("damaged");
    assertThatThrownBy(() -> Opinion.of(Opinion.SIDES, new byte[20]))
        .hasMessageContaining("no opinion");
  }
}
