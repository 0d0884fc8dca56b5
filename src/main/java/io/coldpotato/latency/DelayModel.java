package io.coldpotato.latency;

import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.geo.FibreWay;
import io.coldpotato.units.LossRatio;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Times paths: the same for every option, since it sees segments only.
 *
 * <p>Round trip = Σ segments' fixed delays in both directions + the variations that were met. What
 * is known as a round trip only (an access line, the cloud's network) stands half in each
 * direction. Formulas and sources: {@code docs/model.md}. Immutable and safe for several threads.
 */
public final class DelayModel {

  private final DelayParameters parameters;
  private final CorridorGraph graph;
  private final CloudWan wan;

  /**
   * Makes the model of a world.
   *
   * @param graph tells in which countries ways lie
   * @param wan times the cloud's network
   */
  public DelayModel(DelayParameters parameters, CorridorGraph graph, CloudWan wan) {
    this.parameters = parameters;
    this.graph = graph;
    this.wan = wan;
  }

  /**
   * Returns the round trip over the segments of both directions, its percentiles by convolution;
   * O(segments) and two transforms.
   */
  public PathDelay time(List<Segment> forward, List<Segment> reverse) {
    return time(forward, reverse, Optional.empty());
  }

  /**
   * Returns the round trip over the segments of both directions.
   *
   * @param sampling draws from which percentiles and jitter are taken; empty for the convolution.
   *     How the median spreads over the segments comes from the convolution either way
   */
  public PathDelay time(List<Segment> forward, List<Segment> reverse, Optional<Sampling> sampling) {
    List<TimedSegment> all = new ArrayList<>();
    forward.forEach(s -> all.add(timed(s)));
    reverse.forEach(s -> all.add(timed(s)));
    PathVariations variations = new PathVariations(parameters, all, this::isThroughEgypt);
    DelaySum sum =
        new DelaySum(variations.all().stream().map(PathVariations.Varying::delay).toList());
    DelayDistribution varying =
        sampling.<DelayDistribution>map(s -> new DelayDraws(parts(all, variations), s)).orElse(sum);
    List<SegmentDelay> delays =
        delays(all, variations, sum.contributionsToMedianMillis(varying.quantileMillis(0.5)));
    double fixed =
        all.stream().mapToDouble(TimedSegment::fixedMillis).sum()
            - variations.all().stream()
                .mapToDouble(PathVariations.Varying::alreadyCountedMillis)
                .sum();
    Map<Basis, Double> bases = new EnumMap<>(Basis.class);
    delays.forEach(d -> bases.merge(d.basis(), d.oneWayMillis(), Double::sum));
    Map.Entry<Basis, Double> largest =
        bases.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    double total = bases.values().stream().mapToDouble(Double::doubleValue).sum();
    return new PathDelay(
        fixed + varying.quantileMillis(0.5),
        fixed + varying.quantileMillis(0.95),
        fixed + varying.quantileMillis(0.99),
        fixed + varying.quantileMillis(0.999),
        varying.meanDifferenceMillis(),
        loss(all).map(fullBuffers(all)::then),
        fullBuffers(all),
        delays.subList(0, forward.size()),
        delays.subList(forward.size(), delays.size()),
        largest.getKey(),
        total > 0 ? largest.getValue() / total : 1,
        uncertainty(all));
  }

  /** What varies, named by where it is met; the same part of two options has one name. */
  private static List<DelayDraws.Part> parts(List<TimedSegment> all, PathVariations variations) {
    List<DelayDraws.Part> parts = new ArrayList<>();
    Map<String, Integer> met = new HashMap<>();
    for (PathVariations.Varying varying : variations.all()) {
      String where =
          varying.owners().stream()
              .map(i -> key(all.get(i).segment()))
              .distinct()
              .sorted()
              .collect(Collectors.joining(";"));
      parts.add(
          new DelayDraws.Part(varying.delay(), where + "#" + met.merge(where, 1, Integer::sum)));
    }
    return parts;
  }

  /** The only crossing between the Red Sea and the Mediterranean; see {@code delay.csv}. */
  private boolean isThroughEgypt(FibreWay way) {
    return way.metros().stream()
        .skip(1)
        .limit(Math.max(0, way.metros().size() - 2))
        .anyMatch(m -> graph.metro(m).country().equals("EG"));
  }

  private TimedSegment timed(Segment segment) {
    Segment.Carriage carriage = segment.carriage();
    double handOver = segment.handsOver() ? parameters.value("carrier_hop_rtt") / 2 : 0;
    if (carriage instanceof Segment.Carriage.Line line) {
      double wifi = line.wifi() ? parameters.wifi().map(w -> w.base().millis() / 2).orElse(0.0) : 0;
      double tail =
          line.tail().kilometres() * line.tailStretch() / DelayParameters.SPEED_IN_FIBRE_KM_PER_MS;
      double own = line.technology().base().millis() / 2 + wifi + tail;
      return new TimedSegment(
          segment, line.tail().kilometres(), own + handOver, line.technology().basis());
    }
    if (carriage instanceof Segment.Carriage.CarrierFibre fibre) {
      FibreWay way = fibre.way();
      double own =
          DelayParameters.oneWayMillis(way.fibre())
              + way.corridors().size() * parameters.value("carrier_hop_rtt") / 2;
      return new TimedSegment(
          segment,
          way.length().kilometres(),
          own + handOver,
          fibre.stated() ? Basis.MODELLED : Basis.ASSUMED);
    }
    if (carriage instanceof Segment.Carriage.CloudFibre fibre) {
      CloudWan.RoundTrip roundTrip = wan.roundTrip(fibre.way());
      return new TimedSegment(
          segment,
          fibre.way().length().kilometres(),
          roundTrip.millis() / 2 + handOver,
          roundTrip.basis());
    }
    if (carriage instanceof Segment.Carriage.Entry entry) {
      CloudWan.RoundTrip roundTrip = wan.roundTrip(entry.overWan());
      return new TimedSegment(segment, 0, roundTrip.entryMillis() / 2, roundTrip.basis());
    }
    return new TimedSegment(segment, 0, parameters.value("gateway_rtt") / 2, Basis.ASSUMED);
  }

  private static List<SegmentDelay> delays(
      List<TimedSegment> all, PathVariations variations, double[] shares) {
    double[] millis = all.stream().mapToDouble(TimedSegment::fixedMillis).toArray();
    double[] variable = new double[all.size()];
    for (int v = 0; v < shares.length; v++) {
      PathVariations.Varying varying = variations.all().get(v);
      double ownersFixed = variations.fixedMillis(varying.owners());
      for (int i : varying.owners()) {
        double part =
            ownersFixed > 0
                ? all.get(i).fixedMillis() / ownersFixed
                : 1.0 / varying.owners().size();
        millis[i] += (shares[v] - varying.alreadyCountedMillis()) * part;
        variable[i] += shares[v] * part;
      }
    }
    return IntStream.range(0, all.size())
        .mapToObj(
            i ->
                new SegmentDelay(
                    all.get(i).segment(),
                    all.get(i).kilometres(),
                    millis[i],
                    variable[i],
                    all.get(i).basis()))
        .toList();
  }

  /** Losses of all lines' technologies met, each once; unknown as soon as one of them is. */
  private Optional<LossRatio> loss(List<TimedSegment> all) {
    LossRatio loss = LossRatio.NONE;
    List<Segment.Carriage> seen = new ArrayList<>();
    for (TimedSegment timed : all) {
      if (timed.segment().carriage() instanceof Segment.Carriage.Line line
          && !seen.contains(line)) {
        seen.add(line);
        Optional<LossRatio> own = line.technology().loss();
        Optional<LossRatio> wifi =
            line.wifi()
                ? parameters.wifi().flatMap(AccessTechnology::loss)
                : Optional.of(LossRatio.NONE);
        if (own.isEmpty() || wifi.isEmpty()) {
          return Optional.empty();
        }
        loss = loss.then(own.get()).then(wifi.get());
      }
    }
    return Optional.of(loss);
  }

  /** What finds a buffer full, in either direction: a round trip needs both. */
  private LossRatio fullBuffers(List<TimedSegment> all) {
    return all.stream()
        .flatMap(t -> t.segment().load().stream())
        .map(load -> load.waiting(parameters.value("link_buffer")).loss())
        .reduce(LossRatio.NONE, LossRatio::then);
  }

  private static List<Uncertainty.Part> uncertainty(List<TimedSegment> all) {
    Map<Uncertainty.Field, Map<Uncertainty.Stretch, Double>> millis =
        new EnumMap<>(Uncertainty.Field.class);
    for (TimedSegment timed : all) {
      field(timed)
          .ifPresent(
              field ->
                  millis
                      .computeIfAbsent(field, f -> new LinkedHashMap<>())
                      .merge(stretch(timed), timed.fixedMillis(), Double::sum));
    }
    List<Uncertainty.Part> parts = new ArrayList<>();
    millis.forEach((field, byStretch) -> parts.addAll(Uncertainty.parts(byStretch, field)));
    return parts;
  }

  private static Optional<Uncertainty.Field> field(TimedSegment timed) {
    Segment.Carriage carriage = timed.segment().carriage();
    if (carriage instanceof Segment.Carriage.Line) {
      return Optional.of(Uncertainty.Field.LINE);
    }
    if (carriage instanceof Segment.Carriage.CarrierFibre) {
      return Optional.of(Uncertainty.Field.CARRIER);
    }
    if (carriage instanceof Segment.Carriage.CloudFibre) {
      return Optional.of(
          timed.basis() == Basis.MEASURED
              ? Uncertainty.Field.CLOUD_PUBLISHED
              : Uncertainty.Field.CLOUD);
    }
    return Optional.empty();
  }

  /** Both directions of one stretch are the same cables: they share a factor. */
  private static Uncertainty.Stretch stretch(TimedSegment timed) {
    Segment segment = timed.segment();
    return new Uncertainty.Stretch(segment.network(), ends(segment));
  }

  private static String key(Segment segment) {
    return segment.network() + "|" + ends(segment);
  }

  private static String ends(Segment segment) {
    String from = segment.from();
    String to = segment.to();
    return from.compareTo(to) <= 0 ? from + "|" + to : to + "|" + from;
  }
}
