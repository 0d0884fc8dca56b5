package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coldpotato.connectivity.World;
import io.coldpotato.geo.MetroId;
import io.coldpotato.latency.Segment;
import io.coldpotato.routing.Rule;
import io.coldpotato.scenario.LessonFigure;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the sentences of each lesson say without a figure: held by the world and the ways. */
class LessonClaimsTest {

  private static final World WORLD = Scenarios.WORLD;

  private static Asn asn(long number) {
    return new Asn(number);
  }

  private static MetroId metro(String id) {
    return new MetroId(id);
  }

  private static Journey.Reached before(String id) {
    return Lessons.reached(Lessons.reveal(id, false));
  }

  private static Journey.Reached after(String id) {
    return Lessons.reached(Lessons.reveal(id, true));
  }

  private static double rtt(Journey.Reached journey) {
    return journey.delay().p50Millis();
  }

  private static double kilometres(List<Hop> hops) {
    return LessonScene.length(hops).kilometres();
  }

  private static List<MetroId> metros(List<Hop> hops) {
    return hops.stream()
        .map(hop -> hop.delay().segment().carriage())
        .flatMap(
            carriage ->
                carriage instanceof Segment.Carriage.CarrierFibre fibre
                    ? fibre.way().metros().stream()
                    : carriage instanceof Segment.Carriage.CloudFibre fibre
                        ? fibre.way().metros().stream()
                        : Stream.empty())
        .toList();
  }

