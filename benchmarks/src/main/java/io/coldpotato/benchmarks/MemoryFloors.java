package io.coldpotato.benchmarks;

import io.coldpotato.routing.AsKernel;
import io.coldpotato.routing.AsRouteBlock;
import io.coldpotato.routing.AsRouteTable;
import io.coldpotato.routing.AsRoutes;
import io.coldpotato.routing.AsRouting;
import io.coldpotato.routing.TableForm;
import io.coldpotato.topology.AsGraph;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Floors that physics sets, and what graphs and routes take of memory. */
final class MemoryFloors {

  private static final int CACHE_READS = 20_000_000;
  private static final int BLOCK_STEP = 8;
  private static final int WORDS_OF_A_ROW = 8;

  /** Where rows begin in an array, as the kernel's do. */
  private static final int FIRST_WORD = 6;

  private static final int FILLED = 1 << 27;

  private final int rounds;
  private final AsRouting routing;
  private final AsGraph graph;
  private final AsKernel kernel;
  private long sum;

  MemoryFloors(int rounds, AsRouting routing, AsKernel kernel) {
    this.rounds = rounds;
    this.routing = routing;
    this.graph = routing.graph();
    this.kernel = kernel;
  }

  /**
   * The kernel against the rows that it must touch, each at the price of loading one from a cache
   * as large: all its 64 bytes, from a random place, which is two lines of the cache where a
   * collector put the array so. Clearing is not counted.
   */
  Floor cacheLimit() {
    int[] blocks = Internet.everyBlock(routing, BLOCK_STEP);
    RowOperations operations = new RowOperations(graph);
    for (int from = 0; from < blocks.length; from += AsRouteBlock.LANES) {
      int to = Math.min(from + AsRouteBlock.LANES, blocks.length);
      operations.add(Arrays.copyOfRange(blocks, from, to));
    }
    int rows = Math.max(operations.rows(), 1);
    long[] cache = new long[FIRST_WORD + rows * WORDS_OF_A_ROW];
    int[] order =
        new SplittableRandom(1)
            .ints(1 << 16, 0, rows)
            .map(row -> FIRST_WORD + row * WORDS_OF_A_ROW)
            .toArray();
    double[] seconds =
        CpuClock.medians(
            rounds,
            () -> read(cache, order),
            () -> readWord(cache, order),
            () -> {
              routing.forEachBlock(
                  blocks, TableForm.TRANSIT, 1, kernel, (first, block) -> sum += block.lanes());
              return blocks.length;
            });
    double steps = (double) operations.steps() / blocks.length;
    return Floor.atMost(
            "transit kernel against the cache",
            seconds[2] / (seconds[0] * steps),
            "×",
            3,
            "%.2f against %.2f µs a destination: %,.0f steps along links, each a row at %.2f ns; %.2f × at the price of a word of it, %.2f ns"
                .formatted(
                    seconds[2] * 1e6,
                    seconds[0] * steps * 1e6,
                    steps * AsRouteBlock.LANES,
                    seconds[0] * 1e9,
                    seconds[2] / (seconds[1] * steps),
                    seconds[1] * 1e9))
        .withAim(1.3);
  }

  /** First and last word of a row at random: every line that it lies on has to come. */
  private int read(long[] cache, int[] order) {
    long read = 0;
    for (int i = 0; i < CACHE_READS; i++) {
      int row = order[i & (order.length - 1)];
      read += cache[row] ^ cache[row + WORDS_OF_A_ROW - 1];
    }
    sum += read;
    return CACHE_READS;
  }

  /** One word of a row at random: one line has to come. */
  private int readWord(long[] cache, int[] order) {
    long read = 0;
    for (int i = 0; i < CACHE_READS; i++) {
      read += cache[order[i & (order.length - 1)]];
    }
    sum += read;
    return CACHE_READS;
  }

  List<Floor> fullTable() {
    String whole = "full table in RAM, warm pass";
    String limited = "full table against write bandwidth";
    long bytes = (long) (graph.size() + AsRouteBlock.LANES - 1) / 64 * graph.size() * 64;
    long room = Runtime.getRuntime().maxMemory();
    if (room < bytes * 1.15) {
      String reason = "needs -Xmx%.0fg, has %.1f GB".formatted(bytes * 1.3e-9 + 1, room / 1e9);
      return List.of(
          Floor.skipped(whole, "CPU-s", 2, reason), Floor.skipped(limited, "×", 5, reason));
    }
    double[] tables = new double[3];
    double[] fills = new double[3];
    double first = CpuClock.seconds(this::table);
    for (int i = 0; i < tables.length; i++) {
      tables[i] = CpuClock.seconds(this::table);
      fills[i] = fillSeconds() * bytes / FILLED / Long.BYTES;
    }
    double warm = CpuClock.median(tables);
    double limit = CpuClock.median(fills);
    return List.of(
        Floor.atMost(whole, warm, "CPU-s", 2, "first pass %.2f, %s".formatted(first, kernel)),
        Floor.atMost(
                limited,
                warm / limit,
                "×",
                5,
                "%.2f against %.2f s: %.1f GB at %.1f GB/s"
                    .formatted(warm, limit, bytes / 1e9, bytes / limit / 1e9))
            .withAim(2));
  }

  private void table() {
    AsRouteTable table =
        AsRouteTable.compute(routing, TableForm.FULL, routing.sweepOrder(), 1, kernel);
    sum += table.hasRoute(0, graph.size() - 1) ? 1 : 0;
  }

  private double fillSeconds() {
    long[] target = new long[FILLED];
    double seconds = CpuClock.seconds(() -> Arrays.fill(target, sum));
    sum += target[(int) (sum & 1)] & 1;
    return seconds;
  }

  Floor graphHeap(String internet) {
    long before = used();
    List<Object> held = new ArrayList<>();
    AsGraph again = Internet.of(internet);
    held.add(AsRouting.of(again));
    long ours = used() - before;
    held.add(new JGraphTPolicyRouting(again));
    long theirs = used() - before - ours;
    sum += held.size();
    return Floor.atLeast(
        "heap of the graph: JGraphT against ours",
        (double) theirs / ours,
        12,
        25,
        "%.1f against %.1f MB, which sweeps' own order is part of"
            .formatted(theirs / 1e6, ours / 1e6));
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  Floor allocation() {
    int[] some = Internet.spread(graph, AsRouteBlock.LANES);
    AsRoutes routes = routing.newRoutes();
    AsRouteBlock block = routing.newBlock(TableForm.FULL, kernel);
    double least = Double.MAX_VALUE;
    for (int round = 0; round < 40; round++) {
      double one =
          CpuClock.allocated(
              () -> {
                for (int to : some) {
                  routing.route(routes, to);
                }
              });
      double many =
          CpuClock.allocated(
              () -> {
                for (int i = 0; i < some.length; i++) {
                  routing.route(block, some);
                }
              });
      double greater = Math.max(one / some.length, many / some.length / AsRouteBlock.LANES);
      least = Math.min(least, greater);
    }
    return Floor.atMost(
            "allocation for a destination",
            least,
            "B",
            8,
            "the greater of core and block, once compiled")
        .withAim(0);
  }

  long sum() {
    return sum;
  }
}
