package dev.attache.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens when the ledger cannot be written: a clear word, and the ledger is whole. */
class FaultsTest {

  @TempDir private Path folder;

  private static String story(int number) {
    return "France condemned Iran on Monday over case " + number + ". Talks " + number + " go on.";
  }

  private static void append(LedgerWriter writer, int from, int to) {
    for (int i = from; i < to; i++) {
      writer.append(Told.by("s" + i).on("2022-06-15").says(story(i)), Kinship.UNKNOWN);
    }
  }

  @Test
  void aFullDiskLosesNothingThatWasKeptAndTheRunGoesOnLater() throws SQLException {
    Path file = folder.resolve("record.db");
    Path whole = folder.resolve("whole.db");
    try (LedgerWriter writer = LedgerWriter.open(file.toString(), "run", "1.0")) {
      append(writer, 0, 1);
    }
    long pages = number(file, "PRAGMA page_count");
    try (LedgerWriter writer =
        LedgerWriter.open(file + "?max_page_count=" + (pages + 12), "run", "1.0")) {
      assertThatThrownBy(() -> append(writer, 0, 200))
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining("the disk is full")
          .hasMessageContaining("goes on where it stopped");
    }
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement s = c.createStatement();
        ResultSet check = s.executeQuery("PRAGMA integrity_check")) {
      assertThat(check.getString(1)).isEqualTo("ok");
    }
    assertThat(number(file, "SELECT count(*) FROM story")).isBetween(1L, 199L);
    try (LedgerWriter writer = LedgerWriter.open(file.toString(), "run", "1.0")) {
      append(writer, 0, 200);
    }
    try (LedgerWriter writer = LedgerWriter.open(whole.toString(), "run", "1.0")) {
      append(writer, 0, 200);
    }
    assertThat(Told.dump(file)).isEqualTo(Told.dump(whole));
  }

  private static long number(Path file, String sql) throws SQLException {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement s = c.createStatement();
        ResultSet row = s.executeQuery(sql)) {
      return row.getLong(1);
    }
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    assertThatThrownBy(
            () -> LedgerWriter.open(folder.resolve("none/record.db").toString(), "run", "1.0"))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("no folder");
  }

  @Test
  void aFileSystemThatTakesNoFilesIsSaidToTakeNone() {
    Assumptions.assumeThat(Files.isDirectory(Path.of("/proc/self"))).isTrue();
    assertThatThrownBy(() -> LedgerWriter.open("/proc/record.db", "run", "1.0"))
        .isInstanceOf(LedgerException.class)
        .hasMessageMatching("(?s).*(cannot be opened|cannot be written).*");
  }

  @Test
  void aReadOnlyFolderIsReadAndNotWritten() throws IOException {
    Path file = folder.resolve("locked/record.db");
    Files.createDirectory(file.getParent());
    try (LedgerWriter writer = LedgerWriter.open(file.toString(), "run", "1.0")) {
      append(writer, 0, 3);
    }
    String before = Told.dump(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      // to the superuser nothing is read-only
      Assumptions.assumeThat(Files.isWritable(file)).isFalse();
      assertThatThrownBy(() -> LedgerWriter.open(file.toString(), "run", "1.0"))
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining("cannot be written: no permission");
      assertThat(Told.dump(file)).isEqualTo(before);
    } finally {
      Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}
