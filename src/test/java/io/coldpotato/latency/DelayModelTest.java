package io.coldpotato.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.geo.Corridor;
import io.coldpotato.geo.CorridorGraph;
import io.coldpotato.geo.FibreWay;
import io.coldpotato.geo.FibreWays;
import io.coldpotato.geo.Metro;
import io.coldpotato.geo.MetroId;
import io.coldpotato.geo.RowBasis;
import io.coldpotato.geo.Terrain;
import io.coldpotato.input.TableSource;
import io.coldpotato.units.Distance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A chain of metros along the equator, one degree (111 km) apart: m0 – m1 – … – m40. */
class DelayModelTest {

  private static final DelayParameters PARAMETERS =
      DelayParameters.load(TableSource.builtIn(), new ArrayList<>());
  private static final CorridorGraph CHAIN = chain();
  private static final FibreWays CARRIER = CHAIN.ways(PARAMETERS.carrierCost());
  private static final FibreWays CLOUD = CHAIN.ways(PARAMETERS.cloudCost());

  private static CorridorGraph chain() {
    List<Metro> metros = new ArrayList<>();
    List<Corridor> corridors = new ArrayList<>();
    for (int i = 0; i <= 40; i++) {
      metros.add(new Metro(id(i), "M" + i, "XX", new Coordinates(0, i), RowBasis.ASSUMED));
      if (i > 0) {
        corridors.add(
            new Corridor(
                id(i - 1),
                id(i),
                Corridor.Medium.LAND,
                Distance.ofKilometres(112),
                Corridor.Use.TRUNK,
                "",
                RowBasis.ASSUMED));
      }
    }
    return new CorridorGraph(metros, corridors, Map.of("XX", Terrain.DEVELOPED), Map.of());
  }

  private static MetroId id(int i) {
    return new MetroId("m" + i);
  }

  private static DelayModel model(WanAnchors anchors) {
    return new DelayModel(PARAMETERS, CHAIN, new CloudWan(CHAIN, CLOUD, PARAMETERS, anchors));
  }

  private static FibreWay way(FibreWays ways, int from, int to) {
    return ways.way(id(from), id(to)).orElseThrow();
  }

  private static Segment line(String technology) {
    return new Segment(
        SegmentKind.LAST_MILE,
        "line",
        Optional.empty(),
        "site",
        "M0",
        new Segment.Carriage.Line(
            PARAMETERS.technology(technology), false, Distance.ofKilometres(5), 1.3),
        false);
  }

  private static Segment carrier(SegmentKind kind, int from, int to, boolean handsOver) {
    return new Segment(
        kind,
        "carrier",
        Optional.empty(),
        "M" + from,
        "M" + to,
        new Segment.Carriage.CarrierFibre(way(CARRIER, from, to), true),
        handsOver);
  }

  private static Segment cloud(int from, int to) {
    return new Segment(
        SegmentKind.MICROSOFT_WAN,
        "cloud",
        Optional.empty(),
        "M" + from,
        "M" + to,
        new Segment.Carriage.CloudFibre(way(CLOUD, from, to)),
        false);
  }

  private static Segment entry(int from, int to) {
    return new Segment(
        SegmentKind.REGION_ENTRY,
        "host",
        Optional.empty(),
        "M" + to,
        "region",
        new Segment.Carriage.Entry(way(CLOUD, from, to)),
        false);
  }

  private static PathDelay roundTrip(DelayModel model, List<Segment> forward) {
    List<Segment> reverse = new ArrayList<>();
    for (Segment segment : forward) {
      reverse.add(0, segment.reversed());
    }
    return model.time(forward, reverse);
  }

  private static List<Segment> usual() {
    return List.of(
        line("fibre"), carrier(SegmentKind.ACCESS_ISP, 0, 3, true), cloud(3, 20), entry(3, 20));
  }

  @Test
  void forwardAndReverseAddUpToTheMedian() {
    PathDelay delay = roundTrip(model(WanAnchors.NONE), usual());
    assertThat(delay.forwardMillis() + delay.reverseMillis())
        .isCloseTo(delay.p50Millis(), within(1e-9));
    assertThat(delay.p95Millis()).isGreaterThan(delay.p50Millis());
    assertThat(delay.p99Millis()).isGreaterThan(delay.p95Millis());
  }

  @Test
  void withoutWhatVariesACarriersDelayIsItsFibreItsHopsAndItsHandOff() {
    PathDelay delay = roundTrip(model(WanAnchors.NONE), usual());
    SegmentDelay carrier = delay.forward().get(1);
    // Three corridors of 112 km at 1.32 fibre per km; 0.3 ms one way for each and the hand-off.
    double fixed = 3 * 112 * 1.32 / DelayParameters.SPEED_IN_FIBRE_KM_PER_MS + 4 * 0.3;
    // The fibre's figure holds the long tail's own median, 1 % of it, which counts as varying.
    assertThat(carrier.oneWayMillis() - carrier.variableMillis()).isBetween(fixed * 0.985, fixed);
    assertThat(carrier.variableMillis()).isPositive();
  }

