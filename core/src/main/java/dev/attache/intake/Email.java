package dev.attache.intake;

import dev.attache.intake.RawItem.Format;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One e-mail message (RFC 5322, MIME). Of alternatives plain text is read, else HTML; attachments
 * are passed over, and so is the signature.
 */
final class Email {

  private static final int DEEPEST = 10;

  /** Characters of a header field that are kept where it goes over several lines. */
  private static final int LONGEST_HEADER = 10_000;

  /** Parts of a message that are looked at. */
  private static final int MOST_PARTS = 1000;

  private static final Pattern ENCODED =
      Pattern.compile("=\\?([^?*\\s]+)(?:\\*[^?]*)?\\?([bBqQ])\\?([^?]*)\\?=");

  private static final Pattern NAME = Pattern.compile("\"?([^\"<]*?)\"?\\s*<[^>]*>.*");

  private Email() {}

  /** A part: its header fields, by name in lower case, and the characters of its body, as bytes. */
  private record Part(Map<String, String> headers, String body) {

    String header(String name) {
      return headers.getOrDefault(name, "");
    }

    String type() {
      String type = header("content-type").toLowerCase(Locale.ROOT);
      int end = type.indexOf(';');
      String bare = (end < 0 ? type : type.substring(0, end)).strip();
      return bare.isEmpty() ? "text/plain" : bare;
    }

    @Nullable String parameter(String name) {
      Matcher matcher =
          Pattern.compile("(?i);\\s*" + name + "\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))")
              .matcher(header("content-type"));
      return !matcher.find()
          ? null
          : matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }

    boolean attached() {
      return header("content-disposition").toLowerCase(Locale.ROOT).startsWith("attachment");
    }
  }

  /** Reads one message. */
  static Item item(byte[] bytes, Origin origin) throws UnreadableException {
    // every byte a character: parts have charsets of their own
    Part message = part(new String(bytes, StandardCharsets.ISO_8859_1));
    if (message.headers.isEmpty()) {
      throw new UnreadableException("not an e-mail message: it begins with no header lines");
    }
    List<Part> texts = new ArrayList<>();
    List<Part> pages = new ArrayList<>();
    int[] parts = {0};
    collect(message, texts, pages, 0, parts);
    Wire wire = new Wire();
    wire.guid = blankToNull(message.header("message-id").replaceAll("[<>\\s]", ""));
    wire.headline = blankToNull(words(message.header("subject")));
    wire.created = Stamps.iso(message.header("date"));
    String from = words(message.header("from"));
    Matcher name = NAME.matcher(from);
    String author = name.matches() ? name.group(1).strip() : from;
    wire.byline(author.indexOf('@') >= 0 ? null : author);
    wire.language = blankToNull(message.header("content-language").split(",", 2)[0]);
    if (!texts.isEmpty()) {
      StringBuilder all = new StringBuilder();
      for (Part text : texts) {
        all.append(unsigned(decoded(text).replace("\r\n", "\n"))).append("\n\n");
      }
      wire.body(Format.PLAIN, all.toString());
    }
    if (!pages.isEmpty()) {
      wire.body(Format.FRAGMENT, decoded(pages.get(0)));
    }
    if (!wire.hasBody()) {
      throw new UnreadableException("a message without text: it has attachments only, or nothing");
    }
    return wire.item(origin, 0, origin.shortName());
  }

  private static void collect(
      Part part, List<Part> texts, List<Part> pages, int depth, int[] count) {
    String type = part.type();
    if (depth > DEEPEST || ++count[0] > MOST_PARTS || part.attached()) {
      return;
    }
    String boundary = part.parameter("boundary");
    if (type.startsWith("multipart/") && boundary != null) {
      List<Part> inside = split(part.body, boundary);
      boolean alternative = type.equals("multipart/alternative");
      for (Part inner : inside) {
        if (alternative && !texts.isEmpty() && inner.type().equals("text/html")) {
          continue;
        }
        collect(inner, texts, pages, depth + 1, count);
      }
    } else if (type.equals("message/rfc822")) {
      collect(part(part.body), texts, pages, depth + 1, count);
    } else if (type.equals("text/html")) {
      pages.add(part);
    } else if (type.equals("text/plain")) {
      texts.add(part);
    }
  }

