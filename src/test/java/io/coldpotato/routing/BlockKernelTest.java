package io.coldpotato.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.AsRelationshipReader;
import io.coldpotato.topology.SharedData;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All kernels fill the same bytes: those of the single core. */
class BlockKernelTest {

  @ParameterizedTest(name = "600 graphs of seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void kernelsGiveTheSameBytesOnRandomGraphs(long seed) {
    RandomGenerator random = random(seed);
    for (int round = 0; round < 600; round++) {
      int most = round % 20 == 0 ? 200 : 30;
      AsLayout layout = new AsLayout(AsGraphs.random(random, 1 + random.nextInt(most)));
      int lanes = 1 + random.nextInt(RouteBytes.LANES);
      int[] labels = random.ints(3 + lanes, 0, layout.nodes.length).toArray();
      assertThat(difference(layout, labels, 3, lanes)).as("seed %d, %d", seed, round).isEmpty();
      assertThat(differenceOfHops(layout, labels)).as("seed %d, %d", seed, round).isEmpty();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void kernelsGiveTheSameBytesWhereChainsAreDeepAndCyclesLong(long seed) {
    RandomGenerator random = random(seed);
    for (int round = 0; round < 40; round++) {
      AsLayout layout = new AsLayout(AsGraphs.deep(random, 20 + random.nextInt(140)));
      int[] labels = random.ints(RouteBytes.LANES, 0, layout.nodes.length).toArray();
      assertThat(difference(layout, labels, 0, RouteBytes.LANES)).as("%d", round).isEmpty();
      assertThat(differenceOfHops(layout, labels)).as("%d", round).isEmpty();
    }
  }

  @Test
  void theVectorKernelIsThereWhenItsModuleIs() {
    assertThat(AsKernel.VECTOR.isAvailable()).isTrue();
  }

  @Test
  void kernelsGiveTheSameBytesOnARealGraph() {
    AsGraph graph =
        AsRelationshipReader.read(SharedData.asRelationships().resolve("20250901.as-rel2.txt.bz2"))
            .graph();
    AsLayout layout = new AsLayout(graph);
    int[] labels = random(8075).ints(RouteBytes.LANES, 0, graph.size()).toArray();
    assertThat(difference(layout, labels, 0, RouteBytes.LANES)).isEmpty();
    assertThat(differenceOfHops(layout, labels)).isEmpty();
  }

  /** Returns what differs from the single core; rows may begin anywhere and hold anything. */
  private static String difference(AsLayout layout, int[] labels, int first, int lanes) {
    for (boolean all : new boolean[] {false, true}) {
      int words = RouteRows.words(layout, all);
      long[] expected = new long[words];
      long tooLong = AsKernel.SCALAR.make(layout, 0).route(labels, first, lanes, expected, 0, all);
      for (AsKernel kernel : new AsKernel[] {AsKernel.PORTABLE, AsKernel.VECTOR}) {
        long[] rows = new long[words + 2 * RouteBytes.WORDS + 3];
        Arrays.fill(rows, 0x1234567890ABCDEFL);
        int at = RouteBytes.WORDS + 3;
        long full = kernel.make(layout, 0).route(labels, first, lanes, rows, at, all);
        String what = kernel + (all ? ", all: " : ", transit: ");
        if (full != tooLong) {
          return what + "lanes " + Long.toHexString(full) + ", not " + Long.toHexString(tooLong);
        }
        if (rows[at - 1] != 0x1234567890ABCDEFL || rows[at + words] != 0x1234567890ABCDEFL) {
          return what + "wrote beside its rows";
        }
        int bad = firstDifference(expected, rows, at, ~full);
        if (bad >= 0) {
          return what + "label " + bad / RouteBytes.WORDS;
        }
      }
    }
    return "";
  }

  /** Returns what differs from the single core in the first lanes, next hops included. */
  private static String differenceOfHops(AsLayout layout, int[] labels) {
    HopKernel vectors = AsKernel.VECTOR.makeForHops(layout, 0);
    HopKernel single = AsKernel.PORTABLE.makeForHops(layout, 0);
    for (int first = 0; first < Math.min(labels.length, 20); first += vectors.lanes()) {
      int lanes = Math.min(vectors.lanes(), labels.length - first);
      vectors.route(labels, first, lanes);
      for (int lane = 0; lane < lanes; lane++) {
        single.route(labels, first + lane, 1);
        for (int label = 0; label < layout.nodes.length; label++) {
          if (single.key(0, label) != vectors.key(lane, label)) {
            return "lane %d, label %d: %x, not %x"
                .formatted(lane, label, vectors.key(lane, label), single.key(0, label));
          }
        }
      }
    }
    return "";
  }

  private static int firstDifference(long[] expected, long[] rows, int at, long lanes) {
    return IntStream.range(0, expected.length)
        .filter(i -> ((expected[i] ^ rows[at + i]) & bytes(lanes, i % RouteBytes.WORDS)) != 0)
        .findFirst()
        .orElse(-1);
  }

  private static long bytes(long lanes, int word) {
    long bytes = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      bytes |= ((lanes >>> (word * Long.BYTES + i) & 1) * 0xFF) << (i * 8);
    }
    return bytes;
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(seed);
  }
}
