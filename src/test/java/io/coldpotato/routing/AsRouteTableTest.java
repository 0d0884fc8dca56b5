package io.coldpotato.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.SyntheticInternet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsRouteTableTest {

  private static final AsKernel[] KERNELS = {AsKernel.SCALAR, AsKernel.PORTABLE, AsKernel.VECTOR};

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void aTableAnswersLikeTheSingleCore(long seed) {
    RandomGenerator random = random(seed);
    for (int round = 0; round < 60; round++) {
      AsGraph graph =
          round % 5 == 0
              ? AsGraphs.deep(random, 20 + random.nextInt(100))
              : AsGraphs.random(random, 1 + random.nextInt(round % 10 == 1 ? 150 : 20));
      AsRouting routing = AsRouting.of(graph);
      for (TableForm form : TableForm.values()) {
        AsKernel kernel = KERNELS[random.nextInt(KERNELS.length)];
        AsRouteTable table =
            AsRouteTable.compute(routing, form, nodes(graph), 1 + random.nextInt(3), kernel);
        check(routing, table);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTableIsTheSameWhateverTheJobsAndTheKernel(TableForm form) {
    AsRouting routing = AsRouting.of(SyntheticInternet.ofSize(3_000, 5).generate());
    AsRouteTable expected = AsRouteTable.compute(routing, form, 1);
    for (AsKernel kernel : KERNELS) {
      for (int jobs : new int[] {1, 2, 8}) {
        AsRouteTable table =
            AsRouteTable.compute(routing, form, nodes(routing.graph()), jobs, kernel);
        assertThat(table.hasSameRows(expected)).as("%s, %d jobs", kernel, jobs).isTrue();
      }
    }
  }

  @ParameterizedTest(name = "{0} jobs")
  @ValueSource(ints = {1, 2, 8})
  void blocksComeInOrderOnTheCallingThreadWhateverTheJobs(int jobs) {
    AsRouting routing = AsRouting.of(SyntheticInternet.ofSize(1_500, 5).generate());
    AsRouteTable table = AsRouteTable.compute(routing, TableForm.FULL, 1);
    int[] origins = random(3).ints(500, 0, 1_500).toArray();
    List<Integer> order = new ArrayList<>();
    Thread caller = Thread.currentThread();
    routing.forEachBlock(
        origins,
        TableForm.TRANSIT,
        jobs,
        AsKernel.AUTOMATIC,
        (first, block) -> {
          assertThat(Thread.currentThread()).isSameAs(caller);
          for (int lane = 0; lane < block.lanes(); lane++) {
            order.add(block.origin(lane));
            int node = origins[(first + lane * 7) % origins.length];
            assertThat(block.asPath(lane, node))
                .isEqualTo(table.asPath(origins[first + lane], node));
          }
        });
    assertThat(order).isEqualTo(Arrays.stream(origins).boxed().toList());
  }

  @ParameterizedTest(name = "{0} jobs")
  @ValueSource(ints = {1, 2, 8})
  void nextHopsComeInOrderWhateverTheJobsAndTheKernel(int jobs) {
    AsRouting routing = AsRouting.of(SyntheticInternet.ofSize(1_500, 5).generate());
    AsRoutes single = routing.newRoutes();
    int[] origins = random(4).ints(107, 0, 1_500).toArray();
    for (AsKernel kernel : KERNELS) {
      List<Integer> order = new ArrayList<>();
      routing.forEachHopBlock(
          origins,
          jobs,
          kernel,
          (first, block) -> {
            for (int lane = 0; lane < block.lanes(); lane++) {
              order.add(block.origin(lane));
              routing.route(single, origins[first + lane]);
              assertThat(difference(block, lane, single)).isEmpty();
            }
          });
      assertThat(order).isEqualTo(Arrays.stream(origins).boxed().toList());
    }
  }

  private static IntStream difference(AsHopBlock block, int lane, AsRoutes single) {
    return IntStream.range(0, 1_500)
        .filter(
            node ->
                !block.relation(lane, node).equals(single.relation(node))
                    || block.hasRoute(lane, node) != single.hasRoute(node)
                    || !block.asPath(lane, node).equals(single.asPath(node))
                    || (single.hasRoute(node)
                        && (block.length(lane, node) != single.length(node)
                            || block.nextHop(lane, node) != single.nextHop(node))));
  }

  @Test
  void aTableOfSomeDestinationsHoldsThoseOnly() {
    AsRouting routing = AsRouting.of(SyntheticInternet.ofSize(200, 1).generate());
    int[] some = {7, 3, 7, 199};
    AsRouteTable table =
        AsRouteTable.compute(routing, TableForm.TRANSIT, some, 2, AsKernel.PORTABLE);
    assertThat(table.destinations()).isEqualTo(3);
    assertThat(IntStream.range(0, 200).filter(table::holds)).containsExactly(3, 7, 199);
    assertThat(table.hasRoute(199, 3)).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.relation(8, 0))
        .withMessageContaining("AS9");
    assertThat(
            AsRouteTable.compute(routing, TableForm.FULL, new int[0], 2, AsKernel.AUTOMATIC)
                .bytes())
        .isZero();
  }

  @Test
  void whatCannotBeDoneIsRefused() {
    AsRouting routing = AsRouting.of(SyntheticInternet.ofSize(100_000, 1).generate());
    int[] none = {};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AsRouteTable.compute(routing, TableForm.FULL, 1))
        .withMessageContaining("hand out blocks instead");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> AsRouteTable.compute(routing, TableForm.FULL, none, 0, AsKernel.PORTABLE));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(
            () ->
                AsRouteTable.compute(
                    routing, TableForm.FULL, new int[] {100_000}, 1, AsKernel.PORTABLE));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> routing.newBlock().relation(0, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> routing.forEachHopBlock(new int[2], 0, AsKernel.PORTABLE, (first, block) -> {}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AsRouting.of(networks(AsRouting.MOST_NETWORKS + 1)))
        .withMessageContaining("4194304");
  }

  private static AsGraph networks(int count) {
    int[] none = {};
    return AsGraph.of(IntStream.range(0, count).asLongStream().toArray(), none, none, none, none);
  }

  private static int[] nodes(AsGraph graph) {
    return IntStream.range(0, graph.size()).toArray();
  }

  private static void check(AsRouting routing, AsRouteTable table) {
    AsRoutes routes = routing.newRoutes();
    for (int to = 0; to < table.graph().size(); to++) {
      routing.route(routes, to);
      for (int node = 0; node < table.graph().size(); node++) {
        assertThat(table.relation(to, node)).isEqualTo(routes.relation(node));
        List<Integer> tied = new ArrayList<>();
        List<Integer> expected = new ArrayList<>();
        table.forEachTiedNextHop(to, node, tied::add);
        routes.forEachTiedNextHop(node, expected::add);
        assertThat(tied).isEqualTo(expected);
        if (routes.hasRoute(node)) {
          assertThat(table.length(to, node)).isEqualTo(routes.length(node));
          assertThat(table.nextHop(to, node)).isEqualTo(routes.nextHop(node));
        }
        assertThat(table.asPath(to, node)).isEqualTo(routes.asPath(node));
      }
    }
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(seed);
  }
}
