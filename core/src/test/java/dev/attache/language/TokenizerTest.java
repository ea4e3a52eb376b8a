package dev.attache.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.rules.LanguageFolder;
import dev.attache.text.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {

  private static final Tokenizer TOKENIZER = Tokenizer.load(LanguageFolder.ENGLISH);

  /** Sentences, their tokens parted by single spaces. */
  static List<String> sentences(String text) {
    Reading.Builder builder = new Reading.Builder(new Text(text));
    List<int[]> bounds = new ArrayList<>();
    TOKENIZER.split(builder.build().text(), builder, bounds);
    Reading reading = builder.build();
    assertThat(bounds).hasSize(reading.sentences());
    List<String> all = new ArrayList<>();
    int after = 0;
    for (int s = 0; s < reading.sentences(); s++) {
      List<String> forms = new ArrayList<>();
      for (Token token : reading.sentence(s)) {
        assertThat(token.span().start()).isGreaterThanOrEqualTo(after);
        assertThat(token.form()).isNotEmpty().isEqualTo(reading.text().slice(token.span()));
        assertThat(isSpace(text.substring(after, token.span().start()))).isTrue();
        after = token.span().end();
        forms.add(token.form());
      }
      all.add(String.join(" ", forms));
    }
    assertThat(isSpace(text.substring(after))).isTrue();
    return all;
  }

  /** White space of any kind, controls and byte order marks: what no token needs to cover. */
  private static boolean isSpace(String between) {
    return between
        .chars()
        .allMatch(
            c -> c <= ' ' || c == 0xFEFF || Character.isSpaceChar(c) || Character.isWhitespace(c));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Lawmakers can't agree.|Lawmakers ca n't agree .",
        "Lawmakers cannot agree.|Lawmakers can not agree .",
        "They don’t know.|They do n’t know .",
        "She'll say they've won.|She 'll say they 've won .",
        "The minister's aide left.|The minister 's aide left .",
        "The leaders' talks failed.|The leaders ' talks failed .",
        "The leaders’ talks failed.|The leaders ’ talks failed .",
        "It cost $3.5 million, up 4%.|It cost $ 3.5 million , up 4 % .",
        "It sold 12,500 tons.|It sold 12,500 tons .",
        "He said: \"We will go.\"|He said : \" We will go . \"",
        "He said: “We will go.”|He said : “ We will go . ”",
        "The pact (signed in May) holds.|The pact ( signed in May ) holds .",
        "Talks—long delayed—began.|Talks — long delayed — began .",
        "Talks -- long delayed -- began.|Talks -- long delayed -- began .",
        "Well... they left.|Well ... they left .",
        "Write to press@example.org today.|Write to press@example.org today .",
        "See https://example.org/a-b?c=1.|See https://example.org/a-b?c=1 .",
        "See www.example.org, he said.|See www.example.org , he said .",
        "U.S. troops left at 5 a.m. on Monday.|U.S. troops left at 5 a.m. on Monday .",
        "They left at 10pm.|They left at 10 pm .",
        "MOSCOW, March 21 (Reuters) – Two died.|MOSCOW , March 21 ( Reuters ) – Two died .",
        "The 1990s' wars—and the leaders'—ended.|The 1990s ' wars — and the leaders ' — ended .",
        "The workers'-rights bill.|The workers ' - rights bill .",
        "Talks ended.--Reuters|Talks ended . -- Reuters",
        "It cost US$25, or $4-$6 each.|It cost US$ 25 , or $ 4 - $ 6 each .",
        "It took 5-10 days, till 10:30-11:30.|It took 5 - 10 days , till 10:30 - 11:30 .",
        "Call 555-0142 or 020-7946-0958, extension 3-5290.|Call 555-0142 or 020-7946-0958 , extension 3-5290 .",
        "It costs 7,5 euros; write to ana...@example.org.|It costs 7,5 euros ; write to ana...@example.org .",
        "They met on 2023-03-21.|They met on 2023-03-21 .",
        "It fell to 0°C; 55k left.|It fell to 0 ° C ; 55 k left .",
        "See [13,14], not 1,250,000.|See [ 13 , 14 ] , not 1,250,000 .",
        "He is 6'2\" tall.|He is 6 ' 2 \" tall .",
        "She was pleased :) so they say.|She was pleased :) so they say .",
        "The plan [...] failed.|The plan [...] failed .",
        "Well..no one knows!...but wait.|Well .. no one knows ! ... but wait .",
        "It`s over, they didnt go.|It `s over , they did nt go .",
        "File <<a>> ran to >100 pages.|File << a >> ran to > 100 pages .",
        "Over 200+ went, +1 more.|Over 200 + went , + 1 more .",
        "Ask AT&T.|Ask AT&T .",
      })
  void wordsAndMarksComeApart(String text, String tokens) {
    assertThat(sentences(text)).containsExactly(tokens);
  }

  @Test
  void fullStopsEndSentencesAndAbbreviationsDoNot() {
    assertThat(sentences("Mr. Tan met Gen. Lee. They spoke for an hour. No deal came."))
        .containsExactly("Mr. Tan met Gen. Lee .", "They spoke for an hour .", "No deal came .");
  }

  @Test
  void initialsDoNotEndSentences() {
    assertThat(sentences("J. K. Moyo and A.B. Ncube resigned. Both left."))
        .hasSize(2)
        .first()
        .isEqualTo("J. K. Moyo and A.B. Ncube resigned .");
  }

  @Test
  void abbreviationEndsTheSentenceWhereTheNextWordOpensOne() {
    assertThat(sentences("He flew to the U.S. He will stay there."))
        .containsExactly("He flew to the U.S.", "He will stay there .");
    assertThat(sentences("He met U.S. President Dahl.")).hasSize(1);
  }

  @Test
  void sentenceEndsAfterItsClosingQuote() {
    assertThat(sentences("“We won.” The crowd cheered. \"Go home!\" Police moved in."))
        .containsExactly(
            "“ We won . ”", "The crowd cheered .", "\" Go home ! \"", "Police moved in .");
  }

  @Test
  void questionInsideASentenceDoesNotEndIt() {
    assertThat(sentences("\"Why now?\" asked the mayor. Nobody knew.")).hasSize(2);
  }

  @Test
  void missingSpaceAfterAFullStopParts() {
    assertThat(String.join(" ", sentences("The army left.Rebels came.")))
        .isEqualTo("The army left . Rebels came .");
  }

  @Test
  void decimalsAndTimesStayWhole() {
    assertThat(sentences("Growth hit 2.5 percent by 10:30 on 1/2/2020."))
        .containsExactly("Growth hit 2.5 percent by 10:30 on 1/2/2020 .");
  }

  @Test
  void bulletsAndLinesAreSentences() {
    assertThat(sentences("• Two killed\n• Nine hurt\n\nPolice said so."))
        .containsExactly("• Two killed", "• Nine hurt", "Police said so .");
  }

  @Test
  void hardWrappedLinesAreJoined() {
    assertThat(
            sentences(
                "The government said on\nMonday that it would send more\ntroops to the border"
                    + " after\nweeks of fighting.\n\nThe rebels\ndenied it."))
        .containsExactly(
            "The government said on Monday that it would send more troops to the border after weeks"
                + " of fighting .",
            "The rebels denied it .");
  }

  @Test
  void emojiIsOneToken() {
    assertThat(sentences("They won 🎉 today.")).containsExactly("They won 🎉 today .");
  }

  @Test
  void capitalsAreReadLikeOtherLetters() {
    assertThat(sentences("MINISTER QUITS. PARTY CAN'T AGREE."))
        .containsExactly("MINISTER QUITS .", "PARTY CA N'T AGREE .");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n\n", "\u00A0\u2009", "\uFEFF"})
  void textWithoutWordsHasNoSentence(String text) {
    assertThat(sentences(text)).isEmpty();
  }

  @Test
  void noTextFailsAndNoCharacterIsLost() {
    Random random = new Random(20240501);
    String news =
        "MOSCOW, March 21 (Reuters) – “We can't go,” Mr. O'Neill said at 5 p.m. The U.S.-led"
            + " force, 3,000-strong... left! See http://a.example/x?y. 🎉 It’s 10km.";
    String odd =
        "\u202E\u200F\uD83C\uDF89\uD800\uDC00\0\u001B'’.-–—…@/:wW#%\"()«»\u2028\u0301\u3002";
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder(news);
      for (int k = 0; k < 12; k++) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, odd.charAt(random.nextInt(odd.length())));
          default -> text.setCharAt(at, odd.charAt(random.nextInt(odd.length())));
        }
      }
      sentences(text.toString());
    }
    byte[] bytes = new byte[4_000];
    for (int round = 0; round < 20; round++) {
      random.nextBytes(bytes);
      sentences(new String(bytes, StandardCharsets.ISO_8859_1));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a", "a@", "-", "a-", "'", "s’", ".", "a.", "“", "!", "w", "1,", "\n", "a\n", "a. ",
        "\uD83C"
      })
  void readingTakesTimeInProportionToLength(String unit) {
    String text = unit.repeat(1_000_000 / unit.length());
    Reading.Builder builder = new Reading.Builder(new Text(text));
    List<int[]> bounds = new ArrayList<>();
    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
        java.time.Duration.ofSeconds(8), () -> TOKENIZER.split(new Text(text), builder, bounds));
    // a sentence is cut at 250 tokens, so the last stretch between spaces cannot make it endless
    assertThat(bounds).allSatisfy(b -> assertThat(b[1] - b[0]).isLessThan(3_000));
  }
}
