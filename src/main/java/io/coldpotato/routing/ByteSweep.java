package io.coldpotato.routing;

import java.util.Arrays;

/** The sweeps over rows of bytes, as {@link RouteBytes} has them once all is done. */
abstract class ByteSweep extends LaneSweep implements BlockKernel {

  static final int WORDS = RouteBytes.WORDS;

  /** The rows being filled, and where they begin. */
  long[] rows = new long[0];

  int at;

  /** In a byte that is not 0, some network's route is of the longest length that fits. */
  final long[] full = new long[WORDS];

  private long[] kept = new long[0];

  ByteSweep(AsLayout layout) {
    super(layout);
  }

  @Override
  public final long route(int[] origins, int first, int count, long[] into, int from, boolean all) {
    rows = into;
    at = from;
    Arrays.fill(full, 0);
    sweep(origins, first, count, all);
    return fullLanes();
  }

  @Override
  final void announce(int label, int lane) {
    RouteBytes.put(rows, at + label * WORDS, lane, RouteBytes.CUSTOMER);
  }

  @Override
  final void offerAsCustomer(int label, int lane, int origin) {
    RouteBytes.offer(rows, at + label * WORDS, lane, RouteBytes.CUSTOMER + 1);
  }

  @Override
  final void offerAsPeer(int label, int lane, int origin) {
    RouteBytes.offer(rows, at + label * WORDS, lane, RouteBytes.PEER + 1);
  }

  @Override
  final void keep(int from, int to) {
    kept = Arrays.copyOfRange(rows, at + from * WORDS, at + to * WORDS);
  }

  @Override
  final boolean isAsKept(int from, int to) {
    return Arrays.equals(kept, 0, kept.length, rows, at + from * WORDS, at + to * WORDS);
  }

  @Override
  void open(int from, int to) {}

  @Override
  final void close(int from, int to) {
    for (int word = from * WORDS; word < to * WORDS; word++) {
      full[word % WORDS] |= atLongest(rows[at + word]);
    }
  }

  /** The high bit of each byte whose length is the longest that fits. */
  static long atLongest(long row) {
    long other = (row & RouteBytes.EACH * RouteBytes.NONE) ^ RouteBytes.EACH * RouteBytes.LONGEST;
    return ~(other + RouteBytes.EACH * 0x7F) & RouteBytes.EACH << 7;
  }

  private long fullLanes() {
    long lanes = 0;
    for (int word = 0; word < WORDS; word++) {
      for (int lane = 0; lane < Long.BYTES; lane++) {
        boolean isFull = (full[word] >>> (lane * 8) & 0xFF) != 0;
        lanes |= (isFull ? 1L : 0) << (word * Long.BYTES + lane);
      }
    }
    return lanes;
  }
}
