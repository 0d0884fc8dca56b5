package io.coldpotato.benchmarks;

import java.util.Arrays;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * How fast can this machine write and copy memory, which nothing that fills a table can beat?
 *
 * <p>Data: arrays of {@code megabytes} each; those of the default are larger than most caches.
 *
 * <p>{@code java -jar target/benchmarks/benchmarks.jar BandwidthBenchmark -p megabytes=1,64,512}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "-Xmx2g")
public class BandwidthBenchmark {

  /** How large the arrays are. */
  @Param("64")
  public int megabytes = 64;

  private long[] from = new long[0];
  private long[] to = new long[0];
  private long value;

  /** Makes the arrays. */
  @Setup(Level.Trial)
  public void make() {
    from = new long[megabytes << 17];
    to = new long[megabytes << 17];
    Arrays.fill(from, 1);
  }

  /** Reads one array and writes the other. */
  @Benchmark
  public long[] copy() {
    System.arraycopy(from, 0, to, 0, from.length);
    return to;
  }

  /** Writes one array. */
  @Benchmark
  public long[] fill() {
    Arrays.fill(to, value++);
    return to;
  }
}
