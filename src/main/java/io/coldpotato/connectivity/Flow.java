package io.coldpotato.connectivity;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What goes from a destination to a site in a month.
 *
 * @param site site key
 * @param destination destination key
 * @param egressGigabytes from the cloud to the site, the direction that is charged; empty when no
 *     volume is stated
 */
public record Flow(String site, String destination, Optional<BigDecimal> egressGigabytes) {

  /** Returns it as people read it. */
  public String label() {
    return site + " → " + destination;
  }
}
