package dev.attache.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * From bytes to characters.
 *
 * <p>Bytes that are UTF-8 throughout are UTF-8, whatever a page says: no text in a legacy encoding
 * passes that test by chance. Only then a page's own word counts, and last Windows-1252, which old
 * English news files are in.
 */
final class Decoder {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /**
   * Of legacy English text, far less than this part is beyond ASCII; other scripts are all of it.
   */
  private static final double MOST_BEYOND_ASCII = 0.15;

  private Decoder() {}

  /** Decodes a text file. */
  static String text(byte[] bytes) throws UnreadableException {
    return decode(bytes, null);
  }

  /** Decodes a page, which may name its encoding itself. */
  static String page(byte[] bytes) throws UnreadableException {
    return page(bytes, null);
  }

  /**
   * Decodes a page, which may name its encoding itself.
   *
   * @param type the media type that came with it, which names the encoding before the page does; or
   *     null
   */
  static String page(byte[] bytes, @Nullable String type) throws UnreadableException {
    Charset sent = type == null ? null : named(type.toLowerCase(Locale.ROOT));
    return decode(bytes, sent == null ? declared(bytes) : sent);
  }

  /** Decodes text of an encoding that is named; as well as may be if it is another. */
  static String named(byte[] bytes, @Nullable String charset) throws UnreadableException {
    return decode(bytes, charset == null ? null : byName(charset));
  }

  /**
   * Decodes one JSON line, which is UTF-8 by definition.
   *
   * @param length number of bytes of the line
   */
  static String line(byte[] bytes, int length) throws UnreadableException {
    int bad = firstBad(bytes, length);
    if (bad < length) {
      throw new UnreadableException(
          "not UTF-8 at byte "
              + (bad + 1)
              + " of the line ("
              + hex(bytes[bad])
              + "); JSON lines must be UTF-8: iconv -f WINDOWS-1252 -t UTF-8 FILE");
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  private static String decode(byte[] bytes, @Nullable Charset declared)
      throws UnreadableException {
    if (starts(bytes, 0xef, 0xbb, 0xbf)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) {
      Charset wide =
          starts(bytes, 0xff, 0xfe) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
      return withoutNul(new String(bytes, 2, bytes.length - 2, wide));
    }
    Charset wide = wideWithoutMark(bytes);
    if (wide != null) {
      return withoutNul(new String(bytes, wide));
    }
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw new UnreadableException(
            "binary, not text: a NUL byte at " + i + "; give the story as text or HTML");
      }
    }
    if (firstBad(bytes, bytes.length) == bytes.length) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
      String decoded = strict(bytes, declared);
      if (decoded != null) {
        return decoded;
      }
    }
    if (mostlyUtf8(bytes)) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    return legacy(bytes);
  }

  private static String withoutNul(String decoded) throws UnreadableException {
    if (decoded.indexOf('\0') >= 0) {
      throw new UnreadableException("binary, not text; give the story as text or HTML");
    }
    return decoded;
  }

  private static String legacy(byte[] bytes) throws UnreadableException {
    int beyond = 0;
    boolean undefined = false;
    for (byte b : bytes) {
      int value = b & 0xff;
      if (value >= 0x80) {
        beyond++;
        undefined |=
            value == 0x81 || value == 0x8d || value == 0x8f || value == 0x90 || value == 0x9d;
      }
    }
    if (undefined || beyond > bytes.length * MOST_BEYOND_ASCII) {
      int bad = firstBad(bytes, bytes.length);
      throw new UnreadableException(
          "in an unknown encoding: not UTF-8 at byte "
              + bad
              + " ("
              + hex(bytes[bad])
              + ") and not Windows-1252 either; convert it (iconv -f ENCODING -t UTF-8 FILE)");
    }
    return new String(bytes, WINDOWS_1252);
  }

  private static @Nullable String strict(byte[] bytes, Charset charset) {
    try {
      CharBuffer decoded =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return decoded.toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** The encoding that a page's head names; null if it names none that is known. */
  private static @Nullable Charset declared(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, Sniffer.HEAD), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    return named(head);
  }

  private static @Nullable Charset named(String head) {
    int at = head.indexOf("charset=");
    if (at < 0) {
      at = head.startsWith("<?xml") ? head.indexOf("encoding=") + 1 : -1;
      if (at <= 0) {
        return null;
      }
    }
    at = head.indexOf('=', at) + 1;
    while (at < head.length() && (head.charAt(at) == '"' || head.charAt(at) == '\'')) {
      at++;
    }
    int end = at;
    while (end < head.length() && "\"'; />?".indexOf(head.charAt(end)) < 0) {
      end++;
    }
    return byName(head.substring(at, end));
  }

  private static @Nullable Charset byName(String charset) {
    String name = charset.strip().toLowerCase(Locale.ROOT);
    // as browsers do: who writes latin1 or ascii means Windows-1252
    if (name.equals("iso-8859-1") || name.equals("latin1") || name.equals("us-ascii")) {
      return WINDOWS_1252;
    }
    try {
      return name.isEmpty() ? null : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  /** UTF-16 without a mark: nearly every other byte of Latin letters is zero. */
  private static @Nullable Charset wideWithoutMark(byte[] bytes) {
    int length = Math.min(bytes.length, 1000) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    if (length >= 8 && odd > length * 0.4 && even == 0) {
      return StandardCharsets.UTF_16LE;
    }
    return length >= 8 && even > length * 0.4 && odd == 0 ? StandardCharsets.UTF_16BE : null;
  }

  /** Whether the bytes are UTF-8 with a few faults, as pages that were put together are. */
  private static boolean mostlyUtf8(byte[] bytes) {
    int good = 0;
    int bad = 0;
    for (int at = 0; at < bytes.length; ) {
      int length = sequence(bytes, at, bytes.length);
      if (length == 0) {
        bad++;
        at++;
      } else {
        good += length > 1 ? 1 : 0;
        at += length;
      }
    }
    return good > 10 * bad;
  }

  /** The first byte that UTF-8 does not allow, or {@code length}. */
  private static int firstBad(byte[] bytes, int length) {
    int at = 0;
    while (at < length) {
      int step = sequence(bytes, at, length);
      if (step == 0) {
        return at;
      }
      at += step;
    }
    return length;
  }

  /** The length of the UTF-8 sequence at an offset: 1 to 4, 0 if it is none (RFC 3629). */
  private static int sequence(byte[] bytes, int at, int end) {
    int first = bytes[at];
    if (first >= 0) {
      return 1;
    }
    first &= 0xff;
    int length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (length == 0 || at + length > end) {
      return 0;
    }
    int second = bytes[at + 1] & 0xff;
    boolean low =
        (first == 0xe0 && second < 0xa0) || (first == 0xf0 && second < 0x90); // longer than needed
    boolean high =
        (first == 0xed && second > 0x9f)
            || (first == 0xf4 && second > 0x8f); // surrogates, past end
    if (low || high) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  private static boolean starts(byte[] bytes, int... values) {
    if (bytes.length < values.length) {
      return false;
    }
    for (int i = 0; i < values.length; i++) {
      if ((bytes[i] & 0xff) != values[i]) {
        return false;
      }
    }
    return true;
  }

  private static String hex(byte b) {
    return "0x" + Character.forDigit((b >> 4) & 0xf, 16) + Character.forDigit(b & 0xf, 16);
  }
}
