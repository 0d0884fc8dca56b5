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
 * @param fittedOn the round trips to which {@code base} was fitted, when it was
 */
public record AccessTechnology(
    String name,
    Latency base,
    Variation variation,
    Optional<LossRatio> loss,
    Optional<Double> peakRatio,
    Basis basis,
    Optional<String> fittedOn) {

  /** A technology of which it is not known how it goes over the day, fitted to nothing. */
  public AccessTechnology(
      String name, Latency base, Variation variation, Optional<LossRatio> loss, Basis basis) {
    this(name, base, variation, loss, Optional.empty(), basis, Optional.empty());
  }

  /** Returns the same with another base. */
  AccessTechnology withBase(Latency other) {
    return new AccessTechnology(name, other, variation, loss, peakRatio, basis, fittedOn);
  }

  /** Returns the same with all its delays so many times as long. */
  AccessTechnology times(double factor) {
    return new AccessTechnology(
        name,
        Latency.ofMillis(base.millis() * factor),
        new Variation(variation.medianMillis() * factor, variation.p95Millis() * factor),
        loss,
        peakRatio,
        basis,
        fittedOn);
  }

  /** Returns the same with its variation so many times as long. */
  AccessTechnology varying(double factor) {
    return new AccessTechnology(
        name,
        base,
        new Variation(variation.medianMillis() * factor, variation.p95Millis() * factor),
        loss,
        peakRatio,
        basis,
        fittedOn);
  }
}
