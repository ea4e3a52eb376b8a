package dev.attache.places;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.language.LanguageCore;
import dev.attache.mention.PlaceMention;
import dev.attache.rules.Example;
import dev.attache.rules.LanguageFolder;
import dev.attache.rules.Stanza;
import dev.attache.text.Text;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs every example of the rules of places on the real language core. */
class PlaceRulesTest {

  private static final LanguageCore CORE = LanguageCore.load(LanguageFolder.ENGLISH);
  private static final PlaceFinder FINDER = PlaceFinder.load(LanguageFolder.ENGLISH);

  @TestFactory
  List<DynamicTest> every_example_reads_as_it_is_marked() {
    return Stanza.read(LanguageFolder.ENGLISH, "rules/places.txt").stream()
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
    return Stanza.read(LanguageFolder.ENGLISH, "rules/places.txt").stream()
        .flatMap(
            rule ->
                rule.all("not").stream()
                    .map(
                        field ->
                            DynamicTest.dynamicTest(
                                rule.get("id") + ":" + field.line(),
                                () -> isNotFound(rule, field.value()))))
        .toList();
  }

  private static void matches(String marked) {
    Example example = Example.parse(marked);
    List<String> expected =
        example.marks().stream().map(m -> m.span().of(example.text()) + " = " + m.value()).toList();
    assertThat(expected).isNotEmpty();
    assertThat(
            FINDER.find(CORE.read(new Text(example.text()))).stream()
                .map(p -> p.span().of(example.text()) + " = " + p.place().name().replace(' ', '_'))
                .toList())
        .isEqualTo(expected);
  }

  /** A rule that only has words decides what is no place at all, so its sentence has none. */
  private static void isNotFound(Stanza rule, String sentence) {
    List<PlaceMention> found = FINDER.find(CORE.read(new Text(sentence)));
    if (rule.all("words").isEmpty()) {
      assertThat(found).as(sentence).noneMatch(p -> p.foundBy().value().equals(rule.get("id")));
    } else {
      assertThat(found).as(sentence).isEmpty();
    }
  }
}
