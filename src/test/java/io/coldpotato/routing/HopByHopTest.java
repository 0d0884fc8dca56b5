package io.coldpotato.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.Corridor;
import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.geo.FibreWays;
import io.coldpotato.geo.Metro;
import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.RowBasis;
import io.coldpotato.geo.WayCost;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.InternetTopology;
import io.coldpotato.topology.Network;
import io.coldpotato.topology.NetworkKind;
import io.coldpotato.topology.PopId;
import io.coldpotato.topology.Relationship;
import io.coldpotato.units.Distance;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every PoP on a way decides for itself. */
class HopByHopTest {

  private static final Asn CARRIER = new Asn(10);
  private static final Asn ORIGIN = new Asn(20);

  //  a --10-- b --100-- c        both networks meet in c and e, or in e alone;
  //           '··20·· d          the dotted corridor is a branch: not for the middle of a way,
  //                   '--20-- e  so a cannot use it towards e, though b can
  private static CorridorGraph graph() {
    List<Metro> metros =
        Stream.of("a", "b", "c", "d", "e")
            .map(
                id -> new Metro(new MetroId(id), id, "AA", new Coordinates(0, 0), RowBasis.ASSUMED))
            .toList();
    List<Corridor> corridors =
        List.of(
            corridor("a", "b", 10, Corridor.Use.TRUNK),
            corridor("b", "c", 100, Corridor.Use.TRUNK),
            corridor("b", "d", 20, Corridor.Use.BRANCH),
            corridor("d", "e", 20, Corridor.Use.TRUNK));
    return new CorridorGraph(metros, corridors, Map.of(), Map.of());
  }

  private static Corridor corridor(String a, String b, double km, Corridor.Use use) {
    return new Corridor(
        new MetroId(a),
        new MetroId(b),
        Corridor.Medium.LAND,
        Distance.ofKilometres(km),
        use,
        "",
        RowBasis.ASSUMED);
  }

  private static RoutingOutcome forward(String from, String servedAt, List<String> meetings) {
    InternetTopology.Editor editor = InternetTopology.empty();
    for (Asn asn : List.of(CARRIER, ORIGIN)) {
      editor.add(new Network(asn, asn.toString(), NetworkKind.TRANSIT, "", RowBasis.ASSUMED));
    }
    editor.add(new Relationship(CARRIER, ORIGIN, Relationship.Kind.PEER, RowBasis.ASSUMED));
    Stream.of("a", "b", "c", "e").map(m -> pop(CARRIER, m)).forEach(editor::add);
    editor.add(pop(ORIGIN, servedAt));
    for (String metro : meetings) {
      PopId there = pop(ORIGIN, metro);
      Interconnection.Kind kind = Interconnection.Kind.PNI;
      editor.add(there);
      editor.add(new Interconnection(pop(CARRIER, metro), there, kind, RowBasis.ASSUMED));
    }
    InternetTopology topology = editor.build();
    CorridorGraph graph = graph();
    FibreWays ways = graph.ways(new WayCost(1, 1, 1, 1, Distance.ZERO));
    return new Routing(topology, new CorridorInterior(topology, graph, ways, ways))
        .routes(Announcement.everywhere(pop(ORIGIN, servedAt)), Map.of())
        .forward(pop(CARRIER, from));
  }

  private static PopId pop(Asn asn, String metro) {
    return new PopId(asn, new MetroId(metro));
  }

  @Test
  void aPopOnTheWayTurnsToItsOwnNearestExit() {
    RoutingOutcome outcome = forward("a", "e", List.of("c", "e"));
    assertThat(outcome).isInstanceOf(RoutingOutcome.Reached.class);
    assertThat(((RoutingOutcome.Reached) outcome).path().pops())
        .containsExactly(pop(CARRIER, "a"), pop(CARRIER, "b"), pop(CARRIER, "e"), pop(ORIGIN, "e"));
  }

  @Test
  void anExitThatTheRulesOfPassageKeepAwayIsNotReached() {
    assertThat(forward("a", "e", List.of("e")))
        .isEqualTo(
            new RoutingOutcome.Unreachable(pop(CARRIER, "a"), "AS10 has no way from a to e"));
  }
}
