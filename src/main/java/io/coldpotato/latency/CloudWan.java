package io.coldpotato.latency;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.geo.FibreWay;
import io.coldpotato.geo.FibreWays;
import io.coldpotato.geo.MetroId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Round trips over the cloud's own network: the corridor model, corrected by published pairs
 * nearby.
 *
 * <p>The corridor model's result for a way is multiplied by exp(Σ w·r / (Σ w + prior)), r =
 * ln(published / corridor model) of each published pair, w = exp(−(d₁² + d₂²) / 2L²), d₁ and d₂ the
 * geodesics from the way's ends to the pair's in the better orientation, L the anchor reach. A pair
 * that is published itself is returned as published. Pairs are compared between hosts, so that each
 * region's entry is part of both. Never below {@code least_stretch} times the fibre over the
 * geodesic.
 *
 * <p>Corrections are made with the ways of the world as built in, so that a cut corridor lengthens
 * a way that was anchored. Safe for several threads; O(anchors) when first asked for a way.
 */
public final class CloudWan {

  /** Ends closer than this are the same place: metro coordinates are a city's centre. */
  private static final double SAME_PLACE_KM = 30;

  /** Lighter pairs, together, move no round trip by a ten-thousandth. */
  private static final double LEAST_WEIGHT = 1e-6;

  private final CorridorGraph graph;
  private final DelayParameters parameters;
  private final FibreWays ways;
  private final WanAnchors published;
  private final Map<WanAnchors, Anchors> anchored = new ConcurrentHashMap<>();
  private final Map<Integer, OptionalDouble> logRatios = new ConcurrentHashMap<>();
  private final Map<MetroId, double[]> geodesics = new ConcurrentHashMap<>();

  /** Sites share the ways to regions. */
  private final Map<FibreWay, RoundTrip> roundTrips = new ConcurrentHashMap<>();

  /** The published pairs, and the metros that are an end of any. */
  private record Anchors(List<WanAnchors.Anchor> pairs, List<MetroId> ends) {
    static Anchors of(WanAnchors published) {
      List<WanAnchors.Anchor> pairs = List.copyOf(published.anchors());
      TreeSet<MetroId> ends = new TreeSet<>();
      for (WanAnchors.Anchor pair : pairs) {
        ends.add(pair.a());
        ends.add(pair.b());
      }
      return new Anchors(pairs, List.copyOf(ends));
    }

    int index(MetroId end) {
      return Collections.binarySearch(ends, end);
    }
  }

  /**
   * A round trip between two metros.
   *
   * @param millis without either end's entry
   * @param entryMillis one region's entry
   * @param endKnown whether a published pair of either end was used
   * @param basis measured where the pair itself is published
   */
  public record RoundTrip(double millis, double entryMillis, boolean endKnown, Basis basis) {}

  /**
   * Anchors the model.
   *
   * @param graph of the world as built in
   * @param ways at the cloud's cost
   * @param published the pairs, asked for when first needed
   */
  public CloudWan(
      CorridorGraph graph, FibreWays ways, DelayParameters parameters, WanAnchors published) {
    this.graph = graph;
    this.ways = ways;
    this.parameters = parameters;
    this.published = published;
  }

  /** Read when first needed: commands that time nothing need none. */
  private Anchors anchors() {
    return anchored.computeIfAbsent(published, Anchors::of);
  }

  /**
   * Returns ln(published / corridor model) of an anchor; empty when the world it was anchored in
   * has no way. Found when first needed: far anchors never are.
   */
  private OptionalDouble logRatio(int index) {
    return logRatios.computeIfAbsent(
        index,
        i -> {
          WanAnchors.Anchor anchor = anchors().pairs().get(i);
          double hosts = 2 * parameters.value("region_entry_rtt");
          return ways.way(anchor.a(), anchor.b())
              .map(
                  w ->
                      OptionalDouble.of(Math.log(anchor.p50Millis() / (corridorMillis(w) + hosts))))
              .orElse(OptionalDouble.empty());
        });
  }

  /** Returns the corridor model's round trip over a way, without either end's entry. */
  double corridorMillis(FibreWay way) {
    return 2 * DelayParameters.oneWayMillis(way.fibre())
        + way.corridors().size() * parameters.value("cloud_hop_rtt");
  }

  /** Returns the round trip over a way between two metros. */
  public RoundTrip roundTrip(FibreWay way) {
    RoundTrip known = roundTrips.get(way);
    if (known == null) {
      known = roundTrip(way, pair -> true);
      roundTrips.put(way, known);
    }
    return known;
  }

  /**
   * Returns the round trip over a way between two metros as it would be had only some pairs been
   * published.
   *
   * @param usable which published pairs may be used
   */
  RoundTrip roundTrip(FibreWay way, Predicate<WanAnchors.Anchor> usable) {
    double entry = parameters.value("region_entry_rtt");
    if (way.corridors().isEmpty()) {
      return new RoundTrip(0, entry, false, Basis.MODELLED);
    }
    double weights = parameters.value("anchor_prior");
    double sum = 0;
    double ownSum = 0;
    int own = 0;
    boolean endKnown = false;
    double reach = parameters.value("anchor_reach");
    for (int i = 0; i < anchors().pairs().size(); i++) {
      WanAnchors.Anchor anchor = anchors().pairs().get(i);
      if (!usable.test(anchor)) {
        continue;
      }
      double squared = squaredDistance(way, anchor);
      double weight = Math.exp(-squared / (2 * reach * reach));
      if (weight < LEAST_WEIGHT || logRatio(i).isEmpty()) {
        continue;
      }
      double logRatio = logRatio(i).getAsDouble();
      if (squared <= SAME_PLACE_KM * SAME_PLACE_KM) {
        ownSum += logRatio;
        own++;
      }
      endKnown |= anchor.touches(way.from()) || anchor.touches(way.to());
      weights += weight;
      sum += weight * logRatio;
    }
    double factor = Math.exp(own > 0 ? ownSum / own : sum / weights);
    double geodesic =
        graph
            .metro(way.from())
            .coordinates()
            .geodesicTo(graph.metro(way.to()).coordinates())
            .kilometres();
    double least =
        2 * geodesic * parameters.value("least_stretch") / DelayParameters.SPEED_IN_FIBRE_KM_PER_MS;
    return new RoundTrip(
        Math.max(least, corridorMillis(way) * factor),
        entry * factor,
        endKnown,
        own > 0 ? Basis.MEASURED : Basis.MODELLED);
  }

  private double squaredDistance(FibreWay way, WanAnchors.Anchor anchor) {
    double[] from = geodesics.computeIfAbsent(way.from(), this::toAnchorEnds);
    double[] to = geodesics.computeIfAbsent(way.to(), this::toAnchorEnds);
    double along =
        square(from[anchors().index(anchor.a())]) + square(to[anchors().index(anchor.b())]);
    double across =
        square(from[anchors().index(anchor.b())]) + square(to[anchors().index(anchor.a())]);
    return Math.min(along, across);
  }

  private double[] toAnchorEnds(MetroId metro) {
    Coordinates here = graph.metro(metro).coordinates();
    return anchors().ends().stream()
        .mapToDouble(end -> here.geodesicTo(graph.metro(end).coordinates()).kilometres())
        .toArray();
  }

  private static double square(double x) {
    return x * x;
  }
}
