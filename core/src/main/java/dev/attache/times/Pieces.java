package dev.attache.times;

import dev.attache.language.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A reading cut finer than its tokens: runs of letters, runs of digits, single other marks. {@code
 * mid-2019}, {@code 3/21/2023} and {@code Dec31} come apart however the tokeniser took them.
 */
final class Pieces {

  private final Reading reading;
  private final String text;
  private int[] start = new int[256];
  private int[] end = new int[256];
  private int[] token = new int[256];
  private int[] number = new int[256];
  private @Nullable List<TimeWords.Sense>[] senses = newSenses(256);
  private int size;

  Pieces(Reading reading, TimeWords words) {
    this.reading = reading;
    this.text = reading.text().toString();
    for (int t = 0; t < reading.size(); t++) {
      int from = reading.start(t);
      int to = reading.end(t);
      while (from < to) {
        int next = runEnd(text, from, to);
        add(t, from, next, words);
        from = next;
      }
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static @Nullable List<TimeWords.Sense>[] newSenses(int n) {
    return new List[n];
  }

  private static int runEnd(String text, int from, int to) {
    char c = text.charAt(from);
    int i = from + 1;
    if (Character.isLetter(c)) {
      while (i < to && Character.isLetter(text.charAt(i))) {
        i++;
      }
    } else if (c >= '0' && c <= '9') {
      while (i < to && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        i++;
      }
    }
    return i;
  }

  /** The pieces of a phrase of the lexicon. */
  static List<String> split(String phrase) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < phrase.length(); ) {
      if (phrase.charAt(i) == ' ') {
        i++;
        continue;
      }
      int next = runEnd(phrase, i, phrase.length());
      parts.add(phrase.substring(i, next));
      i = next;
    }
    return parts;
  }

  private void add(int tokenIndex, int from, int to, TimeWords words) {
    if (size == start.length) {
      int n = size * 2;
      start = Arrays.copyOf(start, n);
      end = Arrays.copyOf(end, n);
      token = Arrays.copyOf(token, n);
      number = Arrays.copyOf(number, n);
      senses = Arrays.copyOf(senses, n);
    }
    start[size] = from;
    end[size] = to;
    token[size] = tokenIndex;
    char c = text.charAt(from);
    number[size] = -1;
    if (c >= '0' && c <= '9') {
      number[size] = to - from > 9 ? -1 : Integer.parseInt(text, from, to, 10);
    } else if (Character.isLetter(c)) {
      senses[size] = words.senses(lower(from, to));
    } else {
      senses[size] = words.senses(mark(c));
    }
    size++;
  }

  private String lower(int from, int to) {
    return text.substring(from, to).toLowerCase(Locale.ROOT);
  }

  private static String mark(char c) {
    switch (c) {
      case '\u2010':
      case '\u2011':
      case '\u2012':
      case '\u2013':
      case '\u2014':
        return "-";
      case '\u2018':
      case '\u2019':
        return "'";
      default:
        return String.valueOf(c);
    }
  }

  int size() {
    return size;
  }

  int start(int piece) {
    return start[piece];
  }

  int end(int piece) {
    return end[piece];
  }

  int token(int piece) {
    return token[piece];
  }

  /** The value of a run of digits, or -1. */
  int number(int piece) {
    return number[piece];
  }

  /** Length in characters. */
  int length(int piece) {
    return end[piece] - start[piece];
  }

  @Nullable List<TimeWords.Sense> senses(int piece) {
    return senses[piece];
  }

  char first(int piece) {
    return text.charAt(start[piece]);
  }

  /** Whether no white space stands before the piece. */
  boolean tight(int piece) {
    return piece > 0 && start[piece] == end[piece - 1];
  }

  /** Whether the piece stands in one sentence with the one before. */
  boolean sameSentence(int piece, int other) {
    return reading.sentenceOf(token[piece]) == reading.sentenceOf(token[other]);
  }

  /**
   * Whether a word or phrase of this meaning stands at the piece.
   *
   * @return the piece after it, or -1
   */
  int match(TimeWords.Sense sense, int piece) {
    if (sense.tags() != 0 && (sense.tags() & 1 << reading.upos(token[piece]).ordinal()) == 0) {
      return -1;
    }
    if (sense.capital() && !Character.isUpperCase(first(piece))) {
      return -1;
    }
    int p = piece + 1;
    for (String part : sense.rest()) {
      if (p >= size || !sameSentence(p, piece) || !is(p, part)) {
        return -1;
      }
      p++;
    }
    return p;
  }

  private boolean is(int piece, String part) {
    int n = end[piece] - start[piece];
    if (n != part.length()) {
      return false;
    }
    if (n == 1 && !Character.isLetterOrDigit(first(piece))) {
      return mark(first(piece)).equals(part);
    }
    return text.regionMatches(true, start[piece], part, 0, n);
  }
}
