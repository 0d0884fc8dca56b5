package io.coldpotato.study;

import io.coldpotato.scenario.Traffic;
import io.coldpotato.units.DataRate;
import io.coldpotato.units.DataVolume;
import java.util.List;

/**
 * What one flow asks for in its busy hour.
 *
 * @param fromSiteMegabits from the site, Mbit/s
 * @param towardsSiteMegabits towards it, Mbit/s
 */
record FlowRate(double fromSiteMegabits, double towardsSiteMegabits) {

  /** Assumed: working days over which a month's volume spreads. */
  private static final double DAYS = 21;

  /** Assumed: share of a working day's volume that falls into its busiest hour. */
  private static final double BUSY_HOUR_SHARE = 0.15;

  private static final double SECONDS = 3600;
  private static final double MEGABITS_PER_GIGABYTE = 8000;

  /**
   * What goes back for what comes: an acknowledgement of 40 bytes for every second segment of 1,500
   * (RFC 9293, section 3.8.6.3; headers without options).
   */
  private static final double ACKNOWLEDGED = 40.0 / 3000;

  /** Returns those of a scenario's flows that run between a site and a destination. */
  static List<FlowRate> of(List<Traffic> traffic, String site, String destination) {
    return traffic.stream()
        .filter(t -> matches(t.from(), site) && matches(t.to(), destination))
        .map(FlowRate::of)
        .toList();
  }

  private static boolean matches(String wanted, String key) {
    return wanted.equals("*") || wanted.equals(key);
  }

  private static FlowRate of(Traffic flow) {
    double all =
        flow.peak()
            .map(DataRate::megabitsPerSecond)
            .or(() -> flow.monthlyVolume().map(FlowRate::busyHour))
            .orElse(0.0);
    double up = flow.upShare() * all;
    double down = all - up;
    return new FlowRate(Math.max(up, ACKNOWLEDGED * down), Math.max(down, ACKNOWLEDGED * up));
  }

  private static double busyHour(DataVolume month) {
    return month.gigabytes() * MEGABITS_PER_GIGABYTE / DAYS * BUSY_HOUR_SHARE / SECONDS;
  }

  /** Returns whether a flow's rate is made of its volume. */
  static boolean isByVolume(Traffic flow) {
    return flow.peak().isEmpty() && flow.monthlyVolume().isPresent();
  }
}
