package io.coldpotato.study;

import io.coldpotato.connectivity.Flow;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.scenario.Traffic;
import io.coldpotato.units.DataVolume;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What goes from destinations to sites in a month, by a scenario's traffic: of a flow that states a
 * volume without 'egress' all of it. A flow that is not listed where others are carries nothing.
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
        Optional<DataVolume> egress = each.monthlyEgress().or(each::monthlyVolume);
        isKnown &= egress.isPresent();
        sum = sum.add(BigDecimal.valueOf(egress.map(DataVolume::gigabytes).orElse(0.0)));
      }
    }
    return new Flow(site, destination, isKnown ? Optional.of(sum) : Optional.empty());
  }

  /** Returns whether some volume is taken to go towards a site as a whole. */
  boolean isTakenWhole() {
    return scenario.traffic().stream()
        .anyMatch(t -> t.monthlyEgress().isEmpty() && t.monthlyVolume().isPresent());
  }

  private static boolean fits(String pattern, String key) {
    return pattern.equals("*") || pattern.equals(key);
  }
}
