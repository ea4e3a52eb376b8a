package dev.attache.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TextTest {

  @Test
  void offsetsOfPlainTextAreItsCodePoints() {
    Text text = new Text("“Xi” said");
    assertThat(text.codePoint(0)).isZero();
    assertThat(text.codePoint(text.length())).isEqualTo(9);
  }

  @Test
  void aPairOfSurrogatesCountsOnce() {
    Text text = new Text("a\uD83D\uDE00b\uD83D\uDE00");
    assertThat(text.codePoint(1)).isEqualTo(1);
    assertThat(text.codePoint(3)).isEqualTo(2);
    assertThat(text.codePoint(4)).isEqualTo(3);
    assertThat(text.codePoint(6)).isEqualTo(4);
  }

  @Test
  void codePointsAgreeWithJavasOnRandomText() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      StringBuilder b = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        // lone surrogates too: they come in broken feeds
        b.append((char) (random.nextInt(4) == 0 ? 0xD800 + random.nextInt(0x800) : 'a'));
      }
      String value = b.toString();
      Text text = new Text(value);
      for (int i = 0; i <= value.length(); i++) {
        boolean inside =
            i > 0
                && i < value.length()
                && Character.isSurrogatePair(value.charAt(i - 1), value.charAt(i));
        if (!inside) {
          assertThat(text.codePoint(i)).isEqualTo(value.codePointCount(0, i));
        }
      }
    }
  }

  @Test
  void textsAreEqualByTheirCharacters() {
    assertThat(new Text("wire")).isEqualTo(new Text("wire")).hasSameHashCodeAs(new Text("wire"));
    assertThat(new Text("wire")).isNotEqualTo(new Text("wires"));
  }
}
