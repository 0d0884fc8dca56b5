package io.coldpotato.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.Asn;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsRoutingTest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aBlockHoldsTheSameAsItsDestinationsOneByOne(long seed) {
    RandomGenerator random = random(seed);
    for (int round = 0; round < 150; round++) {
      AsGraph graph = AsGraphs.random(random, 1 + random.nextInt(200));
      int[] origins = random.ints(1 + random.nextInt(64), 0, graph.size()).toArray();
      AsRouting routing = AsRouting.of(graph);
      checkBlock(routing, routing.newBlock(), origins);
    }
  }

  @Test
  void aBlockKeepsLengthsThatDoNotFitInAByte() {
    // 0 sells to 1, 1 to 2, …: up to 99 links.
    AsGraph graph = chain(100);
    AsRouting routing = AsRouting.of(graph);
    AsRouteBlock block = routing.newBlock();
    checkBlock(routing, block, new int[] {0, 99, 50, 37, 38, 36, 61, 62, 63});
    assertThat(block.length(0, 99)).isEqualTo(99);
    checkBlock(routing, block, new int[] {50, 0});
    checkBlock(routing, block, IntStream.range(0, 64).toArray());
  }

  @ParameterizedTest(name = "{0} jobs")
  @ValueSource(ints = {1, 2, 8})
  void destinationsComeInOrderOnTheCallingThreadWhateverTheJobs(int jobs) {
    AsGraph graph = AsGraphs.random(random(7), 150);
    AsRouting routing = AsRouting.of(graph);
    int[] origins = random(8).ints(300, 0, graph.size()).toArray();
    AsRoutes one = routing.newRoutes();
    List<Integer> order = new ArrayList<>();
    Thread caller = Thread.currentThread();
    routing.forEachDestination(
        origins,
        jobs,
        (index, routes) -> {
          order.add(index);
          assertThat(Thread.currentThread()).isSameAs(caller);
          routing.route(one, origins[index]);
          assertThat(all(routes)).isEqualTo(all(one));
        });
    assertThat(order).isEqualTo(IntStream.range(0, origins.length).boxed().toList());
  }

  @Test
  void aLongChainOfProvidersFits() {
    AsRouting routing = AsRouting.of(chain(3000));
    AsRoutes routes = routing.newRoutes();
    routing.route(routes, 2999);
    assertThat(routes.length(0)).isEqualTo(2999);
    assertThat(routes.asPath(0)).hasSize(3000);
  }

  @Test
  void routingAllocatesNothing() {
    AsGraph graph = AsGraphs.random(random(11), 150);
    AsRouting routing = AsRouting.of(graph);
    AsRoutes routes = routing.newRoutes();
    List<Asn> forged = List.of(new Asn(graph.asn(3)), new Asn(graph.asn(70)));
    Origins origins = Origins.of(graph, List.of(forged, List.of(new Asn(graph.asn(20)))));
    long least = Long.MAX_VALUE;
    // The least of several, since the first call loads classes.
    for (int round = 0; round < 5; round++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      for (int node = 0; node < graph.size(); node++) {
        routing.route(routes, node);
        routing.route(routes, origins);
      }
      least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    assertThat(least).isZero();
  }

  @Test
  void whatDoesNotBelongTogetherIsRefused() {
    AsGraph graph = chain(3);
    AsRouting routing = AsRouting.of(graph);
    AsRoutes foreign = AsRouting.of(graph).newRoutes();
    Origins elsewhere = Origins.of(chain(3), List.of(List.of(new Asn(1))));
    assertThatIllegalArgumentException().isThrownBy(() -> routing.route(foreign, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> routing.route(routing.newRoutes(), elsewhere));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> routing.route(routing.newBlock(), new int[65]));
    assertThatIllegalArgumentException().isThrownBy(() -> routing.newRoutes().length(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Origins.of(graph, List.of(List.of(new Asn(9)))))
        .withMessageContaining("AS9");
  }

  private static void checkBlock(AsRouting routing, AsRouteBlock block, int[] origins) {
    routing.route(block, origins);
    AsRoutes routes = routing.newRoutes();
    assertThat(block.lanes()).isEqualTo(origins.length);
    for (int lane = 0; lane < origins.length; lane++) {
      routing.route(routes, origins[lane]);
      for (int node = 0; node < routing.graph().size(); node++) {
        assertThat(block.relation(lane, node))
            .as("%d of %s at %d", lane, Arrays.toString(origins), node)
            .isEqualTo(routes.relation(node));
        if (routes.hasRoute(node)) {
          assertThat(block.length(lane, node)).isEqualTo(routes.length(node));
        }
      }
    }
  }

  private static List<String> all(AsRoutes routes) {
    return IntStream.range(0, 150)
        .mapToObj(node -> routes.relation(node) + " " + routes.asPath(node))
        .toList();
  }

  private static AsGraph chain(int size) {
    long[] asns = IntStream.rangeClosed(1, size).mapToLong(i -> i).toArray();
    int[] providers = IntStream.range(0, size - 1).toArray();
    int[] customers = IntStream.range(1, size).toArray();
    return AsGraph.of(asns, providers, customers, new int[0], new int[0]);
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(seed);
  }
}
