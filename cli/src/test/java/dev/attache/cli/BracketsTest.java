package dev.attache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.text.Span;
import dev.attache.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BracketsTest {

  private static final String WORDS = "Police arrested six students in Minsk.";

  private static String mark(String... labelsAndWords) {
    List<Brackets.Part> parts = new ArrayList<>();
    for (int i = 0; i < labelsAndWords.length; i += 2) {
      int at = WORDS.indexOf(labelsAndWords[i + 1]);
      parts.add(
          new Brackets.Part(labelsAndWords[i], new Span(at, at + labelsAndWords[i + 1].length())));
    }
    return Brackets.mark(new Text(WORDS), new Span(0, WORDS.length()), parts);
  }

  @Test
  void partsStandInBracketsInTextOrder() {
    assertThat(mark("recipient", "six students", "trigger", "arrested", "actor", "Police"))
        .isEqualTo("[actor Police] [trigger arrested] [recipient six students] in Minsk.");
  }

  @Test
  void aPartInsideAnotherStandsInside() {
    assertThat(mark("content", "six students in Minsk", "actor", "students"))
        .isEqualTo("Police arrested [content six [actor students] in Minsk].");
  }

  @Test
  void aPartThatCrossesAnotherIsLeftOut() {
    assertThat(mark("content", "arrested six", "actor", "six students"))
        .isEqualTo("Police [content arrested six] students in Minsk.");
  }

  @Test
  void aPartOutsideThePassageIsLeftOut() {
    Text text = new Text(WORDS);
    assertThat(
            Brackets.mark(
                text,
                new Span(7, 15),
                List.of(
                    new Brackets.Part("actor", new Span(0, 6)),
                    new Brackets.Part("trigger", new Span(7, 15)))))
        .isEqualTo("[trigger arrested]");
  }
}
