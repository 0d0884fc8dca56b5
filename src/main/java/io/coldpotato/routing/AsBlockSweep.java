package io.coldpotato.routing;

import java.util.Arrays;

/**
 * The three sweeps for 64 destinations at once, eight bytes in a {@code long}.
 *
 * <p>A byte is class (2 bits: own or customer, peer, provider) and length (6 bits, all ones for
 * none), so that the lesser is the better. Until the last sweep "none" is 127, and bytes stay below
 * 128: their minimum needs one subtraction that cannot borrow from the next byte. The last sweep
 * turns 127 into a provider's route.
 *
 * <p>The way up is a sweep too, customers before providers. Provider cycles are swept until nothing
 * changes; lengths only ever fall.
 */
final class AsBlockSweep {

  /** The length that stands for none. */
  static final int MOST = 63;

  private static final int WORDS = AsRouteBlock.LANES / Long.BYTES;
  private static final long ONES = 0x0101010101010101L;
  private static final long LENGTHS = ONES * MOST;
  private static final long PEERS = ONES << 6;
  private static final long HIGHS = ONES << 7;

  private final AsLayout layout;
  private final long[] rows;

  /** One more than the lengths of transit networks' routes: what customers are told. */
  private final long[] told;

  private final boolean[] active;
  private final long[] offer = new long[WORDS];

  AsBlockSweep(AsLayout layout) {
    this.layout = layout;
    this.rows = new long[layout.nodes.length * WORDS];
    this.told = new long[layout.transit * WORDS];
    this.active = new boolean[layout.nodes.length];
    Arrays.fill(rows, -1);
  }

  /** Returns a label's byte. */
  int route(int lane, int label) {
    return (int) (rows[label * WORDS + (lane >>> 3)] >>> (lane << 3)) & 0xFF;
  }

  /**
   * Finds routes.
   *
   * @return the lanes (bits) in which a length may not fit
   */
  long run(int[] origins) {
    Arrays.fill(rows, LENGTHS | PEERS);
    Arrays.fill(active, false);
    for (int lane = 0; lane < origins.length; lane++) {
      int label = layout.labels[origins[lane]];
      rows[label * WORDS + (lane >>> 3)] &= ~(0xFFL << (lane << 3));
      active[label] = true;
    }
    climb(origins);
    for (int origin : origins) {
      int label = layout.labels[origin];
      if (label >= layout.transit) {
        cross(label);
      }
    }
    for (int label = 0; label < layout.transit; label++) {
      if (active[label]) {
        cross(label);
      }
    }
    descend();
    return layout.longest < MOST - 1 ? 0 : tooLong(origins);
  }

  private void climb(int[] origins) {
    for (int origin : origins) {
      int label = layout.labels[origin];
      if (label >= layout.transit) {
        tellProviders(label);
      }
    }
    int[] cycles = layout.cycles;
    int to = layout.transit;
    for (int i = cycles.length; i > 0; i -= 2) {
      climb(cycles[i - 1], to);
      while (climb(cycles[i - 2], cycles[i - 1])) {
        // Again: someone of the cycle has come to a shorter way.
      }
      to = cycles[i - 2];
    }
    climb(0, to);
  }

  private boolean climb(int from, int to) {
    boolean isChanged = false;
    for (int label = to - 1; label >= from; label--) {
      if (active[label]) {
        isChanged |= tellProviders(label);
      }
    }
    return isChanged;
  }

  /** Returns whether anyone was told something new. */
  private boolean tellProviders(int label) {
    for (int k = 0; k < WORDS; k++) {
      long row = rows[label * WORDS + k];
      offer[k] = longer(row) | (row & PEERS);
    }
    boolean isChanged = false;
    for (int i = layout.providerStarts[label]; i < layout.providerStarts[label + 1]; i++) {
      active[layout.providers[i]] = true;
      isChanged |= take(layout.providers[i]);
    }
    return isChanged;
  }

  /** Tells own and customer routes to peers; what is a peer's already is kept back. */
  private void cross(int label) {
    for (int k = 0; k < WORDS; k++) {
      long row = rows[label * WORDS + k];
      long kept = row >>> 6 & ONES;
      offer[k] = longer(row) | PEERS | ((kept << 6) - kept);
    }
    for (int i = layout.peerStarts[label]; i < layout.peerStarts[label + 1]; i++) {
      take(layout.peers[i]);
    }
  }

  private boolean take(int label) {
    long[] rows = this.rows;
    long[] offer = this.offer;
    int at = label * WORDS;
    long changes = 0;
    for (int k = 0; k < WORDS; k++) {
      long old = rows[at + k];
      long best = least(old, offer[k]);
      rows[at + k] = best;
      changes |= old ^ best;
    }
    return changes != 0;
  }

