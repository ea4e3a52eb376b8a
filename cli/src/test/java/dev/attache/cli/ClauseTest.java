package dev.attache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.text.Span;
import dev.attache.text.Text;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClauseTest {

  private static final Terminal PLAIN = new Terminal(100, Terminal.Colour.OFF);
  private static final String WORDS =
      "After two days of talks behind closed doors in Geneva the ministers signed a truce that"
          + " neither side had thought possible";

  private static String around(String words, String trigger, int room) {
    Text text = new Text(words);
    int at = words.indexOf(trigger);
    return Clause.around(
        text, new Span(0, words.length()), new Span(at, at + trigger.length()), room, PLAIN);
  }

  @Test
  void aClauseThatFitsIsWhole() {
    assertThat(around(WORDS, "signed", 200)).isEqualTo(WORDS);
    assertThat(around("They  met\nin Oslo", "met", 40)).isEqualTo("They met in Oslo");
  }

  @Test
  void aClauseThatDoesNotFitKeepsItsTrigger() {
    assertThat(around(WORDS, "signed", 60))
        .isEqualTo("…doors in Geneva the ministers signed a truce that neither…");
    assertThat(around(WORDS, "After", 20))
        .startsWith("After two")
        .endsWith("…")
        .hasSizeLessThanOrEqualTo(20);
    assertThat(around(WORDS, "possible", 24)).endsWith(" possible").startsWith("…");
  }

  @Test
  void noClauseIsWiderThanTheRoomWhateverStandsInIt() {
    Random random = new Random(11);
    for (int round = 0; round < 500; round++) {
      StringBuilder words = new StringBuilder();
      int length = 3 + random.nextInt(60);
      for (int i = 0; i < length; i++) {
        words.append("ab 北\u001Bé—".charAt(random.nextInt(7)));
      }
      int from = random.nextInt(length - 1);
      int to = from + 1 + random.nextInt(length - from - 1);
      int room = 10 + random.nextInt(50);
      String shown =
          Clause.around(
              new Text(words.toString()), new Span(0, length), new Span(from, to), room, PLAIN);
      assertThat(Columns.width(shown)).as("%s in %d", shown, room).isLessThanOrEqualTo(room);
      assertThat(shown).doesNotContain("\u001B");
    }
  }
}
