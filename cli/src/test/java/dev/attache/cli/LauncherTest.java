package dev.attache.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script, as far as it goes without a build. */
class LauncherTest {

  private static final Path LAUNCHER = Path.of("../attache").toAbsolutePath().normalize();

  @TempDir Path folder = Path.of("");

  private record Run(int status, String said) {}

  private Run run(String javaHome, String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", javaHome);
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), said);
  }

  private Path script(Path file, String... lines) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, List.of(lines));
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  @BeforeEach
  void needsBash() {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash here");
  }

  @Test
  void isSoundBash() throws IOException, InterruptedException {
    Run run = run("", "/bin/bash", "-n", LAUNCHER.toString());
    assertThat(run.said()).isEmpty();
    assertThat(run.status()).isZero();
  }

  @Test
  void anOldJavaIsNamedAndTheWayOutIsSaid() throws IOException, InterruptedException {
    Path home = folder.resolve("old");
    script(home.resolve("bin/java"), "#!/bin/sh", "echo 'java version \"1.8.0_292\"' >&2");
    Path copy = Files.copy(LAUNCHER, folder.resolve("attache"));
    Run run = run(home.toString(), "/bin/bash", copy.toString(), "read", "x");
    assertThat(run.said().lines()).hasSize(1);
    assertThat(run.said()).startsWith("attache: ").contains("is Java 8").contains("JDK 17");
    assertThat(run.status()).isEqualTo(1);
  }

  @Test
  void findsItsJarThroughALinkAndGivesItsArgumentsOnAsTheyAre()
      throws IOException, InterruptedException {
    Path home = folder.resolve("java home");
    script(
        home.resolve("bin/java"),
        "#!/bin/sh",
        "if [ \"$1\" = -version ]; then echo 'openjdk version \"17.0.2\"' >&2; exit; fi",
        "while [ \"$1\" != -jar ]; do shift; done",
        "printf '<%s>\\n' \"$@\"",
        "exit 3");
    Path target = Files.createDirectories(folder.resolve("a place/cli/target"));
    Path jar = Files.createFile(target.resolve("attache.jar"));
    Path copy = Files.copy(LAUNCHER, folder.resolve("a place/attache"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), copy);
    Run run = run(home.toString(), "/bin/bash", link.toString(), "read", "my story.txt", "*");
    assertThat(run.said().lines())
        .containsExactly("<-jar>", "<" + jar.toRealPath() + ">", "<read>", "<my story.txt>", "<*>");
    assertThat(run.status()).isEqualTo(3);
  }
}
