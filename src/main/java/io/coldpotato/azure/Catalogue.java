package io.coldpotato.azure;

import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import io.coldpotato.input.TableSource;
import io.coldpotato.units.DataRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * What the cloud offers, and where: the tables under {@code azure/}.
 *
 * <p>Names are found without case, accents, blanks and hyphens; what is found carries the
 * catalogue's spelling. The limits and the published round trips, which many commands do not need,
 * are read when first asked for. Immutable and safe for several threads.
 */
public final class Catalogue {

  /** The provider name of a circuit on ports of one's own (ExpressRoute Direct). */
  public static final String DIRECT = "Direct";

  private final List<Region> regions;
  private final List<EdgePop> edgePops;
  private final List<PeeringLocation> peeringLocations;
  private final List<MetroLocation> metroLocations;
  private final LocationIndex locations;
  private final List<Partner> partners;
  private final List<GatewaySku> gateways;
  private final List<EdgeService> services;
  private final List<DataRate> providerBandwidths;
  private final List<DataRate> directBandwidths;
  private final SortedMap<DataRate, List<DataRate>> portBandwidths;

  private final NameIndex<Region> regionIndex = new NameIndex<>();
  private final NameIndex<EdgePop> popIndex = new NameIndex<>();
  private final NameIndex<Partner> partnerIndex = new NameIndex<>();
  private final NameIndex<GatewaySku> gatewayIndex = new NameIndex<>();
  private final NameIndex<EdgeService> serviceIndex = new NameIndex<>();

  private final OnDemand<List<Limit>> limits;
  private final OnDemand<Map<String, String>> communities;
  private final OnDemand<List<UncheckedRule>> uncheckedRules;
  private final OnDemand<PublishedRoundTrips> roundTrips;
  private final OnDemand<PriceBook> prices;
  private final OnDemand<List<Sla>> slas;

  private Catalogue(TableSource source, TableReader reader, QuotaReader quotas) {
    regions = List.copyOf(reader.regions());
    edgePops = List.copyOf(reader.edgePops());
    peeringLocations = List.copyOf(reader.peeringLocations());
    metroLocations = List.copyOf(reader.metroLocations());
    locations = new LocationIndex(peeringLocations, metroLocations);
    partners = List.copyOf(reader.partners());
    gateways = List.copyOf(reader.gateways());
    services = List.copyOf(reader.services());
    providerBandwidths = quotas.bandwidths("provider");
    directBandwidths = quotas.bandwidths("direct");
    portBandwidths = quotas.portBandwidths();
    limits =
        new OnDemand<>(
            d ->
                Stream.of(new QuotaReader(source, d).limits(), GatewayLimits.of(gateways))
                    .flatMap(List::stream)
                    .toList());
    uncheckedRules = new OnDemand<>(d -> new QuotaReader(source, d).uncheckedRules());
    communities = new OnDemand<>(d -> new QuotaReader(source, d).communities());
    roundTrips = new OnDemand<>(d -> PublishedRoundTrips.load(source, d));
    prices = new OnDemand<>(d -> PriceReader.read(source, d));
    slas = new OnDemand<>(d -> SlaReader.read(source, d));
    indexNames();
  }

  /**
   * Reads the catalogue.
   *
   * @param source where its tables come from
   * @param diagnostics where what is wrong in them is added; the catalogue is not to be used when
   *     that has an error
   */
  public static Catalogue load(TableSource source, List<Diagnostic> diagnostics) {
    return new Catalogue(
        source, new TableReader(source, diagnostics), new QuotaReader(source, diagnostics));
  }

  private void indexNames() {
    for (Region region : regions) {
      regionIndex.add(region.name(), region);
      regionIndex.add(region.displayName(), region);
    }
    for (EdgePop pop : edgePops) {
      popIndex.add(pop.name(), pop);
      popIndex.add(pop.metro().value(), pop);
    }
    for (EdgePop pop : edgePops) {
      pop.aliases().forEach(alias -> popIndex.add(alias, pop));
    }
    partners.forEach(partner -> partnerIndex.add(partner.name(), partner));
    gateways.forEach(gateway -> gatewayIndex.add(gateway.name(), gateway));
    for (EdgeService service : services) {
      serviceIndex.add(service.name(), service);
      serviceIndex.add(service.displayName(), service);
    }
  }

  /** Returns all regions, in table order. */
  public List<Region> regions() {
    return regions;
  }

  /** Returns the region of a name or display name. */
  public Optional<Region> region(String name) {
    return regionIndex.find(name);
  }

  /** Returns the regions' names, for suggestions. */
  public List<String> regionNames() {
    return NameIndex.names(regions, Region::name);
  }

  /** Returns all metros with an edge PoP, in table order. */
  public List<EdgePop> edgePops() {
    return edgePops;
  }

  /** Returns the edge PoP of a metro's name or id, or of another name that documents give it. */
  public Optional<EdgePop> edgePop(String name) {
    return popIndex.find(name);
  }

  /** Returns the edge PoPs' metro names, for suggestions. */
  public List<String> edgePopNames() {
    return NameIndex.names(edgePops, EdgePop::name);
  }

  /** Returns all peering locations of all clouds, in table order, Metro locations left out. */
  public List<PeeringLocation> peeringLocations() {
    return peeringLocations;
  }

