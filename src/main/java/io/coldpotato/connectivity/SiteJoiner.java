package io.coldpotato.connectivity;

import io.coldpotato.geo.FibreWay;
import io.coldpotato.geo.Metro;
import io.coldpotato.geo.MetroId;
import io.coldpotato.latency.AccessTechnology;
import io.coldpotato.latency.Capacity;
import io.coldpotato.latency.Segment;
import io.coldpotato.latency.SegmentKind;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.InternetTopology;
import io.coldpotato.topology.Network;
import io.coldpotato.topology.PopId;
import io.coldpotato.units.DataRate;
import io.coldpotato.units.Distance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Joins sites to networks: line, way to the nearest PoP, carriage to another site first. */
final class SiteJoiner {

  private final Planning planning;

  SiteJoiner(Planning planning) {
    this.planning = planning;
  }

  /** Returns the metro whose fibre ways a site's line leads to. */
  Metro metro(Site site) {
    return planning
        .world()
        .graph()
        .nearestMetro(site.place().coordinates(), site.place().country());
  }

  /** Returns the site at which a site's Internet traffic leaves the enterprise. */
  Site egressSite(Site site) {
    Site at = site;
    while (at.breakout() instanceof Site.Breakout.Via via) {
      at = planning.site(via.site());
    }
    return at;
  }

  /**
   * Returns the legs that carry a site's traffic to the site at which it leaves; empty without a
   * way.
   */
  private Optional<List<SiteEnd.Leg>> backhaul(Site site) {
    List<SiteEnd.Leg> legs = new ArrayList<>();
    Site at = site;
    while (at.breakout() instanceof Site.Breakout.Via via) {
      Site next = planning.site(via.site());
      Optional<List<SiteEnd.Leg>> carried = carriage(at, next);
      if (carried.isEmpty()) {
        return Optional.empty();
      }
      legs.addAll(carried.get());
      at = next;
    }
    return Optional.of(legs);
  }

  /** Returns the legs of the enterprise's own carriage between two sites; empty without a way. */
  Optional<List<SiteEnd.Leg>> carriage(Site from, Site to) {
    return way(metro(from).id(), metro(to).id())
        .map(
            way ->
                List.of(
                    line(from, "this is the line of " + from.id()),
                    new SiteEnd.Leg(
                        new Segment(
                            SegmentKind.BACKHAUL,
                            "own carriage",
                            Optional.empty(),
                            metro(from).name(),
                            metro(to).name(),
                            new Segment.Carriage.CarrierFibre(way, false),
                            false),
                        "the scenario sends traffic of " + from.id() + " by way of " + to.id())));
  }

  /** Returns a site's access line up to its metro. */
  SiteEnd.Leg line(Site site, String why) {
    AccessTechnology technology =
        planning.world().parameters().technology(site.access().technology());
    return new SiteEnd.Leg(
        new Segment(
            SegmentKind.LAST_MILE,
            "access line (" + technology.name() + ")",
            Optional.empty(),
            site.place().label(),
            metro(site).name(),
            line(site, technology, site.access().wifi()),
            false,
            Optional.of(capacity(site))),
        why);
  }

  /** Returns a dedicated line from a site to its metro. */
  Segment.Carriage.Line leasedLine(Site site) {
    return line(site, planning.world().parameters().technology("leased-line"), false);
  }

  /** What a site's access line carries from it and towards it. */
  private static Capacity capacity(Site site) {
    return new Capacity(
        lineName(site),
        Capacity.Direction.of(site.access().up(), 1, "raise 'up'"),
        Capacity.Direction.of(site.access().down(), 1, "raise 'down'"));
  }

  private static String lineName(Site site) {
    return "access line of " + site.id();
  }

  private Segment.Carriage.Line line(Site site, AccessTechnology technology, boolean wifi) {
    Distance tail = site.place().coordinates().geodesicTo(metro(site).coordinates());
    return new Segment.Carriage.Line(technology, wifi, tail, tailStretch(site));
  }

