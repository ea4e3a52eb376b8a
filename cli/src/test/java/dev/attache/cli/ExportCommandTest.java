package dev.attache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

  @TempDir private static Path folder;
  private static final PrintStream BEFORE = System.err;
  private static String ledger = "";

  private int status;
  private String said = "";

  @BeforeAll
  static void keep() throws IOException {
    ledger = folder.resolve("record.db").toString();
    Path stories =
        Files.write(
            folder.resolve("stories.jsonl"),
            List.of(
                "{\"id\":\"a\",\"outlet\":\"Daily\",\"published\":\"2022-06-15\",\"text\":\"France"
                    + " condemned Iran on Monday.\"}",
                "{\"id\":\"b\",\"outlet\":\"Daily\",\"published\":\"2023-06-14\",\"text\":\"A bomb"
                    + " killed 12 soldiers in Kabul on Monday.\"}"));
    assertThat(
            Attache.run(new ByteArrayOutputStream(), "read", "--into", ledger, stories.toString()))
        .isZero();
  }

  @AfterAll
  static void stopListening() {
    System.setErr(BEFORE);
  }

  private String run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    status = Attache.run(out, args);
    System.setErr(BEFORE);
    said = err.toString(StandardCharsets.UTF_8);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aFormOfOneFileGoesToStandardOutputOrToAFile() throws IOException {
    String out = run("export", ledger, "--as", "gdelt");
    assertThat(status).isEqualTo(Attache.OK);
    assertThat(out.lines()).hasSize(2).allMatch(line -> line.split("\t", -1).length == 61);
    Path file = folder.resolve("gdelt.tsv");
    assertThat(run("export", ledger, "--as", "gdelt", "-o", file.toString())).isEmpty();
    assertThat(Files.readString(file)).isEqualTo(out);
  }

  @Test
  void fromADayToADay() {
    assertThat(run("export", ledger, "--as", "plover", "--since", "2023").lines())
        .singleElement()
        .asString()
        .contains("\"date\":\"2023-06-12\"");
    assertThat(run("export", ledger, "--as", "plover", "--until", "2022-06").lines()).hasSize(1);
    assertThat(run("export", ledger, "--as", "gdelt-mentions", "--since", "2024")).isEmpty();
    assertThat(status).isEqualTo(Attache.OK);
  }

  @Test
  void aFolderIsMade() {
    Path made = folder.resolve("deep").resolve("package");
    run("export", ledger, "--as", "package", "-o", made.toString());
    assertThat(status).isEqualTo(Attache.OK);
    assertThat(made.resolve("datapackage.json")).isNotEmptyFile();
    assertThat(made.resolve("event.csv")).isNotEmptyFile();
    run("export", ledger, "--as", "parquet", "-o", made.toString());
    assertThat(made.resolve("event.parquet")).isNotEmptyFile();
  }

  @Test
  void whatIsWrongIsSaid() {
    run("export", ledger, "--as", "parquet");
    assertThat(status).isEqualTo(Attache.USAGE);
    assertThat(said).contains("name one with --output");
    run("export", ledger, "--as", "csv", "-o", ledger);
    assertThat(status).isEqualTo(Attache.USAGE);
    assertThat(said).contains("is a file");
    run("export", ledger, "--as", "gdelt", "-o", ledger);
    assertThat(status).isEqualTo(Attache.USAGE);
    assertThat(said).contains("is an input too");
    run("export", ledger, "--as", "xml");
    assertThat(status).isEqualTo(Attache.USAGE);
    assertThat(said).contains("gdelt-mentions");
    run("export", folder.resolve("none.db").toString(), "--as", "gdelt");
    assertThat(status).isEqualTo(Attache.SOME_FAILED);
    run("export", ledger, "--as", "plover");
    assertThat(status).isEqualTo(Attache.OK);
  }
}