  /** Where two networks meet in a world, with all that a scenario changes. */
  private static Set<String> meetings(Scenario scenario, long a, long b) {
    return scenario.changed(WORLD).topology().interconnections(asn(a), asn(b)).stream()
        .map((Interconnection link) -> link.a().metro().value())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Rule> rules(List<Hop> hops) {
    return hops.stream()
        .filter(hop -> hop.why() instanceof Hop.Why.Routed)
        .map(hop -> ((Hop.Why.Routed) hop.why()).decision().rule())
        .toList();
  }

  private static boolean hasEdge(String metro) {
    return WORLD.catalogue().edgePops().stream().anyMatch(e -> e.metro().equals(metro(metro)));
  }

  @Test
  void hotAndColdPotato() {
    Journey.Reached hot = before("hot-and-cold-potato");
    Journey.Reached cold = after("hot-and-cold-potato");
    assertThat(hasEdge("singapore-sg") && hasEdge("chicago-us")).isTrue();
    // Who carries: with hot potato the cloud goes no kilometre, with cold potato all of them.
    assertThat(cloudKilometres(hot)).isZero();
    // All but the tail of the line, from the city's centre to the PoP.
    assertThat(cloudKilometres(cold)).isCloseTo(kilometres(cold.forward()), within(1.0));
    assertThat(kilometres(hot.reverse())).isGreaterThan(kilometres(hot.forward()) * 1.1);
    double requests = kilometres(hot.forward()) - kilometres(cold.forward());
    double replies = kilometres(hot.reverse()) - kilometres(cold.reverse());
    assertThat(replies).as("the replies gain most").isGreaterThan(requests);
    assertThat(rtt(cold)).isLessThan(rtt(hot));
  }

  private static double cloudKilometres(Journey.Reached journey) {
    return journey.forward().stream()
        .filter(hop -> hop.delay().segment().carriage() instanceof Segment.Carriage.CloudFibre)
        .mapToDouble(hop -> hop.delay().kilometres())
        .sum();
  }

  @Test
  void thereAndBack() {
    Journey.Reached first = before("there-and-back");
    Journey.Reached second = after("there-and-back");
    assertThat(first.asPath()).containsExactly(asn(6057), asn(6762), Asn.MICROSOFT);
    assertThat(first.handOffs().get(0).metro()).isEqualTo(metro("buenos-aires-ar"));
    assertThat(first.entry()).isEqualTo(metro("santiago-cl"));
    assertThat(first.exit()).isEqualTo(metro("sao-paulo-br"));
    Scenario scenario = Lessons.scenario("there-and-back");
    assertThat(meetings(scenario, 6762, 8075)).contains("sao-paulo-br", "santiago-cl");
    // Hot potato by hand: over the Andes is nearer to Buenos Aires than the region is.
    assertThat(WORLD.carrierWays().cost(metro("buenos-aires-ar"), metro("santiago-cl")))
        .isLessThan(WORLD.carrierWays().cost(metro("buenos-aires-ar"), metro("sao-paulo-br")));
    assertThat(metros(first.reverse())).isEqualTo(metros(second.reverse()));
    assertThat(kilometres(second.forward())).isLessThan(kilometres(first.forward()));
  }

  @Test
  void peeringBeforeTransit() {
    Journey.Reached first = before("peering-before-transit");
    Scenario scenario = Lessons.scenario("peering-before-transit");
    assertThat(meetings(scenario, 1221, 8075)).containsExactly("melbourne-au", "sydney-au");
    assertThat(meetings(scenario, 1221, 4637)).contains("perth-au");
    assertThat(metros(first.forward()).stream().filter(metro("perth-au")::equals).count())
        .as("back through Perth")
        .isGreaterThan(1);
    Journey.Reached bought =
        (Journey.Reached)
            new Compare(WORLD, scenario, Compare.Selection.ALL, 1)
                .journey("office", "app", "transit");
    assertThat(bought.asPath()).containsExactly(asn(1221), asn(4637), Asn.MICROSOFT);
    assertThat(rtt(bought)).isLessThan(rtt(first) / 2);
    // Take the peering away and the same network buys the straight way.
    Scenario without =
        Lessons.read(
            Lessons.text("peering-before-transit")
                .replace(
                    "expect:",
                    "world: {remove: {interconnections: [{a: AS1221, b: AS8075, metro: Melbourne},"
                        + " {a: AS1221, b: AS8075, metro: sydney-au}]}}\nexpect:"));
    Journey.Reached instead =
        (Journey.Reached)
            new Compare(WORLD, without, Compare.Selection.ALL, 1)
                .journey("office", "app", "internet");
    assertThat(instead.asPath()).contains(asn(4637));
    Journey.Reached changed = after("peering-before-transit");
    assertThat(hasEdge("perth-au")).isTrue();
    assertThat(changed.asPath()).isEqualTo(first.asPath());
    assertThat(changed.entry()).isEqualTo(metro("perth-au"));
  }

  @Test
  void valleyFree() {
    Journey.Reached first = before("valley-free");
    Scenario scenario = Lessons.scenario("valley-free");
    // The way exists on the map: Alfa, Beta and the University all stand in Lisbon, and so does the
    // cloud's meeting with Beta.
    assertThat(meetings(scenario, 64500, 64501)).containsExactly("lisbon-pt");
    assertThat(meetings(scenario, 64500, 64502)).containsExactly("lisbon-pt");
    assertThat(meetings(scenario, 64502, 64501)).containsExactly("lisbon-pt");
    assertThat(meetings(scenario, 64501, 8075)).containsExactly("lisbon-pt");
    assertThat(first.asPath()).containsExactly(asn(64500), asn(64510), asn(64511), Asn.MICROSOFT);
    Journey.Reached second = after("valley-free");
    assertThat(second.asPath()).containsExactly(asn(64500), asn(64501), Asn.MICROSOFT);
    assertThat(rules(second.forward())).contains(Rule.SHORTER_AS_PATH);
    assertThat(rtt(second)).isLessThan(rtt(first) / 2);
  }

  @Test
  void asPathIsNotDistance() {
    Journey.Reached first = before("as-path-is-not-distance");
    Journey.Reached second = after("as-path-is-not-distance");
    assertThat(rules(first.forward())).contains(Rule.SHORTER_AS_PATH);
    assertThat(first.asPath()).containsExactly(asn(64500), asn(64503), Asn.MICROSOFT);
    assertThat(second.asPath()).as("the same to the letter").isEqualTo(first.asPath());
    assertThat(kilometres(first.forward())).isGreaterThan(10_000);
    assertThat(kilometres(second.forward())).isLessThan(50);
    // The other way, once Atlantic sells nothing: one network more, no kilometre.
    Scenario without =
        Lessons.read(
            Lessons.text("as-path-is-not-distance")
                .replace("    - {provider: AS64503, customer: AS64500}\n", ""));
    Journey.Reached other =
        (Journey.Reached)
            new Compare(WORLD, without, Compare.Selection.ALL, 1)
                .journey("school", "app", "internet");
    assertThat(other.asPath()).hasSize(first.asPath().size() + 1);
    assertThat(kilometres(other.forward())).isLessThan(50);
  }

  @Test
  void trombone() {
    Scenario scenario = Lessons.scenario("trombone");
    assertThat(meetings(scenario, 30986, 8075)).containsExactly("london-gb");
    assertThat(hasEdge("lagos-ng") && hasEdge("johannesburg-za") && hasEdge("cape-town-za"))
        .isTrue();
    Journey.Reached first = before("trombone");
    Set<String> countries =
        metros(first.forward()).stream()
            .map(m -> WORLD.graph().metro(m).country())
            .collect(Collectors.toSet());
    assertThat(countries).as("leaves Africa and comes back").contains("GH", "GB", "ZA");
    // The same coast out and back: Dakar and Las Palmas one way, Lisbon both ways.
    assertThat(metros(first.forward()).stream().filter(metro("lisbon-pt")::equals).count())
        .isEqualTo(2);
    Journey.Reached second = after("trombone");
    assertThat(metros(second.forward()))
        .extracting(m -> WORLD.graph().metro(m).country())
        .doesNotContain("GB", "PT", "ES");
    assertThat(second.entry()).isEqualTo(metro("lagos-ng"));
  }

  @Test
  void localBreakout() {
    Journey.Reached first = before("local-breakout");
    Journey.Reached second = after("local-breakout");
    assertThat(first.entry()).isEqualTo(metro("london-gb"));
    assertThat(second.entry()).isEqualTo(metro("singapore-sg"));
    // The own carriage alone, there and back, makes more than nine tenths of the difference.
    double carriage =
        Stream.concat(first.forward().stream(), first.reverse().stream())
            .filter(hop -> hop.delay().segment().network().equals("own carriage"))
            .mapToDouble(hop -> hop.delay().oneWayMillis())
            .sum();
    assertThat(carriage).isGreaterThan(0.9 * (rtt(first) - rtt(second)));
  }

  @Test
  void nothingToGain() {
    LessonReveal first = Lessons.reveal("nothing-to-gain", false);
    LessonFigure plain =
        new LessonFigure(LessonFigure.Quantity.RTT, "office", "mail", "internet", false);
    Finding.Time without = (Finding.Time) first.figures().getOrDefault(plain, new Finding.Count(0));
    assertThat(without.time().millis()).isEqualTo(rtt(Lessons.reached(first)));
    assertThat(meetings(first.scenario(), 3320, 8075)).contains("frankfurt-de");
    LessonReveal second = Lessons.reveal("nothing-to-gain", true);
    assertThat(meetings(second.scenario(), 9121, 8075))
        .as("meets the cloud abroad")
        .isNotEmpty()
        .noneMatch(m -> m.endsWith("-tr"));
    assertThat(second.verdict().best().orElseThrow().option()).isEqualTo("peering");
    assertThat(second.verdict().gain().orElseThrow().isTooCloseToCall()).isFalse();
    assertThat(Lessons.reached(second).entry()).isEqualTo(metro("sofia-bg"));
  }

  @Test
  void theCircuitThatLoses() {
    LessonReveal first = Lessons.reveal("circuit-that-loses", false);
    assertThat(first.verdict().best().orElseThrow().option()).isEqualTo("internet");
    assertThat(first.verdict().gain().orElseThrow().isTooCloseToCall()).isFalse();
    assertThat(metros(Lessons.reached(first).forward()))
        .as("past the region to London and back")
        .containsSubsequence(metro("london-gb"), metro("milan-it"));
    LessonReveal second = Lessons.reveal("circuit-that-loses", true);
    assertThat(second.verdict().best().orElseThrow().option()).isEqualTo("circuit");
    assertThat(second.verdict().gain().orElseThrow().isTooCloseToCall()).isTrue();
  }

  @Test
  void twoCircuitsOverOneCable() {
    Journey.Reached toSydney = before("two-circuits-one-cable");
    assertThat(metros(toSydney.forward()))
        .as("Melbourne on the way out, and at its end")
        .containsSubsequence(
            metro("hobart-au"), metro("melbourne-au"), metro("sydney-au"), metro("melbourne-au"));
    LessonReveal cut = Lessons.reveal("two-circuits-one-cable", true);
    assertThat(cut.journey()).isInstanceOf(Journey.Unreachable.class);
    // By hand: one corridor, and no other, leads off the island.
    assertThat(
            WORLD.graph().corridors().stream()
                .filter(c -> c.a().equals(metro("hobart-au")) || c.b().equals(metro("hobart-au"))))
        .hasSize(1);
    // Either circuit alone is gone as well.
    assertThat(cut.verdict().ranked()).isEmpty();
  }

  @Test
  void cableCut() {
    Journey.Reached first = before("cable-cut");
    Journey.Reached second = after("cable-cut");
    assertThat(WORLD.graph().between(metro("luanda-ao"), metro("fortaleza-br")))
        .extracting(c -> c.name())
        .containsExactly("SACS");
    assertThat(
            WORLD.graph().corridors().stream()
                .filter(c -> c.a().equals(metro("luanda-ao")) || c.b().equals(metro("luanda-ao")))
                .map(c -> WORLD.graph().metro(c.a().equals(metro("luanda-ao")) ? c.b() : c.a()))
                .filter(m -> m.coordinates().longitude() < -20))
        .as("no other cable from Angola crosses the Atlantic")
        .hasSize(1);
    assertThat(second.asPath()).as("no route has changed").isEqualTo(first.asPath());
    assertThat(second.entry()).isEqualTo(first.entry());
    assertThat(second.exit()).isEqualTo(first.exit());
    assertThat(rtt(second)).isGreaterThan(2 * rtt(first));
    assertThat(metros(second.forward())).contains(metro("lisbon-pt"));
  }

  @Test
  void lastMetre() {
    Journey.Reached wireless = before("last-metre");
    Journey.Reached wired = after("last-metre");
    assertThat(wireless.entry()).isEqualTo(metro("amsterdam-nl"));
    assertThat(cloudKilometres(wireless)).isZero();
    assertThat(wired.asPath()).isEqualTo(wireless.asPath());
    assertThat(metros(wired.forward())).isEqualTo(metros(wireless.forward()));
    assertThat(wireless.delay().p95Millis() - rtt(wireless))
        .as("Wi-Fi and cable wait for their turn")
        .isGreaterThan(wired.delay().p95Millis() - rtt(wired));
  }
}
