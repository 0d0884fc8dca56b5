package io.coldpotato.benchmarks;

import io.coldpotato.routing.AsHopBlock;
import io.coldpotato.routing.AsKernel;
import io.coldpotato.routing.AsRouteBlock;
import io.coldpotato.routing.AsRoutes;
import io.coldpotato.routing.AsRouting;
import io.coldpotato.routing.TableForm;
import io.coldpotato.topology.AsGraph;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How does the cost of a destination grow with the internet, by each way to find routes?
 *
 * <p>Data: synthetic internets of the same density, so that links grow as networks. Every score is
 * for one destination; all networks have rows.
 *
 * <p>{@code java -jar target/benchmarks/benchmarks.jar AsScaleBenchmark -p
 * networks=10000,100000,1000000}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xmx3g", "--add-modules", "jdk.incubator.vector"})
public class AsScaleBenchmark {

  private static final int HOP_LANES = 16;

  /** How many networks the internet has. */
  @Param("10000")
  public String networks = "10000";

  private AsRouting routing = AsRouting.of(Internet.of("15"));
  private AsRoutes routes = routing.newRoutes();
  private AsRouteBlock portable = routing.newBlock();
  private AsRouteBlock vectors = portable;
  private int[] destinations = new int[0];
  private int[] fewer = new int[0];
  private int next;

  /** Makes the graph. */
  @Setup(Level.Trial)
  public void make() {
    AsGraph graph = Internet.of(networks);
    routing = AsRouting.of(graph);
    routes = routing.newRoutes();
    portable = routing.newBlock(TableForm.FULL, AsKernel.PORTABLE);
    vectors = routing.newBlock(TableForm.FULL, AsKernel.VECTOR);
    destinations = Internet.spread(graph, AsRouteBlock.LANES);
    fewer = Internet.spread(graph, HOP_LANES);
  }

  /** One destination after the other. */
  @Benchmark
  public AsRoutes single() {
    next = (next + 1) % destinations.length;
    routing.route(routes, destinations[next]);
    return routes;
  }

  /** 64 at once, portable. */
  @Benchmark
  @OperationsPerInvocation(AsRouteBlock.LANES)
  public AsRouteBlock portable() {
    routing.route(portable, destinations);
    return portable;
  }

  /** 64 at once, in vectors. */
  @Benchmark
  @OperationsPerInvocation(AsRouteBlock.LANES)
  public AsRouteBlock vectors() {
    routing.route(vectors, destinations);
    return vectors;
  }

  /** 16 at once, next hops included, in vectors; a new workspace each time. */
  @Benchmark
  @OperationsPerInvocation(HOP_LANES)
  public int nextHops() {
    int[] sum = new int[1];
    routing.forEachHopBlock(fewer, 1, AsKernel.VECTOR, (first, block) -> sum[0] += hop(block));
    return sum[0];
  }

  private static int hop(AsHopBlock block) {
    return block.hasRoute(0, 0) ? block.nextHop(0, 0) : 0;
  }
}
