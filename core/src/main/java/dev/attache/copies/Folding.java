package dev.attache.copies;

import dev.attache.rules.LanguageFolder;
import dev.attache.rules.Table;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Folds texts to words that can be compared. Immutable once loaded. */
final class Folding {

  private static final String FUNCTION_WORDS = "lexicon/function-words.tsv";
  private static final String CARDINALS = "lexicon/cardinals.tsv";
  private static final String SPELLINGS = "lexicon/spellings.tsv";

  private static final int SEED = 0x9747b28c;

  private final HashedWords function = new HashedWords();
  private final HashedWords numbers = new HashedWords();
  private final HashedWords spellings = new HashedWords();
  private final HashedWords calendar = new HashedWords();

  private Folding() {}

  /** Loads the function words, number words and spelling variants of a language. */
  static Folding load(LanguageFolder folder) {
    Folding folding = new Folding();
    Table words = Table.read(folder, FUNCTION_WORDS);
    int word = words.column("word");
    for (Table.Row row : words.rows()) {
      folding.function.put(hash(row.get(word)), 1);
    }
    Table cardinals = Table.read(folder, CARDINALS);
    int name = cardinals.column("word");
    int value = cardinals.column("value");
    for (Table.Row row : cardinals.rows()) {
      folding.numbers.put(hash(row.get(name)), hash(row.get(value)));
    }
    Table variants = Table.read(folder, SPELLINGS);
    int form = variants.column("form");
    int folded = variants.column("folded");
    for (Table.Row row : variants.rows()) {
      folding.spellings.put(hash(row.get(form)), hash(row.get(folded)));
    }
    Locale locale = Locale.forLanguageTag(folder.language());
    for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
      for (Month month : Month.values()) {
        folding.calendar.put(hash(month.getDisplayName(style, locale).toLowerCase(locale)), 1);
      }
      for (DayOfWeek day : DayOfWeek.values()) {
        folding.calendar.put(hash(day.getDisplayName(style, locale).toLowerCase(locale)), 1);
      }
    }
    return folding;
  }

  private static int hash(String word) {
    int hash = SEED;
    for (int i = 0; i < word.length(); i++) {
      hash = hash * 31 + word.charAt(i);
    }
    return Wording.mix(hash);
  }

  /** The words of a text. */
  Wording fold(String text) {
    int room = text.length() / 5 + 8;
    int[] words = new int[room];
    byte[] kinds = new byte[room];
    int[] starts = new int[room];
    int[] ends = new int[room];
    int count = 0;
    boolean opens = true;
    boolean dated = false;
    int at = 0;
    int length = text.length();
    while (at < length) {
      char c = text.charAt(at);
      if (!isPart(c) && c != '%') {
        opens |= c == '.' || c == '!' || c == '?' || c == '\n' || c == ':' || isMark(c);
        at++;
        continue;
      }
      int start = at;
      at = c == '%' ? at + 1 : end(text, at);
      if (count == words.length) {
        int more = count * 2;
        words = Arrays.copyOf(words, more);
        kinds = Arrays.copyOf(kinds, more);
        starts = Arrays.copyOf(starts, more);
        ends = Arrays.copyOf(ends, more);
      }
      int hash = hash(text, start, at);
      byte kind;
      boolean date = false;
      if (isDigit(c)) {
        kind = dated ? Wording.FUNCTION : Wording.NUMBER;
      } else if (Character.isUpperCase(c) && calendar.get(hash) != 0) {
        // papers write days in a way of their own: neither the word nor the figure beside it counts
        date = true;
        kind = Wording.FUNCTION;
        if (count > 0 && kinds[count - 1] == Wording.NUMBER && ends[count - 1] + 1 == start) {
          kinds[count - 1] = Wording.FUNCTION;
        }
      } else {
        int number = numbers.get(hash);
        if (number != 0 && at < length && text.charAt(at) == '-') {
          int joined = at + 1 < length ? end(text, at + 1) : at;
          int value = numbers.get(hash(text, start, joined));
          at = value == 0 ? at : joined;
          number = value == 0 ? number : value;
        }
        if (number != 0) {
          hash = number;
          kind = Wording.NUMBER;
        } else if (function.get(hash) != 0) {
          kind = Wording.FUNCTION;
        } else {
          int variant = spellings.get(hash);
          hash = variant == 0 ? hash : variant;
          kind = Character.isUpperCase(c) && !opens ? Wording.NAME : Wording.PLAIN;
        }
      }
      opens = false;
      dated = date;
      words[count] = hash;
      kinds[count] = kind;
      starts[count] = start;
      ends[count] = at;
      count++;
    }
    return new Wording(text, count, words, kinds, starts, ends);
  }

  /** Where the word that begins at an offset ends: marks inside numbers and apostrophes belong. */
  private static int end(String text, int from) {
    int at = from;
    int length = text.length();
    while (at < length) {
      char c = text.charAt(at);
      if (isPart(c)) {
        at++;
      } else if (at + 1 < length
          && at > from
          && ((isApostrophe(c) && Character.isLetter(text.charAt(at + 1)))
              || ((c == '.' || c == ',')
                  && isDigit(text.charAt(at - 1))
                  && isDigit(text.charAt(at + 1))))) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  private static int hash(String text, int start, int end) {
    int stop = end;
    // a possessive ending is none of the word
    if (stop - start > 2 && text.charAt(stop - 1) == 's' && isApostrophe(text.charAt(stop - 2))) {
      stop -= 2;
    }
    int hash = SEED;
    for (int i = start; i < stop; i++) {
      char c = text.charAt(i);
      if (c == ',' || isApostrophe(c)) {
        continue;
      }
      if (c >= 'A' && c <= 'Z') {
        c += 'a' - 'A';
      } else if (c > 127) {
        c = Character.toLowerCase(c);
      }
      hash = hash * 31 + c;
    }
    return Wording.mix(hash);
  }

  private static boolean isPart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || isDigit(c)
        || (c > 127 && (Character.isLetterOrDigit(c) || Character.isSurrogate(c)));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  private static boolean isMark(char c) {
    return c == '"' || c == '\u201c' || c == '\u2018';
  }
}
