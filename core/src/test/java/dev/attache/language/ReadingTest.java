package dev.attache.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attache.text.Span;
import dev.attache.text.Text;
import org.junit.jupiter.api.Test;

class ReadingTest {

  /** "Rebels freed two hostages." and "Police fled" with their trees. */
  private static Reading reading() {
    Reading.Builder b = new Reading.Builder(new Text("Rebels freed two hostages. Police fled"));
    b.beginSentence();
    b.attach(b.token(0, 6), 1, "nsubj");
    b.attach(b.token(7, 12), Reading.NONE, "root");
    b.attach(b.token(13, 16), 3, "nummod");
    b.attach(b.token(17, 25), 1, "obj");
    b.attach(b.token(25, 26), 1, "punct");
    b.beginSentence();
    b.attach(b.token(27, 33), 6, "nsubj:pass");
    b.attach(b.token(34, 38), Reading.NONE, "root");
    b.entity(5, 6, EntityType.ORG);
    return b.build();
  }

  @Test
  void childrenStandInTextOrder() {
    Reading r = reading();
    assertThat(r.childCount(1)).isEqualTo(3);
    assertThat(new int[] {r.child(1, 0), r.child(1, 1), r.child(1, 2)}).containsExactly(0, 3, 4);
    assertThat(r.childCount(2)).isZero();
    assertThat(r.childBy(1, "obj")).isEqualTo(3);
    assertThat(r.childBy(1, "iobj")).isEqualTo(Reading.NONE);
  }

  @Test
  void subtypesCountForTheirRelation() {
    Reading r = reading();
    assertThat(r.isRelation(5, "nsubj")).isTrue();
    assertThat(r.isRelation(5, "nsub")).isFalse();
    assertThat(r.childBy(6, "nsubj")).isEqualTo(5);
  }

  @Test
  void aTokenIsUnderItselfAndItsHeadsOnly() {
    Reading r = reading();
    assertThat(r.isUnder(2, 2)).isTrue();
    assertThat(r.isUnder(2, 1)).isTrue();
    assertThat(r.isUnder(1, 2)).isFalse();
    assertThat(r.isUnder(5, 1)).isFalse();
  }

  @Test
  void offsetsFindTheirToken() {
    Reading r = reading();
    assertThat(r.tokenAt(0)).isZero();
    assertThat(r.tokenAt(5)).isZero();
    assertThat(r.tokenAt(6)).isEqualTo(1);
    assertThat(r.tokenAt(25)).isEqualTo(4);
    assertThat(r.tokenAt(38)).isEqualTo(r.size());
  }

  @Test
  void sentencesSpanTheirTokens() {
    Reading r = reading();
    assertThat(r.sentences()).isEqualTo(2);
    assertThat(r.sentenceSpan(0)).isEqualTo(new Span(0, 26));
    assertThat(r.sentenceSpan(1)).isEqualTo(new Span(27, 38));
    assertThat(r.sentenceOf(4)).isZero();
    assertThat(r.sentenceOf(5)).isEqualTo(1);
    assertThat(r.sentence(1)).extracting(Token::form).containsExactly("Police", "fled");
  }

  @Test
  void entitiesKnowWhereTheyStart() {
    Reading r = reading();
    assertThat(r.entity(5)).isEqualTo(EntityType.ORG);
    assertThat(r.startsEntity(5)).isTrue();
    assertThat(r.entity(6)).isNull();
    assertThat(r.startsEntity(6)).isFalse();
  }

  @Test
  void tokensThatAreNotThereAreRefused() {
    Reading r = reading();
    assertThatThrownBy(() -> r.token(7)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> r.token(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void tokensBeforeTheFirstSentenceAreRefused() {
    Reading.Builder b = new Reading.Builder(new Text("Rebels"));
    b.token(0, 6);
    assertThatThrownBy(b::build).isInstanceOf(IllegalStateException.class);
  }
}
