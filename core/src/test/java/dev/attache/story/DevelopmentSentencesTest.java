package dev.attache.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.attache.rules.LanguageFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DevelopmentSentencesTest {

  @Test
  void noSentenceOfTheEventSetIsTakenForAnotherLanguage() throws IOException {
    Path inRoot = Path.of("../shared/dev/events/plv_train.tsv");
    Path file = Files.exists(inRoot) ? inRoot : Path.of("..").resolve(inRoot);
    assumeTrue(Files.exists(file), "the development sets are not here");
    LanguageCheck check = LanguageCheck.load(LanguageFolder.ENGLISH);
    List<String> rows = Files.readAllLines(file);
    assertThat(rows.subList(1, rows.size()))
        .allSatisfy(row -> assertThat(check.languageOf(row.split("\t", -1)[1])).isEqualTo("en"));
  }
}
