package io.coldpotato.azure;

import java.util.Locale;
import java.util.Optional;

/**
 * Where and how large a circuit is, as its price depends on it.
 *
 * @param circuit its key in the scenario
 * @param zone the pricing zone of its location, when published
 * @param megabits its bandwidth in Mbit/s
 * @param sku its reach
 * @param billing how its egress is charged; a Local circuit's is included whatever this says
 * @param offersLocal whether Local is sold at its location
 */
public record CircuitTariff(
    String circuit,
    Optional<Integer> zone,
    long megabits,
    CircuitSku sku,
    Billing billing,
    boolean offersLocal) {

  /** Returns whether egress is charged by the gigabyte. */
  public boolean isMetered() {
    return sku != CircuitSku.LOCAL && billing == Billing.METERED;
  }

  /** Returns the price book's tier of the circuit's fee; Premium pays that of Standard first. */
  public String tier() {
    return sku == CircuitSku.LOCAL ? localTier() : standardTier(billing);
  }

  /** Returns the price book's tier of what Premium costs on top. */
  public String addOnTier() {
    return sized(word(billing));
  }

  String localTier() {
    return sized("local-unlimited");
  }

  String standardTier(Billing how) {
    return sized("standard-" + word(how));
  }

  private String sized(String kind) {
    return kind + "-" + megabits + "-mbps";
  }

  private static String word(Billing how) {
    return how.name().toLowerCase(Locale.ROOT);
  }
}