  private void descend() {
    int[] cycles = layout.cycles;
    int from = 0;
    for (int i = 0; i < cycles.length; i += 2) {
      descend(from, cycles[i]);
      Arrays.fill(told, cycles[i] * WORDS, cycles[i + 1] * WORDS, LENGTHS);
      while (descend(cycles[i], cycles[i + 1])) {
        // Again: someone of the cycle has come to a shorter way.
      }
      from = cycles[i + 1];
    }
    descend(from, layout.transit);
    for (int count = 1; count + 1 < layout.groups.length; count++) {
      descendToStubs(layout.groups[count], layout.groups[count + 1], count);
    }
  }

  private boolean descend(int from, int to) {
    long changes = 0;
    int[] starts = layout.providerStarts;
    for (int label = from; label < to; label++) {
      for (int k = 0; k < WORDS; k++) {
        int at = label * WORDS + k;
        long row = rows[at];
        // A provider's route of an earlier round, or 127, which one more takes to 128.
        long isOpen = (row | ((row & ~HIGHS) + ONES)) & HIGHS;
        long heard = chosen(row, heard(k, starts[label], starts[label + 1]), isOpen);
        rows[at] = heard;
        told[at] = longer(heard);
        changes |= row ^ heard;
      }
    }
    return changes != 0;
  }

  /** Most of the time goes here, hence a loop of its own for one provider and for two. */
  private void descendToStubs(int from, int to, int count) {
    int[] providers = layout.providers;
    int next = layout.providerStarts[from];
    for (int label = from; label < to; label++, next += count) {
      int at = label * WORDS;
      int one = providers[next] * WORDS;
      if (count == 1) {
        hear(at, one, isAlone(label));
      } else if (count == 2) {
        hear(at, one, providers[next + 1] * WORDS, isAlone(label));
      } else {
        for (int k = 0; k < WORDS; k++) {
          long row = rows[at + k];
          rows[at + k] = chosen(row, heard(k, next, next + count), (row + ONES) & HIGHS);
        }
      }
    }
  }

  /** Whether a stub hears from providers only. */
  private boolean isAlone(int label) {
    return layout.peerStarts[label] == layout.peerStarts[label + 1] && !active[label];
  }

  private void hear(int at, int one, boolean isAlone) {
    long[] rows = this.rows;
    long[] told = this.told;
    if (isAlone) {
      for (int k = 0; k < WORDS; k++) {
        rows[at + k] = told[one + k] | HIGHS;
      }
    } else {
      for (int k = 0; k < WORDS; k++) {
        long row = rows[at + k];
        rows[at + k] = chosen(row, told[one + k], (row + ONES) & HIGHS);
      }
    }
  }

  private void hear(int at, int one, int two, boolean isAlone) {
    long[] rows = this.rows;
    long[] told = this.told;
    if (isAlone) {
      for (int k = 0; k < WORDS; k++) {
        rows[at + k] = least(told[one + k], told[two + k]) | HIGHS;
      }
    } else {
      for (int k = 0; k < WORDS; k++) {
        long row = rows[at + k];
        rows[at + k] = chosen(row, least(told[one + k], told[two + k]), (row + ONES) & HIGHS);
      }
    }
  }

  /** Returns the least that some providers tell, in one word. */
  private long heard(int word, int first, int end) {
    long[] told = this.told;
    int[] providers = layout.providers;
    long least = first < end ? told[providers[first] * WORDS + word] : LENGTHS;
    for (int i = first + 1; i < end; i++) {
      least = least(least, told[providers[i] * WORDS + word]);
    }
    return least;
  }

  /** A row, but what was heard where the high bit of a byte is open. */
  private static long chosen(long row, long heard, long isOpen) {
    long mask = isOpen | (isOpen - (isOpen >>> 7));
    return row ^ ((row ^ (heard | HIGHS)) & mask);
  }

  /** Each byte's length and one, at most 63; the class is lost. */
  private static long longer(long row) {
    long length = (row & LENGTHS) + ONES;
    return length - (length >>> 6 & ONES);
  }

  /** The lesser of each two bytes below 128. */
  private static long least(long x, long y) {
    long isNotLess = ((x | HIGHS) - y) & HIGHS;
    return x ^ ((x ^ y) & (isNotLess - (isNotLess >>> 7)));
  }

  /**
   * Returns the lanes in which someone that tells others has a route of 62 links: the next length
   * already reads as none.
   */
  private long tooLong(int[] origins) {
    long lanes = 0;
    for (int k = 0; k < WORDS; k++) {
      long hits = 0;
      for (int label = 0; label < layout.transit; label++) {
        hits |= isLast(rows[label * WORDS + k]);
      }
      for (int origin : origins) {
        hits |= isLast(rows[layout.labels[origin] * WORDS + k]);
      }
      for (int lane = 0; lane < Long.BYTES; lane++) {
        lanes |= (hits >>> (lane * 8 + 7) & 1) << (k * Long.BYTES + lane);
      }
    }
    return lanes;
  }

  /** The high bit of each byte whose length is 62. */
  private static long isLast(long row) {
    long other = (row & LENGTHS) ^ (ONES * (MOST - 1));
    return ~(other + ~HIGHS) & HIGHS;
  }
}
