package dev.attache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ColumnsTest {

  @Test
  void wideCharactersTakeTwoColumnsAndMarksNone() {
    assertThat(Columns.width("abc")).isEqualTo(3);
    assertThat(Columns.width("北京")).isEqualTo(4);
    assertThat(Columns.width("e\u0301")).isEqualTo(1);
    assertThat(Columns.width("\uD83D\uDE00")).isEqualTo(2);
  }

  @Test
  void cutsWithAnEllipsisInsideTheRoom() {
    assertThat(Columns.cut("ceasefire talks", 20)).isEqualTo("ceasefire talks");
    assertThat(Columns.cut("ceasefire talks", 10)).isEqualTo("ceasefire…");
    assertThat(Columns.cut("北京会谈", 5)).isEqualTo("北京…");
    assertThat(Columns.cut("two\n lines", 20)).isEqualTo("two lines");
  }

  @Test
  void wrapsAtSpacesAndBreaksOnlyWordsThatDoNotFit() {
    assertThat(Columns.wrap("the quick brown fox", 9)).containsExactly("the quick", "brown fox");
    assertThat(Columns.wrap("abcdefghij kl", 4)).containsExactly("abcd", "efgh", "ij", "kl");
    assertThat(Columns.wrap("", 9)).containsExactly("");
  }

  @Test
  void noWrappedLineIsWiderThanTheRoomAndNoWordIsLost() {
    Random random = new Random(5);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        text.append("ab 北 \u0301c\uD83D\uDE00".charAt(random.nextInt(9)));
      }
      String clean = text.toString().replaceAll("[\\ud800-\\udfff]", "x");
      int room = 2 + random.nextInt(20);
      assertThat(Columns.wrap(clean, room)).allMatch(l -> Columns.width(l) <= room);
      assertThat(String.join("", Columns.wrap(clean, room)).replaceAll("[\\s\\u0301]", ""))
          .isEqualTo(clean.replaceAll("[\\s\\u0301]", ""));
    }
  }

  @Test
  void plainTextDoesNothingToATerminal() {
    assertThat(Columns.plain("a\u001B[31mb\u0007 \n c\u202Ed"))
        .isEqualTo("a\uFFFD[31mb\uFFFD c\uFFFDd");
    assertThat(Columns.plain("  é 北\uD83D\uDE00 ")).isEqualTo("é 北\uD83D\uDE00");
  }
}
