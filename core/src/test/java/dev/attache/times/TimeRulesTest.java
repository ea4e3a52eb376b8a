package dev.attache.times;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.language.LanguageCore;
import dev.attache.mention.TimeMention;
import dev.attache.rules.Example;
import dev.attache.rules.LanguageFolder;
import dev.attache.rules.Stanza;
import dev.attache.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs every example of the rules of times on the real language core. */
class TimeRulesTest {

  private static final LocalDate TUESDAY = LocalDate.of(2023, 3, 21);
  private static final LanguageCore CORE = LanguageCore.load(LanguageFolder.ENGLISH);
  private static final TimeFinder FINDER = TimeFinder.load(LanguageFolder.ENGLISH);

  @TestFactory
  List<DynamicTest> every_example_reads_as_it_is_marked() {
    return Stanza.read(LanguageFolder.ENGLISH, "rules/times.txt").stream()
        .flatMap(
            rule ->
                rule.all("example").stream()
                    .map(
                        field ->
                            DynamicTest.dynamicTest(
                                rule.get("id") + ":" + field.line(), () -> matches(field.value()))))
        .toList();
  }

  @TestFactory
  List<DynamicTest> no_counterexample_is_found_by_its_rule() {
    return Stanza.read(LanguageFolder.ENGLISH, "rules/times.txt").stream()
        .flatMap(
            rule ->
                rule.all("not").stream()
                    .map(
                        field ->
                            DynamicTest.dynamicTest(
                                rule.get("id") + ":" + field.line(),
                                () -> isNotFound(rule.get("id"), field.value()))))
        .toList();
  }

  private static void matches(String marked) {
    Example example = Example.parse(marked);
    List<String> expected =
        example.marks().stream().map(m -> m.span().of(example.text()) + " = " + m.value()).toList();
    assertThat(expected).isNotEmpty();
    List<TimeMention> found = FINDER.find(CORE.read(new Text(example.text())), TUESDAY);
    assertThat(
            found.stream()
                .map(
                    t ->
                        t.span().of(example.text())
                            + " = "
                            + (t.edtf().isEmpty() ? t.timex() : t.edtf()))
                .toList())
        .isEqualTo(expected);
  }

  private static void isNotFound(String id, String sentence) {
    assertThat(FINDER.find(CORE.read(new Text(sentence)), TUESDAY))
        .as(sentence)
        .noneMatch(t -> t.foundBy().value().equals(id));
  }
}
