package io.coldpotato.study;

import io.coldpotato.connectivity.ConnectivityOption;
import io.coldpotato.connectivity.Destination;
import io.coldpotato.connectivity.World;
import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.MetroId;
import io.coldpotato.latency.DelayParameters;
import io.coldpotato.latency.Segment;
import io.coldpotato.latency.SegmentDelay;
import io.coldpotato.scenario.LessonAsk;
import io.coldpotato.scenario.LessonFigure;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.topology.Asn;
import io.coldpotato.units.Distance;
import io.coldpotato.units.Latency;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The world of a lesson, before or after its change, of which values are asked. */
final class LessonScene {

  /** Below this distance a ratio to the geodesic says nothing; as for {@link Traveller}. */
  private static final double SAME_CITY_KM = 30;

  private final Compare compare;
  private final Scenario scenario;
  private final long seed;
  private final Map<Way, Journey> journeys = new LinkedHashMap<>();

  /** Keys of a way. */
  record Way(String site, String destination, String option) {}

  LessonScene(Compare compare, Scenario scenario) {
    this.compare = compare;
    this.scenario = scenario;
    this.seed = scenario.seed();
  }

  Scenario scenario() {
    return scenario;
  }

  World world() {
    return compare.world();
  }

  /** Returns what came of a way; each is gone once. */
  Journey journey(Way way) {
    Journey known = journeys.get(way);
    if (known == null) {
      known = compare.journey(way.site(), way.destination(), way.option());
      journeys.put(way, known);
    }
    return known;
  }

  private Optional<Journey.Reached> reached(Way way) {
    return journey(way) instanceof Journey.Reached reached
        ? Optional.of(reached)
        : Optional.empty();
  }

  /** Returns all options of a way's site and destination, judged. */
  Verdict verdict(Way way) {
    List<Comparison.Result> results = new ArrayList<>();
    for (ConnectivityOption option : scenario.options().values()) {
      Way other = new Way(way.site(), way.destination(), option.id());
      results.add(
          new Comparison.Result(
              way.site(), way.destination(), option.id(), option.kind(), journey(other)));
    }
    return new Judge(seed).verdict(way.site(), way.destination(), results);
  }

  /** Returns the answer of a question; empty when nothing arrives that could have one. */
  Optional<Finding> answer(LessonAsk ask, Way way) {
    if (ask instanceof LessonAsk.Arrives) {
      return value(LessonFigure.Quantity.ARRIVES, way);
    }
    if (ask instanceof LessonAsk.Winner) {
      return value(LessonFigure.Quantity.WINNER, way);
    }
    if (ask instanceof LessonAsk.Passes passes) {
      return reached(way).map(r -> new Finding.YesNo(passed(r).contains(passes.metro())));
    }
    if (ask instanceof LessonAsk.NextNetwork next) {
      return reached(way)
          .flatMap(r -> after(r.asPath(), next.from()))
          .map(asn -> new Finding.Networks(List.of(asn)));
    }
    return value(quantity(ask), way);
  }

  private static LessonFigure.Quantity quantity(LessonAsk ask) {
    if (ask instanceof LessonAsk.HandOff) {
      return LessonFigure.Quantity.HAND_OFF;
    }
    if (ask instanceof LessonAsk.ReplyHandOff) {
      return LessonFigure.Quantity.REPLY_HAND_OFF;
    }
    return ask instanceof LessonAsk.RoundTrip
        ? LessonFigure.Quantity.RTT
        : LessonFigure.Quantity.KM;
  }

  /** Returns a value of a way; empty where it has none, such as the length of one that ends. */
  Optional<Finding> value(LessonFigure.Quantity quantity, Way way) {
    return switch (quantity) {
      case WINNER -> verdict(way).best().map(best -> new Finding.OptionKey(best.option()));
      case LEAD -> lead(verdict(way));
      case ARRIVES -> Optional.of(new Finding.YesNo(reached(way).isPresent()));
      case REASON -> reason(journey(way));
      case STRAIGHT_KM -> straight(way).map(Finding.Length::new);
      case LIGHT ->
          straight(way)
              .map(d -> time(2 * d.kilometres() / DelayParameters.SPEED_IN_FIBRE_KM_PER_MS));
      default -> reached(way).flatMap(r -> value(quantity, r, way));
    };
  }

