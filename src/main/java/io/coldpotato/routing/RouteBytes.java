package io.coldpotato.routing;

/**
 * A route as one byte: class and length, the signed lesser being the better.
 *
 * <p>An own or customer route is −128, a peer route −64, a provider route 0, each plus its length
 * up to 62; none is 63. Eight routes lie in a {@code long}, the first in its lowest byte, and the
 * 64 of a row in eight.
 */
final class RouteBytes {

  /** Routes in a row. */
  static final int LANES = 64;

  /** Longs in a row. */
  static final int WORDS = LANES / Long.BYTES;

  static final int CUSTOMER = -128;
  static final int PEER = -64;
  static final int NONE = 63;

  /** The longest length that fits. */
  static final int LONGEST = 62;

  /** 1 in each byte of a word. */
  static final long EACH = 0x0101010101010101L;

  private RouteBytes() {}

  /** Returns a row's byte. */
  static int at(long[] rows, int row, int lane) {
    return (byte) (rows[row + (lane >>> 3)] >>> (lane << 3));
  }

  static void put(long[] rows, int row, int lane, int route) {
    int word = row + (lane >>> 3);
    int shift = lane << 3;
    rows[word] = (rows[word] & ~(0xFFL << shift)) | (route & 0xFFL) << shift;
  }

  /** Puts a route where no better one stands. */
  static void offer(long[] rows, int row, int lane, int route) {
    if (route < at(rows, row, lane)) {
      put(rows, row, lane, route);
    }
  }

  static int length(int route) {
    return route & NONE;
  }
}