  @Test
  void theFixedPartOfACarrierIsItsFibreItsHopsAndItsHandOff() {
    PathDelay with = roundTrip(model(WanAnchors.NONE), usual());
    List<Segment> longer =
        List.of(
            line("fibre"),
            carrier(SegmentKind.ACCESS_ISP, 0, 13, true),
            cloud(3, 20),
            entry(3, 20));
    PathDelay ten = roundTrip(model(WanAnchors.NONE), longer);
    // Ten corridors of 112 km more, both ways, at 1.32 fibre per km and 0.6 ms a corridor.
    double expected = 10 * (2 * 112 * 1.32 / DelayParameters.SPEED_IN_FIBRE_KM_PER_MS + 0.6);
    // The long tail grows too; its own median is taken off, its skew moves the sum's by under 0.1
    // ms.
    assertThat(ten.p50Millis() - with.p50Millis()).isCloseTo(expected, within(0.1));
  }

  @Test
  void theSameWayTakesTheSameTimeWhateverTheSegmentIsCalled() {
    DelayModel model = model(WanAnchors.NONE);
    double access =
        roundTrip(model, List.of(carrier(SegmentKind.ACCESS_ISP, 0, 9, false))).p50Millis();
    double transit =
        roundTrip(model, List.of(carrier(SegmentKind.TRANSIT, 0, 9, false))).p50Millis();
    assertThat(transit).isEqualTo(access);
  }

  @Test
  void aPublishedPairIsReturnedAsPublished() {
    // 17 degrees apart, published as 40 ms between hosts: one host's entry is at the region's end
    // only.
    DelayModel model = model(() -> List.of(new WanAnchors.Anchor(id(3), id(20), 40)));
    PathDelay delay = roundTrip(model, List.of(cloud(3, 20), entry(3, 20)));
    double corridor = 17 * (2 * 112 * 1.6 / DelayParameters.SPEED_IN_FIBRE_KM_PER_MS + 0.25);
    double factor = 40 / (corridor + 5);
    assertThat(delay.p50Millis()).isCloseTo((corridor + 2.5) * factor, within(0.01));
    assertThat(delay.basis()).isEqualTo(Basis.MEASURED);
  }

  @Test
  void aPublishedPairInformsItsNeighboursLessTheFartherTheyAre() {
    DelayModel free = model(WanAnchors.NONE);
    DelayModel anchored = model(() -> List.of(new WanAnchors.Anchor(id(3), id(20), 60)));
    double near = ratio(anchored, free, 4, 20);
    double far = ratio(anchored, free, 12, 20);
    assertThat(near).isGreaterThan(far);
    assertThat(far).isGreaterThan(1);
  }

  private static double ratio(DelayModel a, DelayModel b, int from, int to) {
    List<Segment> segments = List.of(cloud(from, to), entry(from, to));
    return roundTrip(a, segments).p50Millis() / roundTrip(b, segments).p50Millis();
  }

  @Test
  void noPublishedPairMakesTheWayFasterThanLightInFibre() {
    DelayModel model = model(() -> List.of(new WanAnchors.Anchor(id(0), id(40), 1)));
    PathDelay delay = roundTrip(model, List.of(cloud(0, 40), entry(0, 40)));
    double geodesic =
        CHAIN.metro(id(0)).coordinates().geodesicTo(CHAIN.metro(id(40)).coordinates()).kilometres();
    assertThat(delay.p50Millis())
        .isGreaterThanOrEqualTo(2 * geodesic / DelayParameters.SPEED_IN_FIBRE_KM_PER_MS);
  }

  @Test
  void lossIsUnknownAsSoonAsOneLineIs() {
    DelayModel model = model(WanAnchors.NONE);
    assertThat(roundTrip(model, List.of(line("fibre"))).loss()).isPresent();
    assertThat(roundTrip(model, List.of(line("leased-line"))).loss()).isEmpty();
    assertThat(roundTrip(model, List.of(line("fibre"), line("leased-line"))).loss()).isEmpty();
  }

  @Test
  void aLineIsCountedOnceAsTheRoundTripItWasMeasuredAs() {
    PathDelay delay = roundTrip(model(WanAnchors.NONE), List.of(line("lte")));
    AccessTechnology lte = PARAMETERS.technology("lte");
    double tail = 2 * 5 * 1.3 / DelayParameters.SPEED_IN_FIBRE_KM_PER_MS;
    // One variation: its median is the sum's, up to half a cell of the grid.
    assertThat(delay.p50Millis())
        .isCloseTo(lte.base().millis() + lte.variation().medianMillis() + tail, within(0.02));
    assertThat(delay.forwardMillis()).isCloseTo(delay.reverseMillis(), within(1e-9));
  }
}
