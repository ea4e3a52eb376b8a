package dev.attache.statements;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.actors.Cast;
import dev.attache.language.LanguageCore;
import dev.attache.rules.Example;
import dev.attache.rules.LanguageFolder;
import dev.attache.text.Span;
import dev.attache.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Sentences labelled before the code read them: of each, every statement's kind, speaker, cue and
 * content must overlap what is marked; nothing else may be found. The floor never falls.
 */
class StatementGoldTest {

  private static final double FLOOR = 0.90;

  private record Line(String set, Example example) {}

  @Test
  void findsTheStatementsOfTheFloorSet() throws IOException {
    LanguageCore core = LanguageCore.load(LanguageFolder.ENGLISH);
    StatementFinder finder = StatementFinder.load(LanguageFolder.ENGLISH);
    List<String> wrong = new ArrayList<>();
    int lines = 0;
    for (Line line : lines()) {
      if (!line.set.equals("floor")) {
        continue;
      }
      lines++;
      List<Statement> found =
          finder.find(core.read(new Text(line.example.text())), Cast.EMPTY, List.of());
      if (!isRight(line.example, found)) {
        wrong.add(line.example.text());
      }
    }
    assertThat(1 - (double) wrong.size() / lines).as("wrong: %s", wrong).isGreaterThan(FLOOR);
  }

  static boolean isRight(Example example, List<Statement> found) {
    List<Example.Mark> contents =
        example.marks().stream().filter(m -> m.role().startsWith("x")).toList();
    for (Example.Mark mark : contents) {
      String number = mark.role().substring(1);
      Span source = first(example, "s" + number);
      Span cue = first(example, "c" + number);
      if (found.stream()
          .noneMatch(
              s ->
                  s.content().overlaps(mark.span())
                      && s.kind().name().equals(mark.value())
                      && meets(source, s.source())
                      && meets(cue, s.cue()))) {
        return false;
      }
    }
    return found.stream()
        .allMatch(s -> contents.stream().anyMatch(m -> m.span().overlaps(s.content())));
  }

  private static @Nullable Span first(Example example, String role) {
    List<Span> spans = example.spans(role);
    return spans.isEmpty() ? null : spans.get(0);
  }

  private static boolean meets(@Nullable Span gold, @Nullable Span found) {
    return gold == null || (found != null && gold.overlaps(found));
  }

  private static List<Line> lines() throws IOException {
    List<Line> lines = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(StatementGoldTest.class.getResourceAsStream("gold.tsv")),
                StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] cells = line.split("\t", 2);
        if (cells.length == 2 && !line.startsWith("#") && !cells[0].equals("set")) {
          lines.add(new Line(cells[0], Example.parse(cells[1].replace("¶", "\n\n"))));
        }
      }
    }
    return lines;
  }
}
