package io.coldpotato.latency;

import io.coldpotato.geo.FibreWay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The variations met on a path, each once and with the segments it belongs to: every access line's
 * (and its Wi-Fi's), since a line was measured as a round trip; the wait for whatever is loaded, in
 * each direction by itself; the queues of public carriers, which do not grow with distance; and
 * what weeks bring to fibre and regions (other ways, repairs, crowded crossings), which grows with
 * the round trip whoever uses the cables.
 */
final class PathVariations {

  private final DelayParameters parameters;
  private final List<TimedSegment> segments;
  private final Predicate<FibreWay> throughEgypt;
  private final List<Varying> all = new ArrayList<>();

  /** A shorter tail moves no figure that is printed. */
  private static final double LEAST_TAIL_MILLIS = 0.001;

  /**
   * A variation and where it is met.
   *
   * @param delay of the round trip
   * @param owners indices of its segments
   * @param alreadyCountedMillis what the segments' fixed delays hold of its median
   */
  record Varying(RandomDelay delay, List<Integer> owners, double alreadyCountedMillis) {}

  PathVariations(
      DelayParameters parameters, List<TimedSegment> segments, Predicate<FibreWay> throughEgypt) {
    this.parameters = parameters;
    this.segments = segments;
    this.throughEgypt = throughEgypt;
    addLines();
    addQueues();
    List<Integer> carriers = indices(TimedSegment::isPublicCarrier);
    if (!carriers.isEmpty()) {
      all.add(
          new Varying(
              new Variation(
                  parameters.value("carrier_variable_rtt_p50"),
                  parameters.value("carrier_variable_rtt_p95")),
              carriers,
              0));
    }
    addLongTail(indices(s -> s.segment().carriage() instanceof Segment.Carriage.CarrierFibre), 0);
    addLongTail(indices(TimedSegment::isCloud), parameters.value("region_tail_rtt"));
  }

  List<Varying> all() {
    return all;
  }

  /** Returns the sum of some segments' fixed delays. */
  double fixedMillis(List<Integer> indices) {
    return indices.stream().mapToDouble(i -> segments.get(i).fixedMillis()).sum();
  }

  private List<Integer> indices(Predicate<TimedSegment> which) {
    return IntStream.range(0, segments.size())
        .filter(i -> which.test(segments.get(i)))
        .boxed()
        .toList();
  }

  private void addLines() {
    List<Integer> left =
        new ArrayList<>(indices(s -> s.segment().carriage() instanceof Segment.Carriage.Line));
    while (!left.isEmpty()) {
      int first = left.remove(0);
      Segment.Carriage.Line line = (Segment.Carriage.Line) segments.get(first).segment().carriage();
      List<Integer> owners = new ArrayList<>(List.of(first));
      left.stream()
          .filter(i -> isWayBack(first, i))
          .findFirst()
          .ifPresent(
              i -> {
                owners.add(i);
                left.remove(i);
              });
      all.add(new Varying(line.technology().variation(), owners, 0));
      if (line.wifi()) {
        parameters.wifi().ifPresent(w -> all.add(new Varying(w.variation(), owners, 0)));
      }
    }
  }

  private void addQueues() {
    for (int i = 0; i < segments.size(); i++) {
      List<Integer> owner = List.of(i);
      segments
          .get(i)
          .segment()
          .load()
          .map(load -> load.waiting(parameters.value("link_buffer")))
          .ifPresent(wait -> all.add(new Varying(wait, owner, 0)));
    }
  }

  private boolean isWayBack(int out, int back) {
    Segment there = segments.get(out).segment();
    Segment here = segments.get(back).segment();
    return here.carriage().equals(there.carriage())
        && here.from().equals(there.to())
        && here.to().equals(there.from());
  }

  /** Weeks' variation of some fibre; the medians on which fixed delays rest hold its own median. */
  private void addLongTail(List<Integer> owners, double atNoDistanceMillis) {
    double fibreMillis = 0;
    boolean egypt = false;
    for (int i : owners) {
      Optional<FibreWay> way = way(segments.get(i).segment().carriage());
      fibreMillis += way.isPresent() ? segments.get(i).fixedMillis() : 0;
      egypt |= way.filter(throughEgypt).isPresent();
    }
    double beyondMedian =
        atNoDistanceMillis
            + parameters.value("fibre_tail_share") * fibreMillis
            + (egypt ? parameters.value("fibre_tail_egypt_rtt") : 0);
    if (owners.isEmpty() || beyondMedian < LEAST_TAIL_MILLIS) {
      return;
    }
    double shape = parameters.value("tail_shape");
    double median = beyondMedian / (shape - 1);
    all.add(
        new Varying(
            new Variation(median, median * shape), owners, Math.min(median, fixedMillis(owners))));
  }

  private static Optional<FibreWay> way(Segment.Carriage carriage) {
    if (carriage instanceof Segment.Carriage.CarrierFibre fibre) {
      return Optional.of(fibre.way());
    }
    return carriage instanceof Segment.Carriage.CloudFibre fibre
        ? Optional.of(fibre.way())
        : Optional.empty();
  }
}
