package io.coldpotato.connectivity;

import io.coldpotato.topology.Asn;
import io.coldpotato.units.DataRate;
import io.coldpotato.units.Money;
import java.util.Optional;

/**
 * The line that joins a site to its network.
 *
 * @param technology its name in {@code access.csv}: fibre, cable, dsl, …
 * @param wifi whether users are on Wi-Fi behind it
 * @param down capacity towards the site, when stated
 * @param up capacity from the site, when stated
 * @param isp the access network, when stated; else the largest of the country
 * @param charge what its provider charges in a month, when stated
 */
public record AccessLine(
    String technology,
    boolean wifi,
    Optional<DataRate> down,
    Optional<DataRate> up,
    Optional<Asn> isp,
    Optional<Money> charge) {

  /** A line of which no charge is known. */
  public AccessLine(
      String technology,
      boolean wifi,
      Optional<DataRate> down,
      Optional<DataRate> up,
      Optional<Asn> isp) {
    this(technology, wifi, down, up, isp, Optional.empty());
  }

  /** Returns the same line with what its provider charges in a month. */
  public AccessLine charged(Optional<Money> money) {
    return new AccessLine(technology, wifi, down, up, isp, money);
  }
}
