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
    String text = example.text();
    Span cue = example.spans("cue").get(0);
    List<Statement> found = find(text);
    Statement statement =
        found.stream()
            .filter(s -> cue.equals(s.cue()))
            .filter(s -> s.content().of(text).equals(example.spans("content").get(0).of(text)))
            .findFirst()
            .orElseThrow(() -> new AssertionError(rule + " not found: " + marked + " in " + found));
    if (example.spans("source").isEmpty()) {
      assertThat(statement.source()).isNull();
    } else {
      assertThat(statement.source()).isEqualTo(example.spans("source").get(0));
    }
  }

  @ParameterizedTest(name = "{0}: not {1}")
  @MethodSource("counterExamples")
  void keepsSilent(String rule, String sentence) {
    assertThat(find(Example.parse(sentence).text()))
        .noneMatch(s -> s.foundBy().value().equals(rule));
  }
}
