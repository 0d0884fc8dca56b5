package io.coldpotato.benchmarks;

import io.coldpotato.routing.AsRouteBlock;
import io.coldpotato.routing.AsRoutes;
import io.coldpotato.routing.AsRouting;
import io.coldpotato.routing.PolicyRoute;
import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.AsRelationshipReader;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.SyntheticInternet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGeneratorFactory;
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
 * How much faster than JGraphT and hash maps are the routes of a whole internet to one destination,
 * one by one and in blocks of 64?
 *
 * <p>Data: {@link SyntheticInternet}, of a quarter of the Internet's size and of all, or a file of
 * AS relationships ({@code -p internet=FILE}); 64 destinations in turn, drawn from all networks.
 * Every score is for one destination. {@code byCore} finds class, length and canonical next hop,
 * the other two class and length. All graphs are built before; that all three answer the same, tied
 * next hops included, is checked before anything is timed.
 *
 * <p>{@code java -jar target/benchmarks/benchmarks.jar AsRoutingBenchmark -prof gc}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "-Xmx2g")
public class AsRoutingBenchmark {

  private static final int CHECKED = 8;

  /** How many networks a synthetic internet has, or a file of AS relationships. */
  @Param({"20000", "78643"})
  public String internet = "20000";

  private AsGraph graph = SyntheticInternet.ofSize(15, 1).generate();
  private AsRouting routing = AsRouting.of(graph);
  private AsRoutes routes = routing.newRoutes();
  private AsRouteBlock block = routing.newBlock();
  private JGraphTPolicyRouting yardstick = new JGraphTPolicyRouting(graph);
  private int[] destinations = new int[0];
  private int next;

  /** Makes the graphs and checks that all give the same answer. */
  @Setup(Level.Trial)
  public void allAgree() {
    graph =
        internet.matches("[0-9]+")
            ? SyntheticInternet.ofSize(Integer.parseInt(internet), 1).generate()
            : AsRelationshipReader.read(Path.of(internet)).graph();
    routing = AsRouting.of(graph);
    routes = routing.newRoutes();
    block = routing.newBlock();
    yardstick = new JGraphTPolicyRouting(graph);
    destinations =
        RandomGeneratorFactory.of("L64X128MixRandom")
            .create(64)
            .ints(AsRouteBlock.LANES, 0, graph.size())
            .toArray();
    routing.route(block, destinations);
    for (int lane = 0; lane < CHECKED; lane++) {
      Map<Asn, PolicyRoute> expected = yardstick.routes(new Asn(graph.asn(destinations[lane])));
      routing.route(routes, destinations[lane]);
      Map<Asn, PolicyRoute> actual = answer(lane);
      if (!actual.equals(expected)) {
        throw new IllegalStateException(
            "core and JGraphT disagree: " + actual.size() + " and " + expected.size() + " routes");
      }
    }
  }

  private Map<Asn, PolicyRoute> answer(int lane) {
    Map<Asn, PolicyRoute> answer = new HashMap<>();
    for (int node = 0; node < graph.size(); node++) {
      if (!routes.relation(node).equals(block.relation(lane, node))
          || (routes.hasRoute(node) && routes.length(node) != block.length(lane, node))) {
        throw new IllegalStateException("core and block disagree at " + graph.asn(node));
      }
      if (!routes.hasRoute(node)) {
        continue;
      }
      List<Asn> hops = new ArrayList<>();
      routes.forEachTiedNextHop(node, hop -> hops.add(new Asn(graph.asn(hop))));
      answer.put(
          new Asn(graph.asn(node)),
          new PolicyRoute(routes.relation(node).orElseThrow(), routes.length(node), hops));
    }
    return answer;
  }

  /** The single core. */
  @Benchmark
  public AsRoutes byCore() {
    routing.route(routes, destination());
    return routes;
  }

  /** A block of 64, for one of them. */
  @Benchmark
  @OperationsPerInvocation(AsRouteBlock.LANES)
  public AsRouteBlock byBlock() {
    routing.route(block, destinations);
    return block;
  }

  /** Plain JGraphT and hash maps. */
  @Benchmark
  public JGraphTPolicyRouting.Found byJGraphT() {
    return yardstick.find(new Asn(graph.asn(destination())));
  }

  private int destination() {
    next = (next + 1) % destinations.length;
    return destinations[next];
  }
}
