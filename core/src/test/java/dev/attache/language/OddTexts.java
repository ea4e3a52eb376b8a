package dev.attache.language;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Texts that nobody wrote: bytes read as letters, marks at random, news with holes in it. */
final class OddTexts {

  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE);

  private static final List<String> NEWS =
      List.of(
          "MOSCOW, March 21 (Reuters) – “We can't go,” Mr. O'Neill said at 5 p.m. The U.S.-led force,"
              + " 3,000-strong... left! See http://a.example/x?y. 🎉 It’s 10km.",
          "WASHINGTON (AP) -- The leaders' talks failed.Both sides left.\n\n\"Why now?\" asked Gen. Lee"
              + " . . . No. 5 did [3] [12]\n- one\n- two\n> quoted by\n> somebody else\n",
          "Dr. Ana-Maria Öztürk’s (46) US$25m plan—“a ‘fair’ one”—fell 5-10%…\r\n\tWHO: NATO/EU;"
              + " WHEN: 10:30-11:30; 6'2\" tall :-) café naïve",
          "北京 (Xinhua) 他们谈了。 Они ушли. قال «نعم» ثم غادر. שלום");

  /** Characters that break readers: controls, surrogate halves, marks of all kinds. */
  private static final String ODD =
      "\u202E\u202D\u2066\u2069\u200F\u200B\u200D\uFE0F\u2060\u00AD\uFEFF\uFFFD\uFFFF"
          + "\uD83C\uDF89\uD83D\uDC69\uD800\uDBFF\uDC00\uDFFF\0\u0007\u001B\u007F\u0085"
          + "\u0301\u0300\u20DD\u0E33\u1160'’‘`´\"“”«».,;:!?…-–—/\\|()[]{}<>@#$€%°*_=+~^&"
          + "\n\r\t\u2028\u2029\u00A0\u3000\u3002İıẞßﬁǅ٣½²Ⅷ";

  private final Random random;

  OddTexts(long seed) {
    random = new Random(seed);
  }

  /** The next text; the same ones in the same order for the same seed. */
  String next() {
    return switch (random.nextInt(8)) {
      case 0 -> decodedBytes();
      case 1 -> marks(random.nextInt(60));
      case 2 -> codePoints(random.nextInt(60));
      case 3 -> repeated();
      default -> mutated();
    };
  }

  private String decodedBytes() {
    byte[] bytes = new byte[random.nextInt(160)];
    random.nextBytes(bytes);
    return new String(bytes, CHARSETS.get(random.nextInt(CHARSETS.size())));
  }

  private String marks(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(odd());
    }
    return text.toString();
  }

  private String codePoints(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
    }
    return text.toString();
  }

  private String repeated() {
    return marks(1 + random.nextInt(4)).repeat(1 + random.nextInt(80)) + piece();
  }

  private String mutated() {
    StringBuilder text = new StringBuilder(piece());
    for (int k = random.nextInt(14); k > 0 && !text.isEmpty(); k--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(5)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, odd());
        case 2 -> text.setCharAt(at, odd());
        case 3 -> text.delete(at, Math.min(text.length(), at + random.nextInt(12)));
        default -> text.insert(at, piece());
      }
    }
    return text.toString();
  }

  private String piece() {
    String news = NEWS.get(random.nextInt(NEWS.size()));
    int from = random.nextInt(news.length());
    return news.substring(from, from + random.nextInt(news.length() - from + 1));
  }

  private char odd() {
    return ODD.charAt(random.nextInt(ODD.length()));
  }
}
