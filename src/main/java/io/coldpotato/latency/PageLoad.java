package io.coldpotato.latency;

/**
 * How long a typical page takes to load over a new connection.
 *
 * <p>Round trips × RTT + bytes ÷ throughput, the throughput growing from ten segments a round trip
 * to twice as many in each that follows (slow start, RFC 5681) until the flow's own is reached. No
 * time of servers or browsers is in it.
 */
final class PageLoad {

  /** The resolver taken to be as far as the page: cautious. */
  private static final int DNS = 1;

  private static final int TCP = 1;

  /** TLS 1.3 without resumption, RFC 8446 section 2. */
  private static final int TLS = 1;

  /**
   * The page, what it names, and what that asks for: each is known only when the other is there.
   */
  private static final int REQUESTS = 3;

  static final int ROUND_TRIPS = DNS + TCP + TLS + REQUESTS;

  /** Median page on a desktop, 2,652 KB: HTTP Archive, Web Almanac 2024, chapter Page Weight. */
  static final double BYTES = 2652 * 1024;

  /** First window in segments, RFC 6928. */
  private static final double FIRST_WINDOW = 10;

  private PageLoad() {}

  /**
   * Returns the time in milliseconds.
   *
   * @param rttMillis the round trip, above zero
   * @param flow what one connection carries once it is up to speed
   */
  static double millis(double rttMillis, TcpFlow flow) {
    return ROUND_TRIPS * rttMillis + transferMillis(BYTES, rttMillis, flow);
  }

  /** Time from the answer's first segments to its last. */
  static double transferMillis(double bytes, double rttMillis, TcpFlow flow) {
    double segmentsPerMilli = flow.rate().megabitsPerSecond() * 1000 / 8 / TcpFlow.SEGMENT_BYTES;
    double fullWindow = segmentsPerMilli * rttMillis;
    double left = bytes / TcpFlow.SEGMENT_BYTES - Math.min(FIRST_WINDOW, fullWindow);
    double window = 2 * FIRST_WINDOW;
    double millis = 0;
    while (left > 0 && window < fullWindow) {
      left -= window;
      window *= 2;
      millis += rttMillis;
    }
    return millis + Math.max(0, left) / segmentsPerMilli;
  }
}
