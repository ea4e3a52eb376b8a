package dev.attache.copies;

import java.util.BitSet;

/**
 * Two wordings side by side: what of each stands in the other, and what is new in the later one.
 *
 * <p>A word is carried when it stands in three neighbouring words that the other text has too,
 * wherever; a word is known when the other text has it at all. Rewording breaks threes but brings
 * no words; new facts bring words, most of all numbers and names.
 *
 * @param carried the later one's words that are carried
 * @param share share of the later one's words that are carried, 0 to 1
 * @param kept share of the earlier one's words that the later one carries, 0 to 1
 * @param fresh share of the later one's content words that the earlier one does not have
 * @param numbers numbers of the later one that the earlier one does not have, each once
 * @param names words with capitals, in the same way
 * @param numbersInAll numbers of the later one, each once
 * @param namesInAll words with capitals of the later one, each once
 * @param addition the most content words that the earlier one does not have among {@link #PASSAGE}
 *     that follow each other: a new sentence, however long the story is
 * @param altered whether a number or a name stands in the place of another between words that were
 *     kept
 */
record Comparison(
    BitSet carried,
    double share,
    double kept,
    double fresh,
    int numbers,
    int names,
    int numbersInAll,
    int namesInAll,
    int addition,
    boolean altered) {

  /** Content words of a sentence, about. */
  static final int PASSAGE = 12;

  /** Words that must be the same together to be carried. */
  private static final int RUN = 3;

  /** Words between carried ones up to which a change is one of a figure or a name in its place. */
  private static final int PLACE = 5;

  /**
   * Compares.
   *
   * @param furniture the later one's words that papers print under any story: not looked at
   */
  static Comparison of(Wording earlier, Wording later, BitSet furniture) {
    BitSet carried = carried(later, earlier);
    BitSet kept = carried(earlier, later);
    HashedWords known = bag(earlier);
    HashedWords still = bag(later);
    HashedWords seen = new HashedWords();
    HashedWords counted = new HashedWords();
    int words = 0;
    int told = 0;
    int content = 0;
    int fresh = 0;
    int numbers = 0;
    int names = 0;
    int numbersInAll = 0;
    int namesInAll = 0;
    int addition = 0;
    int passage = 0;
    for (int i = 0; i < later.count(); i++) {
      if (furniture.get(i)) {
        continue;
      }
      words++;
      told += carried.get(i) ? 1 : 0;
      byte kind = later.kinds()[i];
      if (kind == Wording.FUNCTION) {
        continue;
      }
      content++;
      int word = later.words()[i];
      if (kind != Wording.PLAIN && counted.get(word) == 0) {
        counted.put(word, 1);
        numbersInAll += kind == Wording.NUMBER ? 1 : 0;
        namesInAll += kind == Wording.NAME ? 1 : 0;
      }
      // the last content words as bits, the newest lowest
      passage = (passage << 1) & ((1 << PASSAGE) - 1);
      if (known.get(word) != 0) {
        continue;
      }
      passage |= 1;
      addition = Math.max(addition, Integer.bitCount(passage));
      fresh++;
      if (seen.get(word) == 0) {
        seen.put(word, 1);
        numbers += kind == Wording.NUMBER ? 1 : 0;
        names += kind == Wording.NAME ? 1 : 0;
      }
    }
    return new Comparison(
        carried,
        words == 0 ? 0 : (double) told / words,
        earlier.count() == 0 ? 0 : (double) kept.cardinality() / earlier.count(),
        content == 0 ? 0 : (double) fresh / content,
        numbers,
        names,
        numbersInAll,
        namesInAll,
        addition,
        lost(later, carried, known, furniture) && lost(earlier, kept, still, new BitSet()));
  }

  /** The words of one text that stand in runs which the other has too. */
  private static BitSet carried(Wording text, Wording other) {
    HashedWords runs = new HashedWords();
    for (int i = 0; i + RUN <= other.count(); i++) {
      runs.put(run(other, i), 1);
    }
    BitSet carried = new BitSet(text.count());
    for (int i = 0; i + RUN <= text.count(); i++) {
      if (runs.get(run(text, i)) != 0) {
        carried.set(i, i + RUN);
      }
    }
    return carried;
  }

  private static int run(Wording text, int from) {
    int hash = text.shingle(from, RUN);
    return hash == 0 ? 1 : hash;
  }

  private static HashedWords bag(Wording text) {
    HashedWords bag = new HashedWords();
    for (int i = 0; i < text.count(); i++) {
      bag.put(text.words()[i], 1);
    }
    return bag;
  }

  /** Whether a number or name that the other text lacks stands alone between carried words. */
  private static boolean lost(Wording text, BitSet carried, HashedWords other, BitSet furniture) {
    for (int from = carried.nextClearBit(0); from < text.count(); ) {
      int next = carried.nextSetBit(from);
      if (from > 0 && next > 0 && next - from <= PLACE) {
        for (int i = from; i < next; i++) {
          byte kind = text.kinds()[i];
          if ((kind == Wording.NUMBER || kind == Wording.NAME)
              && other.get(text.words()[i]) == 0
              && !furniture.get(i)) {
            return true;
          }
        }
      }
      if (next < 0) {
        return false;
      }
      from = carried.nextClearBit(next);
    }
    return false;
  }
}
