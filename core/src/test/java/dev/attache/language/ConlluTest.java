package dev.attache.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attache.text.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
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
}
