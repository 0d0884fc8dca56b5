package io.coldpotato.benchmarks;

import io.coldpotato.connectivity.World;
import io.coldpotato.geo.Metro;
import io.coldpotato.latency.PathDelay;
import io.coldpotato.latency.Segment;
import io.coldpotato.scenario.KnownNames;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.scenario.ScenarioReader;
import io.coldpotato.study.Compare;
import io.coldpotato.study.Comparison;
import io.coldpotato.study.Hop;
import io.coldpotato.study.Journey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does a comparison of 10,000 triples of site, destination and option cost, and where does it
 * go: ways, times or verdicts?
 *
 * <p>Data: the built-in world; 250 sites on fibre, one in each of that many metros spread over the
 * world's, ten regions, four options (Internet in both preferences and with replies leaving near
 * the region, ExpressRoute over one Premium circuit in London), traffic from every site to every
 * region, so that lines, circuit and gateways are loaded. A triple of a product rule broken counts
 * too. The world keeps views, routes and fibre ways from one operation to the next, as in a batch.
 *
 * <p>{@code java -jar target/benchmarks/benchmarks.jar ManyTriples}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(2)
public class ManyTriplesBenchmark {

  private static final int SITES = 250;
  private static final int TRIPLES = 10_000;

  private static final List<String> REGIONS =
      List.of(
          "westeurope",
          "northeurope",
          "uksouth",
          "eastus",
          "westus2",
          "brazilsouth",
          "southafricanorth",
          "centralindia",
          "southeastasia",
          "australiaeast");

  private World world = BuiltInWorld.load();
  private Scenario scenario = scenario(world);
  private List<Ways> found = new ArrayList<>();

  /** The segments of one way there and back. */
  private record Ways(List<Segment> forward, List<Segment> reverse) {}

  private static Scenario scenario(World world) {
    List<Metro> metros = List.copyOf(world.graph().metros().values());
    List<String> sites = new ArrayList<>();
    for (int i = 0; i < SITES; i++) {
      Metro metro = metros.get(i * metros.size() / SITES);
      sites.add(
          String.format(
              Locale.ROOT,
              "  s%d:%n    place: {lat: %.4f, lon: %.4f}%n    access: {technology: fibre, down: 1"
                  + " Gbit/s, up: 1 Gbit/s}%n",
              i,
              metro.coordinates().latitude(),
              metro.coordinates().longitude()));
    }
    String yaml =
        "schemaVersion: 1\nname: Many\nseed: 7\nsites:\n"
            + String.join("", sites)
            + "destinations:\n"
            + REGIONS.stream()
                .map(r -> "  " + r + ": {region: " + r + ", exposure: [public, private]}\n")
                .collect(Collectors.joining())
            + "options:\n  net: {kind: internet}\n"
            + "  hot: {kind: internet, routingPreference: internet}\n"
            + "  far: {kind: internet, egress: near-region}\n"
            + "  private:\n    kind: expressroute\n    circuits:\n      london:\n"
            + "        location: London\n        provider: Equinix\n        sku: premium\n"
            + "        bandwidth: 10 Gbit/s\n        sites: {"
            + java.util.stream.IntStream.range(0, SITES)
                .mapToObj(i -> "s" + i + ": {}")
                .collect(Collectors.joining(", "))
            + "}\n"
            + "traffic: [{from: '*', to: '*', peak: 2 Mbit/s, upShare: 0.2}]\n";
    return ScenarioReader.of(KnownNames.of(world))
        .read("many.yaml", yaml.getBytes(StandardCharsets.UTF_8))
        .scenario();
  }

  /** Checks that there are 10,000, of which most are reached. */
  @Setup
  public void thereAreTenThousand() {
    Comparison comparison = inOneGo();
    for (Comparison.Result result : comparison.results()) {
      if (result.journey() instanceof Journey.Reached reached) {
        found.add(new Ways(segments(reached.forward()), segments(reached.reverse())));
      }
    }
    if (comparison.results().size() != TRIPLES || found.size() < TRIPLES * 3 / 4) {
      throw new IllegalStateException(
          comparison.results().size() + " triples, " + found.size() + " reached");
    }
  }

  private static List<Segment> segments(List<Hop> hops) {
    return hops.stream().map(h -> h.delay().segment()).toList();
  }

  private Compare comparing() {
    return new Compare(world, scenario, Compare.Selection.ALL, scenario.seed());
  }

  /** All of it: loads, ways, times, verdicts and what would turn them. */
  @Benchmark
  public Comparison inOneGo() {
    return comparing().run(1);
  }

  /** The same by two workers. */
  @Benchmark
  public Comparison byTwoWorkers() {
    return comparing().run(2);
  }

  /** Loads, ways and times alone. */
  @Benchmark
  public int withoutVerdicts() {
    Compare compare = comparing();
    int reached = 0;
    for (String site : scenario.sites().keySet()) {
      for (String destination : scenario.destinations().keySet()) {
        for (String option : scenario.options().keySet()) {
          if (compare.journey(site, destination, option) instanceof Journey.Reached) {
            reached++;
          }
        }
      }
    }
    return reached;
  }

  /**
   * Times alone: a convolution, its percentiles and what each segment contributes, for each way.
   */
  @Benchmark
  public double timesAlone() {
    double sum = 0;
    for (Ways ways : found) {
      PathDelay delay = world.delayModel().time(ways.forward(), ways.reverse());
      sum += delay.p999Millis();
    }
    return sum;
  }
}
