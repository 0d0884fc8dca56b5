package io.coldpotato.topology;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Links taken out of a graph, and links added to it.
 *
 * <p>A network without links stays in the graph, so that a change that only removes leaves all
 * nodes their numbers. A link that is given twice in a graph is taken out altogether.
 *
 * @param removed links that the graph has
 * @param added links that it does not have; they may name new networks
 */
public record AsGraphChange(Set<AsLink> removed, Set<AsLink> added) {

  /** Copies the sets, keeping their order, and refuses a link that is in both. */
  public AsGraphChange {
    removed = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(removed));
    added = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(added));
    for (AsLink link : added) {
      if (removed.contains(link)) {
        throw new IllegalArgumentException(link + " cannot be removed and added at once");
      }
    }
  }

  /** Returns the change that takes links out. */
  public static AsGraphChange without(AsLink... links) {
    return new AsGraphChange(new LinkedHashSet<>(List.of(links)), Set.of());
  }

  /** Returns the change that adds links. */
  public static AsGraphChange with(AsLink... links) {
    return new AsGraphChange(Set.of(), new LinkedHashSet<>(List.of(links)));
  }

  /**
   * Returns the change that takes out all links of some networks.
   *
   * @throws IllegalArgumentException if the graph lacks one of them
   */
  public static AsGraphChange withoutNetworks(AsGraph graph, Set<Asn> networks) {
    Set<AsLink> gone = new LinkedHashSet<>();
    for (Asn asn : new TreeSet<>(networks)) {
      int node =
          graph
              .node(asn.number())
              .orElseThrow(() -> new IllegalArgumentException(asn + " is not in the graph"));
      gone.addAll(links(graph, node));
    }
    return new AsGraphChange(gone, Set.of());
  }

  private static List<AsLink> links(AsGraph graph, int node) {
    Asn asn = new Asn(graph.asn(node));
    List<AsLink> all = new ArrayList<>();
    for (int i = graph.providerStart(node); i < graph.providerStart(node + 1); i++) {
      all.add(AsLink.sale(new Asn(graph.asn(graph.provider(i))), asn));
    }
    for (int i = graph.customerStart(node); i < graph.customerStart(node + 1); i++) {
      all.add(AsLink.sale(asn, new Asn(graph.asn(graph.customer(i)))));
    }
    for (int i = graph.peerStart(node); i < graph.peerStart(node + 1); i++) {
      all.add(AsLink.peering(asn, new Asn(graph.asn(graph.peer(i)))));
    }
    return all;
  }

  /** Returns the change that undoes this one. */
  public AsGraphChange undone() {
    return new AsGraphChange(/* removed= */ added, /* added= */ removed);
  }
}