  private Optional<Finding> value(
      LessonFigure.Quantity quantity, Journey.Reached journey, Way way) {
    return switch (quantity) {
      case RTT -> Optional.of(time(journey.delay().p50Millis()));
      case RTT_P95 -> Optional.of(time(journey.delay().p95Millis()));
      case HAND_OFF -> Optional.of(new Finding.AtMetro(journey.entry()));
      case REPLY_HAND_OFF -> Optional.of(new Finding.AtMetro(journey.exit()));
      case KM -> Optional.of(new Finding.Length(length(journey.forward())));
      case REPLY_KM -> Optional.of(new Finding.Length(length(journey.reverse())));
      case TIMES -> times(length(journey.forward()), way).map(Finding.Ratio::new);
      case ACCESS -> Optional.of(time(access(journey)));
      case ACCESS_SHARE ->
          Optional.of(new Finding.Share(access(journey) / journey.delay().p50Millis()));
      case NETWORKS -> Optional.of(new Finding.Networks(journey.asPath()));
      case AS_PATH_LENGTH -> Optional.of(new Finding.Count(journey.asPath().size() - 1));
      case NEXT_NETWORK ->
          after(journey.asPath(), journey.asPath().get(0))
              .map(asn -> new Finding.Networks(List.of(asn)));
      case METROS -> Optional.of(new Finding.Metros(passed(journey)));
      default -> throw new IllegalArgumentException("not a value of a journey: " + quantity);
    };
  }

  private static Finding time(double millis) {
    return new Finding.Time(Latency.ofMillis(millis));
  }

  private static Optional<Finding> lead(Verdict verdict) {
    List<Verdict.Ranked> ranked = verdict.ranked();
    return ranked.size() < 2
        ? Optional.empty()
        : Optional.of(time(ranked.get(1).p95Millis() - ranked.get(0).p95Millis()));
  }

  private static Optional<Finding> reason(Journey journey) {
    if (journey instanceof Journey.Unreachable lost) {
      return Optional.of(new Finding.Words(lost.reason()));
    }
    return journey instanceof Journey.Invalid invalid
        ? Optional.of(new Finding.Words(invalid.violations().get(0).message()))
        : Optional.empty();
  }

  private static Optional<Asn> after(List<Asn> path, Asn from) {
    int at = path.indexOf(from);
    return at < 0 || at + 1 >= path.size() ? Optional.empty() : Optional.of(path.get(at + 1));
  }

  /** Returns how long one direction is along its ways, from the site to where packets arrive. */
  static Distance length(List<Hop> hops) {
    return Distance.ofKilometres(hops.stream().mapToDouble(h -> h.delay().kilometres()).sum());
  }

  /** Returns the metros that the way there goes through, in order. */
  private static List<MetroId> passed(Journey.Reached journey) {
    List<MetroId> metros =
        journey.forward().stream().flatMap(h -> metros(h.delay().segment().carriage())).toList();
    List<MetroId> passed = new ArrayList<>();
    for (MetroId metro : metros) {
      if (passed.isEmpty() || !passed.get(passed.size() - 1).equals(metro)) {
        passed.add(metro);
      }
    }
    return passed;
  }

  private static Stream<MetroId> metros(Segment.Carriage carriage) {
    if (carriage instanceof Segment.Carriage.CarrierFibre fibre) {
      return fibre.way().metros().stream();
    }
    return carriage instanceof Segment.Carriage.CloudFibre fibre
        ? fibre.way().metros().stream()
        : Stream.empty();
  }

  private static double access(Journey.Reached journey) {
    return Stream.concat(journey.forward().stream(), journey.reverse().stream())
        .map(Hop::delay)
        .filter(d -> d.segment().carriage() instanceof Segment.Carriage.Line)
        .mapToDouble(SegmentDelay::oneWayMillis)
        .sum();
  }

  /** Returns where a destination is served; for a service that is where a way enters. */
  Optional<Coordinates> served(Way way) {
    if (scenario.destination(way.destination()) instanceof Destination.InRegion in) {
      return world().catalogue().region(in.region()).map(r -> r.coordinates());
    }
    return reached(way).map(r -> world().graph().metro(r.entry()).coordinates());
  }

  /** Returns the geodesic between a site and where its destination is served. */
  Optional<Distance> straight(Way way) {
    Coordinates home = scenario.site(way.site()).place().coordinates();
    return served(way).map(home::geodesicTo);
  }

  /** Returns a length over that geodesic; empty within one city. */
  Optional<Double> times(Distance length, Way way) {
    return straight(way)
        .filter(d -> d.kilometres() >= SAME_CITY_KM)
        .map(d -> length.kilometres() / d.kilometres());
  }
}
