package io.coldpotato.latency;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.geo.FibreWay;
import io.coldpotato.geo.FibreWays;
import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.Place;
import io.coldpotato.geo.PlaceJoiner;
import java.util.Optional;

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
    double least = Double.POSITIVE_INFINITY;
    Optional<FibreWay> best = Optional.empty();
    for (PlaceJoiner.Join from : joiner.joins(a)) {
      for (PlaceJoiner.Join to : joiner.joins(b)) {
        double km =
            ways.cost(from.metro().id(), to.metro().id())
                + (from.distance().kilometres() + to.distance().kilometres())
                    * parameters.value("cloud_stretch_land");
        if (km < least) {
          least = km;
          best = ways.way(from.metro().id(), to.metro().id());
        }
      }
    }
    double millis = FibreFloor.roundTripMillis(least) + 2 * parameters.value("region_entry_rtt");
    double floor = FibreFloor.roundTripMillis(a.coordinates(), b.coordinates());
    return best.map(
        way ->
            Uncertainty.interval(
                Uncertainty.Field.OTHER_CLOUD, millis, floor, way.metros(), Basis.MODELLED));
  }

  /**
   * Returns the median round trip between hosts in the regions of two metros; empty when no way
   * joins them.
   *
   * @param excludeAnchors whether to use no published value of either metro
   */
  public Optional<Estimate> between(MetroId a, MetroId b, boolean excludeAnchors) {
    return ways.way(a, b)
        .map(
            way -> {
              CloudWan.RoundTrip trip =
                  excludeAnchors
                      ? wan.roundTrip(way, pair -> !pair.touches(a) && !pair.touches(b))
                      : wan.roundTrip(way);
              double millis = trip.millis() + 2 * trip.entryMillis();
              return Uncertainty.interval(
                  Uncertainty.Field.CLOUD, millis, floor(a, b), way.metros(), trip.basis());
            });
  }

  /**
   * Returns the 95th percentile of a month's round trips given their median.
   *
   * <p>P95 = P50 + 2.9 ms + 1.8 % of P50 + 10.5 ms through Egypt; parameters and sources in {@code
   * delay.csv}. The band of −3/+12 ms (−5/+30 ms through Egypt) holds what single unstable routes
   * add.
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
    double low = Math.max(Math.min(p50Millis, millis), millis - (egypt ? 5 : 3));
    return new Estimate(millis, low, millis + (egypt ? 30 : 12), way.via(), Basis.MODELLED);
  }

  private double floor(MetroId a, MetroId b) {
    Coordinates from = graph.metro(a).coordinates();
    return FibreFloor.roundTripMillis(from, graph.metro(b).coordinates());
  }
}
