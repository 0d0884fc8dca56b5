package io.coldpotato.latency;

import io.coldpotato.units.LossRatio;
import java.util.List;
import java.util.Optional;

/**
 * The round trip over a path as a distribution, and where it arises.
 *
 * @param p50Millis the median round trip
 * @param p95Millis its 95th percentile
 * @param p99Millis its 99th percentile
 * @param p999Millis its 99.9th percentile
 * @param jitterMillis mean absolute difference of two independent round trips (the mean to which
 *     the estimator of RFC 3550 converges when packets are independent)
 * @param loss share of round trips lost, by load and by the lines, when every line's loss is known
 * @param lossByLoad share of round trips that find a buffer full
 * @param forward the segments from the site, in order
 * @param reverse the segments back to the site, in order
 * @param basis of the largest share of the median
 * @param basisShare that share, 0 to 1
 * @param uncertainty how far the model may be off
 */
public record PathDelay(
    double p50Millis,
    double p95Millis,
    double p99Millis,
    double p999Millis,
    double jitterMillis,
    Optional<LossRatio> loss,
    LossRatio lossByLoad,
    List<SegmentDelay> forward,
    List<SegmentDelay> reverse,
    Basis basis,
    double basisShare,
    List<Uncertainty.Part> uncertainty) {

  /** Copies the lists. */
  public PathDelay {
    forward = List.copyOf(forward);
    reverse = List.copyOf(reverse);
    uncertainty = List.copyOf(uncertainty);
  }

  /** Returns the forward segments' contribution to the median. */
  public double forwardMillis() {
    return forward.stream().mapToDouble(SegmentDelay::oneWayMillis).sum();
  }

  /** Returns the reverse segments' contribution to the median. */
  public double reverseMillis() {
    return reverse.stream().mapToDouble(SegmentDelay::oneWayMillis).sum();
  }
}
