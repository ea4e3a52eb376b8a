package dev.attache.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attache.text.Span;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormatsTest {

  /** A folder of the tests' own: {@code src/test/resources/dev/attache/xx}. */
  private static final LanguageFolder TEST = new LanguageFolder("xx");

  @Test
  void aTableGivesCellsByColumnAndKeepsLines() {
    Table table = Table.read(TEST, "lexicon/good.tsv");
    int names = table.column("names");
    assertThat(table.rows()).hasSize(2);
    assertThat(table.rows().get(0).list(names)).containsExactly("Narnia", "the Narnian state");
    assertThat(table.rows().get(1).list(names)).isEmpty();
    assertThat(table.rows().get(1).line()).isEqualTo(5);
  }

  @Test
  void aRowWithTooManyCellsIsNamedByFileAndLine() {
    assertThatThrownBy(() -> Table.read(TEST, "lexicon/wide.tsv"))
        .isInstanceOf(RuleFileException.class)
        .hasMessageContaining("lexicon/wide.tsv:4")
        .hasMessageContaining("3 cells");
  }

  @Test
  void aMissingFileAndAMissingColumnAreNamed() {
    assertThatThrownBy(() -> Table.read(TEST, "lexicon/none.tsv"))
        .isInstanceOf(RuleFileException.class)
        .hasMessageContaining("lexicon/none.tsv");
    assertThatThrownBy(() -> Table.read(TEST, "lexicon/good.tsv").column("colour"))
        .hasMessageContaining("colour");
  }

  @Test
  void aStanzaKeepsRepeatedFieldsAndContinuations() {
    List<Stanza> stanzas = Stanza.read(TEST, "rules/good.txt");
    assertThat(stanzas).hasSize(2);
    Stanza first = stanzas.get(0);
    assertThat(first.get("id")).isEqualTo("xx.visit");
    assertThat(first.words("verbs")).containsExactly("visit", "tour", "travel to");
    assertThat(first.all("example")).hasSize(2);
    assertThat(first.all("example").get(1).value()).isEqualTo("A long one that goes on.");
    assertThat(stanzas.get(1).where()).isEqualTo("rules/good.txt:11");
  }

  @Test
  void aFieldThatNobodyReadsIsAFault() {
    Stanza stanza = Stanza.read(TEST, "rules/good.txt").get(1);
    assertThatThrownBy(() -> stanza.allowOnly(Set.of("id")))
        .isInstanceOf(RuleFileException.class)
        .hasMessageContaining("rules/good.txt:12")
        .hasMessageContaining("verbs");
  }

  @Test
  void aLineThatIsNoFieldIsNamed() {
    assertThatThrownBy(() -> Stanza.read(TEST, "rules/broken.txt"))
        .isInstanceOf(RuleFileException.class)
        .hasMessageContaining("rules/broken.txt:4");
  }

  @Test
  void marksComeOutOfAnExampleWithTheirSpans() {
    Example example = Example.parse("[actor Xi] [trigger visited] [recipient Russia] \\[sic\\].");
    assertThat(example.text()).isEqualTo("Xi visited Russia [sic].");
    assertThat(example.spans("trigger")).containsExactly(new Span(3, 10));
  }

  @Test
  void marksNestAndCarryValues() {
    Example example = Example.parse("[content It rained [time=2023-03-20 Monday]].");
    assertThat(example.text()).isEqualTo("It rained Monday.");
    assertThat(example.marks().get(0).span()).isEqualTo(new Span(0, 16));
    assertThat(example.marks().get(1).value()).isEqualTo("2023-03-20");
  }

  @Test
  void aMarkLeftOpenIsAFault() {
    assertThatThrownBy(() -> Example.parse("[actor Xi visited"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not closed");
  }
}
