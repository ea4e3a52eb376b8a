package dev.attache.intake;

import dev.attache.intake.IntakeOptions.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells what an input is, by its name and by its first bytes. */
final class Sniffer {

  /** How many first bytes are looked at. */
  static final int HEAD = 4096;

  private static final String[][] MAGIC = {
    {"%PDF-", "a PDF; make text of it first (pdftotext FILE)"},
    {"PK\u0003\u0004", "a zip archive or office document; unpack it, or save it as text"},
    {"\u00d0\u00cf\u0011\u00e0", "an office document; save it as text"},
    {"{\\rtf", "a rich text document; save it as text"},
    {"\u0089PNG", "a picture (PNG), not text"},
    {"\u00ff\u00d8\u00ff", "a picture (JPEG), not text"},
    {"GIF8", "a picture (GIF), not text"},
    {"RIFF", "a picture or recording (RIFF), not text"},
    {"7z\u00bc\u00af", "a 7z archive; unpack it first"},
    {"BZh", "a bzip2 file; unpack it first (bunzip2 FILE)"},
    {"\u00fd7zXZ", "an xz file; unpack it first (unxz FILE)"},
    {"(\u00b5/\u00fd", "a zstd file; unpack it first (unzstd FILE)"},
    {"\u007fELF", "a program, not text"},
    {"SQLite format 3", "an SQLite database, not text"},
  };

  private static final String[] MARKUP = {
    "<!doctype html", "<html", "<head", "<body", "<article", "<div", "<p>", "<p ", "<meta", "<title"
  };

  private Sniffer() {}

  /** The kind that a file's name tells, {@code .gz} set aside; null if it tells none. */
  static @Nullable Kind byName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".gz")) {
      lower = lower.substring(0, lower.length() - 3);
    }
    int dot = lower.lastIndexOf('.');
    return switch (dot < 0 ? "" : lower.substring(dot)) {
      case ".txt" -> Kind.TEXT;
      case ".html", ".htm", ".xhtml" -> Kind.HTML;
      case ".jsonl", ".ndjson" -> Kind.JSONL;
      default -> null;
    };
  }

  /** The kind that the first bytes of an input tell; text where nothing else shows. */
  static Kind byContent(byte[] head, int length) {
    String start =
        new String(head, 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    int at = 0;
    while (at < start.length()
        && (start.charAt(at) <= ' ' || "\u00ef\u00bb\u00bf".indexOf(start.charAt(at)) >= 0)) {
      at++;
    }
    if (start.startsWith("{", at)) {
      return Kind.JSONL;
    }
    for (String mark : MARKUP) {
      int found = start.indexOf(mark, at);
      // a text may speak of <html>; a page begins with markup
      if (found >= 0 && (found == at || start.startsWith("<", at))) {
        return Kind.HTML;
      }
    }
    return Kind.TEXT;
  }

  /** What the first bytes are if they are not text; null if they may be. */
  static @Nullable String notText(byte[] head, int length) {
    String start = new String(head, 0, Math.min(length, 16), StandardCharsets.ISO_8859_1);
    for (String[] magic : MAGIC) {
      if (start.startsWith(magic[0])) {
        return magic[1];
      }
    }
    return null;
  }

  /** Whether the bytes begin as a gzip file does. */
  static boolean isGzip(byte[] head, int length) {
    return length > 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b && head[2] == 8;
  }
}
