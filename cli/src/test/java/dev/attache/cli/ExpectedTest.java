package dev.attache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpectedTest {

  @TempDir private Path folder;

  private String write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content).toString();
  }

  @Test
  void filesAreCountedAndLinesOfJson() throws IOException {
    write("in/a.txt", "x");
    write("in/deep/b.html", "x");
    String lines = write("wire.jsonl", "{}\n{}\n{}");
    assertThat(Expected.stories(List.of(folder.resolve("in").toString(), lines))).isEqualTo(5);
  }

  @Test
  void whatMustBeOpenedHasNoNumber() throws IOException {
    String archive = write("day.zip", "x");
    assertThat(Expected.stories(List.of(archive))).isEqualTo(Expected.UNKNOWN);
    assertThat(Expected.stories(List.of("-"))).isEqualTo(Expected.UNKNOWN);
    assertThat(Expected.stories(List.of("https://news.example/rss.xml")))
        .isEqualTo(Expected.UNKNOWN);
  }
}
