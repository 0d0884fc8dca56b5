package io.coldpotato.routing;

import io.coldpotato.topology.SyntheticInternet;

/** Routes a synthetic internet in a virtual machine started by a test, and tells what it found. */
final class KernelProbe {

  private KernelProbe() {}

  public static void main(String[] args) {
    int networks = Integer.parseInt(args[0]);
    AsRouting routing = AsRouting.of(SyntheticInternet.ofSize(networks, 3).generate());
    AsRouteTable table = AsRouteTable.compute(routing, TableForm.TRANSIT, 1);
    if (args.length > 1) {
      AsRouteTable portable =
          AsRouteTable.compute(
              routing, TableForm.TRANSIT, routing.sweepOrder(), 1, AsKernel.PORTABLE);
      System.out.println("kernels agree: " + portable.hasSameRows(table));
    }
    long sum = 0;
    for (int node = 0; node < networks; node++) {
      for (int to = node % 97; to < networks; to += 97) {
        int route = table.hasRoute(to, node) ? table.length(to, node) : -1;
        sum = sum * 31 + route;
      }
    }
    System.out.println("routes: " + sum);
    // Asked only where the job has asked already: the question loads the kernel.
    System.out.println("vectors: " + (networks >= 4_000 && AsKernel.VECTOR.isAvailable()));
  }
}
