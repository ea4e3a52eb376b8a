package dev.attache.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {

  private static final IntakeOptions DEFAULT = IntakeOptions.DEFAULT;

  @TempDir Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] zip(Map<String, byte[]> members) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        zip.putNextEntry(new ZipEntry(member.getKey()));
        zip.write(member.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] tar(Map<String, byte[]> members) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Map.Entry<String, byte[]> member : members.entrySet()) {
      byte[] header = new byte[512];
      put(header, 0, member.getKey());
      put(header, 124, String.format("%011o", member.getValue().length));
      header[156] = '0';
      put(header, 257, "ustar");
      out.write(header);
      out.write(member.getValue());
      out.write(new byte[(512 - member.getValue().length % 512) % 512]);
    }
    out.write(new byte[1024]);
    return out.toByteArray();
  }

  private static void put(byte[] header, int at, String field) {
    byte[] bytes = bytes(field);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  private static List<String> names(List<Item> items) {
    List<String> names = new ArrayList<>();
    for (Item item : items) {
      names.add(item instanceof RawItem raw ? raw.source() : "FAULT " + ((Rejection) item).input());
    }
    return names;
  }

  @Test
  void membersOfAZipAreReadInItsOrder() throws IOException {
    Map<String, byte[]> members = new TreeMap<>();
    members.put("a/one.txt", bytes("One story."));
    members.put("b.jsonl", bytes("{\"text\":\"two\"}\n{\"text\":\"three\"}\n"));
    members.put("c.txt.gz", gzip(bytes("Four.")));
    members.put("d.jpg", bytes("no story"));
    members.put("e.tar", tar(Map.of("five.txt", bytes("Five."))));
    List<Item> items = Reads.all(zip(members), DEFAULT);
    assertThat(names(items))
        .containsExactly("-!a/one.txt", "-!b.jsonl", "-!b.jsonl", "-!c.txt.gz", "-!e.tar!five.txt");
    assertThat(((RawItem) items.get(0)).id()).isEqualTo("one.txt");
    assertThat(((RawItem) items.get(2)).line()).isEqualTo(2);
    assertThat(((RawItem) items.get(3)).content()).isEqualTo("Four.");
  }

  @Test
  void aPackedTarIsRead() throws IOException {
    Map<String, byte[]> members = new TreeMap<>();
    members.put("one.txt", bytes("One."));
    members.put("two.txt", bytes("Two.".repeat(400)));
    List<Item> items = Reads.all(gzip(tar(members)), DEFAULT);
    assertThat(names(items)).containsExactly("-!one.txt", "-!two.txt");
    assertThat(((RawItem) items.get(1)).content()).isEqualTo("Two.".repeat(400));
  }

  @Test
  void aBadMemberStandsInItsPlace() throws IOException {
    Map<String, byte[]> members = new TreeMap<>();
    members.put("a.txt", bytes("One."));
    members.put("b.txt", new byte[] {0, 1, 2});
    members.put("c.txt", bytes("Three."));
    assertThat(names(Reads.all(zip(members), DEFAULT)))
        .containsExactly("-!a.txt", "FAULT -!b.txt", "-!c.txt");
  }

  @Test
  void aZipThatIsCutOffGivesWhatItHas() throws IOException {
    Map<String, byte[]> members = new TreeMap<>();
    members.put("a.txt", bytes("One."));
    members.put("b.txt", bytes("Two, longer, ".repeat(50)));
    byte[] whole = zip(members);
    List<Item> items = Reads.all(Arrays.copyOf(whole, 90), DEFAULT);
    assertThat(names(items).get(0)).isEqualTo("-!a.txt");
    assertThat(names(items).subList(1, items.size()))
        .isNotEmpty()
        .allMatch(n -> n.startsWith("FAULT"));
  }

  @Test
  void aTarThatIsCutOffGivesWhatItHas() throws IOException {
    byte[] whole = tar(Map.of("a.txt", bytes("One.".repeat(300))));
    List<Item> items = Reads.all(Arrays.copyOf(whole, 700), DEFAULT);
    assertThat(names(items)).contains("FAULT -!a.txt");
  }

  @Test
  void archivesInArchivesHaveABound() throws IOException {
    byte[] inner = bytes("Story.");
    String name = "x.txt";
    for (int i = 0; i < 6; i++) {
      inner = zip(Map.of(name, inner));
      name = "x.zip";
    }
    assertThat(Reads.reason(Reads.all(inner, DEFAULT)))
        .contains("archives lie in each other deeper than 4");
    IntakeOptions deep = DEFAULT.withLimits(new Limits(1000, 9, 100));
    assertThat(names(Reads.all(inner, deep))).hasSize(1).allMatch(n -> n.endsWith("!x.txt"));
  }

  @Test
  void bombsAreNotUnpacked() throws IOException {
    byte[] zeros = new byte[40 << 20];
    Arrays.fill(zeros, (byte) ' ');
    byte[] gz = gzip(zeros);
    IntakeOptions lines = DEFAULT.withKind(IntakeOptions.Kind.JSONL);
    assertThat(Reads.all(gz, lines).toString()).contains("unpacks to more than 200 times");
    List<Item> zipped = Reads.all(zip(Map.of("a.jsonl", zeros)), DEFAULT);
    assertThat(zipped.toString()).contains("unpacks to more than 200 times");
    // a member that nobody wants is a bomb all the same
    assertThat(Reads.all(zip(Map.of("a.bin", zeros)), DEFAULT).toString())
        .contains("unpacks to more than 200 times");
  }

  @Test
  void namesThatLeadOutOfAnArchiveLeadNowhere() throws IOException {
    Map<String, byte[]> members = Map.of("../../out.txt", bytes("Story."));
    List<Item> items = Reads.all(zip(members), DEFAULT);
    assertThat(((RawItem) items.get(0)).content()).isEqualTo("Story.");
    assertThat(((RawItem) items.get(0)).id()).isEqualTo("out.txt");
  }

  @Test
  void anArchiveWithoutStoriesIsReported() throws IOException {
    assertThat(Reads.reason(Reads.all(zip(Map.of("a.jpg", bytes("x"))), DEFAULT)))
        .startsWith("a zip archive without stories");
  }

  @Test
  void patternsNameFiles() throws IOException {
    for (String name : List.of("b.txt", "a.txt", "c.html", "sub/d.txt")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "Story.");
    }
    assertThat(glob("*.txt")).containsExactly("a.txt", "b.txt");
    assertThat(glob("**.txt")).containsExactly("a.txt", "b.txt", "d.txt");
    assertThat(glob("{c,b}.*")).containsExactly("b.txt", "c.html");
    assertThat(glob("s*/?.txt")).containsExactly("d.txt");
    assertThat(glob("*.pdf")).containsExactly("no file matches the pattern; check it");
    assertThat(glob("[.txt")).hasSize(1);
    Files.writeString(folder.resolve("odd[1].txt"), "Story.");
    assertThat(glob("odd[1].txt")).containsExactly("odd[1].txt");
  }

  private List<String> glob(String pattern) {
    List<String> found = new ArrayList<>();
    try (Intake intake =
        Intake.open(List.of(folder + "/" + pattern), DEFAULT, InputStream.nullInputStream())) {
      intake.forEachRemaining(
          i -> found.add(i instanceof RawItem raw ? raw.id() : ((Rejection) i).reason()));
    }
    return found;
  }
}
