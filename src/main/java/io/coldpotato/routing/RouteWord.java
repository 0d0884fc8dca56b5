package io.coldpotato.routing;

/**
 * Eight routes in a {@code long}, as {@link RouteBytes} lays them out, compared and changed
 * together. A mask has the high bit of each byte that is meant.
 */
final class RouteWord {

  static final long HIGHS = RouteBytes.EACH << 7;

  /** No route in any byte; as lengths, none that can be told. */
  static final long NONE = RouteBytes.EACH * RouteBytes.NONE;

  private static final long CUSTOMERS = HIGHS;
  private static final long PEERS = HIGHS | HIGHS >>> 1;
  private static final long LOWS = ~HIGHS;

  private RouteWord() {}

  /** Where a customer's route, or an own one, stands. */
  static long customers(long word) {
    return word & ~(word << 1) & HIGHS;
  }

  /** Where a peer's route stands. */
  static long peers(long word) {
    return word & (word << 1) & HIGHS;
  }

  /** Where a provider's route stands, or none. */
  static long open(long word) {
    return ~word & HIGHS;
  }

  /** Where two words are equal. */
  static long equal(long one, long other) {
    long difference = one ^ other;
    return ~(((difference & LOWS) + LOWS) | difference) & HIGHS;
  }

  /** The lengths that customers hear of: one more, none where there is no route. */
  static long told(long word) {
    return longer(word & NONE);
  }

  /** The lengths that providers and peers hear of: of own and customers' routes only. */
  static long toldUp(long word) {
    long kept = ~bytes(customers(word)) & NONE;
    return longer((word & NONE) | kept);
  }

  private static long longer(long lengths) {
    long longer = lengths + RouteBytes.EACH;
    return longer - (longer >>> 6 & RouteBytes.EACH);
  }

  /** The lesser of lengths, byte by byte. */
  static long least(long one, long other) {
    long isNotLess = ((one | HIGHS) - other) & HIGHS;
    return one ^ ((one ^ other) & bytes(isNotLess));
  }

  /** Lengths as routes of customers; no route where there is no length. */
  static long asCustomers(long lengths) {
    return lengths | (CUSTOMERS & bytes(~equal(lengths, NONE) & HIGHS));
  }

  /** Lengths as routes of peers; no route where there is no length. */
  static long asPeers(long lengths) {
    return lengths | (PEERS & bytes(~equal(lengths, NONE) & HIGHS));
  }

  /** One word, but another where a mask says so. */
  static long mixed(long word, long other, long mask) {
    return word ^ ((word ^ other) & bytes(mask));
  }

  /** Each byte of a mask filled. */
  static long bytes(long mask) {
    return mask | (mask - (mask >>> 7));
  }
}
