package io.coldpotato.routing;

import java.util.Arrays;

/**
 * Rows in plain {@code long} arithmetic, eight lanes in each.
 *
 * <p>On the way up and across every byte is 128 or more, "none" being 255: their minimum then needs
 * one subtraction that cannot borrow from the next byte. What providers tell is a length, below
 * 128. The way down turns 255 into a provider's route or {@link RouteBytes#NONE}.
 */
final class PortableKernel extends ByteSweep {

  private static final long ONES = RouteBytes.EACH;
  private static final long LENGTHS = ONES * RouteBytes.NONE;
  private static final long HIGHS = ONES << 7;
  private static final long PEERS = HIGHS | HIGHS >>> 1;

  private final long[] offer = new long[WORDS];

  PortableKernel(AsLayout layout) {
    super(layout);
  }

  @Override
  void clear(int from, int to) {
    Arrays.fill(rows, at + from * WORDS, at + to * WORDS, -1);
  }

  @Override
  void climb(int from, int to) {
    long[] rows = this.rows;
    for (int label = to - 1; label >= from; label--) {
      if (active[label]) {
        for (int k = 0; k < WORDS; k++) {
          long row = rows[at + label * WORDS + k];
          offer[k] = longer(row & LENGTHS) | (row & PEERS);
        }
        for (int i = layout.providerStarts[label]; i < layout.providerStarts[label + 1]; i++) {
          active[layout.providers[i]] = true;
          take(at + layout.providers[i] * WORDS);
        }
      }
    }
  }

  @Override
  void cross() {
    for (int label = 0; label < layout.transit; label++) {
      if (active[label]) {
        offerToPeers(at + label * WORDS);
        for (int i = layout.peerStarts[label]; i < layout.transitPeerEnds[label]; i++) {
          take(at + layout.peers[i] * WORDS);
        }
      }
    }
  }

  @Override
  void crossToStubs() {
    for (int label = 0; label < layout.transit; label++) {
      if (active[label]) {
        offerToPeers(at + label * WORDS);
        for (int i = layout.transitPeerEnds[label]; i < layout.peerStarts[label + 1]; i++) {
          // Its own row, which stands for a peer that is gone, is past the way across.
          if (layout.peers[i] != label) {
            take(at + layout.peers[i] * WORDS);
          }
        }
      }
    }
  }

  /** Only a customer's route (or one's own) is told to peers: its high bits are 10. */
  private void offerToPeers(int row) {
    long[] rows = this.rows;
    for (int k = 0; k < WORDS; k++) {
      long route = rows[row + k];
      long kept = ~(route & ~(route << 1)) >>> 7 & ONES;
      offer[k] = longer(route & LENGTHS) | PEERS | ((kept << 6) - kept);
    }
  }

  private void take(int row) {
    long[] rows = this.rows;
    long[] offer = this.offer;
    for (int k = 0; k < WORDS; k++) {
      long old = rows[row + k];
      long isNotLess = (old - (offer[k] & ~HIGHS)) & HIGHS;
      rows[row + k] = old ^ ((old ^ offer[k]) & (isNotLess - (isNotLess >>> 7)));
    }
  }

  @Override
  void descend(int from, int to) {
    long[] rows = this.rows;
    int at = this.at;
    int[] starts = layout.providerStarts;
    for (int label = from; label < to; label++) {
      for (int k = 0; k < WORDS; k++) {
        int word = at + label * WORDS + k;
        long row = rows[word];
        long heard = heard(rows, at + k, starts[label], starts[label + 1]);
        rows[word] = chosen(row, heard, isNone(row));
      }
    }
    if (layout.longest >= RouteBytes.LONGEST) {
      for (int k = 0; k < WORDS; k++) {
        long hits = 0;
        for (int label = from; label < to; label++) {
          hits |= atLongest(rows[at + label * WORDS + k]);
        }
        full[k] |= hits;
      }
    }
  }

  @Override
  void open(int from, int to) {
    for (int word = at + from * WORDS; word < at + to * WORDS; word++) {
      rows[word] = chosen(rows[word], LENGTHS, isNone(rows[word]));
    }
  }

  @Override
  void settle(int from, int to) {
    long[] rows = this.rows;
    for (int label = from; label < to; label++) {
      for (int k = 0; k < WORDS; k++) {
        int word = at + label * WORDS + k;
        int first = layout.providerStarts[label];
        long heard = heard(rows, at + k, first, layout.providerStarts[label + 1]);
        rows[word] = chosen(rows[word], heard, ~rows[word] & HIGHS);
      }
    }
  }

  /** Most of the time goes here, hence a loop of its own for one provider and for two. */
  @Override
  void descendToStubs(int count) {
    long[] rows = this.rows;
    int at = this.at;
    int[] providers = layout.providers;
    int from = layout.groups[count];
    int peered = layout.peered[count];
    int next = layout.providerStarts[from];
    for (int label = from; label < peered; label++, next += count) {
      int row = at + label * WORDS;
      if (count == 1) {
        hear(rows, row, at + providers[next] * WORDS);
      } else if (count == 2) {
        hear(rows, row, at + providers[next] * WORDS, at + providers[next + 1] * WORDS);
      } else {
        for (int k = 0; k < WORDS; k++) {
          rows[row + k] = heard(rows, at + k, next, next + count);
        }
      }
    }
  }

  private static void hear(long[] rows, int row, int one) {
    for (int k = 0; k < WORDS; k++) {
      rows[row + k] = longer(rows[one + k] & LENGTHS);
    }
  }

  private static void hear(long[] rows, int row, int one, int two) {
    for (int k = 0; k < WORDS; k++) {
      rows[row + k] = longer(least(rows[one + k] & LENGTHS, rows[two + k] & LENGTHS));
    }
  }

  /** Returns the least that some providers tell, in one word; none when there are none. */
  private long heard(long[] rows, int at, int first, int end) {
    int[] providers = layout.providers;
    long least = LENGTHS;
    for (int i = first; i < end; i++) {
      least = least(least, rows[at + providers[i] * WORDS] & LENGTHS);
    }
    return longer(least);
  }

  /** A row, but what was heard where the high bit of a byte is open. */
  private static long chosen(long row, long heard, long isOpen) {
    return row ^ ((row ^ heard) & (isOpen | (isOpen - (isOpen >>> 7))));
  }

  /** The high bit of each byte that is 255, all being 128 or more. */
  private static long isNone(long row) {
    return ((row & ~HIGHS) + ONES) & HIGHS;
  }

  /** Each length and one, at most 63. */
  private static long longer(long lengths) {
    long longer = lengths + ONES;
    return longer - (longer >>> 6 & ONES);
  }

  /** The lesser of each two bytes below 128. */
  private static long least(long x, long y) {
    long isNotLess = ((x | HIGHS) - y) & HIGHS;
    return x ^ ((x ^ y) & (isNotLess - (isNotLess >>> 7)));
  }
}
