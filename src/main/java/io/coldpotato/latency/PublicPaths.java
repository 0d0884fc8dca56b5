package io.coldpotato.latency;

import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.geo.FibreWay;
import io.coldpotato.geo.FibreWays;
import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.Place;
import io.coldpotato.geo.PlaceJoiner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Round trips between places over the public Internet when nothing is known of the networks at
 * either end.
 *
 * <p>Round trip = the least over where both places join the graph and over the exchange hubs of
 * their countries of Σ corridors (2 · fibre ÷ 199.86 km/ms + hop) + end(a) + end(b). An end's cost
 * (host, hosting network, the way to the exchange) goes by what it stands beside ({@link
 * PublicEnd}), its interval by that and the way ({@link PublicPathError}). Formula and values:
 * {@code docs/model.md}. Safe for several threads; O(joins² · hubs²) for each question once the
 * ways from both ends are known.
 */
public final class PublicPaths {

  /**
   * So near to data centres a host's network is taken to be in them; 100 to 200 km tell as much
   * (21,868 pairs, 2018 and 2020).
   */
  private static final double BACKHAUL_KM = 150;

  private final CorridorGraph graph;
  private final DelayParameters parameters;
  private final FibreWays ways;
  private final PlaceJoiner joiner;
  private final ExchangeHubs hubs;
  private final MeetingMetros meeting;
  private final Map<Place, PublicEnd> ends = new ConcurrentHashMap<>();

  /**
   * Prepares the model of a world.
   *
   * @param ways at the carriers' cost
   * @param hubs where countries' networks meet
   * @param meeting where networks meet
   */
  public PublicPaths(
      CorridorGraph graph,
      DelayParameters parameters,
      FibreWays ways,
      ExchangeHubs hubs,
      MeetingMetros meeting) {
    this.graph = graph;
    this.parameters = parameters;
    this.ways = ways;
    this.joiner = new PlaceJoiner(graph);
    this.hubs = hubs;
    this.meeting = meeting;
  }

  /** A way on to the graph or to a hub: which metro is reached, at what cost in fibre km. */
  private record Reach(List<MetroId> stops, double fibreKm) {
    MetroId last() {
      return stops.get(stops.size() - 1);
    }
  }

  /** Returns the round trip between hosts at two places; empty when no way joins them. */
  public Optional<Estimate> between(Place a, Place b) {
    return least(
            reaches(a, hubs.hubs(a.country(), b.country())),
            reaches(b, hubs.hubs(b.country(), a.country())))
        .map(choice -> between(a, b, choice));
  }

  private Estimate between(Place a, Place b, Choice choice) {
    List<PublicEnd> ends = List.of(end(a), end(b));
    double wayMillis = FibreFloor.roundTripMillis(choice.fibreKm());
    double floor = FibreFloor.roundTripMillis(a.coordinates(), b.coordinates());
    double millis = Math.max(floor, wayMillis + endMillis(ends.get(0)) + endMillis(ends.get(1)));
    PublicPathError error = new PublicPathError(ends, abroad(a) + abroad(b), wayMillis);
    return new Estimate(
        millis,
        Math.max(floor, millis * error.low(millis)),
        millis * error.high(millis),
        along(choice.stops()),
        Basis.MODELLED);
  }

  /** Returns 1 for an end whose networks meet those of other countries abroad, else 0. */
  private int abroad(Place place) {
    return !meeting.crowded().contains(metro(place)) && hubs.meetsAbroad(place.country()) ? 1 : 0;
  }

  /**
   * Returns the round trip from a site to a region of a cloud over the public Internet; empty when
   * no way joins them. A cloud's network meets others wherever it has an edge, so that its end
   * needs no hub; the site's networks meet it where they meet all others.
   *
   * @param lineMillis what the site's access line adds
   * @param region the place of the region, whose host and fabric are added
   */
  public Optional<Estimate> toRegion(Place site, double lineMillis, Place region) {
    return least(
            reaches(site, hubs.hubs(site.country(), region.country())), reaches(region, List.of()))
        .map(
            choice ->
                Uncertainty.interval(
                    Uncertainty.Field.CARRIER,
                    FibreFloor.roundTripMillis(choice.fibreKm())
                        + lineMillis
                        + parameters.value("region_entry_rtt"),
                    FibreFloor.roundTripMillis(site.coordinates(), region.coordinates()),
                    along(choice.stops()),
                    Basis.MODELLED));
  }

