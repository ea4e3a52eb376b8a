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

  /** What the words that are known are; the others are content words. */
  private static final int FUNCTION = 1;

  private static final int NUMBER = 2;
  private static final int VARIANT = 3;
  private static final int CALENDAR = 4;

  /** Words to what they are: one look for each word of a text. */
  private final HashedWords known = new HashedWords();

  /** Number words to their figures, spelling variants to what they are folded to. */
  private final HashedWords folded = new HashedWords();

  private Folding() {}

  /** Loads the function words, number words and spelling variants of a language. */
  static Folding load(LanguageFolder folder) {
    Folding folding = new Folding();
    Locale locale = Locale.forLanguageTag(folder.language());
    Table words = Table.read(folder, FUNCTION_WORDS);
    int word = words.column("word");
    for (Table.Row row : words.rows()) {
      folding.known.put(WordScan.hash(row.get(word)), FUNCTION);
    }
    folding.fold(Table.read(folder, CARDINALS), "word", "value", NUMBER);
    folding.fold(Table.read(folder, SPELLINGS), "form", "folded", VARIANT);
    for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
      for (Month month : Month.values()) {
        folding.calendar(month.getDisplayName(style, locale).toLowerCase(locale));
      }
      for (DayOfWeek day : DayOfWeek.values()) {
        folding.calendar(day.getDisplayName(style, locale).toLowerCase(locale));
      }
    }
    return folding;
  }

  private void fold(Table table, String from, String to, int kind) {
    int form = table.column(from);
    int value = table.column(to);
    for (Table.Row row : table.rows()) {
      known.put(WordScan.hash(row.get(form)), kind);
      folded.put(WordScan.hash(row.get(form)), WordScan.hash(row.get(value)));
    }
  }

  private void calendar(String word) {
    known.put(WordScan.hash(word), CALENDAR);
  }

  /** The words of a text. */
  Wording fold(String whole) {
    WordScan scan = new WordScan(whole.toCharArray());
    int room = whole.length() / 5 + 8;
    int[] words = new int[room];
    byte[] kinds = new byte[room];
    int[] starts = new int[room];
    int[] ends = new int[room];
    int count = 0;
    boolean dated = false;
    while (scan.next()) {
      if (count == words.length) {
        int more = count * 2;
        words = Arrays.copyOf(words, more);
        kinds = Arrays.copyOf(kinds, more);
        starts = Arrays.copyOf(starts, more);
        ends = Arrays.copyOf(ends, more);
      }
      int start = scan.start();
      int hash = scan.hash();
      boolean date = false;
      byte kind;
      if (scan.isFigure()) {
        kind = dated ? Wording.FUNCTION : Wording.NUMBER;
      } else {
        switch (known.get(hash)) {
          case FUNCTION -> kind = Wording.FUNCTION;
          case NUMBER -> {
            hash = folded.get(number(scan, hash));
            kind = Wording.NUMBER;
          }
          case VARIANT -> {
            hash = folded.get(hash);
            kind = Wording.PLAIN;
          }
          case CALENDAR -> {
            date = scan.isCapital();
            kind = date ? Wording.FUNCTION : Wording.PLAIN;
            // papers write days in ways of their own: the figure beside one does not count either
            if (date
                && count > 0
                && kinds[count - 1] == Wording.NUMBER
                && ends[count - 1] + 1 == start) {
              kinds[count - 1] = Wording.FUNCTION;
            }
          }
          default -> kind = scan.isCapital() && !scan.opens() ? Wording.NAME : Wording.PLAIN;
        }
      }
      dated = date;
      words[count] = hash;
      kinds[count] = kind;
      starts[count] = start;
      ends[count] = scan.end();
      count++;
    }
    return new Wording(whole, count, words, kinds, starts, ends);
  }

  /** A number word, or the two that a hyphen joins to one: {@code forty-two}. */
  private int number(WordScan scan, int hash) {
    int joined = scan.joined();
    if (joined != 0 && known.get(joined) == NUMBER) {
      scan.join();
      return joined;
    }
    return hash;
  }
}
