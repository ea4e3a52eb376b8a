package dev.attache.story;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.rules.Example;
import dev.attache.rules.LanguageFolder;
import dev.attache.rules.Stanza;
import dev.attache.story.PageLines.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageLinesTest {

  private static final PageLines LINES = PageLines.load(LanguageFolder.ENGLISH, new Days("en"));

  static List<String> ids() {
    return LINES.rules().stream().map(r -> r.id).toList();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyExampleOfARuleIsReadAsItIsMarked(String id) {
    Rule rule = rule(id);
    assertThat(rule.stanza().all("example")).as("examples").isNotEmpty();
    assertThat(rule.stanza().all("not")).as("counter-examples").isNotEmpty();
    for (Stanza.Field field : rule.stanza().all("example")) {
      Example example = Example.parse(field.value());
      Matcher groups =
          requireNonNull(
              rule.match(example.text(), example.text().toLowerCase(Locale.ROOT)), example.text());
      Map<String, String> found = new TreeMap<>();
      for (String name : PageLines.GROUPS) {
        if (groups.pattern().pattern().contains("(?<" + name + ">") && groups.group(name) != null) {
          found.put(name, groups.group(name).strip());
        }
      }
      Map<String, String> marked =
          example.marks().stream()
              .collect(
                  Collectors.toMap(
                      Example.Mark::role,
                      m -> m.span().of(example.text()),
                      (a, b) -> a,
                      TreeMap::new));
      assertThat(found).as(example.text()).isEqualTo(marked);
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void noCounterExampleOfARuleFits(String id) {
    Rule rule = rule(id);
    for (Stanza.Field field : rule.stanza().all("not")) {
      String line = Example.parse(field.value()).text();
      assertThat(rule.match(line, line.toLowerCase(Locale.ROOT))).as(line).isNull();
    }
  }

  private static Rule rule(String id) {
    return LINES.rules().stream().filter(r -> r.id.equals(id)).findFirst().orElseThrow();
  }
}
