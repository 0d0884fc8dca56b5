package io.coldpotato.connectivity;

import io.coldpotato.connectivity.WorldEdit.MeetingPoint;
import io.coldpotato.routing.CorridorInterior;
import io.coldpotato.routing.Routing;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.InternetTopology;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A world's networks ready to be routed over, as they are and with what options add; each view is
 * made once and laid over what is prepared already. Safe for several threads.
 */
final class NetworkViews {

  private final InternetTopology topology;
  private final Function<InternetTopology, CorridorInterior> interior;
  private final Removals removals;
  private final Map<Overlay, NetworkView> views = new ConcurrentHashMap<>();

  /**
   * Prepares nothing yet.
   *
   * @param interior makes the ways inside a topology's networks
   * @param removals what is gone from the topology, and from whatever is added to it
   */
  NetworkViews(
      InternetTopology topology,
      Function<InternetTopology, CorridorInterior> interior,
      Removals removals) {
    this.topology = topology;
    this.interior = interior;
    this.removals = removals;
  }

  /** Returns the networks without what any option adds. */
  InternetTopology topology() {
    return topology;
  }

  /** Returns what is gone. */
  Removals removals() {
    return removals;
  }

  /** Returns the views of the same networks but that two of them no longer meet in a metro. */
  NetworkViews without(MeetingPoint point) {
    List<Interconnection> gone =
        topology.interconnections(point.a(), point.b()).stream()
            .filter(i -> i.a().metro().equals(point.metro()))
            .toList();
    NetworkViews left =
        new NetworkViews(topology.without(gone), interior, removals.with(Set.of(point), Set.of()));
    left.views.put(
        Overlay.NOTHING,
        gone.isEmpty()
            ? view(Overlay.NOTHING)
            : changed(left.topology, Set.of(point.a(), point.b())));
    return left;
  }

  /** Returns the networks with what an overlay adds; what is gone stays gone. */
  NetworkView view(Overlay overlay) {
    NetworkView known = views.get(overlay);
    if (known == null) {
      // Not computeIfAbsent: one view may rest on another.
      known = make(overlay);
      NetworkView earlier = views.putIfAbsent(overlay, known);
      known = earlier == null ? known : earlier;
    }
    return known;
  }

  private NetworkView make(Overlay overlay) {
    if (overlay.equals(Overlay.NOTHING)) {
      CorridorInterior ways = interior.apply(topology);
      return new NetworkView(topology, ways, new Routing(topology, ways));
    }
    Overlay left = removals.takeOut(overlay);
    InternetTopology changed =
        topology.plus(left.networks(), left.pops(), left.relationships(), left.interconnections());
    Set<Asn> touched = new TreeSet<>(left.touched());
    List<Interconnection> closed =
        left.cloudMeetsAt().map(places -> cloudOutside(changed, places)).orElse(List.of());
    for (Interconnection link : closed) {
      touched.add(link.a().asn());
      touched.add(link.b().asn());
    }
    return changed(changed.without(closed), touched);
  }

  private static List<Interconnection> cloudOutside(
      InternetTopology topology, Set<Interconnection> places) {
    return topology.interconnections(Asn.MICROSOFT).stream()
        .filter(i -> !places.contains(i))
        .toList();
  }

  private NetworkView changed(InternetTopology changed, Set<Asn> touched) {
    CorridorInterior ways = interior.apply(changed);
    Routing routing = view(Overlay.NOTHING).routing().over(changed, ways, touched);
    return new NetworkView(changed, ways, routing);
  }
}
