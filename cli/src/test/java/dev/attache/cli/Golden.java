package dev.attache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Output that was read through and kept. When it changes, read the difference as a user would;
 * {@code -Dattache.accept=true} then writes it anew.
 */
final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/dev/attache/cli");

  private Golden() {}

  static void hold(String name, String found) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("attache.accept")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, found);
    }
    assertThat(found).as(name).isEqualTo(Files.readString(file));
  }
}
