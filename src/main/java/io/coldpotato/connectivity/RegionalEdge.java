package io.coldpotato.connectivity;

import io.coldpotato.geo.MetroId;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.InternetTopology;
import io.coldpotato.topology.NetworkKind;
import io.coldpotato.topology.PopId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the cloud announces a prefix that is to enter near its region: in the nearest edge metros,
 * as many as it takes to meet some transit-free networks, and to every other transit-free network
 * at its nearest meeting, since those do not hear of it from each other (assumed; the documents say
 * "closest to the region" only).
 *
 * @param meetings the interconnections that carry it
 * @param metroNames the nearest metros, for people
 */
record RegionalEdge(Set<Interconnection> meetings, String metroNames) {

  /** One would do to be heard everywhere; three is what makes an edge of any size (assumed). */
  private static final int TRANSIT_FREE_NETWORKS = 3;

  static RegionalEdge of(World world, PopId region) {
    InternetTopology topology = world.topology();
    Set<MetroId> near = new LinkedHashSet<>();
    Set<Asn> met = new HashSet<>();
    Set<Interconnection> meetings = new HashSet<>();
    for (Interconnection link : nearestFirst(world, region)) {
      Asn other = link.farEndFrom(Asn.MICROSOFT).asn();
      boolean transitFree =
          topology.network(other).filter(n -> n.kind() == NetworkKind.TIER_1).isPresent();
      if (met.size() < TRANSIT_FREE_NETWORKS) {
        near.add(metro(link));
      }
      if (near.contains(metro(link)) || (transitFree && !met.contains(other))) {
        meetings.add(link);
      }
      if (transitFree) {
        met.add(other);
      }
    }
    return new RegionalEdge(
        Set.copyOf(meetings),
        String.join(", ", near.stream().map(m -> world.graph().metro(m).name()).toList()));
  }

  /** The way to each meeting is costed once, not whenever two are compared. */
  private static List<Interconnection> nearestFirst(World world, PopId region) {
    record Costed(double cost, Interconnection link) {}
    return world.topology().interconnections(Asn.MICROSOFT).stream()
        .map(i -> new Costed(world.carrierWays().cost(region.metro(), metro(i)), i))
        .sorted(Comparator.comparingDouble(Costed::cost).thenComparing(Costed::link))
        .map(Costed::link)
        .toList();
  }

  private static MetroId metro(Interconnection link) {
    return link.endOf(Asn.MICROSOFT).metro();
  }
}
