package io.coldpotato.connectivity;

import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.geo.FibreWays;
import io.coldpotato.geo.Metro;
import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.RowBasis;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.InternetTopology;
import io.coldpotato.topology.Network;
import io.coldpotato.topology.NetworkKind;
import io.coldpotato.topology.PopId;
import io.coldpotato.topology.Relationship;
import java.util.Comparator;
import java.util.List;

/**
 * The access network that a place is taken to have when its country has none listed: customer of
 * the nearest two transit networks, to whose PoPs it has lines of its own.
 */
final class TypicalNetwork {

  private static final int PROVIDERS = 2;

  private TypicalNetwork() {}

  /** Adds a metro's typical network to a topology. */
  static InternetTopology addTo(
      InternetTopology topology, CorridorGraph graph, FibreWays ways, Metro metro) {
    Asn asn = AddedNetworks.typicalOf(graph, metro.id());
    InternetTopology.Editor editor = topology.edit();
    editor.add(
        new Network(
            asn,
            "typical network of " + metro.name(),
            NetworkKind.ACCESS,
            metro.country(),
            RowBasis.ASSUMED));
    editor.add(new PopId(asn, metro.id()));
    for (PopId provider : nearestProviders(topology, ways, metro.id())) {
      PopId own = new PopId(asn, provider.metro());
      editor.add(own);
      editor.add(
          new Relationship(provider.asn(), asn, Relationship.Kind.PROVIDER, RowBasis.ASSUMED));
      editor.add(
          new Interconnection(own, provider, Interconnection.Kind.TRANSIT, RowBasis.ASSUMED));
    }
    return editor.build();
  }

  private static List<PopId> nearestProviders(
      InternetTopology topology, FibreWays ways, MetroId metro) {
    return topology.networks().values().stream()
        .filter(n -> n.kind() == NetworkKind.TRANSIT || n.kind() == NetworkKind.TIER_1)
        .flatMap(
            n ->
                topology.pops(n.asn()).stream()
                    .min(
                        Comparator.comparingDouble((PopId p) -> ways.cost(metro, p.metro()))
                            .thenComparing(p -> p))
                    .stream())
        .filter(p -> ways.cost(metro, p.metro()) < Double.POSITIVE_INFINITY)
        .sorted(
            Comparator.comparingDouble((PopId p) -> ways.cost(metro, p.metro()))
                .thenComparing(p -> p))
        .limit(PROVIDERS)
        .toList();
  }
}
