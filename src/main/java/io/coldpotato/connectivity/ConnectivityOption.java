package io.coldpotato.connectivity;

import io.coldpotato.azure.Catalogue;
import io.coldpotato.azure.PublicAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One way of connecting all sites of a scenario. */
public sealed interface ConnectivityOption {

  /** Returns its key in the scenario. */
  String id();

  /** Returns its kind as a scenario file writes it. */
  String kind();

  /** Returns what this option makes of one site and destination. */
  Plan plan(Planning planning);

  /**
   * Returns whether product rules forbid it for one site and destination: whether its plan is
   * {@link Plan.Forbidden}, without a way being laid.
   */
  boolean isForbidden(Planning planning);

  /** Returns what it costs in a month to carry some flows. */
  Bill bill(Usage usage);

  /** Returns what it would cost in a month if no product rule forbade anything. */
  Bill quote(Usage usage);

  /** Returns what of it can fail. */
  List<Failure> failures(Catalogue catalogue, Collection<Destination> destinations);

  /** Returns how the prefixes of a site stand; none for an option that registers none. */
  default List<PrefixStatus> prefixes(Planning planning) {
    return List.of();
  }

  /** Returns what it promises and survives for a site and destination that no rule forbids it. */
  Resilience resilience(Planning planning);

  /**
   * Plain Internet.
   *
   * @param id its key
   * @param preference the public address's routing preference
   * @param egress where replies leave the cloud's network
   * @param address what is stated about the public address
   */
  record Internet(String id, RoutingPreference preference, Egress egress, PublicAddress address)
      implements ConnectivityOption {
    /** Makes an option that states nothing about the public address. */
    public Internet(String id, RoutingPreference preference, Egress egress) {
      this(id, preference, egress, PublicAddress.NONE);
    }

    @Override
    public String kind() {
      return "internet";
    }

    @Override
    public Plan plan(Planning planning) {
      return new InternetPlanner(planning).plan(this);
    }

    @Override
    public boolean isForbidden(Planning planning) {
      return !new InternetPlanner(planning).violations(this).isEmpty();
    }

    @Override
    public Bill bill(Usage usage) {
      return new PublicExpenses(usage).withEgress(preference).withAccessLines().bill();
    }

    @Override
    public Bill quote(Usage usage) {
      return bill(usage);
    }

    @Override
    public Resilience resilience(Planning planning) {
      return Resilience.unpublished(planning, "Internet", "internet-transit");
    }

    @Override
    public List<Failure> failures(Catalogue catalogue, Collection<Destination> destinations) {
      return List.of();
    }
  }

  /** Where replies leave the cloud's network under routing preference {@code microsoft-network}. */
  enum Egress {
    /** At the PoP nearest the user, as documented. */
    NEAR_USER,
    /**
     * At the PoP nearest the region, as readers of the documents have measured for some services.
     */
    NEAR_REGION
  }

  /**
   * Azure Peering Service.
   *
   * @param id its key
   * @param preference the public address's routing preference, which must not be the Internet's
   * @param connections by key
   */
  record PeeringService(
      String id, RoutingPreference preference, Map<String, PeeringServiceConnection> connections)
      implements ConnectivityOption {
    /** Keeps the order of the file. */
    public PeeringService {
      connections = Collections.unmodifiableMap(new LinkedHashMap<>(connections));
    }

    @Override
    public String kind() {
      return "peering-service";
    }

    @Override
    public Plan plan(Planning planning) {
      return new PeeringServicePlanner(planning).plan(this);
    }

    @Override
    public boolean isForbidden(Planning planning) {
      return !new PeeringServicePlanner(planning).violations(this).isEmpty();
    }

    @Override
    public Bill bill(Usage usage) {
      return new PublicExpenses(usage)
          .withEgress(preference)
          .withConnections(this)
          .withAccessLines()
          .bill();
    }

    @Override
    public Bill quote(Usage usage) {
      return bill(usage);
    }

    @Override
    public Resilience resilience(Planning planning) {
      return Resilience.unpublished(planning, "Peering Service", "peering-service");
    }

    @Override
    public List<Failure> failures(Catalogue catalogue, Collection<Destination> destinations) {
      List<Failure> all = new ArrayList<>();
      for (PeeringServiceConnection each : connections.values()) {
        List<ServiceLocation> locations = ServiceLocation.of(catalogue, id, each);
        all.add(
            new Failure.Part(
                Failure.part(id, each.id()),
                Failure.Kind.CONNECTION,
                "connection " + each.id(),
                locations.stream().findFirst().map(ServiceLocation::metro)));
        locations.forEach(l -> all.addAll(l.failures()));
      }
      return all;
    }

    @Override
    public List<PrefixStatus> prefixes(Planning planning) {
      return new PeeringServicePlanner(planning).prefixes(this);
    }
  }

  /**
   * ExpressRoute.
   *
   * @param id its key
   * @param circuits by key
   * @param gateways by destination key
   * @param stated what the scenario says of its resilience
   * @param globalReach pairs of circuits that are joined over the cloud's network
   * @param vpnBackup the SKU of the VPN gateway that backs them up, when one does
   * @param disputedLocal whether Local reaches what the page of Metro locations alone says
   */
  record ExpressRoute(
      String id,
      Map<String, Circuit> circuits,
      Map<String, Gateway> gateways,
      StatedResilience stated,
      List<CircuitPair> globalReach,
      Optional<String> vpnBackup,
      boolean disputedLocal)
      implements ConnectivityOption {
    /** Its kind. */
    static final String KIND = "expressroute";

    /** An option of whose resilience nothing is said, without Global Reach and backup. */
    public ExpressRoute(String id, Map<String, Circuit> circuits, Map<String, Gateway> gateways) {
      this(id, circuits, gateways, StatedResilience.NOTHING, List.of(), Optional.empty(), false);
    }

    /** Keeps the order of the file. */
    public ExpressRoute {
      globalReach = List.copyOf(globalReach);
      circuits = Collections.unmodifiableMap(new LinkedHashMap<>(circuits));
      gateways = Collections.unmodifiableMap(new LinkedHashMap<>(gateways));
    }

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public Plan plan(Planning planning) {
      return new ExpressRoutePlanner(planning).plan(this);
    }

    @Override
    public boolean isForbidden(Planning planning) {
      return new ExpressRoutePlanner(planning).isForbidden(this);
    }

    @Override
    public Bill bill(Usage usage) {
      return CircuitExpenses.bill(this, usage);
    }

    @Override
    public Bill quote(Usage usage) {
      return CircuitExpenses.quote(this, usage);
    }

    @Override
    public Resilience resilience(Planning planning) {
      return new CircuitResilience(this, planning).resilience();
    }

    @Override
    public List<Failure> failures(Catalogue catalogue, Collection<Destination> destinations) {
      return CircuitFailures.of(this, catalogue, destinations);
    }
  }

  /**
   * Two circuits.
   *
   * @param first the key of the one
   * @param second the key of the other
   */
  record CircuitPair(String first, String second) {}
}