  /** Returns all ExpressRoute Metro locations, in table order. */
  public List<MetroLocation> metroLocations() {
    return metroLocations;
  }

  /**
   * Returns the peering location of a name: of the public cloud, else of a national one, else the
   * Metro location.
   */
  public Optional<PeeringLocation> peeringLocation(String name) {
    return locations.find(name);
  }

  /** Returns the peering location of a name in one cloud, Metro locations left out. */
  public Optional<PeeringLocation> peeringLocation(String name, Cloud cloud) {
    return locations.find(name, cloud);
  }

  /** Returns the peering locations' names, Metro locations last, for suggestions. */
  public List<String> peeringLocationNames() {
    return locations.names();
  }

  /** Returns the catalogue's spelling of a connectivity provider, {@link #DIRECT} included. */
  public Optional<String> provider(String name) {
    return locations.provider(name);
  }

  /** Returns the connectivity providers' names in alphabetical order, then {@link #DIRECT}. */
  public List<String> providerNames() {
    return locations.providers();
  }

  /** Returns all Peering Service partners, in table order. */
  public List<Partner> partners() {
    return partners;
  }

  /** Returns the Peering Service partner of a name. */
  public Optional<Partner> partner(String name) {
    return partnerIndex.find(name);
  }

  /** Returns the partners' names, for suggestions. */
  public List<String> partnerNames() {
    return NameIndex.names(partners, Partner::name);
  }

  /** Returns the partners listed in a metro, by its name or id, in table order. */
  public List<Partner> partnersIn(String metro) {
    List<Partner> here = new ArrayList<>();
    for (Partner partner : partners) {
      if (partner.presenceIn(metro).isPresent()) {
        here.add(partner);
      }
    }
    return List.copyOf(here);
  }

  /** Returns all gateway SKUs, in table order. */
  public List<GatewaySku> gateways() {
    return gateways;
  }

  /** Returns the gateway SKU of a name. */
  public Optional<GatewaySku> gateway(String name) {
    return gatewayIndex.find(name);
  }

  /** Returns the gateway SKUs' names, for suggestions. */
  public List<String> gatewayNames() {
    return NameIndex.names(gateways, GatewaySku::name);
  }

  /** Returns all services served at the edge, in table order. */
  public List<EdgeService> services() {
    return services;
  }

  /** Returns the edge service of a name or display name. */
  public Optional<EdgeService> service(String name) {
    return serviceIndex.find(name);
  }

  /** Returns the edge services' names, for suggestions. */
  public List<String> serviceNames() {
    return NameIndex.names(services, EdgeService::name);
  }

  /**
   * Returns the bandwidths in which circuits are sold, ascending.
   *
   * @param provider the connectivity provider, or {@link #DIRECT} for those on any port of one's
   *     own
   */
  public List<DataRate> bandwidths(String provider) {
    return NameIndex.key(provider).equals(NameIndex.key(DIRECT))
        ? directBandwidths
        : providerBandwidths;
  }

  /** Returns the sizes of ports of one's own (ExpressRoute Direct), ascending. */
  public List<DataRate> portSizes() {
    return List.copyOf(portBandwidths.keySet());
  }

  /** Returns the bandwidths of circuits on ports of a size, ascending; none when it is not sold. */
  public List<DataRate> bandwidthsOnPort(DataRate port) {
    return portBandwidths.getOrDefault(port, List.of());
  }

  /** Returns what the documents say and no rule checks, with the reason; fails as limits do. */
  public List<UncheckedRule> uncheckedRules() {
    return uncheckedRules.get();
  }

  /**
   * Returns the BGP community of a region's public prefixes on Microsoft peering, {@code
   * "12076:51004"}; empty when none is published; fails as limits do.
   */
  public Optional<String> community(String region) {
    return Optional.ofNullable(communities.get().get(region));
  }

  /**
   * Returns all published limits, in table order, then those of the table of gateways.
   *
   * @throws NotValidException if a user's table of them is not valid
   */
  public List<Limit> limits() {
    return limits.get();
  }

  /**
   * Returns a published limit.
   *
   * @param name its name, {@code "vnets-per-circuit"}
   * @param scope for what, {@code "standard"}; empty for a limit that has no scope
   * @throws NotValidException if a user's table of limits is not valid
   */
  public Optional<Limit> limit(String name, String scope) {
    for (Limit limit : limits.get()) {
      if (limit.name().equals(name) && limit.scope().equals(scope)) {
        return Optional.of(limit);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the published round trips between regions.
   *
   * @throws NotValidException if a user's table of them is not valid
   */
  public PublishedRoundTrips roundTrips() {
    return roundTrips.get();
  }

  /**
   * Returns the price book.
   *
   * @throws NotValidException if a user's table of prices is not valid
   */
  public PriceBook prices() {
    return prices.get();
  }

  /**
   * Returns the published service level agreements, in table order.
   *
   * @throws NotValidException if a user's table of them is not valid
   */
  public List<Sla> slas() {
    return slas.get();
  }

  /** Returns what is published for a service, {@code "expressroute-circuit"}. */
  Optional<Sla> sla(String service) {
    return slas().stream().filter(s -> s.service().equals(service)).findFirst();
  }
}
