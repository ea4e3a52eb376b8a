package dev.attache.actors;

import dev.attache.language.Reading;
import dev.attache.text.Text;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The words of a text as lexicons know them: runs of letters and digits, whatever the tokens are,
 * without diacritics.
 *
 * <p>"U.S." is two words, "al-Qaida" two and "Xi's" two, in the text and in the lexicon alike, so
 * that a match does not hang on how a model cuts tokens.
 */
final class Words {

  private final String[] words;
  private final int[] token;
  private final int[] end;
  private final boolean[] joined;
  private final int count;

  private Words(String[] words, int[] token, int[] end, boolean[] joined, int count) {
    this.words = words;
    this.token = token;
    this.end = end;
    this.joined = joined;
    this.count = count;
  }

  /** The words of a reading, each with the token that it stands in. */
  static Words of(Reading reading) {
    Text text = reading.text();
    int capacity = reading.size() + 16;
    String[] words = new String[capacity];
    int[] token = new int[capacity];
    int[] end = new int[capacity];
    boolean[] joined = new boolean[capacity];
    int count = 0;
    for (int t = 0; t < reading.size(); t++) {
      int at = reading.start(t);
      int stop = reading.end(t);
      while (at < stop) {
        if (!Character.isLetterOrDigit(text.charAt(at))) {
          at++;
          continue;
        }
        int from = at;
        while (at < stop && Character.isLetterOrDigit(text.charAt(at))) {
          at++;
        }
        if (count == words.length) {
          capacity *= 2;
          words = Arrays.copyOf(words, capacity);
          token = Arrays.copyOf(token, capacity);
          end = Arrays.copyOf(end, capacity);
          joined = Arrays.copyOf(joined, capacity);
        }
        words[count] = fold(text.subSequence(from, at).toString());
        token[count] = t;
        end[count] = at;
        joined[count] =
            count > 0
                && reading.sentenceOf(token[count - 1]) == reading.sentenceOf(t)
                && joins(text, end[count - 1], from);
        count++;
      }
    }
    return new Words(words, token, end, joined, count);
  }

  /** Words that are given one by one, all of them one phrase. */
  static Words ofPhrase(List<String> given) {
    int n = given.size();
    boolean[] joined = new boolean[n];
    Arrays.fill(joined, true);
    return new Words(given.toArray(new String[0]), new int[n], new int[n], joined, n);
  }

  /** The words of a phrase of a lexicon. */
  static List<String> of(String phrase) {
    List<String> found = new ArrayList<>();
    int at = 0;
    while (at < phrase.length()) {
      int from = at;
      while (at < phrase.length() && Character.isLetterOrDigit(phrase.charAt(at))) {
        at++;
      }
      if (at > from) {
        found.add(fold(phrase.substring(from, at)));
      } else {
        at++;
      }
    }
    return found;
  }

  /** Without diacritics. */
  static String fold(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > 127) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        StringBuilder kept = new StringBuilder(apart.length());
        for (int k = 0; k < apart.length(); k++) {
          char c = apart.charAt(k);
          if (Character.getType(c) != Character.NON_SPACING_MARK) {
            // letters that have no decomposition but are written without their stroke or dot
            kept.append(c == 'ø' ? 'o' : c == 'ł' ? 'l' : c == 'ı' ? 'i' : c == 'Ø' ? 'O' : c);
          }
        }
        return kept.toString();
      }
    }
    return word;
  }

  private static boolean joins(Text text, int from, int to) {
    int breaks = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        breaks++;
      }
      if (c != ' '
          && c != '-'
          && c != '.'
          && c != '\''
          && c != '\u2019'
          && c != '\u00a0'
          && c != '&'
          && c != '/'
          && c != '\u2011'
          && c != '\u2010'
          && c != '\n') {
        return false;
      }
    }
    return breaks < 2;
  }

  int size() {
    return count;
  }

  String word(int i) {
    return words[i];
  }

  int token(int i) {
    return token[i];
  }

  /** Offset after the word. */
  int end(int i) {
    return end[i];
  }

  /** Whether the word may go on a phrase that holds the word before it. */
  boolean joined(int i) {
    return joined[i];
  }
}
