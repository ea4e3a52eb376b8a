package dev.attache.intake;

import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Words of a feed's element: plain, or markup in one of the ways that feeds put it.
 *
 * @param value the words or the markup
 * @param markup whether it is markup
 */
record FeedText(String value, boolean markup) {

  /** What only markup has: a tag that is closed or known, or an entity. */
  private static final Pattern MARKS =
      Pattern.compile(
          "</[a-zA-Z][^<>]*>|<(?:p|br|b|i|a|em|div|span|img|strong|hr|ul|ol|li)(?:\\s[^<>]*)?/?>"
              + "|&(?:#\\d+|#x[0-9a-fA-F]+|[a-zA-Z]{2,10});",
          Pattern.CASE_INSENSITIVE);

  /** The words of a text construct of Atom 0.3 or 1.0, or of an element of RSS. */
  static FeedText of(XmlElement element, boolean atom) {
    boolean inline = !element.children().isEmpty();
    String type = String.valueOf(element.attribute("type")).toLowerCase(Locale.ROOT);
    String mode = String.valueOf(element.attribute("mode")).toLowerCase(Locale.ROOT);
    if (inline) {
      return new FeedText(Fragment.inside(element), true);
    }
    String text = element.text().strip();
    if (mode.equals("base64") || (atom && isOther(type))) {
      String decoded = decoded(text);
      return decoded == null ? new FeedText(text, false) : guessed(decoded);
    }
    if (!atom) {
      return guessed(text);
    }
    boolean plain = type.equals("null") || type.equals("text") || type.equals("text/plain");
    boolean escaped = mode.equals("escaped") && !type.equals("text/plain");
    boolean old = mode.equals("null") && plain && isOld(element);
    if (escaped || old) {
      return guessed(text);
    }
    return plain ? new FeedText(text, false) : guessed(text);
  }

  /** Whether a type of Atom says that the content is base64: no text, no XML (RFC 4287). */
  private static boolean isOther(String type) {
    return type.indexOf('/') > 0
        && !type.startsWith("text/")
        && !type.endsWith("+xml")
        && !type.endsWith("/xml");
  }

  private static boolean isOld(XmlElement element) {
    return !element.namespace.equals("http://www.w3.org/2005/Atom");
  }

  /** Words of which nobody says what they are. */
  static FeedText guessed(String text) {
    return new FeedText(text, MARKS.matcher(text).find());
  }

  private static @Nullable String decoded(String base64) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(base64);
      return Decoder.text(bytes);
    } catch (IllegalArgumentException | UnreadableException e) {
      return null;
    }
  }

  /** The words alone, white space folded; null if there are none. */
  @Nullable String words() {
    String words = markup ? plain(value) : value.replaceAll("[\\s\\u00a0]+", " ").strip();
    return words.isEmpty() ? null : words;
  }

  /** The words of a fragment of HTML, white space folded. */
  static String plain(String html) {
    return Jsoup.parseBodyFragment(html).text().strip();
  }
}
