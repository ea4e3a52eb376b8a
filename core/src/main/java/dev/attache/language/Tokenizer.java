package dev.attache.language;

import dev.attache.rules.LanguageFolder;
import dev.attache.rules.RuleFileException;
import dev.attache.rules.Table;
import dev.attache.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Splits a text into sentences and tokens as the English treebanks of Universal Dependencies do.
 * What is English about it is data: abbreviations, contractions, affixes, words that open
 * sentences.
 */
final class Tokenizer {

  /** Longer sentences are cut: keeps reading linear on text without any full stop. */
  private static final int LONGEST_SENTENCE = 250;

  /** Longer stretches without white space are cut, in characters: no word or address is so long. */
  private static final int LONGEST_CHUNK = 2_000;

  private final Set<String> abbreviations;
  private final List<String> clitics;
  private final Map<String, Integer> splits;
  private final Set<String> affixes;
  private final SentenceEnds ends;

  private Tokenizer(
      Set<String> abbreviations,
      List<String> clitics,
      Map<String, Integer> splits,
      Set<String> affixes,
      SentenceEnds ends) {
    this.abbreviations = abbreviations;
    this.clitics = clitics;
    this.splits = splits;
    this.affixes = affixes;
    this.ends = ends;
  }

  static Tokenizer load(LanguageFolder folder) {
    Map<String, Boolean> abbreviations = new HashMap<>();
    Table table = Table.read(folder, "lexicon/abbreviations.tsv");
    int form = table.column("form");
    int may = table.column("ends-sentence");
    for (Table.Row row : table.rows()) {
      abbreviations.put(row.get(form), row.get(may).equals("may"));
    }
    List<String> clitics = new ArrayList<>();
    Map<String, Integer> splits = new HashMap<>();
    Set<String> affixes = new HashSet<>();
    Set<String> starters = new HashSet<>();
    Table words = Table.read(folder, "lexicon/tokens.tsv");
    int word = words.column("form");
    int kind = words.column("kind");
    for (Table.Row row : words.rows()) {
      String value = row.get(word);
      switch (row.get(kind)) {
        case "clitic" -> clitics.add(value);
        case "affix" -> affixes.add(value);
        case "opens-sentence" -> starters.add(value);
        case "split" -> {
          int bar = value.indexOf('+');
          splits.put(value.substring(0, bar) + value.substring(bar + 1), bar);
        }
        default ->
            throw new RuleFileException(
                words.file(), row.line(), "unknown kind \"" + row.get(kind) + "\"");
      }
    }
    return new Tokenizer(
        Set.copyOf(abbreviations.keySet()),
        List.copyOf(clitics),
        splits,
        affixes,
        new SentenceEnds(abbreviations, starters));
  }

  /**
   * Adds the tokens to the reading and their sentences, as [first, after), to {@code sentences}.
   */
  void split(Text text, Reading.Builder reading, List<int[]> sentences) {
    String t = text.toString();
    int n = t.length();
    boolean wrapped = SentenceEnds.looksWrapped(t);
    int first = 0;
    boolean fresh = true;
    int i = 0;
    while (i < n) {
      while (i < n && isSpace(t.charAt(i))) {
        i++;
      }
      if (i >= n) {
        break;
      }
      int end = i;
      int furthest = Math.min(n, i + LONGEST_CHUNK);
      while (end < furthest && !isSpace(t.charAt(end))) {
        end++;
      }
      if (end < n && end > i + 1 && Character.isSurrogatePair(t.charAt(end - 1), t.charAt(end))) {
        end--;
      }
      if (fresh) {
        reading.beginSentence();
        first = reading.size();
        fresh = false;
      }
      chunk(t, i, end, reading);
      int gap = end;
      int lines = 0;
      while (gap < n && isSpace(t.charAt(gap))) {
        if (t.charAt(gap) == '\n' || t.charAt(gap) == '\u2029') {
          lines++;
        }
        gap++;
      }
      boolean over =
          lines > 1
              || (lines == 1 && !wrapped)
              || reading.size() - first >= LONGEST_SENTENCE
              || ends.after(t, i, end, gap, reading);
      if (over || gap >= n) {
        sentences.add(new int[] {first, reading.size()});
        fresh = true;
      }
      i = gap;
    }
  }

