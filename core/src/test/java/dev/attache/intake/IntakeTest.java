package dev.attache.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.intake.IntakeOptions.Kind;
import dev.attache.intake.RawItem.Format;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeTest {

  private static final String STORY = "Kenya sent 40 police officers to Haiti on Monday.\n";

  @TempDir Path folder;

  private Path file(String name, String content) throws IOException {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private Path file(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  private static List<Item> all(IntakeOptions options, Object... inputs) {
    List<String> names = new ArrayList<>();
    for (Object input : inputs) {
      names.add(input.toString());
    }
    List<Item> items = new ArrayList<>();
    try (Intake intake = Intake.open(names, options)) {
      intake.forEachRemaining(items::add);
    }
    return items;
  }

  private static List<Item> lines(String lines) {
    return lines(IntakeOptions.DEFAULT.withKind(Kind.JSONL), lines);
  }

  private static List<Item> lines(IntakeOptions options, String lines) {
    InputStream in = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    List<Item> items = new ArrayList<>();
    try (Intake intake = Intake.open(List.of("-"), options, in)) {
      intake.forEachRemaining(items::add);
    }
    return items;
  }

  private static String reason(List<Item> items) {
    assertThat(items).hasSize(1);
    assertThat(items.get(0)).isInstanceOf(Rejection.class);
    String reason = ((Rejection) items.get(0)).reason();
    assertThat(reason).doesNotContain("\n");
    return reason;
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void aFileIsOneItemNamedAfterTheFile() throws IOException {
    Path file = file("haiti.txt", STORY);
    RawItem item = (RawItem) all(IntakeOptions.DEFAULT, file).get(0);
    assertThat(item.id()).isEqualTo("haiti.txt");
    assertThat(item.source()).isEqualTo(file.toString());
    assertThat(item.format()).isEqualTo(Format.PLAIN);
    assertThat(item.content()).isEqualTo(STORY);
    assertThat(item.line()).isZero();
    assertThat(item.given()).isEqualTo(RawItem.Given.NOTHING);
  }

  @Test
  void theDigestIsThatOfTheBytes() throws IOException {
    // echo -n abc | sha256sum, the first test vector of FIPS 180-2
    RawItem item = (RawItem) all(IntakeOptions.DEFAULT, file("abc.txt", "abc")).get(0);
    assertThat(item.digest())
        .isEqualTo("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void aFolderIsReadInTheOrderOfNamesWithItsSubfolders() throws IOException {
    file("in/b.txt", STORY);
    file("in/a.html.gz", packed("<p>x</p>".getBytes(StandardCharsets.UTF_8)));
    file("in/a/z.htm", "<p>y</p>");
    file("in/c.jsonl", "{\"text\":\"one\"}\n{\"text\":\"two\"}\n");
    file("in/notes.css", "no story");
    file("in/.hidden.txt", "no story");
    List<Item> items = all(IntakeOptions.DEFAULT, folder.resolve("in"));
    assertThat(items)
        .extracting(i -> ((RawItem) i).id())
        .containsExactly("a.html.gz", "z.htm", "b.txt", "c.jsonl:1", "c.jsonl:2");
  }

  @Test
  void ofAFolderOnlyTheKindThatIsAskedForIsRead() throws IOException {
    file("in/b.txt", STORY);
    file("in/a.html", "<p>x</p>");
    List<Item> items = all(IntakeOptions.DEFAULT.withKind(Kind.HTML), folder.resolve("in"));
    assertThat(items).extracting(i -> ((RawItem) i).id()).containsExactly("a.html");
  }

  @Test
  void inputsKeepTheirOrderWhateverIsWrongWithThem() throws IOException {
    Path good = file("good.txt", STORY);
    List<Item> items = all(IntakeOptions.DEFAULT, folder.resolve("none.txt"), good, " ");
    assertThat(items).hasSize(3);
    assertThat(((Rejection) items.get(0)).reason()).startsWith("no such file");
    assertThat(((Rejection) items.get(0)).input()).endsWith("none.txt");
    assertThat(items.get(1)).isInstanceOf(RawItem.class);
  }

  @Test
  void aFolderWithoutStoriesIsReported() throws IOException {
    file("in/readme.css", "x");
    assertThat(reason(all(IntakeOptions.DEFAULT, folder.resolve("in"))))
        .startsWith("a folder without stories")
        .contains(".txt");
  }

  @Test
  void emptyFilesAreReported() throws IOException {
    assertThat(reason(all(IntakeOptions.DEFAULT, file("e.txt", "")))).startsWith("empty");
    assertThat(reason(all(IntakeOptions.DEFAULT, file("w.txt", " \n\n"))))
        .startsWith("nothing but white space");
    assertThat(reason(all(IntakeOptions.DEFAULT, file("w.jsonl", "\n\n"))))
        .startsWith("nothing but white space");
    assertThat(reason(all(IntakeOptions.DEFAULT, file("w.txt.gz", packed(new byte[0])))))
        .startsWith("empty");
  }

  @ParameterizedTest
  @CsvSource({
    "'%PDF-1.7 x', PDF",
    "'PK\u0003\u0004xx', zip",
    "'\u0089PNG\r\n', PNG",
    "'GIF89a', GIF",
    "'{\\rtf1 x', rich text",
    "'7z\u00bc\u00afx', 7z"
  })
  void filesThatAreNoTextAreCalledByTheirName(String start, String name) throws IOException {
    Path file = file("x.txt", start.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(reason(all(IntakeOptions.DEFAULT, file))).contains(name);
  }

  @Test
  void nulBytesAreBinary() throws IOException {
    assertThat(reason(all(IntakeOptions.DEFAULT, file("x.txt", "abc\0def"))))
        .startsWith("binary, not text: a NUL byte at 3");
  }

  @Test
  void aBrokenGzipFileIsReported() throws IOException {
    byte[] good = packed(STORY.repeat(5000).getBytes(StandardCharsets.UTF_8));
    byte[] half = java.util.Arrays.copyOf(good, good.length / 2);
    assertThat(reason(all(IntakeOptions.DEFAULT, file("x.txt.gz", half)))).contains("broken gzip");
    List<Item> lines = all(IntakeOptions.DEFAULT, file("x.jsonl.gz", half));
    assertThat(((Rejection) lines.get(lines.size() - 1)).reason()).isNotEmpty();
  }

  @Test
  void anAddressIsNotFetched() {
    assertThat(reason(all(IntakeOptions.DEFAULT, "https://example.org/a")))
        .contains("addresses are not fetched here");
  }

  @Test
  void aFileOverTheLimitIsReportedPackedOrNot() throws IOException {
    IntakeOptions small = IntakeOptions.DEFAULT.withMaxBytes(1000);
    byte[] big = "x".repeat(1001).getBytes(StandardCharsets.UTF_8);
    assertThat(reason(all(small, file("x.txt", big)))).contains("longer than 1000 bytes");
    assertThat(reason(all(small, file("x.txt.gz", packed(big))))).contains("longer than 1000");
    assertThat(all(small, file("y.txt", "x".repeat(1000))).get(0)).isInstanceOf(RawItem.class);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void textIsDecodedWhateverItsEncoding(String charset) throws IOException {
    String text = "Le Pen’s party — the “RN” — won 31 seats in Orléans, officials said.";
    Path file = file("x.txt", text.getBytes(Charset.forName(charset)));
    assertThat(((RawItem) all(IntakeOptions.DEFAULT, file).get(0)).content()).isEqualTo(text);
  }

  @Test
  void marksOfEncodingAreTakenAway() throws IOException {
    Path utf8 = file("a.txt", "\ufeffKyiv");
    Path utf16 = file("b.txt", "\ufeffKyiv".getBytes(StandardCharsets.UTF_16LE));
    assertThat(all(IntakeOptions.DEFAULT, utf8, utf16))
        .extracting(i -> ((RawItem) i).content())
        .containsExactly("Kyiv", "Kyiv");
  }

  @Test
  void aPageIsDecodedAsItSays() throws IOException {
    String page = "<html><head><meta charset=\"iso-8859-2\"></head><p>Łódź, Gdańsk, Škoda</p>";
    Path file = file("x.html", page.getBytes(Charset.forName("ISO-8859-2")));
    assertThat(((RawItem) all(IntakeOptions.DEFAULT, file).get(0)).content()).isEqualTo(page);
  }

  @Test
  void anUnknownEncodingIsReported() throws IOException {
    byte[] koi8 = "Министр прибыл в Пекин".getBytes(Charset.forName("KOI8-R"));
    assertThat(reason(all(IntakeOptions.DEFAULT, file("x.txt", koi8))))
        .startsWith("in an unknown encoding")
        .contains("iconv");
  }

  @Test
  void aJsonLineGivesItsFields() {
    RawItem item =
        (RawItem)
            lines(
                    "{\"id\":7,\"text\":\"One.\\n\\nTwo “x”.\",\"published\":\"2023-03-21\","
                        + "\"headline\":\"H\",\"outlet\":\"O\",\"url\":\"https://e.org\","
                        + "\"language\":\"en\",\"more\":{\"text\":[1]}}\n")
                .get(0);
    assertThat(item.id()).isEqualTo("7");
    assertThat(item.format()).isEqualTo(Format.BODY);
    assertThat(item.content()).isEqualTo("One.\n\nTwo “x”.");
    assertThat(item.given())
        .isEqualTo(
            new RawItem.Given(LocalDate.of(2023, 3, 21), null, "H", "O", "https://e.org", "en"));
  }

  @Test
  void aLineWithoutAnIdIsNamedByItsPlace() {
    List<Item> items = lines("\n{\"text\":\"a\"}\r\n{\"text\":\"b\",\"id\":null}");
    assertThat(items).extracting(i -> ((RawItem) i).id()).containsExactly("-:2", "-:3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"text\":\"a\" | broken JSON at column",
        "{\"text\":\"a\"} x | broken JSON at column 14",
        "{\"text\":\"a\"} {\"text\":\"b\"} | more than one JSON value",
        "[1,2] | the line is not a JSON object",
        "nonsense | broken JSON at column",
        "{\"id\":\"x\"} | no \"text\"",
        "{\"text\":null} | no \"text\"",
        "{\"text\":\"  \"} | \"text\" is empty",
        "{\"text\":5} | \"text\" is a number; it must be a string",
        "{\"text\":[\"a\"]} | \"text\" is an array",
        "{\"text\":\"a\",\"id\":{}} | \"id\" is an object",
        "{\"text\":\"a\",\"id\":true} | \"id\" is true or false",
        "{\"text\":\"a\",\"published\":20230321} | \"published\" is a number",
        "{\"text\":\"a\",\"published\":\"yesterday\"} | \"published\" is \"yesterday\"",
        "{\"text\":\"a\",\"published\":\"2023-02-30\"} | \"published\" is \"2023-02-30\"",
        "{\"text\":\"a\",\"published\":\"2023-03-21T25:00\"} | \"published\" is",
        "{\"text\":\"a\\ud83d\"} | \"text\" has half a surrogate pair at character 2"
      })
  void aBadLineIsReportedWithItsNumberAndTheRunGoesOn(String line, String reason) {
    List<Item> items = lines("{\"text\":\"before\"}\n" + line + "\n{\"text\":\"after\"}\n");
    assertThat(items).hasSize(3);
    Rejection rejection = (Rejection) items.get(1);
    assertThat(rejection.line()).isEqualTo(2);
    assertThat(rejection.input()).isEqualTo("-");
    assertThat(rejection.reason()).startsWith(reason);
    assertThat(((RawItem) items.get(2)).content()).isEqualTo("after");
  }

  @ParameterizedTest
  @CsvSource({
    "2023-03-21",
    "2023-03-21T14:05:00Z",
    "2023-03-21T23:59:59.123+05:30",
    "2023-03-21T14:05",
    "2023-03-21 14:05:00",
    "2023-03-21T14:05:00+0200"
  })
  void aPublicationDayMayHaveATime(String published) {
    RawItem item = (RawItem) lines("{\"text\":\"a\",\"published\":\"" + published + "\"}").get(0);
    assertThat(item.given().published()).isEqualTo(LocalDate.of(2023, 3, 21));
  }

  @Test
  void aLineThatIsNotUtf8IsReported() {
    byte[] bytes =
        "{\"text\":\"caf\u00e9\"}\n{\"text\":\"b\"}".getBytes(StandardCharsets.ISO_8859_1);
    List<Item> items = new ArrayList<>();
    try (Intake intake =
        Intake.open(
            List.of("-"),
            IntakeOptions.DEFAULT.withKind(Kind.JSONL),
            new ByteArrayInputStream(bytes))) {
      intake.forEachRemaining(items::add);
    }
    assertThat(((Rejection) items.get(0)).reason()).startsWith("not UTF-8 at byte 13 of the line");
    assertThat(((RawItem) items.get(1)).content()).isEqualTo("b");
  }

  @Test
  void aLineOf100MegabytesIsPassedOver() {
    byte[] block = "x".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
    InputStream endless =
        new InputStream() {
          private long left = 100_000_000;

          @Override
          public int read() {
            return left-- > 0 ? 'x' : -1;
          }

          @Override
          public int read(byte[] into, int from, int length) {
            if (left <= 0) {
              return -1;
            }
            int count = (int) Math.min(left, Math.min(length, block.length));
            System.arraycopy(block, 0, into, from, count);
            left -= count;
            return count;
          }
        };
    InputStream rest =
        new ByteArrayInputStream("\n{\"text\":\"after\"}\n".getBytes(StandardCharsets.UTF_8));
    List<Item> items = new ArrayList<>();
    try (Intake intake =
        Intake.open(
            List.of("-"),
            IntakeOptions.DEFAULT.withKind(Kind.JSONL).withMaxBytes(100_000),
            new SequenceInputStream(endless, rest))) {
      intake.forEachRemaining(items::add);
    }
    assertThat(items).hasSize(2);
    assertThat(((Rejection) items.get(0)).line()).isEqualTo(1);
    assertThat(((Rejection) items.get(0)).reason()).contains("longer than 100000 bytes");
    assertThat(((RawItem) items.get(1)).content()).isEqualTo("after");
  }

  @Test
  void aLineOfExactlyTheLimitIsRead() {
    String line = "{\"text\":\"" + "y".repeat(89) + "\"}";
    assertThat(line).hasSize(100);
    IntakeOptions options = IntakeOptions.DEFAULT.withKind(Kind.JSONL).withMaxBytes(100);
    assertThat(lines(options, line + "\n").get(0)).isInstanceOf(RawItem.class);
    assertThat(lines(options.withMaxBytes(99), line + "\n").get(0)).isInstanceOf(Rejection.class);
  }

  @Test
  void deepNestingInALineIsReported() {
    String line = "{\"text\":\"a\",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThat(reason(lines(line))).startsWith("broken JSON");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "{\"text\":\"a\"}, BODY",
        "<!DOCTYPE html><p>a</p>, HTML",
        "  <html><p>a</p>, HTML",
        "The <html> element opens a page., PLAIN",
        "Plain words., PLAIN"
      })
  void standardInputIsToldByHowItBegins(String content, Format format) {
    RawItem item = (RawItem) lines(IntakeOptions.DEFAULT, content).get(0);
    assertThat(item.format()).isEqualTo(format);
    assertThat(item.source()).isEqualTo("-");
  }

  @Test
  void theCallersDayIsKeptApartFromTheItems() {
    IntakeOptions options =
        IntakeOptions.DEFAULT.withKind(Kind.JSONL).withPublished(LocalDate.of(2020, 1, 1));
    RawItem item = (RawItem) lines(options, "{\"text\":\"a\",\"published\":\"2023-03-21\"}").get(0);
    assertThat(item.given().published()).isEqualTo(LocalDate.of(2023, 3, 21));
    assertThat(item.given().publishedOtherwise()).isEqualTo(LocalDate.of(2020, 1, 1));
  }
}
