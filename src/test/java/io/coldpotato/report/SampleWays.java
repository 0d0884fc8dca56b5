package io.coldpotato.report;

import io.coldpotato.connectivity.Destination;
import io.coldpotato.connectivity.Plan;
import io.coldpotato.geo.Corridor;
import io.coldpotato.geo.FibreWay;
import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.RowBasis;
import io.coldpotato.latency.AccessTechnology;
import io.coldpotato.latency.Basis;
import io.coldpotato.latency.PathDelay;
import io.coldpotato.latency.Segment;
import io.coldpotato.latency.SegmentDelay;
import io.coldpotato.latency.SegmentKind;
import io.coldpotato.latency.Variation;
import io.coldpotato.routing.Decision;
import io.coldpotato.routing.RouteClass;
import io.coldpotato.routing.Rule;
import io.coldpotato.study.Hop;
import io.coldpotato.study.Journey;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.PopId;
import io.coldpotato.units.DataRate;
import io.coldpotato.units.Distance;
import io.coldpotato.units.Latency;
import io.coldpotato.units.LossRatio;
import java.util.List;
import java.util.Optional;

/** Hand-made ways with round figures, of which {@link Samples} is made. */
final class SampleWays {

  private SampleWays() {}

  static Interconnection meeting(Asn a, Asn b, MetroId metro, RowBasis basis) {
    return new Interconnection(
        new PopId(a, metro), new PopId(b, metro), Interconnection.Kind.PNI, basis);
  }

  static Decision decision(Rule rule, Asn at, MetroId metro, Optional<Interconnection> exit) {
    return new Decision(
        new PopId(at, metro),
        exit.isPresent() ? RouteClass.PEER : RouteClass.OWN,
        exit.isPresent() ? 1 : 0,
        exit,
        exit.map(e -> e.endOf(at)).orElse(new PopId(at, metro)),
        rule,
        List.of(),
        1);
  }

  static Hop given(SegmentKind kind, String what, String from, String to, double millis) {
    Segment.Carriage carriage =
        kind == SegmentKind.LAST_MILE
            ? new Segment.Carriage.Line(
                new AccessTechnology(
                    "cable",
                    Latency.ofMillis(2),
                    new Variation(1, 2),
                    Optional.empty(),
                    Basis.MEASURED),
                false,
                Distance.ofKilometres(3),
                1)
            : new Segment.Carriage.Entry(FibreWay.at(Samples.AMSTERDAM));
    Segment segment = new Segment(kind, what, Optional.empty(), from, to, carriage, false);
    double km = kind == SegmentKind.LAST_MILE ? 3 : 0;
    return new Hop(
        new SegmentDelay(segment, km, millis, Basis.MEASURED), new Hop.Why.Given("it is there"));
  }

  static Hop carried(
      SegmentKind kind,
      Asn asn,
      String name,
      MetroId from,
      MetroId to,
      double km,
      double millis,
      Basis basis,
      Optional<Interconnection> exit) {
    Segment segment =
        new Segment(
            kind,
            name,
            Optional.of(asn),
            Samples.FACTS.metro(from),
            Samples.FACTS.metro(to),
            new Segment.Carriage.CarrierFibre(FibreWay.at(from), true),
            exit.isPresent());
    Rule rule = exit.isPresent() ? Rule.NEAREST_EXIT : Rule.OWN_PREFIX;
    return new Hop(
        new SegmentDelay(segment, km, millis, basis),
        new Hop.Why.Routed(decision(rule, asn, exit.isPresent() ? from : to, exit), exit));
  }

  /** The public way: out by Paris, home by Marseille. */
  static Journey.Reached internet() {
    return reached(
        Destination.Exposure.PUBLIC,
        internetOut(),
        internetHome(),
        List.of(Samples.ORANGE, Samples.CLOUD),
        Samples.PARIS,
        Samples.MARSEILLE,
        new Figure(28, 40, 52, 3.1),
        List.of());
  }

  /** The private way: over a carrier that only the option adds. */
  static Journey.Reached circuit() {
    return reached(
        Destination.Exposure.PRIVATE,
        circuitOut(),
        circuitHome(),
        List.of(Samples.CARRIER, Samples.CLOUD),
        Samples.PARIS,
        Samples.PARIS,
        new Figure(18, 20, 22, 0.8),
        List.of("gateway of erp: ErGw1Az"));
  }

  private static List<Hop> internetOut() {
    return List.of(
        given(SegmentKind.LAST_MILE, "access line (cable)", "Lyon, FR", "Lyon", 4),
        carried(
            SegmentKind.ACCESS_ISP,
            Samples.ORANGE,
            "Orange",
            Samples.LYON,
            Samples.PARIS,
            480,
            3,
            Basis.MODELLED,
            Optional.of(meeting(Samples.ORANGE, Samples.CLOUD, Samples.PARIS, RowBasis.ASSUMED))),
        carried(
            SegmentKind.MICROSOFT_WAN,
            Samples.CLOUD,
            "Microsoft",
            Samples.PARIS,
            Samples.AMSTERDAM,
            1240,
            4,
            Basis.MEASURED,
            Optional.empty()),
        given(SegmentKind.REGION_ENTRY, "host and fabric", "Amsterdam", "West Europe", 1));
  }

