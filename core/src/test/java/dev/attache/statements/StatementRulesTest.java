package dev.attache.statements;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.actors.Cast;
import dev.attache.language.LanguageCore;
import dev.attache.rules.Example;
import dev.attache.rules.LanguageFolder;
import dev.attache.rules.Stanza;
import dev.attache.text.Span;
import dev.attache.text.Text;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every example of the statement rules on the real language core. */
class StatementRulesTest {

  private static LanguageCore core;
  private static StatementFinder finder;

  @BeforeAll
  static void load() {
    core = LanguageCore.load(LanguageFolder.ENGLISH);
    finder = StatementFinder.load(LanguageFolder.ENGLISH);
  }

  private static List<Statement> find(String text) {
    return finder.find(core.read(new Text(text)), Cast.EMPTY, List.of());
  }

  static Stream<Arguments> examples() {
    return Stanza.read(LanguageFolder.ENGLISH, "rules/statements.txt").stream()
        .flatMap(s -> s.all("example").stream().map(e -> Arguments.of(s.get("id"), e.value())));
  }

  static Stream<Arguments> counterExamples() {
    return Stanza.read(LanguageFolder.ENGLISH, "rules/statements.txt").stream()
        .flatMap(s -> s.all("not").stream().map(e -> Arguments.of(s.get("id"), e.value())));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("examples")
  void findsSourceCueAndContent(String rule, String marked) {
    Example example = Example.parse(marked);
    List<Span> content = example.spans("content");
    Statement found =
        find(example.text()).stream()
            .filter(s -> s.foundBy().value().equals(rule))
            .findFirst()
            .orElseThrow(() -> new AssertionError("not found: " + marked));
    assertThat(found.cue()).isEqualTo(example.spans("cue").get(0));
    if (example.spans("source").isEmpty()) {
      assertThat(found.source()).isNull();
    } else {
      assertThat(found.source()).isEqualTo(example.spans("source").get(0));
    }
    Span whole = content.get(0).cover(content.get(content.size() - 1));
    assertThat(found.content().of(example.text())).isEqualTo(whole.of(example.text()));
  }

  @ParameterizedTest(name = "{0}: not {1}")
  @MethodSource("counterExamples")
  void keepsSilent(String rule, String sentence) {
    assertThat(find(Example.parse(sentence).text()))
        .noneMatch(s -> s.foundBy().value().equals(rule));
  }
}
