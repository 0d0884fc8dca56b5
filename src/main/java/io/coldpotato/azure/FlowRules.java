package io.coldpotato.azure;

import io.coldpotato.azure.FlowEdges.Edge;
import java.util.List;

/** What the two directions of a flow must keep. */
final class FlowRules {

  static final List<Rule<?>> RULES =
      List.of(
          Rule.of(
              "expressroute-asymmetric",
              Product.EXPRESSROUTE,
              FlowEdges.class,
              "A flow through a stateful device goes out and comes back by the same edge"
                  + " (ASYMMETRIC).",
              Sources.ER_ASYMMETRIC,
              (catalogue, flow) ->
                  Breach.when(
                      flow.out() != flow.back() && !flow.stateful().isEmpty(),
                      () -> asymmetric(flow))));

  private FlowRules() {}

  private static Breach asymmetric(FlowEdges flow) {
    return new Breach(
        "ASYMMETRIC: requests of "
            + flow.site()
            + " leave by "
            + name(flow.out())
            + " and replies come back by "
            + name(flow.back())
            + " ("
            + flow.why()
            + "); a stateful device stands at "
            + Phrases.either(flow.stateful().stream().sorted().map(FlowRules::name).toList())
            + " and drops them",
        "announce the prefix on the circuit alone, or translate to addresses of each edge's own");
  }

  private static String name(Edge edge) {
    return edge == Edge.CIRCUIT ? "the circuit" : "the Internet";
  }
}
