package io.coldpotato.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** CPU time of the calling thread: other programs on the machine disturb it less than a clock. */
final class CpuClock {

  private static final int WARM_UPS = 2;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private CpuClock() {}

  /** A side of a comparison. */
  interface Side {
    /** Does the work and returns how many operations that were. */
    int run();
  }

  /** Returns the CPU seconds of one call. */
  static double seconds(Runnable work) {
    long start = THREADS.getCurrentThreadCpuTime();
    work.run();
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
  }

  /** Returns the bytes that the calling thread allocates in one call. */
  static long allocated(Runnable work) {
    long start = THREADS.getCurrentThreadAllocatedBytes();
    work.run();
    return THREADS.getCurrentThreadAllocatedBytes() - start;
  }

  /**
   * Returns the median seconds of one operation of each side. Sides take turns within each round,
   * so that what slows the machine for a while slows all; two rounds before are not counted.
   */
  static double[] medians(int rounds, Side... sides) {
    double[][] all = new double[sides.length][rounds];
    for (int round = -WARM_UPS; round < rounds; round++) {
      for (int i = 0; i < sides.length; i++) {
        int[] operations = new int[1];
        Side side = sides[i];
        double seconds = seconds(() -> operations[0] = side.run());
        if (round >= 0) {
          all[i][round] = seconds / operations[0];
        }
      }
    }
    return Arrays.stream(all).mapToDouble(CpuClock::median).toArray();
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
