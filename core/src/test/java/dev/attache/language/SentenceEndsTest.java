package dev.attache.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences of text as it comes: pasted, wrapped, quoted, typed in haste. */
class SentenceEndsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        // no space between sentences
        "They ended the talks.The minister left.|They ended the talks . / The minister left .",
        "“We left.”The crowd cheered.|“ We left . ” / The crowd cheered .",
        "Why now?Nobody knew.|Why now ? / Nobody knew .",
        "It rose 4%.Exports fell in 2003.Imports rose.|It rose 4 % . / Exports fell in 2003 . / Imports"
            + " rose .",
        "It was over.I left.|It was over . / I left .",
        // no end
        "Mr.Tan met St.John today.|Mr. Tan met St. John today .",
        "He holds a Ph.D from Oslo.|He holds a Ph.D from Oslo .",
        "They built Booking.Com there.|They built Booking.Com there .",
        "See http://example.org/A.The for more.|See http://example.org/A.The for more .",
        // lower case after a stop
        "we waited an hour. nobody came. why? no idea.|we waited an hour . / nobody came . / why ? / no"
            + " idea .",
        "\"Why now?\" asked the mayor.|\" Why now ? \" asked the mayor .",
        "Firms, esp. Dutch ones, left.|Firms , esp. Dutch ones , left .",
        // numbers and labels
        "No. Nobody left. No. 5 did.|No . / Nobody left . / No. 5 did .",
        "Three points: 1. Pay first.|Three points : 1 . Pay first .",
        "2.1. Terms. The pact holds.|2.1 . Terms . / The pact holds .",
        // marks that stand alone
        "They left . \" The mayor wept.|They left . / \" The mayor wept .",
        "He said \" go . \" The mayor wept.|He said \" go . \" / The mayor wept .",
        "They left . ) The mayor wept.|They left . ) / The mayor wept .",
        "They left . . . and came back . . . The end.|They left . . . and came back . . . / The end .",
        "The talks failed. [3] [12] Both left.|The talks failed . [ 3 ] [ 12 ] / Both left .",
        "We won! :) See you.|We won ! :) / See you .",
        "The yields fell [...] However, prices rose.|The yields fell [...] / However , prices rose .",
        "One day ... The end.|One day ... / The end .",
        "Left column ======== right column|Left column / ======== / right column",
        "http://example.org/a http://example.org/b|http://example.org/a / http://example.org/b",
        // abbreviations and initials
        "It starts at 5 p.m. Monday in the U.S. The E.U. objects.|It starts at 5 p.m. Monday in the U.S. /"
            + " The E.U. objects .",
        "J. K. Moyo and A.B. Ncube met Gen. Lee.|J. K. Moyo and A.B. Ncube met Gen. Lee .",
        "“We go. We fight.” He sat down.|“ We go . / We fight . ” / He sat down .",
        "WASHINGTON, D.C. (AP) — Talks failed.|WASHINGTON , D.C. ( AP ) — Talks failed .",
      })
  void endsAreFound(String text, String sentences) {
    assertThat(String.join(" / ", TokenizerTest.sentences(text))).isEqualTo(sentences);
  }

  @Test
  void headingsWithoutStopAreSentences() {
    assertThat(TokenizerTest.sentences("Truce holds\nTwo sides meet\n\nThe truce held on Monday."))
        .containsExactly("Truce holds", "Two sides meet", "The truce held on Monday .");
  }

  @Test
  void wrappedTextKeepsItsHeadingsListsAndSignature() {
    String mail =
        """
        Truce holds

        The two sides said on Monday that the truce would be kept until the
        end of the month, and that their envoys would meet again in Geneva to
        talk about the prisoners. They agreed on three points:
        - all prisoners will be exchanged before the end of the year, and the
          lists handed over
        - the road to the north opens
        1. Best regards
        --
        Anna Moyo
        Desk editor
        """;
    assertThat(TokenizerTest.sentences(mail))
        .containsExactly(
            "Truce holds",
            "The two sides said on Monday that the truce would be kept until the end of the month , and"
                + " that their envoys would meet again in Geneva to talk about the prisoners .",
            "They agreed on three points :",
            "- all prisoners will be exchanged before the end of the year , and the lists handed over",
            "- the road to the north opens",
            "1 . Best regards",
            "--",
            "Anna Moyo",
            "Desk editor");
  }

  @Test
  void quotedLinesOfAnAnswerAreReadOn() {
    String mail =
        """
        On Monday the envoy wrote:
        > the talks will go on until the end of the month, whatever the other
        > side says about the prisoners, and nobody will leave the table until
        > then.
        We cannot agree to that, because the prisoners were to come home before
        the talks began.
        """;
    assertThat(TokenizerTest.sentences(mail))
        .containsExactly(
            "On Monday the envoy wrote :",
            "> the talks will go on until the end of the month , whatever the other > side says about the"
                + " prisoners , and nobody will leave the table until > then .",
            "We cannot agree to that , because the prisoners were to come home before the talks began ."
                .replace("cannot", "can not"));
  }
}
