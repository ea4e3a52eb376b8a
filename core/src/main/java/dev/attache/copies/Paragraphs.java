package dev.attache.copies;

import dev.attache.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has changed between two versions of a story, paragraph by paragraph. */
final class Paragraphs {

  /** Words of a text without line breaks from which its sentences stand for paragraphs. */
  private static final int LONG = 60;

  /** Share of the shorter one's words that must be the same for two to be one that was altered. */
  private static final double SAME = 0.5;

  /** A paragraph of fewer content words is like many. */
  private static final int FEWEST = 3;

  private Paragraphs() {}

  /** What is new in the later version. */
  static Changes changes(
      Changes.Note note, @Nullable String headline, Wording earlier, Wording later) {
    List<Span> before = cut(earlier);
    List<Span> after = cut(later);
    boolean[] gone = new boolean[before.size()];
    Arrays.fill(gone, true);
    int[] from = new int[after.size()];
    Arrays.fill(from, -1);
    // first those that are the same, so that none is taken for another's altered one
    for (int i = 0; i < after.size(); i++) {
      for (int j = 0; j < before.size() && from[i] < 0; j++) {
        if (gone[j] && same(later, after.get(i), earlier, before.get(j))) {
          from[i] = j;
          gone[j] = false;
        }
      }
    }
    List<Span> added = new ArrayList<>();
    List<Changes.Altered> altered = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      if (from[i] >= 0) {
        continue;
      }
      int best = -1;
      double most = SAME;
      for (int j = 0; j < before.size(); j++) {
        if (gone[j]) {
          double shared = shared(later, after.get(i), earlier, before.get(j));
          if (shared >= most) {
            most = shared;
            best = j;
          }
        }
      }
      if (best < 0) {
        added.add(chars(later, after.get(i)));
      } else {
        gone[best] = false;
        altered.add(
            new Changes.Altered(
                chars(later, after.get(i)), chars(earlier, before.get(best)).of(earlier.text())));
      }
    }
    List<String> removed = new ArrayList<>();
    for (int j = 0; j < before.size(); j++) {
      if (gone[j]) {
        removed.add(chars(earlier, before.get(j)).of(earlier.text()));
      }
    }
    return new Changes(note, headline, added, altered, removed);
  }

  /** Spans of words: the paragraphs, or the sentences of a text that is one. */
  private static List<Span> cut(Wording text) {
    List<Span> lines = cut(text, "\n");
    return lines.size() > 1 || text.count() < LONG ? lines : cut(text, "\n.!?");
  }

  private static List<Span> cut(Wording text, String marks) {
    List<Span> found = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= text.count(); i++) {
      if (i == text.count() || ends(text, i, marks)) {
        found.add(new Span(start, i));
        start = i;
      }
    }
    return found;
  }

  /** Whether one of the marks stands before a word, and a capital opens it. */
  private static boolean ends(Wording text, int word, String marks) {
    char opens = text.text().charAt(text.starts()[word]);
    for (int at = text.ends()[word - 1]; at < text.starts()[word]; at++) {
      char c = text.text().charAt(at);
      if (c == '\n' || (marks.indexOf(c) >= 0 && Character.isUpperCase(opens))) {
        return true;
      }
    }
    return false;
  }

  private static HashedWords bag(Wording text, Span words) {
    HashedWords bag = new HashedWords();
    for (int i = words.start(); i < words.end(); i++) {
      bag.put(text.words()[i], 1);
    }
    return bag;
  }

  private static boolean same(Wording a, Span x, Wording b, Span y) {
    if (x.length() != y.length()) {
      return false;
    }
    for (int i = 0; i < x.length(); i++) {
      if (a.words()[x.start() + i] != b.words()[y.start() + i]) {
        return false;
      }
    }
    return true;
  }

  /** Share of the content words of the shorter paragraph that stand in both. */
  private static double shared(Wording later, Span words, Wording earlier, Span before) {
    HashedWords bag = bag(earlier, before);
    int shared = 0;
    for (int i = words.start(); i < words.end(); i++) {
      boolean content = later.kinds()[i] != Wording.FUNCTION;
      shared += content && bag.get(later.words()[i]) != 0 ? 1 : 0;
    }
    int shorter = Math.min(content(later, words), content(earlier, before));
    return shorter < FEWEST ? 0 : (double) shared / shorter;
  }

  private static int content(Wording text, Span words) {
    int content = 0;
    for (int i = words.start(); i < words.end(); i++) {
      content += text.kinds()[i] != Wording.FUNCTION ? 1 : 0;
    }
    return content;
  }

  /** From words to the characters of their paragraph, with the marks that close it. */
  private static Span chars(Wording text, Span words) {
    int start = text.starts()[words.start()];
    int end = text.ends()[words.end() - 1];
    String all = text.text();
    int before = start;
    while (before > 0 && !Character.isWhitespace(all.charAt(before - 1))) {
      before--;
    }
    while (end < all.length() && !Character.isWhitespace(all.charAt(end))) {
      end++;
    }
    return new Span(before, end);
  }
}