  /** Fibre on the first kilometres is laid as on any land way of the country. */
  double tailStretch(Site site) {
    return planning
        .world()
        .parameters()
        .carrierCost()
        .onLand(planning.world().graph().terrain(site.place().country()));
  }

  /** Returns the PoPs of a network by the cost of the way from a metro, the cheapest first. */
  List<PopId> nearestPops(InternetTopology topology, Asn asn, MetroId metro) {
    return topology.pops(asn).stream()
        .filter(p -> cost(metro, p) < Double.POSITIVE_INFINITY)
        .sorted(Comparator.comparingDouble((PopId p) -> cost(metro, p)).thenComparing(p -> p))
        .toList();
  }

  private double cost(MetroId metro, PopId pop) {
    return planning.world().carrierWays().cost(metro, pop.metro());
  }

  /**
   * Returns how a site's traffic joins a network: carried to the site at which it leaves, then as
   * that site joins; empty when there is no way.
   */
  Optional<SiteEnd> join(
      InternetTopology topology, Site site, Asn asn, SegmentKind kind, boolean stated) {
    return backhaul(site)
        .flatMap(
            before ->
                joinHere(topology, egressSite(site), asn, kind, stated)
                    .map(end -> end.after(before)));
  }

  /**
   * Returns how a site joins a network with its own access line: at the PoP nearest by corridor;
   * empty when the network has none that can be reached.
   */
  private Optional<SiteEnd> joinHere(
      InternetTopology topology, Site site, Asn asn, SegmentKind kind, boolean stated) {
    Metro metro = metro(site);
    List<PopId> nearest = nearestPops(topology, asn, metro.id());
    if (nearest.isEmpty()) {
      return Optional.empty();
    }
    List<SiteEnd.Leg> legs = new ArrayList<>();
    PopId pop = nearest.get(0);
    String choice = choice(topology, asn, nearest);
    FibreWay way = way(metro.id(), pop.metro()).orElseThrow();
    Network network = topology.network(asn).orElseThrow();
    if (way.corridors().isEmpty()) {
      legs.add(line(site, "it ends at " + choice));
    } else {
      legs.add(line(site, "this is the line of " + site.id()));
      legs.add(
          new SiteEnd.Leg(
              new Segment(
                  kind,
                  network.name(),
                  Optional.of(asn),
                  metro.name(),
                  metroName(pop),
                  new Segment.Carriage.CarrierFibre(way, stated),
                  false),
              "the line is carried to " + choice));
    }
    return Optional.of(
        new SiteEnd(
            legs, pop, nearest.size() > 1 ? Optional.of(nearest.get(1)) : Optional.empty()));
  }

  private String choice(InternetTopology topology, Asn asn, List<PopId> nearest) {
    String other =
        nearest.size() > 1 ? "; the next is in " + metroName(nearest.get(1)) : ", its only one";
    return "the nearest PoP of "
        + topology.network(asn).orElseThrow().name()
        + " by corridor, in "
        + metroName(nearest.get(0))
        + other;
  }

  private String metroName(PopId pop) {
    return planning.world().graph().metro(pop.metro()).name();
  }

  Optional<FibreWay> way(MetroId from, MetroId to) {
    return planning.world().carrierWays().way(from, to);
  }

  /** Returns what the lines of a site, and of those it goes by, carry. */
  List<Plan.Limit> lineLimits(Site site) {
    List<Plan.Limit> limits = new ArrayList<>();
    Site at = site;
    while (true) {
      String name = lineName(at);
      Optional<DataRate> down = at.access().down();
      down.ifPresent(rate -> limits.add(new Plan.Limit(name, rate)));
      if (!(at.breakout() instanceof Site.Breakout.Via via)) {
        return limits;
      }
      at = planning.site(via.site());
    }
  }
}
