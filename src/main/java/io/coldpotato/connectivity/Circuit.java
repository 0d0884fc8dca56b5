package io.coldpotato.connectivity;

import io.coldpotato.azure.Billing;
import io.coldpotato.azure.CircuitFacts;
import io.coldpotato.azure.CircuitSku;
import io.coldpotato.azure.PeeringKind;
import io.coldpotato.azure.RouteSelection;
import io.coldpotato.latency.Capacity;
import io.coldpotato.units.DataRate;
import io.coldpotato.units.Distance;
import io.coldpotato.units.Money;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An ExpressRoute circuit.
 *
 * @param id its key in the scenario
 * @param location the peering location's name in the catalogue
 * @param provider the connectivity provider's name in the catalogue
 * @param sku Local, Standard or Premium
 * @param billing metered or unlimited
 * @param bandwidth what was ordered
 * @param bfd whether the customer's routers run BFD
 * @param peerings the routing domains on it, at least one
 * @param sites how each site reaches it, by site key
 * @param providerCharge what the provider charges in a month, when stated
 * @param virtualNetworks how many are linked to it, when stated
 * @param terms how traffic is spread and steered over it
 * @param facts what else is stated about it
 */
public record Circuit(
    String id,
    String location,
    String provider,
    CircuitSku sku,
    Billing billing,
    DataRate bandwidth,
    boolean bfd,
    Set<PeeringKind> peerings,
    Map<String, Attachment> sites,
    Optional<Money> providerCharge,
    Optional<Integer> virtualNetworks,
    Terms terms,
    CircuitFacts facts) {

  /** Copies the collections, keeping their order. */
  public Circuit {
    peerings = Collections.unmodifiableSet(EnumSet.copyOf(peerings));
    sites = Collections.unmodifiableMap(new LinkedHashMap<>(sites));
  }

  /**
   * Returns what it carries: each of its links its bandwidth in each direction, flows shared
   * equally over both, as is the default (Azure documentation, expressroute,
   * designing-for-high-availability-with-expressroute).
   *
   * @param links how many of its two stand, 1 or 2
   */
  Capacity capacity(int links) {
    Capacity.Direction both =
        Capacity.Direction.of(Optional.of(bandwidth), links, "order more 'bandwidth'");
    return new Capacity("circuit " + id, both, both);
  }

  /** Returns the line of a site that reaches the circuit by one of its own. */
  Attachment.Line lineOf(String site) {
    if (sites.get(site) instanceof Attachment.Line line) {
      return line;
    }
    throw new IllegalArgumentException(site + " has no line of its own to circuit " + id);
  }

  /**
   * How traffic is spread and steered over a circuit.
   *
   * @param usableLinks how many of its two links carry traffic at once, 1 or 2
   * @param localPreference of the cloud's routes over it at the sites; higher wins
   * @param prepends how often the customer prepends its number to what it announces
   */
  public record Terms(int usableLinks, long localPreference, int prepends) {
    /** One link, and nothing that steers. */
    public static final Terms PLAIN = new Terms(1, RouteSelection.DEFAULT_LOCAL_PREFERENCE, 0);
  }

  /** How a site reaches the circuit. */
  public sealed interface Attachment {
    /**
     * By a line of its own.
     *
     * @param tail its length; none when the provider carries it on a leased way over the corridors
     */
    record Line(Optional<Distance> tail) implements Attachment {}

    /**
     * Over another site.
     *
     * @param site that site's key
     */
    record Via(String site) implements Attachment {}
  }
}
