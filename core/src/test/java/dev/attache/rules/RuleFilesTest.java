package dev.attache.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of words about the world says where it is from, is in order, and has examples. */
class RuleFilesTest {

  static Stream<String> lexicons() throws IOException {
    return files("lexicon", ".tsv");
  }

  static Stream<String> rules() throws IOException {
    return files("rules", ".txt");
  }

  private static Stream<String> files(String folder, String ending) throws IOException {
    Path root = folder();
    try (Stream<Path> all = Files.walk(root.resolve(folder))) {
      return all
          .filter(p -> p.toString().endsWith(ending))
          .map(p -> root.relativize(p).toString())
          .sorted()
          .toList()
          .stream();
    }
  }

  private static Path folder() {
    try {
      URL readme =
          Objects.requireNonNull(
              RuleFilesTest.class.getResource("/dev/attache/en/lexicon/README.md"));
      return Path.of(readme.toURI()).resolve("../..").normalize();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource({"lexicons", "rules"})
  void saysItsSourceAndLicence(String file) throws IOException {
    List<String> header =
        Files.readAllLines(folder().resolve(file)).stream()
            .takeWhile(l -> l.startsWith("#"))
            .map(l -> l.toLowerCase(Locale.ROOT))
            .toList();
    assertThat(header).anyMatch(l -> l.matches("# *source:.+"));
    assertThat(header).anyMatch(l -> l.matches("# *licen[cs]e:.+"));
  }

  @Test
  void theIndexNamesEveryRuleFile() throws IOException {
    assertThat(
            Files.readAllLines(folder().resolve("rules/INDEX")).stream()
                .filter(l -> !l.startsWith("#")))
        .containsExactlyElementsOf(rules().toList());
  }

  @Test
  void aRuleIsFoundByItsIdAsItIsWritten() {
    RuleSource source =
        RuleSource.find(LanguageFolder.ENGLISH, new RuleId("en.consult.visit")).orElseThrow();
    assertThat(source.where()).startsWith("rules/frames-verbal-cooperation.txt:");
    assertThat(source.lines()).contains("id: en.consult.visit").anyMatch(l -> l.startsWith("not:"));
    assertThat(RuleSource.find(LanguageFolder.ENGLISH, new RuleId("en.no.such"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("lexicons")
  void isSortedByItsFirstColumn(String file) {
    List<String> first =
        Table.read(LanguageFolder.ENGLISH, file).rows().stream().map(r -> r.get(0)).toList();
    assertThat(first).isSorted();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleHasAnIdAndExamplesThatMatchAndDoNot(String file) {
    Set<String> ids = new HashSet<>();
    for (Stanza rule : Stanza.read(LanguageFolder.ENGLISH, file)) {
      String id = rule.get("id");
      assertThat(ids.add(id)).as("%s: id %s stands once", rule.where(), id).isTrue();
      assertThat(rule.all("example")).as("%s: examples of %s", rule.where(), id).isNotEmpty();
      assertThat(rule.all("not")).as("%s: counter-examples of %s", rule.where(), id).isNotEmpty();
      for (Stanza.Field example : rule.all("example")) {
        assertThat(Example.parse(example.value()).text())
            .as("%s line %d", file, example.line())
            .isNotBlank();
      }
    }
  }
}
