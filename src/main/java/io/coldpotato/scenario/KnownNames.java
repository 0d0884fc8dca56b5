package io.coldpotato.scenario;

import io.coldpotato.azure.Catalogue;
import io.coldpotato.azure.EdgePop;
import io.coldpotato.connectivity.World;
import io.coldpotato.geo.Metro;
import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.PlaceIndex;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Network;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The names that a world knows, against which a scenario file is checked.
 *
 * <p>Immutable. Names are in the catalogue's spelling, which is what records read from a file hold;
 * files may write them with other case, accents, blanks and punctuation.
 *
 * @param metros all metros, found by id and by name
 * @param edgeMetros those in which the cloud has an edge PoP; of several of one name such a one is
 *     meant
 * @param networks all networks that are prepared, found by AS number and by name
 * @param others whether a network is known by its AS number alone
 * @param regions names of the cloud's regions, {@code westeurope}
 * @param services names of services that are served at the edge, {@code microsoft-365}
 * @param peeringLocations names of ExpressRoute peering locations, {@code Amsterdam2}
 * @param providers names of ExpressRoute connectivity providers
 * @param partners names of Peering Service partners
 * @param gatewaySkus names of ExpressRoute gateway SKUs, {@code ErGw1Az}
 * @param accessTechnologies names of access technologies, {@code fibre}
 * @param places the cities of the world
 * @param world the world itself, in which things can fail; empty where none is known to
 */
public record KnownNames(
    List<Metro> metros,
    Set<MetroId> edgeMetros,
    List<Network> networks,
    Predicate<Asn> others,
    List<String> regions,
    List<String> services,
    List<String> peeringLocations,
    List<String> providers,
    List<String> partners,
    List<String> gatewaySkus,
    List<String> accessTechnologies,
    PlaceIndex places,
    Optional<World> world) {

  /** Names without a world, in which nothing is known to fail. */
  public KnownNames(
      List<Metro> metros,
      Set<MetroId> edgeMetros,
      List<Network> networks,
      Predicate<Asn> others,
      List<String> regions,
      List<String> services,
      List<String> peeringLocations,
      List<String> providers,
      List<String> partners,
      List<String> gatewaySkus,
      List<String> accessTechnologies,
      PlaceIndex places) {
    this(
        metros,
        edgeMetros,
        networks,
        others,
        regions,
        services,
        peeringLocations,
        providers,
        partners,
        gatewaySkus,
        accessTechnologies,
        places,
        Optional.empty());
  }

  /** Copies the lists. */
  public KnownNames {
    metros = List.copyOf(metros);
    edgeMetros = Set.copyOf(edgeMetros);
    networks = List.copyOf(networks);
    regions = List.copyOf(regions);
    services = List.copyOf(services);
    peeringLocations = List.copyOf(peeringLocations);
    providers = List.copyOf(providers);
    partners = List.copyOf(partners);
    gatewaySkus = List.copyOf(gatewaySkus);
    accessTechnologies = List.copyOf(accessTechnologies);
  }

  /** Returns the names of a world. */
  public static KnownNames of(World world) {
    Catalogue catalogue = world.catalogue();
    return new KnownNames(
        List.copyOf(world.graph().metros().values()),
        catalogue.edgePops().stream().map(EdgePop::metro).collect(Collectors.toSet()),
        List.copyOf(world.topology().networks().values()),
        world::knows,
        catalogue.regionNames(),
        catalogue.serviceNames(),
        catalogue.peeringLocationNames(),
        catalogue.providerNames(),
        catalogue.partnerNames(),
        catalogue.gatewayNames(),
        world.parameters().technologyNames(),
        world.places(),
        Optional.of(world));
  }
}
