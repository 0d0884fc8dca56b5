package io.coldpotato.benchmarks;

import io.coldpotato.routing.AsRouteTable;
import io.coldpotato.routing.AsRouting;
import io.coldpotato.routing.TableForm;
import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.AsGraphChange;
import java.util.List;
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
 * What does a link that fails, or comes back, cost the table of all pairs, against finding it anew?
 *
 * <p>Data: a synthetic internet, or a file of AS relationships ({@code -p internet=FILE}, with
 * {@code -jvmArgsAppend "-Xmx6g --add-modules jdk.incubator.vector"} for all of it).
 *
 * <p>{@code java -jar target/benchmarks/benchmarks.jar AsRepairBenchmark -prof gc}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xmx2g", "--add-modules", "jdk.incubator.vector"})
public class AsRepairBenchmark {

  private static final int CHANGES = 2;

  /** How many networks a synthetic internet has, or a file of AS relationships. */
  @Param("10000")
  public String internet = "10000";

  /** Which links fail. */
  @Param({"PROVIDER_LINK", "PEERING", "TOP_PEERING", "LARGE_CUSTOMER"})
  public String link = "PEERING";

  private AsRouting routing = AsRouting.of(Internet.of("15"));
  private AsRouteTable table = AsRouteTable.compute(routing, TableForm.TRANSIT, 1);
  private List<AsGraphChange> failures = List.of();
  private int next;

  /** Makes the table. */
  @Setup(Level.Trial)
  public void computeTable() {
    AsGraph graph = Internet.of(internet);
    routing = AsRouting.of(graph);
    table = AsRouteTable.compute(routing, TableForm.TRANSIT, 1);
    failures = FailingLinks.valueOf(link).some(graph, 40);
  }

  /** One change: a failure, or the undoing of one. */
  @Benchmark
  @OperationsPerInvocation(CHANGES)
  public AsRouteTable repaired() {
    AsGraphChange failure = failures.get(next);
    next = (next + 1) % failures.size();
    table.change(failure);
    table.change(failure.undone());
    return table;
  }

  /** All routes. */
  @Benchmark
  public AsRouteTable anew() {
    return AsRouteTable.compute(routing, TableForm.TRANSIT, 1);
  }
}
