package io.coldpotato.benchmarks;

import io.coldpotato.routing.AsKernel;
import io.coldpotato.routing.AsRouting;
import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.SyntheticInternet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prints one table of what must hold on every machine ("floor") and what is striven for ("aim"),
 * each as a ratio within one run or as CPU time.
 *
 * <p>Both sides of a ratio run in one virtual machine and take turns; a figure is the median of
 * five rounds of the thread's CPU time after two that are not counted; that both answer the same is
 * checked before. Exits with 1 if a floor is broken.
 *
 * <p>{@code java --add-modules jdk.incubator.vector -Xms9g -Xmx9g -Xmn1g -XX:+UseParallelGC -cp
 * target/benchmarks/benchmarks.jar io.coldpotato.benchmarks.Floors [--as-rel FILE | --networks N]
 * [--rounds N]}
 */
public final class Floors {

  private static final int ROUNDS = 5;

  private final int rounds;
  private final String internet;
  private final AsKernel kernel;
  private final boolean hasVectors = AsKernel.VECTOR.isAvailable();
  private final List<Floor> rows = new ArrayList<>();

  private Floors(String internet, int rounds) {
    this.internet = internet;
    this.rounds = rounds;
    this.kernel = hasVectors ? AsKernel.VECTOR : AsKernel.PORTABLE;
  }

  /** Runs; see above. */
  public static void main(String[] args) {
    String internet = Integer.toString(SyntheticInternet.REAL_SIZE);
    int rounds = ROUNDS;
    for (int i = 0; i < args.length; i += 2) {
      if (i + 1 == args.length) {
        throw new IllegalArgumentException(args[i] + " needs a value");
      }
      switch (args[i]) {
        case "--as-rel", "--networks" -> internet = args[i + 1];
        case "--rounds" -> rounds = Integer.parseInt(args[i + 1]);
        default -> throw new IllegalArgumentException("unknown option " + args[i]);
      }
    }
    if (new Floors(internet, rounds).run()) {
      System.exit(1);
    }
  }

  /** Returns whether a floor is broken. */
  private boolean run() {
    AsGraph graph = Internet.of(internet);
    System.out.printf(
        "%,d networks, %,d links; %s; Java %s, heap %.1f GB%n%n",
        graph.size(),
        Internet.links(graph),
        hasVectors ? "vectors" : "no vectors",
        System.getProperty("java.version"),
        Runtime.getRuntime().maxMemory() / 1e9);
    System.out.println(Floor.HEADER);
    print(new ProcessFloors(graph, internet, hasVectors).startToFinish());
    AsRouting routing = AsRouting.of(graph);
    JGraphTPolicyRouting yardstick = new JGraphTPolicyRouting(graph);
    List<AsKernel> kernels =
        Stream.of(AsKernel.SCALAR, AsKernel.PORTABLE, AsKernel.VECTOR)
            .filter(AsKernel::isAvailable)
            .toList();
    new SameAnswers(routing).check(yardstick, kernels);
    RoutingFloors routes = new RoutingFloors(rounds, routing, yardstick, kernel);
    print(routes.againstJGraphT());
    print(routes.withNextHops(hasVectors));
    MemoryFloors memory = new MemoryFloors(rounds, routing, kernel);
    print(List.of(memory.cacheLimit(), memory.allocation()));
    print(memory.fullTable());
    print(List.of(memory.graphHeap(internet)));
    RepairFloors repair = new RepairFloors(rounds, routing, kernel);
    print(repair.failures());
    ScaleFloors scale = new ScaleFloors(rounds, kernel);
    print(scale.costOfALink());
    System.out.printf("%nseen: %d%n", routes.sum() + memory.sum() + repair.sum() + scale.sum());
    return rows.stream().anyMatch(Floor::isBroken);
  }

  private void print(List<Floor> more) {
    rows.addAll(more);
    more.forEach(row -> System.out.println(row.line()));
  }
}
