package io.coldpotato.topology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Shows graphs as lists of links, to compare them. */
final class Graphs {

  private Graphs() {}

  /** Returns {@code "1>2"} for provider 1 of 2 and {@code "1=2"} for peers, sorted. */
  static List<String> links(AsGraph graph) {
    List<String> links = new ArrayList<>();
    for (int node = 0; node < graph.size(); node++) {
      for (int i = graph.customerStart(node); i < graph.customerStart(node + 1); i++) {
        links.add(graph.asn(node) + ">" + graph.asn(graph.customer(i)));
      }
      for (int i = graph.peerStart(node); i < graph.peerStart(node + 1); i++) {
        if (graph.peer(i) > node) {
          links.add(graph.asn(node) + "=" + graph.asn(graph.peer(i)));
        }
      }
    }
    Collections.sort(links);
    return links;
  }
}
