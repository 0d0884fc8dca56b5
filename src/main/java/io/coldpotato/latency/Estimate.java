package io.coldpotato.latency;

import io.coldpotato.geo.MetroId;
import java.util.List;

/**
 * A round trip that the model predicts, how far off it may be, and the way it took.
 *
 * @param millis the figure, never below light in fibre over the geodesic
 * @param lowMillis lower end of its 80 % interval
 * @param highMillis upper end
 * @param via the metros on the way, in order; at least one
 * @param basis measured where this very pair is published
 */
public record Estimate(
    double millis, double lowMillis, double highMillis, List<MetroId> via, Basis basis) {

  /** Copies the list and checks that the interval holds the figure. */
  public Estimate {
    via = List.copyOf(via);
    if (!(lowMillis <= millis && millis <= highMillis)) {
      throw new IllegalArgumentException(
          "interval (" + lowMillis + " to " + highMillis + " ms) does not hold " + millis + " ms");
    }
  }

  /** Returns whether a measured round trip lies in the interval. */
  public boolean covers(double measuredMillis) {
    return lowMillis <= measuredMillis && measuredMillis <= highMillis;
  }

  /**
   * Returns the round trip at a standard normal deviate: 0 is the figure itself, the 10th and the
   * 90th percentile are the ends of the interval, and either side is lognormal.
   *
   * @param deviate such as a draw; far below 0 the result may go below light in fibre
   */
  public double atDeviate(double deviate) {
    double end = deviate < 0 ? lowMillis : highMillis;
    return millis * Math.pow(end / millis, Math.abs(deviate) / Uncertainty.Z90);
  }
}
