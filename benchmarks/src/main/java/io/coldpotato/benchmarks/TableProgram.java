package io.coldpotato.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.coldpotato.routing.AsRouteTable;
import io.coldpotato.routing.AsRouting;
import io.coldpotato.routing.TableForm;
import io.coldpotato.topology.AsGraph;
import io.coldpotato.topology.AsRelationshipCache;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/**
 * Reads a file of AS relationships, or what a cache holds of it, computes the table of all routes
 * and asks it: what a user of a fresh virtual machine waits for. Prints the CPU seconds of the
 * whole process.
 *
 * <p>{@code java -cp target/benchmarks/benchmarks.jar io.coldpotato.benchmarks.TableProgram FILE
 * TRANSIT|FULL CACHE_FOLDER}
 */
public final class TableProgram {

  private TableProgram() {}

  /** Runs; arguments are a file, the table's form and the cache's folder. */
  public static void main(String[] args) {
    AsGraph graph = AsRelationshipCache.in(Path.of(args[2])).read(Path.of(args[0])).graph();
    AsRouting routing = AsRouting.of(graph);
    double ready = cpuSeconds();
    AsRouteTable table = AsRouteTable.compute(routing, TableForm.valueOf(args[1]), 1);
    long links = 0;
    for (int node = 0; node < graph.size(); node++) {
      int to = (int) (node * 7919L % graph.size());
      links += table.hasRoute(to, node) ? table.length(to, node) : 0;
    }
    System.out.printf("graph %.2f, all %.2f CPU-s; %d links%n", ready, cpuSeconds(), links);
  }

  private static double cpuSeconds() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }
}
