package io.coldpotato.benchmarks;

import io.coldpotato.routing.AsKernel;
import io.coldpotato.routing.AsRouteBlock;
import io.coldpotato.routing.AsRouteTable;
import io.coldpotato.routing.AsRouting;
import io.coldpotato.routing.TableForm;
import io.coldpotato.topology.AsGraph;
import java.util.Arrays;
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
 * What do routes to many destinations cost by each kernel, and how much of it is keeping them?
 *
 * <p>Data: a synthetic internet, or a file of AS relationships ({@code -p internet=FILE}). {@code
 * block} is one destination of 64 in turn; {@code sampledTable} a table of every 16th run of 64, so
 * that a table of all destinations is <em>projected</em> to take 16 times as long. That kernels
 * agree is checked before anything is timed.
 *
 * <p>{@code java -jar target/benchmarks/benchmarks.jar AsTableBenchmark -p internet=78643}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xmx2g", "--add-modules", "jdk.incubator.vector"})
public class AsTableBenchmark {

  private static final int STEP = 16;

  /** How many networks a synthetic internet has, or a file of AS relationships. */
  @Param("20000")
  public String internet = "20000";

  /** How routes are found. */
  @Param({"PORTABLE", "VECTOR"})
  public AsKernel kernel = AsKernel.PORTABLE;

  /** Which routes are kept. */
  @Param({"TRANSIT", "FULL"})
  public TableForm form = TableForm.TRANSIT;

  private AsRouting routing = AsRouting.of(Internet.of("15"));
  private AsRouteBlock block = routing.newBlock();
  private int[] destinations = new int[0];
  private int next;

  /** Makes the graph and checks that the kernel answers as the single core. */
  @Setup(Level.Trial)
  public void kernelsAgree() {
    AsGraph graph = Internet.of(internet);
    routing = AsRouting.of(graph);
    block = routing.newBlock(form, kernel);
    destinations = Internet.everyBlock(routing, STEP);
    destinations =
        Arrays.copyOf(destinations, destinations.length / AsRouteBlock.LANES * AsRouteBlock.LANES);
    new SameAnswers(routing).checkKernel(Internet.spread(graph, AsRouteBlock.LANES), kernel);
  }

  /** One destination of a block. */
  @Benchmark
  @OperationsPerInvocation(AsRouteBlock.LANES)
  public AsRouteBlock block() {
    next = (next + AsRouteBlock.LANES) % destinations.length;
    routing.route(block, Arrays.copyOfRange(destinations, next, next + AsRouteBlock.LANES));
    return block;
  }

  /** A table of a sixteenth of all destinations, on one thread. */
  @Benchmark
  public AsRouteTable sampledTable() {
    return AsRouteTable.compute(routing, form, destinations, 1, kernel);
  }
}
