package io.coldpotato.latency;

/** A part of a round trip that changes from packet to packet; zero milliseconds or more. */
sealed interface RandomDelay permits Variation, QueueWait {

  /** Returns the share of packets with no more than this delay. */
  double cumulative(double millis);

  /** Returns the share of packets that are not delayed at all. */
  double atZero();

  /** Returns the mean delay of all packets, in milliseconds. */
  double meanMillis();

  /**
   * Returns E[(X − kh)⁺] for k = 0 … steps: by how much packets exceed each multiple of h on
   * average, in milliseconds. Its second differences ÷ h are what share of packets a grid of that
   * width puts at each of its points so that means are kept.
   *
   * @param step h, above zero milliseconds
   * @param steps at least 1
   */
  double[] meanExcessMillis(double step, int steps);

  /**
   * Returns the delay in milliseconds that a share of packets does not exceed.
   *
   * @param share from 0 (included) to 1 (excluded)
   */
  double quantileMillis(double share);

  /** Returns the delay that one packet in 10,000 exceeds, in milliseconds. */
  double p9999Millis();
}
