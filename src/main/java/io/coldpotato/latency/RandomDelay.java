package io.coldpotato.latency;

/** A part of a round trip that changes from packet to packet; zero milliseconds or more. */
sealed interface RandomDelay permits Variation, QueueWait {

  /** Returns the share of packets with no more than this delay. */
  double cumulative(double millis);

  /**
   * Returns the delay in milliseconds that a share of packets does not exceed.
   *
   * @param share from 0 (included) to 1 (excluded)
   */
  double quantileMillis(double share);

  /** Returns the delay that one packet in 10,000 exceeds, in milliseconds. */
  double p9999Millis();
}
