package io.coldpotato.latency;

/** The distribution of the varying part of a round trip, however it was found. */
interface DelayDistribution {

  /** Returns the delay that a share of round trips does not exceed, in milliseconds. */
  double quantileMillis(double share);

  /** Returns the mean absolute difference of two independent round trips, in milliseconds. */
  double meanDifferenceMillis();
}
