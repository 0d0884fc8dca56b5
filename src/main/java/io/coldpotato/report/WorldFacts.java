package io.coldpotato.report;

import io.coldpotato.azure.EdgeService;
import io.coldpotato.azure.Region;
import io.coldpotato.connectivity.DataAge;
import io.coldpotato.connectivity.Destination;
import io.coldpotato.connectivity.World;
import io.coldpotato.geo.MetroId;
import io.coldpotato.latency.Segment;
import io.coldpotato.study.Hierarchy;
import io.coldpotato.study.Hop;
import io.coldpotato.study.Journey;
import io.coldpotato.topology.Asn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What reports say of a world.
 *
 * @param name the world's name
 * @param dataAsOf the date of its youngest data
 * @param ages from when its parts are
 * @param metros names of metros
 * @param networks names of networks
 * @param places names of regions and services
 */
record WorldFacts(
    String name,
    String dataAsOf,
    List<DataAge> ages,
    Map<MetroId, String> metros,
    Map<Asn, String> networks,
    Map<String, String> places) {

  WorldFacts {
    ages = List.copyOf(ages);
    metros = Map.copyOf(metros);
    networks = Map.copyOf(networks);
    places = Map.copyOf(places);
  }

  static WorldFacts of(World world) {
    Map<MetroId, String> metros = new HashMap<>();
    world.graph().metros().forEach((id, metro) -> metros.put(id, metro.name()));
    Map<Asn, String> networks = new HashMap<>();
    world.topology().networks().forEach((asn, network) -> networks.put(asn, network.name()));
    Map<String, String> places = new HashMap<>();
    for (EdgeService service : world.catalogue().services()) {
      places.put(service.name(), service.displayName());
    }
    for (Region region : world.catalogue().regions()) {
      places.put(region.name(), region.displayName());
    }
    return new WorldFacts(
        world.name(), world.dataAsOf(), world.dataAges(), metros, networks, places);
  }

  /** Returns these facts with the names of networks that only an option or a scenario adds. */
  WorldFacts knowing(Collection<Journey> journeys) {
    Map<Asn, String> more = new HashMap<>(networks);
    for (Journey journey : journeys) {
      if (journey instanceof Journey.Reached reached) {
        List<Hop> hops = new ArrayList<>(reached.forward());
        hops.addAll(reached.reverse());
        for (Hop hop : hops) {
          if (hop.why() instanceof Hop.Why.Routed) {
            Segment segment = hop.delay().segment();
            segment.asn().ifPresent(asn -> more.putIfAbsent(asn, segment.network()));
          }
        }
      }
    }
    return new WorldFacts(name, dataAsOf, ages, metros, more, places);
  }

  /** Returns these facts with the names of some networks more. */
  WorldFacts naming(Collection<Hierarchy.Node> nodes) {
    Map<Asn, String> more = new HashMap<>(networks);
    nodes.forEach(node -> more.putIfAbsent(node.asn(), node.name()));
    return new WorldFacts(name, dataAsOf, ages, metros, more, places);
  }

  String metro(MetroId id) {
    return metros.getOrDefault(id, id.value());
  }

  /** Returns a network's number and name; a number for private use says nothing and is left out. */
  String network(Asn asn) {
    String known = networks.getOrDefault(asn, "");
    if (known.isEmpty() || known.equals(asn.toString())) {
      return asn.toString();
    }
    return asn.isPrivate() ? known : asn + " " + known;
  }

  /** Returns the shortest that tells a network. */
  String shortly(Asn asn) {
    return asn.isPrivate() ? network(asn) : asn.toString();
  }

  String place(Destination destination) {
    String key =
        destination instanceof Destination.InRegion in
            ? in.region()
            : ((Destination.EdgeService) destination).service();
    return places.getOrDefault(key, key);
  }
}
