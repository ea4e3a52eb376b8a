package dev.attache.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpanTest {

  @Test
  void spansThatOnlyTouchDoNotOverlap() {
    assertThat(new Span(0, 3).overlaps(new Span(3, 5))).isFalse();
    assertThat(new Span(0, 4).overlaps(new Span(3, 5))).isTrue();
  }

  @Test
  void aSpanContainsItselfAndItsInside() {
    Span span = new Span(2, 6);
    assertThat(span.contains(span)).isTrue();
    assertThat(span.contains(new Span(2, 7))).isFalse();
    assertThat(span.contains(5)).isTrue();
    assertThat(span.contains(6)).isFalse();
  }

  @Test
  void coverReachesOverAGap() {
    assertThat(new Span(7, 9).cover(new Span(1, 3))).isEqualTo(new Span(1, 9));
  }

  @Test
  void theLongerOfTwoWithOneStartComesFirst() {
    assertThat(List.of(new Span(1, 2), new Span(0, 1), new Span(1, 5)).stream().sorted())
        .containsExactly(new Span(0, 1), new Span(1, 5), new Span(1, 2));
  }

  @Test
  void aSpanThatEndsBeforeItStartsIsRefused() {
    assertThatThrownBy(() -> new Span(3, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[3, 2)");
    assertThatThrownBy(() -> new Span(-1, 2)).isInstanceOf(IllegalArgumentException.class);
  }
}
