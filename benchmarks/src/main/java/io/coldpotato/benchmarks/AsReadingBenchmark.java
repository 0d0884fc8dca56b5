package io.coldpotato.benchmarks;

import io.coldpotato.routing.AsRouting;
import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.AsRelationshipReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it cost to have a graph, compared with finding routes in it?
 *
 * <p>Data: a synthetic internet, written as a plain file in the format of serial-1. {@code read}
 * reads it, {@code prepare} puts the graph in the order of sweeps.
 *
 * <p>{@code java -jar target/benchmarks/benchmarks.jar AsReadingBenchmark -p networks=78643}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "-Xmx2g")
public class AsReadingBenchmark {

  /** How many networks the internet has. */
  @Param("20000")
  public String networks = "20000";

  private AsGraph graph = Internet.of("15");
  private Path file = Path.of("");

  /** Writes the file. */
  @Setup(Level.Trial)
  public void write() throws IOException {
    graph = Internet.of(networks);
    file = Files.createTempFile("internet", ".as-rel.txt");
    Internet.write(graph, file);
    if (read().peerLinks() != graph.peerLinks()) {
      throw new IllegalStateException("the file does not hold the graph");
    }
  }

  /** Deletes the file. */
  @TearDown(Level.Trial)
  public void delete() throws IOException {
    Files.delete(file);
  }

  /** From a file to a graph. */
  @Benchmark
  public AsGraph read() {
    return AsRelationshipReader.read(file).graph();
  }

  /** From a graph to what finds routes. */
  @Benchmark
  public AsRouting prepare() {
    return AsRouting.of(graph);
  }
}
