package io.coldpotato.topology;

import java.util.Arrays;

/** Unordered pairs of networks in an open-addressed table; 16 to 32 bytes for each pair. */
final class PairSet {

  private static final long FREE = -1;
  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

  private final long[] table;
  private final int shift;

  /** Makes a set with room for so many pairs. */
  PairSet(long pairs) {
    int bits = 64 - Long.numberOfLeadingZeros(Math.max(8, pairs * 2 - 1));
    if (bits > 30) {
      throw new IllegalArgumentException(pairs + " links are too many for one table");
    }
    this.table = new long[1 << bits];
    this.shift = 64 - bits;
    Arrays.fill(table, FREE);
  }

  /** Adds a pair; false if it was there, in whichever order, or joins a network to itself. */
  boolean add(int a, int b) {
    if (a == b) {
      return false;
    }
    long pair = ((long) Math.min(a, b) << 32) | Math.max(a, b);
    int slot = (int) ((pair * GOLDEN_RATIO) >>> shift);
    while (table[slot] != FREE) {
      if (table[slot] == pair) {
        return false;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    table[slot] = pair;
    return true;
  }
}