  private static List<Part> split(String body, String boundary) {
    List<Part> parts = new ArrayList<>();
    String mark = "--" + boundary;
    int at = body.startsWith(mark) ? 0 : next(body, mark, 0);
    while (at >= 0 && parts.size() < MOST_PARTS) {
      int start = body.indexOf('\n', at);
      if (start < 0 || body.startsWith("--", at + mark.length())) {
        break;
      }
      int end = next(body, mark, start);
      parts.add(
          part(body.substring(start + 1, end < 0 ? body.length() : Math.max(start + 1, end))));
      at = end;
    }
    return parts;
  }

  /** Where a mark begins a line from an offset on, or -1. */
  private static int next(String body, String mark, int from) {
    int found = body.indexOf("\n" + mark, from);
    return found < 0 ? -1 : found + 1;
  }

  private static Part part(String text) {
    Map<String, String> headers = new HashMap<>();
    int at = 0;
    String last = null;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      String line = text.substring(at, end).replaceAll("\\r$", "");
      if (line.isEmpty()) {
        at = Math.min(text.length(), end + 1);
        break;
      }
      int colon = line.indexOf(':');
      boolean more = line.charAt(0) == ' ' || line.charAt(0) == '\t';
      if (more && last != null) {
        String known = headers.getOrDefault(last, "");
        if (known.length() + line.length() < LONGEST_HEADER) {
          headers.put(last, known + " " + line.strip());
        }
      } else if (colon > 0 && line.substring(0, colon).matches("[!-9;-~]+")) {
        last = line.substring(0, colon).toLowerCase(Locale.ROOT);
        headers.putIfAbsent(last, line.substring(colon + 1).strip());
      } else {
        break; // no header: the body has begun
      }
      at = Math.min(text.length(), end + 1);
    }
    return new Part(headers, text.substring(at));
  }

  private static String decoded(Part part) throws UnreadableException {
    String coding = part.header("content-transfer-encoding").toLowerCase(Locale.ROOT).strip();
    byte[] bytes =
        switch (coding) {
          case "base64" -> base64(part.body);
          case "quoted-printable" -> quoted(part.body, false);
          default -> part.body.getBytes(StandardCharsets.ISO_8859_1);
        };
    return Decoder.named(bytes, part.parameter("charset"));
  }

  private static byte[] base64(String text) {
    String sound = text.replaceAll("[^A-Za-z0-9+/]", "");
    // what is cut off within a group of four cannot be read
    int length = sound.length() % 4 == 1 ? sound.length() - 1 : sound.length();
    return Base64.getDecoder().decode(sound.substring(0, length));
  }

  /** Undoes quoted-printable; what is not right in it stays as it stands. */
  private static byte[] quoted(String text, boolean word) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int hex =
          c == '=' && at + 2 < text.length()
              ? Character.digit(text.charAt(at + 1), 16) * 16
                  + Character.digit(text.charAt(at + 2), 16)
              : -1;
      boolean digits =
          hex >= 0
              && Character.digit(text.charAt(at + 1), 16) >= 0
              && Character.digit(text.charAt(at + 2), 16) >= 0;
      if (digits) {
        out.write(hex);
        at += 3;
      } else if (c == '=' && text.startsWith("\r\n", at + 1)) {
        at += 3;
      } else if (c == '=' && text.startsWith("\n", at + 1)) {
        at += 2;
      } else {
        out.write(word && c == '_' ? ' ' : c);
        at++;
      }
    }
    return out.toByteArray();
  }

  /** A header field's words, encoded words of RFC 2047 read. */
  private static String words(String field) {
    StringBuilder out = new StringBuilder();
    Matcher matcher = ENCODED.matcher(field);
    int at = 0;
    while (matcher.find()) {
      String between = field.substring(at, matcher.start());
      // white space between two encoded words is none
      out.append(at > 0 && between.isBlank() ? "" : between);
      boolean base64 = matcher.group(2).equalsIgnoreCase("b");
      byte[] bytes = base64 ? base64(matcher.group(3)) : quoted(matcher.group(3), true);
      try {
        out.append(Decoder.named(bytes, matcher.group(1)));
      } catch (UnreadableException e) {
        out.append(matcher.group());
      }
      at = matcher.end();
    }
    return out.append(field.substring(at)).toString().replaceAll("\\s+", " ").strip();
  }

  private static String unsigned(String text) {
    int signature = text.indexOf("\n-- \n");
    return signature < 0 ? text : text.substring(0, signature);
  }

  private static @Nullable String blankToNull(String value) {
    return value.isBlank() ? null : value.strip();
  }
}
