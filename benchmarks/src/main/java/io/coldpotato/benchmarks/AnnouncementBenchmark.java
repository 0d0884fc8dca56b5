package io.coldpotato.benchmarks;

import io.coldpotato.routing.Announcement;
import io.coldpotato.routing.PolicyRoute;
import io.coldpotato.routing.RouteTable;
import io.coldpotato.routing.Routing;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.PopId;
import java.util.HashMap;
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
 * How much faster than plain JGraphT are the policy routes of all networks to one announcement?
 *
 * <p>Data: the built-in world, 1,000 networks and 9,000 interconnections; AS8075 announces
 * everywhere. {@code find} computes class and length of all; {@code answer} also asks for every
 * network's class, length and tied next hops and keeps them in a map. Both graphs are built before.
 * That the answers are equal is checked before anything is timed.
 *
 * <p>{@code java -jar target/benchmarks/benchmarks.jar AnnouncementBenchmark}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class AnnouncementBenchmark {

  private Routing routing = BuiltInWorld.load().network().routing();
  private List<PopId> pops = BuiltInWorld.onePopPerNetwork(routing.topology());
  private JGraphTPolicyRouting yardstick = new JGraphTPolicyRouting(routing.topology());
  private Announcement announcement = BuiltInWorld.announcement();

  /** Checks that both give the same answer. */
  @Setup
  public void bothAgree() {
    Map<Asn, PolicyRoute> expected = answerByJGraphT();
    Map<Asn, PolicyRoute> actual = answerByRouting();
    if (!actual.equals(expected) || actual.size() < pops.size() / 2) {
      throw new IllegalStateException(
          "routing and JGraphT disagree: " + actual.size() + " and " + expected.size() + " routes");
    }
  }

  /** The project's own routing. */
  @Benchmark
  public RouteTable findByRouting() {
    return routing.routes(announcement, Map.of());
  }

  /** The project's own routing, and all it can say. */
  @Benchmark
  public Map<Asn, PolicyRoute> answerByRouting() {
    RouteTable table = findByRouting();
    Map<Asn, PolicyRoute> routes = new HashMap<>();
    for (PopId pop : pops) {
      table.policyRoute(pop).ifPresent(route -> routes.put(pop.asn(), route));
    }
    return routes;
  }

  /** Plain JGraphT and hash maps. */
  @Benchmark
  public Object findByJGraphT() {
    return yardstick.find(announcement.origin());
  }

  /** Plain JGraphT and hash maps, and all they can say. */
  @Benchmark
  public Map<Asn, PolicyRoute> answerByJGraphT() {
    return yardstick.routes(announcement.origin());
  }
}
