package io.coldpotato.benchmarks;

import io.coldpotato.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the command line and, at the end of the process, tells on standard error what it took: CPU
 * time of all threads, and the most memory where the system tells it.
 *
 * <p>Arguments are those of {@code coldpotato}. Costs a few milliseconds itself.
 */
public final class CommandProgram {

  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  private CommandProgram() {}

  /** Runs. */
  public static void main(String[] args) {
    long start = System.nanoTime();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> tell(start)));
    Main.main(args);
  }

  private static void tell(long start) {
    Duration cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    System.err.printf(
        "took %d ms CPU, %d ms, %d kB%n",
        cpu.toMillis(), (System.nanoTime() - start) / 1_000_000, peakKilobytes());
  }

  /** Returns 0 where it is not known. */
  private static long peakKilobytes() {
    try {
      Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc/self/status")));
      return peak.find() ? Long.parseLong(peak.group(1)) : 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
