package io.coldpotato.latency;

import io.coldpotato.units.Latency;
import io.coldpotato.units.LossRatio;
import java.util.Optional;

/**
 * What an access technology adds to a round trip.
 *
 * @param name as scenario files write it
 * @param base the part that every round trip takes
 * @param variation what comes on top
 * @param loss share of packets lost on it, when known
 * @param peakRatio variation in the hours when others use their lines most over that of all day,
 *     when known
 * @param basis how the figures are known
 */
public record AccessTechnology(
    String name,
    Latency base,
    Variation variation,
    Optional<LossRatio> loss,
    Optional<Double> peakRatio,
    Basis basis) {

  /** A technology of which it is not known how it goes over the day. */
  public AccessTechnology(
      String name, Latency base, Variation variation, Optional<LossRatio> loss, Basis basis) {
    this(name, base, variation, loss, Optional.empty(), basis);
  }

  /** Returns the same with all its delays so many times as long. */
  AccessTechnology times(double factor) {
    return new AccessTechnology(
        name,
        Latency.ofMillis(base.millis() * factor),
        new Variation(variation.medianMillis() * factor, variation.p95Millis() * factor),
        loss,
        peakRatio,
        basis);
  }

  /** Returns the same with its variation so many times as long. */
  AccessTechnology varying(double factor) {
    return new AccessTechnology(
        name,
        base,
        new Variation(variation.medianMillis() * factor, variation.p95Millis() * factor),
        loss,
        peakRatio,
        basis);
  }
}
