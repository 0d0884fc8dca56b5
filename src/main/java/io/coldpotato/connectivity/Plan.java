package io.coldpotato.connectivity;

import io.coldpotato.azure.RuleViolation;
import io.coldpotato.latency.Capacity;
import io.coldpotato.routing.Announcement;
import io.coldpotato.routing.EgressPolicy;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.PopId;
import io.coldpotato.units.DataRate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an option makes of one site and destination: something to be routed and timed, or why not.
 */
public sealed interface Plan {

  /**
   * Something to be routed and timed.
   *
   * @param network the networks with what the option adds
   * @param siteEnd how the site joins them
   * @param toCloud the destination's announcement
   * @param toCloudEgress how networks choose exits towards it
   * @param toSite the announcement of the site's prefix
   * @param toSiteEgress how networks choose exits towards it
   * @param cloudPop where replies start; empty when they start where requests arrived
   * @param gateway the gateway on the way, unless data bypasses it
   * @param capacities what the option's own networks and gateway carry
   * @param exposure how the destination is reached
   * @param limits what carries no more than a known rate
   * @param assumptions what was taken to be so
   */
  record Feasible(
      NetworkView network,
      SiteEnd siteEnd,
      Announcement toCloud,
      Map<Asn, EgressPolicy> toCloudEgress,
      Announcement toSite,
      Map<Asn, EgressPolicy> toSiteEgress,
      Optional<PopId> cloudPop,
      Optional<Gateway> gateway,
      Capacities capacities,
      Destination.Exposure exposure,
      List<Limit> limits,
      List<String> assumptions)
      implements Plan {
    /** Copies the collections. */
    public Feasible {
      toCloudEgress = Map.copyOf(toCloudEgress);
      toSiteEgress = Map.copyOf(toSiteEgress);
      limits = List.copyOf(limits);
      assumptions = List.copyOf(assumptions);
    }

    /** Returns the same way into a virtual network, with other limits. */
    Feasible inVirtualNetwork(List<Limit> others) {
      return new Feasible(
          network,
          siteEnd,
          toCloud,
          toCloudEgress,
          toSite,
          toSiteEgress,
          cloudPop,
          gateway,
          capacities,
          Destination.Exposure.PRIVATE,
          others,
          assumptions);
    }
  }

  /**
   * Product rules forbid it.
   *
   * @param violations at least one
   * @param assumptions what was taken to be so
   */
  record Forbidden(List<RuleViolation> violations, List<String> assumptions) implements Plan {
    /** Copies the lists. */
    public Forbidden {
      violations = List.copyOf(violations);
      assumptions = List.copyOf(assumptions);
    }
  }

  /**
   * There is no way at all.
   *
   * @param why in one sentence, lower case
   */
  record NoWay(String why) implements Plan {}

  /**
   * What an option adds to the world and can be filled, seen from the site.
   *
   * @param networks by network
   * @param gateway of the gateway, when there is one of known throughput
   */
  record Capacities(Map<Asn, Capacity> networks, Optional<Capacity> gateway) {
    /** An option that adds nothing of known rate. */
    public static final Capacities NONE = new Capacities(Map.of(), Optional.empty());

    /** Copies the map. */
    public Capacities {
      networks = Map.copyOf(networks);
    }

    /** Returns the capacity of a network; empty when none is known. */
    public Optional<Capacity> of(Asn network) {
      return Optional.ofNullable(networks.get(network));
    }
  }

  /**
   * Something on the way that carries no more than so much.
   *
   * @param name for people
   * @param rate what it carries
   * @param flowRate what one flow may have of that, at most all of it
   */
  record Limit(String name, DataRate rate, DataRate flowRate) {
    /** Makes a limit that one flow may use up. */
    public Limit(String name, DataRate rate) {
      this(name, rate, rate);
    }
  }
}
