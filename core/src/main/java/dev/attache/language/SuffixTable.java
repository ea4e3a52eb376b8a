package dev.attache.language;

/**
 * Which edit makes the dictionary form: the longest known ending of a word under its tag decides.
 *
 * <p>Keys are hashes of tag and ending, the whole word being an ending with a mark before it.
 */
public final class SuffixTable {

  /** Longest ending that is looked up, in characters. */
  public static final int LONGEST = 7;

  private final SortedHashes keys;
  private final short[] edits;
  private final Edit[] all;

  /**
   * An edit of a word's end.
   *
   * @param cut number of characters to take off the end
   * @param add what to put there
   */
  public record Edit(int cut, String add) {}

  /**
   * A table.
   *
   * @param keys ascending
   * @param edits index into {@code all} for each key
   */
  public SuffixTable(int[] keys, short[] edits, Edit[] all) {
    this.keys = new SortedHashes(keys);
    this.edits = edits;
    this.all = all;
  }

  int[] keys() {
    return keys.all();
  }

  short[] editIndexes() {
    return edits;
  }

  Edit[] all() {
    return all;
  }

  /** Key of an ending; {@code whole} says that it is the whole word. */
  public static int key(int tag, CharSequence word, int from) {
    int h = 0x811C9DC5 ^ tag * 0x9E3779B1;
    if (from == 0) {
      h = (h ^ '^') * 0x01000193;
    }
    for (int i = from; i < word.length(); i++) {
      h = (h ^ word.charAt(i)) * 0x01000193;
    }
    return WordShapes.mix(h);
  }

  /** The dictionary form of a word in lower case. */
  String lemma(int tag, String lower) {
    int n = lower.length();
    int at = keys.find(key(tag, lower, 0));
    for (int from = Math.max(1, n - LONGEST); at < 0 && from <= n; from++) {
      at = keys.find(key(tag, lower, from));
    }
    if (at < 0) {
      return lower;
    }
    Edit edit = all[edits[at]];
    if (edit.cut > n || (edit.cut == 0 && edit.add.isEmpty())) {
      return lower;
    }
    return lower.substring(0, n - edit.cut) + edit.add;
  }
}
