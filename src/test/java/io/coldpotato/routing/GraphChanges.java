package io.coldpotato.routing;

import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.AsGraphChange;
import io.coldpotato.topology.AsLink;
import io.coldpotato.topology.Asn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Random changes of graphs, made of a seed. */
final class GraphChanges {

  private GraphChanges() {}

  /** Returns all links of a graph, each once. */
  static List<AsLink> links(AsGraph graph) {
    Set<AsLink> all = new LinkedHashSet<>();
    for (int node = 0; node < graph.size(); node++) {
      Asn asn = new Asn(graph.asn(node));
      for (int i = graph.providerStart(node); i < graph.providerStart(node + 1); i++) {
        all.add(AsLink.sale(new Asn(graph.asn(graph.provider(i))), asn));
      }
      for (int i = graph.peerStart(node); i < graph.peerStart(node + 1); i++) {
        all.add(AsLink.peering(asn, new Asn(graph.asn(graph.peer(i)))));
      }
    }
    return new ArrayList<>(all);
  }

  /** Up to three links of a graph go. */
  static AsGraphChange removal(RandomGenerator random, AsGraph graph) {
    List<AsLink> links = links(graph);
    Set<AsLink> gone = new LinkedHashSet<>();
    for (int i = 1 + random.nextInt(3); i > 0 && !links.isEmpty(); i--) {
      gone.add(links.get(random.nextInt(links.size())));
    }
    return new AsGraphChange(gone, Set.of());
  }

  /** Up to two links that a graph does not have are added, one in five of a new network. */
  static AsGraphChange addition(RandomGenerator random, AsGraph graph) {
    Set<AsLink> fresh = new LinkedHashSet<>();
    for (int i = 1 + random.nextInt(2); i > 0 && graph.size() > 1; i--) {
      int a = random.nextInt(graph.size());
      int b = (a + 1 + random.nextInt(graph.size() - 1)) % graph.size();
      Asn one = new Asn(graph.asn(a));
      Asn other = new Asn(random.nextInt(5) == 0 ? 100_000 + random.nextInt(9) : graph.asn(b));
      AsLink link = random.nextBoolean() ? AsLink.peering(one, other) : AsLink.sale(one, other);
      if (!graph.has(link)) {
        fresh.add(link);
      }
    }
    return new AsGraphChange(Set.of(), fresh);
  }
}
