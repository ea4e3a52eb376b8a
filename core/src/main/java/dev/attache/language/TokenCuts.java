package dev.attache.language;

import java.util.Locale;

/** Cuts a stretch without white space into tokens: marks off its edges, words apart. */
final class TokenCuts {

  private static final int LONGEST_SIGN = 5;
  private static final int LONGEST_ABBREVIATION = 12;

  private final TokenWords words;

  TokenCuts(TokenWords words) {
    this.words = words;
  }

  /** Whether the stretch is an address of the web or of mail: its marks are its own. */
  boolean isAddress(String t, int a, int b) {
    int lastStop = b - 1;
    while (lastStop >= a && t.charAt(lastStop) != '.') {
      lastStop--;
    }
    for (int i = a; i + 2 < b; i++) {
      char c = t.charAt(i);
      if (c == ':' && t.charAt(i + 1) == '/' && t.charAt(i + 2) == '/') {
        return true;
      }
      if (c == '@' && i > a && isNamePart(t.charAt(i - 1)) && lastStop > i) {
        return true;
      }
      if ((c == 'w' || c == 'W') && i == a && t.regionMatches(true, a, "www.", 0, 4)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-';
  }

  /** Cuts an address: only the marks around it come off. */
  void address(String t, int a, int b, Reading.Builder out) {
    int e = b;
    while (e > a + 1 && ".,;:!?)]\"”’'>".indexOf(t.charAt(e - 1)) >= 0) {
      e--;
    }
    int s = a;
    while (s < e && isLeading(t, s, e)) {
      s = mark(t, s, e, out);
    }
    if (s < e) {
      out.token(s, e);
    }
    int k = e;
    while (k < b) {
      k = mark(t, k, b, out);
    }
  }

  /** Cuts any other stretch. */
  void cut(String t, int a, int b, Reading.Builder out) {
    if (b - a <= LONGEST_SIGN && !isPlain(t, a, b) && isWhole(t.substring(a, b))) {
      out.token(a, b);
      return;
    }
    int s = leading(t, a, b, out);
    int e = trailing(t, s, b);
    if (e > s) {
      parts(t, s, e, out);
    }
    marks(t, e, b, out);
  }

  /** Whether there are only letters: no sign and no clitic is made of them alone. */
  private static boolean isPlain(String t, int a, int b) {
    for (int i = a; i < b; i++) {
      if (!Character.isLetter(t.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isWhole(String stretch) {
    return words.signs().contains(stretch) || words.clitics().contains(plain(stretch));
  }

  /** A part between two cuts: what stands at its edges comes off, the rest is a word. */
  private void part(String t, int a, int b, Reading.Builder out) {
    int s = leading(t, a, b, out);
    int e = trailing(t, s, b);
    if (e > s) {
      word(t, s, e, out);
    }
    marks(t, e, b, out);
  }

  /** Adds the marks at the start; returns where they end. */
  private int leading(String t, int a, int b, Reading.Builder out) {
    int s = a;
    while (s < b && isLeading(t, s, b)) {
      s = mark(t, s, b, out);
    }
    return s;
  }

  /** Where the marks at the end start. */
  private int trailing(String t, int a, int b) {
    int e = b;
    while (e > a) {
      char c = t.charAt(e - 1);
      if (c == '.' && (e - 2 < a || t.charAt(e - 2) != '.') && keepsStop(t, a, e)) {
        break;
      }
      boolean plus = c == '+' && e - 2 >= a && Character.isDigit(t.charAt(e - 2));
      if (!plus && ".,;:!?)]}>\"”»…%'’-–—*|".indexOf(c) < 0) {
        break;
      }
      e--;
    }
    return e;
  }

  private void marks(String t, int from, int to, Reading.Builder out) {
    int k = from;
    while (k < to) {
      int length = sign(t, k, to);
      if (length > 0) {
        out.token(k, k + length);
        k += length;
      } else {
        k = mark(t, k, to, out);
      }
    }
  }

  /** Length of the smiley that ends a run of marks here, or 0. */
  private int sign(String t, int at, int to) {
    int length = to - at;
    return length > 1 && length <= LONGEST_SIGN && words.signs().contains(t.substring(at, to))
        ? length
        : 0;
  }

  /** One mark, or a run of the same; returns where it ends. */
  private static int mark(String t, int at, int to, Reading.Builder out) {
    char c = t.charAt(at);
    int end = at + 1;
    if (Character.isHighSurrogate(c) && end < to && Character.isLowSurrogate(t.charAt(end))) {
      end++;
    } else if (c == '!' || c == '?') {
      while (end < to && (t.charAt(end) == '!' || t.charAt(end) == '?')) {
        end++;
      }
    } else if (".-*=_<>$+#~|'’‘`".indexOf(c) >= 0) {
      while (end < to && t.charAt(end) == c) {
        end++;
      }
    }
    out.token(at, end);
    return end;
  }

  private static boolean isLeading(String t, int at, int to) {
    char c = t.charAt(at);
    if (c == '+' || c == ',') {
      return at + 1 < to && Character.isLetterOrDigit(t.charAt(at + 1));
    }
    return "\"“”‘'’`([{<«»$€£¥-–—…*•·|~#>¿¡&=".indexOf(c) >= 0;
  }

  /** Whether the full stop that ends [a, e) belongs to the word before it. */
  private boolean keepsStop(String t, int a, int e) {
    if (e - a < 2 || e - a > LONGEST_ABBREVIATION) {
      return false;
    }
    int s = a;
    for (int i = e - 2; i >= a; i--) {
      if ("-–—/(".indexOf(t.charAt(i)) >= 0) {
        s = i + 1;
        break;
      }
    }
    if (e - s < 2) {
      return false;
    }
    String word = t.substring(s, e);
    if (words.abbreviations().containsKey(word)) {
      return !words.beforeNumbers().contains(word) || isBeforeNumber(t, e);
    }
    if (e - s == 2) {
      return Character.isUpperCase(word.charAt(0)) && word.charAt(0) != 'I';
    }
    // U.S., J.F.K.: letters and stops by turns
    for (int i = 0; i < word.length(); i++) {
      boolean stop = word.charAt(i) == '.';
      if (stop != (i % 2 == 1) || (!stop && !Character.isLetter(word.charAt(i)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBeforeNumber(String t, int e) {
    int next = e < t.length() && Tokenizer.isSpace(t.charAt(e)) ? e + 1 : e;
    return next < t.length() && (Character.isDigit(t.charAt(next)) || t.charAt(next) == '#');
  }

  /** Cuts at marks inside. */
  private void parts(String t, int a, int b, Reading.Builder out) {
    int s = a;
    int i = a;
    while (i < b) {
      int length = cutAt(t, s, i, b);
      if (length > 0) {
        if (i > s) {
          part(t, s, i, out);
        }
        mark(t, i, i + length, out);
        i += length;
        s = i;
      } else if (isPrefixedCurrency(t, s, i, b)) {
        i++;
        out.token(s, i);
        s = i;
      } else {
        i++;
      }
    }
    if (s == a) {
      word(t, s, b, out);
    } else if (s < b) {
      part(t, s, b, out);
    }
  }

  /** Length of the mark to cut out at i, or 0. */
  private int cutAt(String t, int s, int i, int b) {
    char c = t.charAt(i);
    if (Character.isLetterOrDigit(c)) {
      return 0;
    }
    boolean more = i + 1 < b;
    switch (c) {
      case '—', '–', '…', '"', '“', '”', '(', ')', '[', ']', '°':
        return 1;
      case '-':
        if (more && t.charAt(i + 1) == '-') {
          return run(t, i, b);
        }
        return splitsAt(t, s, i, b) ? 1 : 0;
      case '/':
        return splitsAt(t, s, i, b) ? 1 : 0;
      case '.':
        int dots = run(t, i, b);
        return dots > 1 ? dots : 0;
      case ',':
        return i > s && more && (Character.isLetter(t.charAt(i + 1)) || isList(t, s, i, b)) ? 1 : 0;
      case '!', '?':
        int shouts = 1;
        while (i + shouts < b && "!?".indexOf(t.charAt(i + shouts)) >= 0) {
          shouts++;
        }
        return i > s ? shouts : 0;
      case ';', ':':
        return i > s && more && Character.isLetter(t.charAt(i + 1)) ? 1 : 0;
      case '\'', '’':
        // five feet nine
        return i > s
                && more
                && Character.isDigit(t.charAt(i - 1))
                && Character.isDigit(t.charAt(i + 1))
            ? 1
            : 0;
      default:
        return 0;
    }
  }

  private static int run(String t, int from, int to) {
    int e = from;
    while (e < to && t.charAt(e) == t.charAt(from)) {
      e++;
    }
    return e - from;
  }

  /** US$25: the sign stays with the letters before it. */
  private static boolean isPrefixedCurrency(String t, int s, int i, int b) {
    char c = t.charAt(i);
    return (c == '$' || c == '€' || c == '£')
        && i > s
        && i - s <= 3
        && Character.isLetter(t.charAt(i - 1))
        && i + 1 < b
        && Character.isDigit(t.charAt(i + 1));
  }

  /**
   * Whether the comma at i parts the numbers of notes, as in [13,14], and is not inside a number.
   */
  private static boolean isList(String t, int s, int i, int b) {
    if (!Character.isDigit(t.charAt(i - 1)) || s == 0 || "[,".indexOf(t.charAt(s - 1)) < 0) {
      return false;
    }
    int digits = 0;
    int groups = 0;
    for (int k = i + 1; k < b && k - i <= 24; k++) {
      if (Character.isDigit(t.charAt(k))) {
        digits++;
      } else if (t.charAt(k) == ',' && digits > 0) {
        groups++;
        digits = 0;
      } else {
        break;
      }
    }
    return groups < 5 && digits > 0 && digits != 3;
  }

  private boolean splitsAt(String t, int s, int i, int b) {
    if (i == s || i + 1 >= b) {
      return false;
    }
    boolean digitBefore = Character.isDigit(t.charAt(i - 1));
    boolean digitAfter = Character.isDigit(t.charAt(i + 1));
    if (digitBefore && digitAfter) {
      return t.charAt(i) == '-' && isRange(t, s, i, b);
    }
    if (t.charAt(i) == '/') {
      return Character.isLetter(t.charAt(i - 1)) || Character.isLetter(t.charAt(i + 1));
    }
    if (i - s <= 8) {
      String before = t.substring(s, i).toLowerCase(Locale.ROOT);
      if (words.affixes().contains(before)) {
        return false;
      }
    }
    return true;
  }

  /** 5-10 and 10:30-11:30, but neither the number of a telephone nor a date. */
  private static boolean isRange(String t, int s, int i, int b) {
    int from = i;
    while (from > s && i - from < 8 && isNumeric(t.charAt(from - 1))) {
      from--;
    }
    int to = i + 1;
    while (to < b && to - i <= 8 && isNumeric(t.charAt(to))) {
      to++;
    }
    boolean alone =
        (from == s || "-/".indexOf(t.charAt(from - 1)) < 0 && isNoWord(t.charAt(from - 1)))
            && (to == b || "-/".indexOf(t.charAt(to)) < 0);
    return alone && !((i - from == 3 || i - from == 1) && to - i - 1 == 4);
  }

  private static boolean isNumeric(char c) {
    return Character.isDigit(c) || c == '.' || c == ',' || c == ':';
  }

  private static boolean isNoWord(char c) {
    return !Character.isLetterOrDigit(c);
  }

  /** A word without inner marks: contractions come off its end. */
  private void word(String t, int a, int b, Reading.Builder out) {
    int n = b - a;
    if (n > 1 && n < 40 && (!isPlain(t, a, b) || words.mayBeSplit(t, a, b))) {
      String lower = plain(t.substring(a, b));
      Integer at = words.splits().get(lower);
      if (at != null) {
        out.token(a, a + at);
        out.token(a + at, b);
        return;
      }
      for (String clitic : words.clitics()) {
        if (lower.length() > clitic.length() && lower.endsWith(clitic)) {
          int cut = b - clitic.length();
          word(t, a, cut, out);
          out.token(cut, b);
          return;
        }
      }
      // 10pm, 5km, 3m
      int digits = 0;
      while (digits < n && isNumeric(lower.charAt(digits))) {
        digits++;
      }
      if (digits > 0 && digits < n && words.affixes().contains("0" + lower.substring(digits))) {
        out.token(a, a + digits);
        out.token(a + digits, b);
        return;
      }
    }
    out.token(a, b);
  }

  /** Lower case, with one kind of apostrophe; as long as the word. */
  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.length() != word.length()) {
      return word;
    }
    return lower.replace('’', '\'').replace('`', '\'').replace('´', '\'');
  }
}