  private static List<Hop> internetHome() {
    return List.of(
        given(SegmentKind.REGION_ENTRY, "host and fabric", "West Europe", "Amsterdam", 1),
        carried(
            SegmentKind.MICROSOFT_WAN,
            Samples.CLOUD,
            "Microsoft",
            Samples.AMSTERDAM,
            Samples.MARSEILLE,
            1800,
            9,
            Basis.MEASURED,
            Optional.of(
                meeting(Samples.ORANGE, Samples.CLOUD, Samples.MARSEILLE, RowBasis.PUBLIC))),
        carried(
            SegmentKind.ACCESS_ISP,
            Samples.ORANGE,
            "Orange",
            Samples.MARSEILLE,
            Samples.LYON,
            285,
            2,
            Basis.MODELLED,
            Optional.empty()),
        given(SegmentKind.LAST_MILE, "access line (cable)", "Lyon", "Lyon, FR", 4));
  }

  private static List<Hop> circuitOut() {
    return List.of(
        given(SegmentKind.LAST_MILE, "leased line", "Lyon, FR", "Lyon", 0.5),
        carried(
            SegmentKind.PROVIDER_PRIVATE,
            Samples.CARRIER,
            "Equinix (circuit paris)",
            Samples.LYON,
            Samples.PARIS,
            440,
            3.5,
            Basis.ASSUMED,
            Optional.of(meeting(Samples.CARRIER, Samples.CLOUD, Samples.PARIS, RowBasis.PUBLIC))),
        carried(
            SegmentKind.MICROSOFT_WAN,
            Samples.CLOUD,
            "Microsoft",
            Samples.PARIS,
            Samples.AMSTERDAM,
            1240,
            4,
            Basis.MEASURED,
            Optional.empty()),
        given(SegmentKind.REGION_ENTRY, "host and fabric", "Amsterdam", "West Europe", 1));
  }

  private static List<Hop> circuitHome() {
    return List.of(
        given(SegmentKind.REGION_ENTRY, "host and fabric", "West Europe", "Amsterdam", 1),
        carried(
            SegmentKind.MICROSOFT_WAN,
            Samples.CLOUD,
            "Microsoft",
            Samples.AMSTERDAM,
            Samples.PARIS,
            1240,
            4,
            Basis.MEASURED,
            Optional.of(meeting(Samples.CARRIER, Samples.CLOUD, Samples.PARIS, RowBasis.PUBLIC))),
        carried(
            SegmentKind.PROVIDER_PRIVATE,
            Samples.CARRIER,
            "Equinix (circuit paris)",
            Samples.PARIS,
            Samples.LYON,
            440,
            3.5,
            Basis.ASSUMED,
            Optional.empty()),
        given(SegmentKind.LAST_MILE, "leased line", "Lyon", "Lyon, FR", 0.5));
  }

  /** Round trip of a sample. */
  private record Figure(double p50, double p95, double p99, double jitter) {}

  private static Journey.Reached reached(
      Destination.Exposure exposure,
      List<Hop> forward,
      List<Hop> reverse,
      List<Asn> asPath,
      MetroId entry,
      MetroId exit,
      Figure figure,
      List<String> assumptions) {
    boolean isPublic = exposure == Destination.Exposure.PUBLIC;
    PathDelay delay =
        new PathDelay(
            figure.p50(),
            figure.p95(),
            figure.p99(),
            figure.p99() + 8,
            figure.jitter(),
            isPublic ? Optional.of(new LossRatio(0.0031)) : Optional.empty(),
            LossRatio.NONE,
            forward.stream().map(Hop::delay).toList(),
            reverse.stream().map(Hop::delay).toList(),
            Basis.MEASURED,
            0.82,
            List.of());
    return new Journey.Reached(
        exposure,
        delay,
        forward,
        reverse,
        asPath,
        entry,
        exit,
        isPublic
            ? Optional.of(new Plan.Limit("access line of lyon", DataRate.ofMegabitsPerSecond(1000)))
            : Optional.empty(),
        isPublic ? Optional.of(3.5) : Optional.empty(),
        assumptions);
  }

  /** From Lyon to Paris the long way round. */
  static FibreWay byMarseille() {
    Corridor south = corridor(Samples.LYON, Samples.MARSEILLE, 300);
    Corridor north = corridor(Samples.MARSEILLE, Samples.PARIS, 800);
    return new FibreWay(
        List.of(Samples.LYON, Samples.MARSEILLE, Samples.PARIS),
        List.of(south, north),
        Distance.ofKilometres(1100),
        Distance.ofKilometres(1100));
  }

  private static Corridor corridor(MetroId a, MetroId b, double kilometres) {
    return new Corridor(
        a,
        b,
        Corridor.Medium.LAND,
        Distance.ofKilometres(kilometres),
        Corridor.Use.TRUNK,
        "",
        RowBasis.PUBLIC);
  }
}
