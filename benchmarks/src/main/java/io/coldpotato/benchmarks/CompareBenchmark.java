package io.coldpotato.benchmarks;

import io.coldpotato.connectivity.World;
import io.coldpotato.scenario.KnownNames;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.scenario.ScenarioReader;
import io.coldpotato.study.Compare;
import io.coldpotato.study.Comparison;
import io.coldpotato.study.Journey;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
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
 * What does a small comparison cost, and how does loading the world weigh against it?
 *
 * <p>Data: the built-in world; one site in Lyon, one workload in West Europe, three options, seed
 * 7, one worker. The world keeps views and fibre ways from one operation to the next, as in a
 * batch.
 *
 * <p>{@code java -jar target/benchmarks/benchmarks.jar CompareBenchmark}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class CompareBenchmark {

  private static final String SCENARIO =
      """
      schemaVersion: 1
      name: Small comparison
      description: One shop, one workload, three options.
      seed: 7
      sites:
        lyon:
          place: "Lyon, FR"
          access: {technology: fibre, down: 1 Gbit/s, up: 1 Gbit/s, isp: AS3215}
          prefixes: [192.0.2.0/24]
      destinations:
        erp: {region: westeurope, exposure: [public, private]}
      options:
        internet: {kind: internet, routingPreference: microsoft-network}
        hot: {kind: internet, routingPreference: internet}
        private:
          kind: expressroute
          circuits:
            paris: {location: Paris, provider: Equinix, bandwidth: 1 Gbit/s, sites: {lyon: {}}}
      """;

  private World world = BuiltInWorld.load();
  private ScenarioReader reader = ScenarioReader.of(KnownNames.of(world));
  private byte[] file = SCENARIO.getBytes(StandardCharsets.UTF_8);
  private Scenario scenario = read();

  /** Checks that every option is reached. */
  @Setup
  public void everyOptionIsReached() {
    Comparison comparison = compare();
    boolean reached =
        comparison.results().stream().allMatch(r -> r.journey() instanceof Journey.Reached);
    if (comparison.results().size() != 3 || !reached) {
      throw new IllegalStateException("three options are not reached: " + comparison.results());
    }
  }

  /** All options of the scenario, in a world that is loaded. */
  @Benchmark
  public Comparison compare() {
    return new Compare(world, scenario, Compare.Selection.ALL, scenario.seed()).run(1);
  }

  /** The scenario, from its bytes. */
  @Benchmark
  public Scenario read() {
    return reader.read("small.yaml", file).scenario();
  }

  /** The built-in world, from the tables in the jar. */
  @Benchmark
  public World load() {
    return BuiltInWorld.load();
  }
}
