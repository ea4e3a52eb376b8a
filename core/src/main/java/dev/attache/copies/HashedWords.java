package dev.attache.copies;

/** A map from hash to hash in one array: a lookup a word, without an object. 0 is nothing. */
final class HashedWords {

  private int[] slots = new int[64];
  private int size;

  /** Puts a value; a second one for the same key is ignored. */
  void put(int key, int value) {
    if (++size * 4 > slots.length) {
      int[] old = slots;
      slots = new int[old.length * 2];
      for (int i = 0; i < old.length; i += 2) {
        if (old[i] != 0) {
          insert(old[i], old[i + 1]);
        }
      }
    }
    insert(key, value);
  }

  private void insert(int key, int value) {
    int mask = slots.length - 1;
    int at = (key << 1) & mask;
    while (slots[at] != 0 && slots[at] != key) {
      at = (at + 2) & mask;
    }
    if (slots[at] == 0) {
      slots[at] = key;
      slots[at + 1] = value;
    }
  }

  /** The value of a key, or 0. */
  int get(int key) {
    int mask = slots.length - 1;
    int at = (key << 1) & mask;
    while (slots[at] != 0) {
      if (slots[at] == key) {
        return slots[at + 1];
      }
      at = (at + 2) & mask;
    }
    return 0;
  }
}
