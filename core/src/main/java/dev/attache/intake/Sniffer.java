package dev.attache.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.attache.intake.IntakeOptions.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what an input is, by its name and by its first bytes. */
final class Sniffer {

  /** How many first bytes are looked at. */
  static final int HEAD = 1 << 14;

  private static final String[][] MAGIC = {
    {"%PDF-", "a PDF; make text of it first (pdftotext FILE)"},
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

  /** What the endings of names tell; several where the content decides. */
  private static final Map<String, Set<Kind>> ENDINGS =
      Map.ofEntries(
          Map.entry(".txt", Set.of(Kind.TEXT)),
          Map.entry(".text", Set.of(Kind.TEXT)),
          Map.entry(".md", Set.of(Kind.MARKDOWN)),
          Map.entry(".markdown", Set.of(Kind.MARKDOWN)),
          Map.entry(".html", Set.of(Kind.HTML)),
          Map.entry(".htm", Set.of(Kind.HTML)),
          Map.entry(".xhtml", Set.of(Kind.HTML)),
          Map.entry(".jsonl", Set.of(Kind.JSONL)),
          Map.entry(".ndjson", Set.of(Kind.JSONL)),
          Map.entry(".json", Set.of(Kind.NINJS, Kind.FEED, Kind.JSONL)),
          Map.entry(".ninjs", Set.of(Kind.NINJS)),
          Map.entry(".xml", Set.of(Kind.NEWSML, Kind.NITF, Kind.FEED, Kind.HTML)),
          Map.entry(".nitf", Set.of(Kind.NITF)),
          Map.entry(".rss", Set.of(Kind.FEED)),
          Map.entry(".atom", Set.of(Kind.FEED)),
          Map.entry(".rdf", Set.of(Kind.FEED)),
          Map.entry(".eml", Set.of(Kind.EMAIL)),
          Map.entry(".warc", Set.of(Kind.WARC)));

  /** Endings of archives, whose members tell what they are. */
  private static final Set<String> ARCHIVES = Set.of(".zip", ".tar", ".tgz");

  private static final Set<String> NEWSML =
      Set.of(
          "newsitem",
          "newsmessage",
          "packageitem",
          "conceptitem",
          "knowledgeitem",
          "planningitem",
          "catalogitem",
          "contentset",
          "contentmeta",
          "groupset");

  /** Fields that items of ninjs have and JSON lines do not. */
  private static final Set<String> NINJS =
      Set.of(
          "uri",
          "headlines",
          "bodies",
          "pubstatus",
          "pubStatus",
          "versioncreated",
          "versionCreated",
          "standard",
          "$standard",
          "body_text",
          "body_html",
          "body_xhtml");

  private static final Pattern HEADER =
      Pattern.compile("(?m)^(from|to|subject|date|mime-version|message-id|received|return-path):");

  private static final JsonFactory JSON = new JsonFactory();

  private Sniffer() {}

  private static String ending(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".gz")) {
      lower = lower.substring(0, lower.length() - 3);
    }
    int dot = lower.lastIndexOf('.');
    return dot < 0 ? "" : lower.substring(dot);
  }

  /**
   * The kind that a file's name tells, {@code .gz} set aside; {@code AUTO} if the content must
   * tell; null if it tells of nothing that is read.
   */
  static @Nullable Kind byName(String name) {
    String ending = ending(name);
    Set<Kind> kinds = ENDINGS.get(ending);
    if (kinds != null && kinds.size() == 1) {
      return kinds.iterator().next();
    }
    return kinds != null || ARCHIVES.contains(ending) ? Kind.AUTO : null;
  }

  /** Whether a file of this name may be of a kind; any kind for {@code AUTO}. */
  static boolean mayBe(String name, Kind kind) {
    String ending = ending(name);
    if (ARCHIVES.contains(ending)) {
      return true;
    }
    Set<Kind> kinds = ENDINGS.get(ending);
    return kinds != null && (kind == Kind.AUTO || kinds.contains(kind));
  }

  /** The endings of names of a kind, for messages. */
  static String endings(Kind kind) {
    List<String> found = new ArrayList<>();
    ENDINGS.forEach(
        (ending, kinds) -> {
          if (kind == Kind.AUTO || kinds.contains(kind)) {
            found.add(ending);
          }
        });
    Collections.sort(found);
    return String.join(", ", found);
  }

  /**
   * The kind that the first bytes of an input tell; text where nothing else shows.
   *
   * @param name the input's name, for what the bytes leave open
   */
  static Kind byContent(byte[] head, int length, String name) {
    String start = new String(head, 0, length, StandardCharsets.ISO_8859_1).replace("\0", "");
    int at = 0;
    while (at < start.length()
        && (start.charAt(at) <= ' '
            || "\u00ef\u00bb\u00bf\u00ff\u00fe".indexOf(start.charAt(at)) >= 0)) {
      at++;
    }
    if (start.startsWith("WARC/", at)) {
      return Kind.WARC;
    }
    boolean list =
        start.startsWith("[", at) && start.substring(at + 1).stripLeading().startsWith("{");
    if (start.startsWith("{", at) || list) {
      return list ? Kind.NINJS : json(start.substring(at), name);
    }
    String lower = start.toLowerCase(Locale.ROOT);
    if (start.startsWith("<", at)) {
      Kind markup = markup(lower, at);
      if (markup != null) {
        return markup;
      }
    }
    for (String mark : MARKUP) {
      int found = lower.indexOf(mark, at);
      // a text may speak of <html>; a page begins with markup
      if (found >= 0 && (found == at || lower.startsWith("<", at))) {
        return Kind.HTML;
      }
    }
    if (ending(name).equals(".xml")) {
      return Kind.FEED; // which says what its root must be
    }
    return isMail(lower.substring(at)) ? Kind.EMAIL : Kind.TEXT;
  }

  /** The kind that the first element tells; null if it tells none. */
  private static @Nullable Kind markup(String lower, int from) {
    int at = from;
    while (at >= 0 && at < lower.length()) {
      at = lower.indexOf('<', at);
      if (at < 0 || at + 1 >= lower.length()) {
        return null;
      }
      char next = lower.charAt(at + 1);
      if (lower.startsWith("<!--", at)) {
        at = lower.indexOf("-->", at);
        at = at < 0 ? -1 : at + 3;
      } else if (next == '?') {
        at = lower.indexOf("?>", at);
      } else if (next == '!') {
        if (lower.startsWith("<!doctype html", at)) {
          return Kind.HTML;
        }
        int subset = lower.indexOf('[', at);
        int end = lower.indexOf('>', at);
        at = subset >= 0 && subset < end ? lower.indexOf("]", subset) : end;
      } else {
        return root(lower, at + 1);
      }
    }
    return null;
  }

  private static @Nullable Kind root(String lower, int from) {
    int end = from;
    while (end < lower.length() && " \t\r\n/>".indexOf(lower.charAt(end)) < 0) {
      end++;
    }
    String name = lower.substring(from, end);
    String local = name.substring(name.indexOf(':') + 1);
    return switch (local) {
      case "rss", "rdf", "feed", "channel" -> Kind.FEED;
      case "nitf" -> Kind.NITF;
      case "html" -> Kind.HTML;
      default -> NEWSML.contains(local) ? Kind.NEWSML : null;
    };
  }

  /** The kind of an object by its fields. */
  private static Kind json(String start, String name) {
    boolean ninjs = false;
    try (JsonParser parser = JSON.createParser(start)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        if (field.equals("text")) {
          return Kind.JSONL;
        }
        ninjs |= NINJS.contains(field);
        parser.nextToken();
        if (field.equals("version") && parser.getText().contains("jsonfeed.org")) {
          return Kind.FEED;
        }
        parser.skipChildren();
      }
    } catch (IOException e) {
      // the head ends within the object, or it is broken: what was seen counts
    }
    boolean named = ending(name).equals(".json");
    // several lines, each with an object, are lines whatever the object is
    int end = start.indexOf('\n');
    boolean lines = !named && end > 0 && start.substring(0, end).stripTrailing().endsWith("}");
    return (ninjs && !lines) || named ? Kind.NINJS : Kind.JSONL;
  }

  /** Whether a text begins with the headers of a message. */
  private static boolean isMail(String lower) {
    int end = Math.min(positive(lower.indexOf("\n\n")), positive(lower.indexOf("\r\n\r\n")));
    String headers = lower.substring(0, Math.min(end, lower.length()));
    if (!headers.matches("(?s)[a-z][a-z0-9-]*:.*")) {
      return false;
    }
    Set<String> found = new HashSet<>();
    Matcher matcher = HEADER.matcher(headers);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found.size() >= 3 && (found.contains("from") || found.contains("received"));
  }

  private static int positive(int at) {
    return at < 0 ? Integer.MAX_VALUE : at;
  }

  /** Whether the bytes begin as a zip archive does, an empty one too. */
  static boolean isZip(byte[] head, int length) {
    return length > 3 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 || head[2] == 5);
  }

  /** Whether the bytes begin as a tar archive does (POSIX and GNU). */
  static boolean isTar(byte[] head, int length) {
    return length > 262 && new String(head, 257, 5, StandardCharsets.ISO_8859_1).equals("ustar");
  }

  /** Whether the bytes begin as a WARC file does. */
  static boolean isWarc(byte[] head, int length) {
    return length > 4 && new String(head, 0, 5, StandardCharsets.ISO_8859_1).equals("WARC/");
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
