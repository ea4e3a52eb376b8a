package dev.attache.language;

import dev.attache.rules.LanguageFolder;
import dev.attache.text.Text;
import java.util.List;

/**
 * Splits a text into sentences and tokens as the English treebanks of Universal Dependencies do.
 * What is English about it is data: abbreviations, contractions, affixes, words that open
 * sentences.
 *
 * <p>A text is a row of stretches without white space; {@code TokenCuts} cuts a stretch into
 * tokens, {@code SentenceEnds} says whether a sentence ends with it, {@code Lines} whether one ends
 * where its line does.
 */
final class Tokenizer {

  /** Longer sentences are cut: keeps reading linear on text without any full stop. */
  private static final int LONGEST_SENTENCE = 250;

  /** Longer stretches without white space are cut, in characters: no word or address is so long. */
  private static final int LONGEST_STRETCH = 2_000;

  private final TokenCuts cuts;
  private final SentenceEnds ends;

  private Tokenizer(TokenWords words) {
    cuts = new TokenCuts(words);
    ends = new SentenceEnds(words);
  }

  static Tokenizer load(LanguageFolder folder) {
    return new Tokenizer(TokenWords.load(folder));
  }

  /**
   * Adds the tokens to the reading and their sentences, as [first, after), to {@code sentences}.
   */
  void split(Text text, Reading.Builder reading, List<int[]> sentences) {
    String t = text.toString();
    int n = t.length();
    Lines lines = Lines.of(t);
    int first = 0;
    boolean fresh = true;
    int i = skipSpace(t, 0);
    while (i < n) {
      int furthest = stretchEnd(t, i);
      boolean address = cuts.isAddress(t, i, furthest);
      while (i < furthest) {
        if (fresh) {
          reading.beginSentence();
          first = reading.size();
          fresh = false;
        }
        int end = address ? furthest : ends.inside(t, i, furthest);
        if (address) {
          cuts.address(t, i, end, reading);
        } else {
          cuts.cut(t, i, end, reading);
        }
        int next = end < furthest ? end : skipSpace(t, end);
        boolean over =
            next >= n
                || lines.endSentence(t, end, next)
                || reading.size() - first >= LONGEST_SENTENCE
                || address && isLink(t, i) && isLink(t, next)
                || ends.after(t, i, end, next, first, reading);
        if (over) {
          sentences.add(new int[] {first, reading.size()});
          fresh = true;
        }
        i = next;
      }
    }
  }

  /** Links in a row are a list. */
  private static boolean isLink(String t, int at) {
    return t.startsWith("http", at) || t.startsWith("www.", at);
  }

  private static int skipSpace(String t, int from) {
    int i = from;
    while (i < t.length() && isSpace(t.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int stretchEnd(String t, int from) {
    int furthest = Math.min(t.length(), from + LONGEST_STRETCH);
    int end = from;
    while (end < furthest && !isSpace(t.charAt(end))) {
      end++;
    }
    boolean insidePair =
        end < t.length()
            && end > from + 1
            && Character.isSurrogatePair(t.charAt(end - 1), t.charAt(end));
    return insidePair ? end - 1 : end;
  }

  static boolean isSpace(char c) {
    return c <= ' '
        || c == '\u00A0'
        || c == '\uFEFF'
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c);
  }
}
