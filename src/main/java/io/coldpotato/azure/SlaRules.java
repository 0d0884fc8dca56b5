package io.coldpotato.azure;

import io.coldpotato.units.Availability;
import java.util.List;

/** How availabilities of parts make that of a whole. */
public final class SlaRules {

  /** Assumed: share of a circuit's outages that take a second one at the same location too. */
  private static final double SAME_LOCATION = 0.10;

  /** Assumed: the same for two locations of one metro. */
  private static final double SAME_METRO = 0.05;

  /** Assumed: the same for two metros. */
  private static final double OTHER_METRO = 0.02;

  /** Assumed: what comes on top when one provider carries both. */
  private static final double SAME_PROVIDER = 0.10;

  private SlaRules() {}

  /** Returns the availability of parts that must all work: the product of theirs. */
  public static Availability series(List<Availability> parts) {
    double product = 1;
    for (Availability part : parts) {
      product *= part.value();
    }
    return new Availability(product);
  }

  /**
   * Returns the availability of parts of which one must work.
   *
   * <p>1 − (β·u + ∏ (1 − β)·uᵢ), u the least unavailability of them and β the share of outages that
   * have a cause common to all. β = 0: independent parts; β = 1: no better than the best of them.
   *
   * @param parts at least one; a single one is itself, whatever β
   * @param commonCause β, from 0 to 1
   */
  public static Availability parallel(List<Availability> parts, double commonCause) {
    if (parts.isEmpty() || !(commonCause >= 0 && commonCause <= 1)) {
      throw new IllegalArgumentException(
          "parts ("
              + parts.size()
              + ") must be some, common-cause share ("
              + commonCause
              + ") from 0 to 1");
    }
    if (parts.size() == 1) {
      return parts.get(0);
    }
    double least = 1;
    double all = 1;
    for (Availability part : parts) {
      least = Math.min(least, part.unavailability());
      all *= (1 - commonCause) * part.unavailability();
    }
    return new Availability(1 - (commonCause * least + all));
  }

  /** Returns the assumed share of one circuit's outages that take another with it. */
  public static double commonCause(CircuitEnd one, CircuitEnd other) {
    double place =
        one.location().name().equals(other.location().name())
            ? SAME_LOCATION
            : one.location().metro().equals(other.location().metro()) ? SAME_METRO : OTHER_METRO;
    return place + (one.provider().equals(other.provider()) ? SAME_PROVIDER : 0);
  }

  /**
   * Returns the assumed share of outages that take all circuits: no cause common to all can be more
   * frequent than one common to two of them, so it is the least of all pairs.
   *
   * @return 0 for a single circuit
   */
  public static double commonCause(List<CircuitEnd> circuits) {
    double least = 1;
    for (int i = 0; i < circuits.size(); i++) {
      for (int j = i + 1; j < circuits.size(); j++) {
        least = Math.min(least, commonCause(circuits.get(i), circuits.get(j)));
      }
    }
    return circuits.size() < 2 ? 0 : least;
  }
}
