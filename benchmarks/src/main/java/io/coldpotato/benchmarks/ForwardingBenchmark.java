package io.coldpotato.benchmarks;

import io.coldpotato.connectivity.World;
import io.coldpotato.routing.Announcement;
import io.coldpotato.routing.RouteTable;
import io.coldpotato.routing.Routing;
import io.coldpotato.routing.RoutingOutcome;
import io.coldpotato.topology.PopId;
import java.util.List;
import java.util.Map;
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
 * What does the way of packets cost, PoP by PoP and with the reason of every step, once policy
 * routes are known and when they are not?
 *
 * <p>Data: the built-in world; from every PoP of the largest access network of each country to West
 * Europe over AS8075, hot potato everywhere. Fibre ways are kept by the world, as in use. An
 * operation is all ways.
 *
 * <p>{@code java -jar target/benchmarks/benchmarks.jar ForwardingBenchmark}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class ForwardingBenchmark {

  private World world = BuiltInWorld.load();
  private Routing routing = world.network().routing();
  private List<PopId> starts = BuiltInWorld.largestAccessNetworks(world);
  private Announcement announcement = BuiltInWorld.announcement();
  private RouteTable decided = routing.routes(announcement, Map.of());

  /** Checks that packets arrive, and lets every PoP decide once. */
  @Setup
  public void packetsArrive() {
    long arrived = known().stream().filter(RoutingOutcome.Reached.class::isInstance).count();
    if (arrived < starts.size() * 9L / 10) {
      throw new IllegalStateException("only " + arrived + " of " + starts.size() + " arrive");
    }
  }

  /** Policy routes and every decision made anew. */
  @Benchmark
  public List<RoutingOutcome> fresh() {
    return forward(routing.routes(announcement, Map.of()));
  }

  /** All decisions known: the walk alone. */
  @Benchmark
  public List<RoutingOutcome> known() {
    return forward(decided);
  }

  private List<RoutingOutcome> forward(RouteTable table) {
    return starts.stream().map(table::forward).toList();
  }
}
