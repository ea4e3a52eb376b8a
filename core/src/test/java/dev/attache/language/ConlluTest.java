package dev.attache.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attache.text.Span;
import dev.attache.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConlluTest {

  private static final String GOOD =
      """
      # sent_id = 1
      1\tRebels\trebel\tNOUN\tNNS\t_\t4\tnsubj\t_\t_
      2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_
      2\tca\tcan\tAUX\tMD\t_\t4\taux\t_\t_
      3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
      4\tleave\tleave\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
      4.1\tleave\tleave\tVERB\tVB\t_\t_\t_\t0:root\t_
      5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

      1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_
      """;

  private static Reading read(String text) throws IOException {
    return Conllu.read(new BufferedReader(new StringReader(text)));
  }

  private static String write(Reading reading) throws IOException {
    StringWriter out = new StringWriter();
    Conllu.write(reading, out);
    return out.toString();
  }

  @Test
  void multiwordTokensKeepTheirPartsTogetherAndEmptyNodesArePassedOver() throws IOException {
    Reading r = read(GOOD);
    assertThat(r.text().toString()).startsWith("Rebels can't leave. Go");
    assertThat(r.sentences()).isEqualTo(2);
    assertThat(r.size()).isEqualTo(6);
    assertThat(r.span(2)).isEqualTo(new Span(9, 12));
    assertThat(r.head(0)).isEqualTo(3);
    assertThat(r.head(5)).isEqualTo(Reading.NONE);
    assertThat(r.lemma(2)).isEqualTo("not");
    assertThat(r.upos(1)).isEqualTo(Upos.AUX);
  }

  @Test
  void whatIsWrittenReadsBackTheSame() throws IOException {
    String once = write(read(GOOD));
    assertThat(write(read(once))).isEqualTo(once);
    assertThat(once).contains("\n4\tleave\tleave\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n");
  }

  @Test
  void faultsNameTheirLine() {
    assertThatThrownBy(() -> read("# a comment\n1\tGo\n"))
        .isInstanceOf(Conllu.ConlluException.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining("2 columns");
    assertThatThrownBy(() -> read("1\tGo\tgo\tVERB\tVB\t_\tx\troot\t_\t_\n"))
        .hasMessage("line 1: not a number: \"x\"");
    assertThatThrownBy(() -> read("\n1\tGo\tgo\tVERBE\tVB\t_\t0\troot\t_\t_\n"))
        .hasMessageContaining("line 2")
        .hasMessageContaining("VERBE");
    assertThatThrownBy(() -> read("1\tGo\tgo\tVERB\tVB\t_\t2\tdep\t_\t_\n"))
        .hasMessage("line 1: head 2 is outside the sentence");
  }

  @Test
  void sentencesKeepCommentsMultiwordsAndSpacesAndGetAnotherAnnotation() throws IOException {
    String file =
        """
        # newdoc id = wire-1
        # sent_id = wire-1-01
        # text = Rebels can't leave.
        # a note of the editor's
        1\tRebels\t_\t_\t_\t_\t_\t_\t_\tEntity=(group)
        2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_
        2\tca\t_\tVERBE\t_\t_\t99\t_\t_\t_
        3\tn't\t_\t_\t_\t_\t_\t_\t_\t_
        4\tleave\t_\t_\t_\tTense=Pres\t_\t_\t_\tSpaceAfter=No|Gloss=go
        4.1\tleave\t_\t_\t_\t_\t_\t_\t0:root\t_
        5\t.\t_\t_\t_\t_\t_\t_\t_\t_

        1-2\tau\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
        1\tà\t_\t_\t_\t_\t_\t_\t_\t_
        2\tle\t_\t_\t_\t_\t_\t_\t_\t_
        3\t!\t_\t_\t_\t_\t_\t_\t_\t_
        """;
    ConlluReader reader =
        new ConlluReader(
            new BufferedReader(new StringReader(file)),
            fault -> {
              throw fault;
            });
    List<ConlluSentence> sentences = new ArrayList<>();
    for (ConlluSentence s = reader.next(); s != null; s = reader.next()) {
      sentences.add(s);
    }
    Reading words = Conllu.words(sentences);
    assertThat(words.text().toString()).isEqualTo("Rebels can't leave. au! ");
    assertThat(words.span(2)).isEqualTo(new Span(9, 12));
    assertThat(words.form(5)).isEqualTo("à");
    assertThat(words.text().slice(words.span(5))).isEqualTo("au");
    StringWriter out = new StringWriter();
    Conllu.write(sentences, words, out);
    assertThat(out.toString())
        .isEqualTo(
            """
            # newdoc id = wire-1
            # sent_id = wire-1-01
            # text = Rebels can't leave.
            # a note of the editor's
            1\tRebels\t_\tX\t_\t_\t0\troot\t_\t_
            2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_
            2\tca\t_\tX\t_\t_\t0\troot\t_\t_
            3\tn't\t_\tX\t_\t_\t0\troot\t_\t_
            4\tleave\t_\tX\t_\t_\t0\troot\t_\tSpaceAfter=No
            5\t.\t_\tX\t_\t_\t0\troot\t_\t_

            # sent_id = 2
            # text = au!
            1-2\tau\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
            1\tà\t_\tX\t_\t_\t0\troot\t_\t_
            2\tle\t_\tX\t_\t_\t0\troot\t_\t_
            3\t!\t_\tX\t_\t_\t0\troot\t_\t_

            """);
  }

  @Test
  void everyBadLineIsReportedAndTheOtherSentencesAreRead() throws IOException {
    String row = "\t_\t_\t_\t_\t_\t_\t_\t_\n";
    String file =
        "1\tGo"
            + row
            + "\n"
            + "1\tStay\n2\there"
            + row
            + "x\t."
            + row
            + "\n"
            + "1\tOne"
            + row
            + "3\tthree"
            + row
            + "\n"
            + "1-3\tcan't"
            + row
            + "1\tca"
            + row
            + "2\tn't"
            + row
            + "\n"
            + "2-3\tcan't"
            + row
            + "1\tca"
            + row
            + "\n"
            + "1\t"
            + row
            + "\n"
            + "# only a comment\n\n"
            + "1\tEnd"
            + row;
    List<String> faults = new ArrayList<>();
    ConlluReader reader =
        new ConlluReader(
            new BufferedReader(new StringReader(file)), fault -> faults.add(fault.getMessage()));
    List<String> read = new ArrayList<>();
    for (ConlluSentence s = reader.next(); s != null; s = reader.next()) {
      read.add(s.line() + " " + s.text());
    }
    assertThat(read).containsExactly("1 Go", "21 End");
    assertThat(faults)
        .containsExactly(
            "line 3: 2 columns where CoNLL-U has 10",
            "line 5: not a number: \"x\"",
            "line 8: word 3 where 2 was due",
            "line 12: the sentence ends inside the multiword token can't",
            "line 14: multiword token 2-3 does not belong here",
            "line 17: no form");
  }

  @Test
  void aSentenceGluedToTheNextSaysSoAndItsTextIsOneLine() throws IOException {
    Text text = new Text("He\u2028left.She stayed");
    Reading.Builder reading = new Reading.Builder(text);
    reading.beginSentence();
    reading.token(0, 2);
    reading.token(3, 7);
    reading.token(7, 8);
    reading.beginSentence();
    reading.token(8, 11);
    reading.token(12, 18);
    StringWriter out = new StringWriter();
    Conllu.writeWithOffsets(reading.build(), out);
    assertThat(out.toString())
        .contains("# text = He left.\n")
        .contains("\tSpaceAfter=No|TokenRange=7:8\n\n# sent_id = 2\n# text = She stayed\n");
  }
}
