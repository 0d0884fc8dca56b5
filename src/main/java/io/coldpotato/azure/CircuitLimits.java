package io.coldpotato.azure;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the published limit that holds for a circuit. */
final class CircuitLimits {

  private static final String VNETS = "vnets-per-circuit";
  private static final Pattern PREMIUM = Pattern.compile("premium-(\\d{1,9})-mbps");

  private CircuitLimits() {}

  /** Returns how many virtual networks a circuit serves; no limit when none is published. */
  static long virtualNetworks(Catalogue catalogue, CircuitOrder order) {
    if (order.sku() != CircuitSku.PREMIUM) {
      return catalogue
          .limit(VNETS, order.sku().name().toLowerCase(Locale.ROOT))
          .map(Limit::value)
          .orElse(Long.MAX_VALUE);
    }
    long most = Long.MAX_VALUE;
    double reached = -1;
    for (Limit limit : catalogue.limits()) {
      Matcher scope = PREMIUM.matcher(limit.scope());
      if (limit.name().equals(VNETS) && scope.matches()) {
        double from = Double.parseDouble(scope.group(1));
        if (from <= order.bandwidth().megabitsPerSecond() && from > reached) {
          reached = from;
          most = limit.value();
        }
      }
    }
    return most;
  }
}
