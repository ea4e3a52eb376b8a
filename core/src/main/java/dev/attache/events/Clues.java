package dev.attache.events;

import java.util.Arrays;

/**
 * A list of clues, filled anew for every question. A clue is a number: a kind of clue and its
 * values, hashed. Kinds are numbered for good; a new kind takes a new number, since the weights
 * know the numbers.
 */
final class Clues {

  private int[] found = new int[256];
  private int size;

  /** The clues; the first {@link #size()} count. */
  int[] all() {
    return found;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  void put(int kind, int value) {
    put(kind, value, 0);
  }

  void put(int kind, int value, int other) {
    if (size == found.length) {
      found = Arrays.copyOf(found, size * 2);
    }
    found[size++] = hash(kind, value, other);
  }

  private static int hash(int kind, int value, int other) {
    int h = kind * 0x9E3779B1 + value;
    h = (h ^ (h >>> 16)) * 0x85EBCA6B + other;
    h = (h ^ (h >>> 13)) * 0xC2B2AE35;
    return h ^ (h >>> 16);
  }
}
