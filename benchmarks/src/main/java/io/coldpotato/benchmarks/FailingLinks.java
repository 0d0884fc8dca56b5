package io.coldpotato.benchmarks;

import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.AsGraphChange;
import io.coldpotato.topology.AsLink;
import io.coldpotato.topology.Asn;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Kinds of links that fail, by what hangs on them, and some of each kind. */
enum FailingLinks {
  /** A provider and a customer that has customers. */
  PROVIDER_LINK("a random provider link of a network with customers"),
  /** Two peers that both have customers. */
  PEERING("a random peering of networks with customers"),
  /** A peering of a network without providers that has many customers. */
  TOP_PEERING("a peering of a transit-free network with 150 customers or more"),
  /** A provider link of a network that has many customers. */
  LARGE_CUSTOMER("a provider link of a network with 150 customers or more");

  private static final int MANY = 150;

  private final String text;

  FailingLinks(String text) {
    this.text = text;
  }

  /** Returns what they are, for people. */
  String text() {
    return text;
  }

  /** Returns the failures of some of a graph's links of this kind, drawn with a fixed seed. */
  List<AsGraphChange> some(AsGraph graph, int count) {
    List<AsLink> all = new ArrayList<>();
    for (int node = 0; node < graph.size(); node++) {
      if (customers(graph, node) > 0) {
        addLinks(graph, node, all);
      }
    }
    SplittableRandom random = new SplittableRandom(5);
    List<AsGraphChange> some = new ArrayList<>();
    for (int i = 0; i < count && !all.isEmpty(); i++) {
      some.add(AsGraphChange.without(all.get(random.nextInt(all.size()))));
    }
    return some;
  }

  private void addLinks(AsGraph graph, int node, List<AsLink> all) {
    int providers = graph.providerStart(node + 1) - graph.providerStart(node);
    boolean isLarge = customers(graph, node) >= MANY;
    if (this == PROVIDER_LINK || (this == LARGE_CUSTOMER && isLarge)) {
      for (int i = graph.providerStart(node); i < graph.providerStart(node + 1); i++) {
        all.add(AsLink.sale(asn(graph, graph.provider(i)), asn(graph, node)));
      }
    } else if (this == PEERING || (this == TOP_PEERING && isLarge && providers == 0)) {
      for (int i = graph.peerStart(node); i < graph.peerStart(node + 1); i++) {
        int peer = graph.peer(i);
        if (customers(graph, peer) > 0) {
          all.add(AsLink.peering(asn(graph, node), asn(graph, peer)));
        }
      }
    }
  }

  private static int customers(AsGraph graph, int node) {
    return graph.customerStart(node + 1) - graph.customerStart(node);
  }

  private static Asn asn(AsGraph graph, int node) {
    return new Asn(graph.asn(node));
  }
}
