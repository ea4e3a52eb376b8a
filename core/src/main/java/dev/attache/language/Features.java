package dev.attache.language;

import java.util.Arrays;

/** The hashed features of one decision: a growing list of 32-bit hashes. Not thread-safe. */
public final class Features {

  private int[] hashes = new int[128];
  private int count;

  /** Forgets all. */
  public void clear() {
    count = 0;
  }

  /** The hashes so far; only the first {@link #count()} count. */
  public int[] hashes() {
    return hashes;
  }

  /** Number of features. */
  public int count() {
    return count;
  }

  /** A feature of a template and one value. */
  public void add(int template, int a) {
    put(mix(template * 0x9E3779B1 + a));
  }

  /** A feature of a template and two values. */
  public void add(int template, int a, int b) {
    put(mix(mix(template * 0x9E3779B1 + a) * 0x85EBCA6B + b));
  }

  /** A feature of a template and three values. */
  public void add(int template, int a, int b, int c) {
    put(mix(mix(mix(template * 0x9E3779B1 + a) * 0x85EBCA6B + b) * 0xC2B2AE35 + c));
  }

  /** A feature of a template and four values. */
  public void add(int template, int a, int b, int c, int d) {
    put(
        mix(
            mix(mix(mix(template * 0x9E3779B1 + a) * 0x85EBCA6B + b) * 0xC2B2AE35 + c) * 0x27D4EB2F
                + d));
  }

  private void put(int hash) {
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, count * 2);
    }
    hashes[count++] = hash;
  }

  /**
   * The finaliser of MurmurHash3 (Austin Appleby, public domain): every bit reaches every other.
   */
  static int mix(int h) {
    int x = h;
    x ^= x >>> 16;
    x *= 0x85EBCA6B;
    x ^= x >>> 13;
    x *= 0xC2B2AE35;
    x ^= x >>> 16;
    return x;
  }
}
