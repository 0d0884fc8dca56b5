package io.coldpotato.connectivity;

import io.coldpotato.connectivity.WorldEdit.MeetingPoint;
import io.coldpotato.routing.CorridorInterior;
import io.coldpotato.routing.Routing;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.InternetTopology;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A world's networks ready to be routed over, as they are and with what options add; each view is
 * made once and laid over what is prepared already. Safe for several threads.
 */
final class NetworkViews {

  /** More than a large scenario asks for; a long-lived world is asked by many. */
  private static final int MOST = 600;

  private final InternetTopology topology;
  private final Function<InternetTopology, CorridorInterior> interior;
  private final Removals removals;
  private final Optional<NetworkViews> joinedAlike;
  private final Recent<Overlay, NetworkView> views = new Recent<>(MOST);

  /** The view on which the others rest; made when first asked for. */
  private volatile @Nullable NetworkView plain;

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
    this(topology, interior, removals, Optional.empty());
  }

  private NetworkViews(
      InternetTopology topology,
      Function<InternetTopology, CorridorInterior> interior,
      Removals removals,
      Optional<NetworkViews> joinedAlike) {
    this.topology = topology;
    this.interior = interior;
    this.removals = removals;
    this.joinedAlike = joinedAlike;
  }

  /**
   * Returns the views of the same networks by other ways inside them.
   *
   * @param changed makes ways that join the PoPs that these join, and no others
   */
  NetworkViews by(Function<InternetTopology, CorridorInterior> changed) {
    return new NetworkViews(topology, changed, removals, Optional.of(this));
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
    left.plain = gone.isEmpty() ? plain() : changed(left.topology, Set.of(point.a(), point.b()));
    return left;
  }

  /** Returns the networks with what an overlay adds; what is gone stays gone. */
  NetworkView view(Overlay overlay) {
    return overlay.equals(Overlay.NOTHING) ? plain() : views.get(overlay, this::make);
  }

  private NetworkView plain() {
    NetworkView known = plain;
    if (known == null) {
      known = joinedAlike.map(other -> other.plain().by(interior)).orElseGet(this::alone);
      plain = known;
    }
    return known;
  }

  private NetworkView alone() {
    CorridorInterior ways = interior.apply(topology);
    return new NetworkView(topology, ways, new Routing(topology, ways));
  }

  private NetworkView make(Overlay overlay) {
    if (joinedAlike.isPresent()) {
      return joinedAlike.get().view(overlay).by(interior);
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
    Routing routing = plain().routing().over(changed, ways, touched);
    return new NetworkView(changed, ways, routing);
  }
}
