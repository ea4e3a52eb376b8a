package dev.attache.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What docs/exports.md says of columns is what the forms have, in their order. */
class ExportsPageTest {

  private static final Path PAGE = Path.of("../docs/exports.md");

  @ParameterizedTest
  @EnumSource(
      value = ExportForm.class,
      names = {"CSV", "PARQUET", "PACKAGE"},
      mode = EnumSource.Mode.EXCLUDE)
  void everyColumnIsDocumentedInItsOrder(ExportForm form) throws IOException {
    String name = form.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String page = Files.readString(PAGE);
    int begin = page.indexOf("\n## `" + name + "`\n");
    assertThat(begin).as("section of " + name).isPositive();
    String section = page.substring(begin + 4, page.indexOf("\n## ", begin + 4));
    List<String> documented =
        Pattern.compile("^\\| `([^`]+)` \\|", Pattern.MULTILINE)
            .matcher(section)
            .results()
            .map(m -> m.group(1))
            .toList();
    assertThat(documented).isEqualTo(form.columns());
  }

  @Test
  void everyTableIsDocumented() throws IOException {
    String tables =
        KeptTable.ALL.stream()
            .map(
                t ->
                    "| `"
                        + t.name()
                        + "` | "
                        + t.columns().stream()
                            .map(c -> "`" + c.name() + "`")
                            .collect(Collectors.joining(", "))
                        + " |\n")
            .collect(Collectors.joining());
    assertThat(Files.readString(PAGE)).endsWith("| table | columns |\n|---|---|\n" + tables);
  }
}