  /**
   * Returns how often each parameter counts in the round trip between hosts at two places, on the
   * way that is the cheapest by the parameters as they are; empty when no way joins them.
   */
  public Optional<CostShares> shares(Place a, Place b) {
    return least(
            reaches(a, hubs.hubs(a.country(), b.country())),
            reaches(b, hubs.hubs(b.country(), a.country())))
        .map(
            choice -> {
              List<MetroId> stops = choice.stops();
              CostShares.Sum sum = new CostShares.Sum(graph, "carrier");
              for (int i = 1; i < stops.size(); i++) {
                ways.way(stops.get(i - 1), stops.get(i)).ifPresent(sum::addWay);
              }
              sum.addTail(a, joinKm(a, stops.get(0)));
              sum.addTail(b, joinKm(b, stops.get(stops.size() - 1)));
              sum.add(end(a).parameter(), 1);
              sum.add(end(b).parameter(), 1);
              return sum.shares();
            });
  }

  private double joinKm(Place place, MetroId metro) {
    return joiner.joins(place).stream()
        .filter(j -> j.metro().id().equals(metro))
        .mapToDouble(j -> j.distance().kilometres())
        .findFirst()
        .orElse(0);
  }

  private double endMillis(PublicEnd end) {
    return parameters.value(end.parameter());
  }

  private PublicEnd end(Place place) {
    return ends.computeIfAbsent(place, this::findEnd);
  }

  private PublicEnd findEnd(Place place) {
    if (hubs.isExchange(metro(place))) {
      return PublicEnd.EXCHANGE;
    }
    boolean colocation =
        meeting.colocation().contains(metro(place))
            || meeting.colocation().stream()
                .map(graph::metro)
                .filter(m -> m.country().equals(place.country()))
                .map(m -> place.coordinates().geodesicTo(m.coordinates()))
                .anyMatch(distance -> distance.kilometres() <= BACKHAUL_KM);
    return PublicEnd.elsewhere(graph.terrain(place.country()), colocation);
  }

  /** Returns the metro that a place belongs to. */
  private MetroId metro(Place place) {
    return joiner.joins(place).get(0).metro().id();
  }

  private List<Reach> reaches(Place place, List<MetroId> via) {
    List<Reach> joined = new ArrayList<>();
    double stretch = ways.cost().onLand(graph.terrain(place.country()));
    for (PlaceJoiner.Join join : joiner.joins(place)) {
      double tail = join.distance().kilometres() * stretch;
      joined.add(new Reach(List.of(join.metro().id()), tail));
    }
    if (via.isEmpty()) {
      return joined;
    }
    List<Reach> reaches = new ArrayList<>();
    for (MetroId hub : via) {
      double least = Double.POSITIVE_INFINITY;
      MetroId from = hub;
      for (Reach reach : joined) {
        double km = reach.fibreKm() + ways.cost(reach.last(), hub);
        if (km < least) {
          least = km;
          from = reach.last();
        }
      }
      if (least < Double.POSITIVE_INFINITY) {
        reaches.add(new Reach(from.equals(hub) ? List.of(hub) : List.of(from, hub), least));
      }
    }
    return reaches;
  }

  /** The cheapest way: where it stops, at what cost in fibre km. */
  private record Choice(double fibreKm, List<MetroId> stops) {}

  private Optional<Choice> least(List<Reach> fromA, List<Reach> fromB) {
    double least = Double.POSITIVE_INFINITY;
    List<MetroId> stops = new ArrayList<>();
    for (Reach x : fromA) {
      for (Reach y : fromB) {
        double km = x.fibreKm() + ways.cost(x.last(), y.last()) + y.fibreKm();
        if (km < least) {
          least = km;
          stops = new ArrayList<>(x.stops());
          for (int i = y.stops().size() - 1; i >= 0; i--) {
            stops.add(y.stops().get(i));
          }
        }
      }
    }
    return least == Double.POSITIVE_INFINITY
        ? Optional.empty()
        : Optional.of(new Choice(least, stops));
  }

  private List<MetroId> along(List<MetroId> stops) {
    List<MetroId> metros = new ArrayList<>(stops.subList(0, 1));
    for (int i = 1; i < stops.size(); i++) {
      List<MetroId> leg =
          ways.way(stops.get(i - 1), stops.get(i)).map(FibreWay::metros).orElse(List.of());
      metros.addAll(leg.subList(Math.min(1, leg.size()), leg.size()));
    }
    return metros;
  }
}
