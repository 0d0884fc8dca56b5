package io.coldpotato.topology;

import io.coldpotato.topology.Findings.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tells the provider cycles of a graph that was read, under which policy routing need not settle
 * (Gao and Rexford, 2001), with the line on which each begins.
 */
final class CycleFinder {

  /** Members named in a warning. */
  private static final int NAMED = 10;

  private final AsGraph graph;
  private final LinkTable links;
  private final Findings findings;
  private final ProviderComponents components;
  private final int[] sizes;

  CycleFinder(AsGraph graph, LinkTable links, Findings findings) {
    this.graph = graph;
    this.links = links;
    this.findings = findings;
    this.components = ProviderComponents.of(graph);
    this.sizes = components.sizes();
  }

  /** Returns each cycle's members, ascending, and adds the cycles to the findings. */
  List<List<Long>> cycles() {
    if (components.count() == graph.size()) {
      return List.of();
    }
    int[] place = new int[components.count()];
    List<List<Long>> cycles = new ArrayList<>();
    for (int node = 0; node < graph.size(); node++) {
      int component = components.of(node);
      if (sizes[component] > 1) {
        if (place[component] == 0) {
          cycles.add(new ArrayList<>());
          place[component] = cycles.size();
        }
        cycles.get(place[component] - 1).add(graph.asn(node));
      }
    }
    int[] lines = firstLines();
    for (List<Long> cycle : cycles) {
      if (findings.count(Kind.CYCLE)) {
        int line = lines[component(cycle.get(0))];
        findings.add(Kind.CYCLE, line, 0, message(cycle), "routes through them need not settle");
      }
    }
    return cycles;
  }

  private int component(long asn) {
    return components.of(graph.node(asn).orElseThrow());
  }

  private int[] firstLines() {
    int[] lines = new int[components.count()];
    for (int link = links.size() - 1; link >= 0; link--) {
      if (!links.isPeering(link)) {
        int component = component(links.firstAsn(link));
        if (component == component(links.secondAsn(link))) {
          lines[component] = links.line(link);
        }
      }
    }
    return lines;
  }

  private static String message(List<Long> cycle) {
    String named = cycle.stream().limit(NAMED).map(a -> "AS" + a).collect(Collectors.joining(", "));
    int more = cycle.size() - NAMED;
    return named
        + (more > 0 ? " and " + more + " more" : "")
        + " are providers of their own providers";
  }
}