  private static boolean isSpace(char c) {
    return c <= ' '
        || c == '\u00A0'
        || c == '\uFEFF'
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c);
  }

  /** The tokens of a stretch without white space. */
  private void chunk(String t, int from, int to, Reading.Builder out) {
    int a = from;
    int b = to;
    if (isAddress(t, a, b)) {
      int e = b;
      while (e > a + 1 && ".,;:!?)]\"”’'>".indexOf(t.charAt(e - 1)) >= 0) {
        e--;
      }
      int s = a;
      while (s < e && isLeading(t.charAt(s))) {
        out.token(s, s + 1);
        s++;
      }
      if (s < e) {
        out.token(s, e);
      }
      for (int k = e; k < b; k++) {
        out.token(k, k + 1);
      }
      return;
    }
    while (a < b && isLeading(t.charAt(a))) {
      a = symbol(t, a, b, out);
    }
    // marks at the end, kept until the core is out
    int core = b;
    while (core > a) {
      char c = t.charAt(core - 1);
      if (c == '.' && (core - 2 < a || t.charAt(core - 2) != '.') && keepsStop(t, a, core)) {
        break;
      }
      if (c == '\'' || c == '’') {
        if (core - a > 2 && isPossessivePlural(t, a, core)) {
          break;
        }
        core--;
        continue;
      }
      if (!isTrailing(c)) {
        break;
      }
      core--;
    }
    if (core > a) {
      core(t, a, core, out);
    }
    int k = core;
    while (k < b) {
      k = symbol(t, k, b, out);
    }
  }

  /** One mark, or a run of the same dots or hyphens. */
  private static int symbol(String t, int at, int to, Reading.Builder out) {
    char c = t.charAt(at);
    int end = at + 1;
    if (Character.isHighSurrogate(c) && end < to && Character.isLowSurrogate(t.charAt(end))) {
      end++;
    } else if (c == '.' || c == '-' || c == '!' || c == '?' || c == '*' || c == '=' || c == '_') {
      while (end < to
          && (t.charAt(end) == c
              || ((c == '!' || c == '?') && (t.charAt(end) == '!' || t.charAt(end) == '?')))) {
        end++;
      }
    }
    out.token(at, end);
    return end;
  }

  private static boolean isLeading(char c) {
    return "\"“”‘'’([{<«»$€£¥-–—…*•·|~#>¿¡".indexOf(c) >= 0;
  }

  private static boolean isTrailing(char c) {
    return ".,;:!?)]}>\"”»…%-–—*|".indexOf(c) >= 0;
  }

  private static boolean isAddress(String t, int a, int b) {
    int lastStop = b - 1;
    while (lastStop >= a && t.charAt(lastStop) != '.') {
      lastStop--;
    }
    for (int i = a; i + 2 < b; i++) {
      char c = t.charAt(i);
      if (c == ':' && t.charAt(i + 1) == '/' && t.charAt(i + 2) == '/') {
        return true;
      }
      if (c == '@' && i > a && Character.isLetterOrDigit(t.charAt(i - 1)) && lastStop > i) {
        return true;
      }
      if ((c == 'w' || c == 'W') && i == a && t.regionMatches(true, a, "www.", 0, 4)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the full stop that ends [a, e) belongs to the word before it. */
  private boolean keepsStop(String t, int a, int e) {
    if (e - a < 2 || e - a > 12) {
      return false;
    }
    int s = a;
    for (int i = e - 2; i >= a; i--) {
      char c = t.charAt(i);
      if (c == '-' || c == '–' || c == '—' || c == '/' || c == '(') {
        s = i + 1;
        break;
      }
    }
    if (e - s < 2) {
      return false;
    }
    String word = t.substring(s, e);
    if (abbreviations.contains(word)) {
      return true;
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

  private static boolean isPossessivePlural(String t, int a, int e) {
    char before = t.charAt(e - 2);
    if (before != 's' && before != 'S') {
      return false;
    }
    // leaders' is a possessive unless a quote was opened in this stretch
    for (int i = a; i < e - 1; i++) {
      if (t.charAt(i) == '‘') {
        return false;
      }
    }
    return Character.isLetter(t.charAt(a)) && t.charAt(e - 1) == '’' || t.charAt(e - 1) == '\'';
  }

  private void core(String t, int a, int b, Reading.Builder out) {
    int s = a;
    for (int i = a; i < b; i++) {
      char c = t.charAt(i);
      int cut = 0;
      if (c == '—' || c == '–' || c == '…' || c == '"' || c == '“' || c == '”' || c == '('
          || c == ')' || c == '[' || c == ']') {
        cut = 1;
      } else if (c == '-' && i + 1 < b && t.charAt(i + 1) == '-') {
        int e = i;
        while (e < b && t.charAt(e) == '-') {
          e++;
        }
        cut = e - i;
      } else if (c == '.' && i + 2 < b && t.charAt(i + 1) == '.' && t.charAt(i + 2) == '.') {
        int e = i;
        while (e < b && t.charAt(e) == '.') {
          e++;
        }
        cut = e - i;
      } else if (c == '/' || c == '-') {
        cut = splitsAt(t, s, i, b) ? 1 : 0;
      } else if ((c == ',' || c == ';' || c == ':' || c == '!' || c == '?')
          && i > s
          && i + 1 < b
          && Character.isLetter(t.charAt(i + 1))) {
        cut = 1;
      } else if (c == '.'
          && i > s + 1
          && i + 2 < b
          && Character.isLowerCase(t.charAt(i - 1))
          && Character.isUpperCase(t.charAt(i + 1))
          && Character.isLowerCase(t.charAt(i + 2))) {
        cut = 1;
      }
      if (cut > 0) {
        if (i > s) {
          word(t, s, i, out);
        }
        out.token(i, i + cut);
        i += cut - 1;
        s = i + 1;
      }
    }
    if (s < b) {
      word(t, s, b, out);
    }
  }

  private boolean splitsAt(String t, int s, int i, int b) {
    if (i == s || i + 1 >= b) {
      return false;
    }
    boolean digitBefore = Character.isDigit(t.charAt(i - 1));
    boolean digitAfter = Character.isDigit(t.charAt(i + 1));
    if (digitBefore && digitAfter) {
      return false;
    }
    if (t.charAt(i) == '/') {
      return Character.isLetter(t.charAt(i - 1)) || Character.isLetter(t.charAt(i + 1));
    }
    if (i - s <= 8) {
      String before = t.substring(s, i).toLowerCase(Locale.ROOT);
      if (affixes.contains(before)) {
        return false;
      }
    }
    return true;
  }

  /** A word without inner marks: contractions come off its end. */
  private void word(String t, int a, int b, Reading.Builder out) {
    int n = b - a;
    if (n > 2 && n < 40) {
      String lower = t.substring(a, b).toLowerCase(Locale.ROOT).replace('’', '\'');
      Integer at = splits.get(lower);
      if (at != null) {
        out.token(a, a + at);
        out.token(a + at, b);
        return;
      }
      for (String clitic : clitics) {
        if (lower.length() > clitic.length() && lower.endsWith(clitic)) {
          int cut = b - clitic.length();
          word(t, a, cut, out);
          out.token(cut, b);
          return;
        }
      }
      if (lower.charAt(n - 1) == '\'') {
        out.token(a, b - 1);
        out.token(b - 1, b);
        return;
      }
      // 10pm, 5km, 3m
      int digits = 0;
      while (digits < n
          && (Character.isDigit(lower.charAt(digits))
              || lower.charAt(digits) == '.'
              || lower.charAt(digits) == ','
              || lower.charAt(digits) == ':')) {
        digits++;
      }
      if (digits > 0 && digits < n && affixes.contains("0" + lower.substring(digits))) {
        out.token(a, a + digits);
        out.token(a + digits, b);
        return;
      }
    }
    out.token(a, b);
  }
}
