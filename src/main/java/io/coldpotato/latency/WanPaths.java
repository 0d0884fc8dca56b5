package io.coldpotato.latency;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.geo.FibreWay;
import io.coldpotato.geo.FibreWays;
import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.Place;
import io.coldpotato.geo.PlaceJoiner;
import java.util.Optional;
import java.util.Set;

/**
 * Round trips over a cloud's own network between hosts in two regions: of the cloud whose pairs are
 * published, or of another that builds in the same manner.
 *
 * <p>Safe for several threads.
 */
public final class WanPaths {

  private final CorridorGraph graph;
  private final DelayParameters parameters;
  private final FibreWays ways;
  private final PlaceJoiner joiner;
  private final CloudWan wan;

  /**
   * Prepares the model of a world.
   *
   * @param ways at the cloud's cost
   * @param wan the same ways corrected by published pairs
   */
  public WanPaths(CorridorGraph graph, DelayParameters parameters, FibreWays ways, CloudWan wan) {
    this.graph = graph;
    this.parameters = parameters;
    this.ways = ways;
    this.joiner = new PlaceJoiner(graph);
    this.wan = wan;
  }

  /**
   * Returns the median round trip between two places of a network that publishes nothing: the
   * corridors alone; empty when no way joins them.
   */
  public Optional<Estimate> between(Place a, Place b) {
    double floor = FibreFloor.roundTripMillis(a.coordinates(), b.coordinates());
    return least(a, b)
        .map(
            choice ->
                Uncertainty.interval(
                    Uncertainty.Field.OTHER_CLOUD,
                    FibreFloor.roundTripMillis(choice.fibreKm())
                        + 2 * parameters.value("region_entry_rtt"),
                    floor,
                    choice.way().metros(),
                    Basis.MODELLED));
  }

  /**
   * Returns how often each parameter counts in the same round trip, on the way that is the cheapest
   * by the parameters as they are; empty when no way joins the places.
   */
  public Optional<CostShares> shares(Place a, Place b) {
    return least(a, b)
        .map(
            choice -> {
              CostShares.Sum sum = new CostShares.Sum(graph, "cloud");
              sum.addWay(choice.way());
              sum.addTail(a, choice.tailKm());
              sum.add("region_entry_rtt", 2);
              return sum.shares();
            });
  }

  /** The cheapest way, its cost in fibre km, and how far both places lie from its ends. */
  private record Choice(double fibreKm, double tailKm, FibreWay way) {}

  private Optional<Choice> least(Place a, Place b) {
    double least = Double.POSITIVE_INFINITY;
    Optional<Choice> best = Optional.empty();
    for (PlaceJoiner.Join from : joiner.joins(a)) {
      for (PlaceJoiner.Join to : joiner.joins(b)) {
        double tail = from.distance().kilometres() + to.distance().kilometres();
        double km =
            ways.cost(from.metro().id(), to.metro().id())
                + tail * parameters.value("cloud_stretch_land");
        if (km < least) {
          least = km;
          best = ways.way(from.metro().id(), to.metro().id()).map(way -> new Choice(km, tail, way));
        }
      }
    }
    return best;
  }

  /**
   * Returns the median round trip between hosts in the regions of two metros; empty when no way
   * joins them.
   *
   * @param unseen metros of which no published value is used
   */
  public Optional<Estimate> between(MetroId a, MetroId b, Set<MetroId> unseen) {
    return ways.way(a, b)
        .map(
            way -> {
              CloudWan.RoundTrip trip =
                  wan.roundTrip(way, pair -> unseen.stream().noneMatch(pair::touches));
              double millis = trip.millis() + 2 * trip.entryMillis();
              return Uncertainty.interval(
                  field(trip), millis, floor(a, b), way.metros(), trip.basis());
            });
  }

  /**
   * Returns the 95th percentile of a month's round trips given their median.
   *
   * <p>P95 = P50 + 2.9 ms + 1.8 % of P50 + 10.5 ms through Egypt; parameters and sources in {@code
   * delay.csv}. The 80 % interval, from P10 and P90 of what 666 published pairs have beyond that:
   * −1.4 ms − 1.2 % of P50 to 1.5 ms + 2.5 % of P50, through Egypt −12 to 14 ms, where the crowded
   * crossing has good and bad months.
   *
   * @param way the median's estimate, which tells the way
   * @param p50Millis the median
   */
  public Estimate p95(Estimate way, double p50Millis) {
    boolean egypt = way.via().stream().anyMatch(m -> graph.metro(m).country().equals("EG"));
    double millis =
        p50Millis
            + parameters.value("region_tail_rtt")
            + parameters.value("fibre_tail_share") * p50Millis
            + (egypt ? parameters.value("fibre_tail_egypt_rtt") : 0);
    double below = egypt ? 12 : 1.4 + 0.012 * p50Millis;
    double above = egypt ? 14 : 1.5 + 0.025 * p50Millis;
    double low = Math.max(Math.min(p50Millis, millis), millis - below);
    return new Estimate(millis, low, millis + above, way.via(), Basis.MODELLED);
  }

  private static Uncertainty.Field field(CloudWan.RoundTrip trip) {
    if (trip.basis() == Basis.MEASURED) {
      return Uncertainty.Field.CLOUD_PUBLISHED;
    }
    return trip.endKnown() ? Uncertainty.Field.CLOUD_ONE_END_KNOWN : Uncertainty.Field.CLOUD;
  }

  private double floor(MetroId a, MetroId b) {
    Coordinates from = graph.metro(a).coordinates();
    return FibreFloor.roundTripMillis(from, graph.metro(b).coordinates());
  }
}
