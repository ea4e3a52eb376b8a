package dev.attache.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.attache.rules.LanguageFolder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationMarksTest {

  private static final QuotationMarks MARKS = QuotationMarks.load(LanguageFolder.ENGLISH);

  private static List<String> inner(String text) {
    return MARKS.pair(text).stream().map(q -> q.inner().of(text)).toList();
  }

  @Test
  void curlyMarksArePaired() {
    assertThat(inner("“Stay,” he said. “Please.”")).containsExactly("Stay,", "Please.");
  }

  @Test
  void straightMarksArePairedByParityInsideTheParagraph() {
    assertThat(inner("\"Stay,\" he said, \"please.\"\n\"Go.\""))
        .containsExactly("Stay,", "please.", "Go.");
  }

  @Test
  void twoApostrophesAreOneMark() {
    assertThat(inner("''It's over,'' he said.")).containsExactly("It's over,");
  }

  @Test
  void apostrophesAreNoMarks() {
    assertThat(inner("The workers’ leader didn’t say it was the ministers’ fault.")).isEmpty();
    assertThat(inner("The workers' leader didn't say it was the ministers' fault.")).isEmpty();
  }

  @Test
  void singleMarksEncloseAQuotationThatHoldsAnApostrophe() {
    assertThat(inner("He called it ‘the people’s war’ in March."))
        .containsExactly("the people’s war");
  }

  @Test
  void aQuotationInsideAQuotationIsLeftToTheOuterOne() {
    assertThat(inner("“He said “hell” and left,” she said."))
        .containsExactly("He said “hell” and left,");
    assertThat(inner("\"He said 'no' twice,\" she said.")).containsExactly("He said 'no' twice,");
  }

  @Test
  void aQuotationLeftOpenEndsWithItsParagraphAndGoesOnInTheNext() {
    String text = "“We came in May.\n\n“We left in June,” she said.\n\n“Who knows?” he said.";
    List<Quote> quotes = MARKS.pair(text);
    assertThat(quotes).extracting(Quote::closed).containsExactly(false, true, true);
    assertThat(quotes).extracting(Quote::goesOn).containsExactly(false, true, false);
    assertThat(quotes.get(0).inner().of(text)).isEqualTo("We came in May.");
  }

  @Test
  void aMarkOfAnotherKindClosesWhereOnlyAClosingOneCanStand() {
    assertThat(inner("“Stay,\" he said. “Please.”")).containsExactly("Stay,", "Please.");
    assertThat(inner("“Stay.“ That was all.")).containsExactly("Stay.");
  }

  @Test
  void aQuotationThatIsNeverClosedBeforeTheNextOneEndsWithIt() {
    assertThat(inner("“Stay, he said. “Please.” Then he left."))
        .containsExactly("Stay, he said. “Please.");
  }

  @Test
  void inchesAreNoMarks() {
    assertThat(inner("The 6'2\" guard and the 5'11\" guard left.")).isEmpty();
  }

  @Test
  void inchesInsideAQuotationOfCurlyMarksDoNotCloseIt() {
    assertThat(inner("“We won,” said the 6'2\" guard. “Twice.”"))
        .containsExactly("We won,", "Twice.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"‘", "'", "“", "\"", "‘a ", "'a ", "“a “b” ", "“‘a ", "s' a ", "‘as’ a "})
  void pairingTakesTimeInProportionToLength(String unit) {
    String text = unit.repeat(300_000 / unit.length());
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> MARKS.pair(text));
  }
}
