package io.coldpotato.study;

import io.coldpotato.connectivity.Flow;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.scenario.Traffic;
import io.coldpotato.units.DataVolume;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What goes from destinations to sites in a month, by a scenario's traffic: of each volume all but
 * the share that goes from the site. A flow that is not listed where others are carries nothing.
 */
final class FlowVolumes {

  private final Scenario scenario;

  FlowVolumes(Scenario scenario) {
    this.scenario = scenario;
  }

  Flow flow(String site, String destination) {
    boolean isKnown = !scenario.traffic().isEmpty();
    BigDecimal sum = BigDecimal.ZERO;
    for (Traffic each : scenario.traffic()) {
      if (fits(each.from(), site) && fits(each.to(), destination)) {
        isKnown &= each.monthlyVolume().isPresent();
        BigDecimal volume =
            BigDecimal.valueOf(each.monthlyVolume().map(DataVolume::gigabytes).orElse(0.0));
        BigDecimal down = BigDecimal.ONE.subtract(BigDecimal.valueOf(each.upShare()));
        sum = sum.add(volume.multiply(down));
      }
    }
    return new Flow(site, destination, isKnown ? Optional.of(sum) : Optional.empty());
  }

  /** Returns whether some volume is taken to go towards a site as a whole. */
  boolean isTakenWhole() {
    return scenario.traffic().stream()
        .anyMatch(t -> t.upShare() == 0 && t.monthlyVolume().isPresent());
  }

  private static boolean fits(String pattern, String key) {
    return pattern.equals("*") || pattern.equals(key);
  }
}
