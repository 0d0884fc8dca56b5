package io.coldpotato.routing;

import io.coldpotato.routing.LayoutEdit.Ends;
import io.coldpotato.topology.AsGraph;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Finds what uses the Vector API, by name: it is an incubating module that a virtual machine has
 * only when asked, and that another version may have changed. Nothing of it is loaded before.
 */
final class VectorKernels {

  private static final String BLOCKS = "io.coldpotato.routing.VectorKernel";
  private static final String REPAIR = "io.coldpotato.routing.VectorRepair";
  private static final String HOPS = "io.coldpotato.routing.VectorHopKernel";

  private VectorKernels() {}

  static boolean areAvailable() {
    return Found.BLOCKS.isPresent() && Found.HOPS.isPresent() && Found.REPAIR.isPresent();
  }

  static Optional<BlockKernel> blocks(AsLayout layout) {
    return areAvailable() ? Found.BLOCKS.map(kernel -> make(kernel, layout)) : Optional.empty();
  }

  static Optional<HopKernel> hops(AsLayout layout) {
    return areAvailable() ? Found.HOPS.map(kernel -> make(kernel, layout)) : Optional.empty();
  }

  static Optional<RepairStages> repair(AsLayout layout) {
    return areAvailable() ? Found.REPAIR.map(repair -> make(repair, layout)) : Optional.empty();
  }

  private static <T> T make(Constructor<? extends T> kernel, AsLayout layout) {
    try {
      return kernel.newInstance(layout);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a kernel that could be made once cannot be made again", e);
    }
  }

  /** Loaded when first asked for. */
  private static final class Found {

    private static final Optional<Constructor<? extends BlockKernel>> BLOCKS =
        find(
            VectorKernels.BLOCKS,
            BlockKernel.class,
            (kernel, layout) -> {
              int size = layout.nodes.length;
              long[] rows = new long[RouteRows.words(layout, true)];
              kernel.route(layout.labels, 0, size, rows, 0, true);
            });

    private static final Optional<Constructor<? extends HopKernel>> HOPS =
        find(
            VectorKernels.HOPS,
            HopKernel.class,
            (kernel, layout) -> kernel.route(layout.labels, 0, layout.nodes.length));

    private static final Optional<Constructor<? extends RepairStages>> REPAIR =
        find(VectorKernels.REPAIR, RepairStages.class, Found::tryRepair);

    /** Every link goes and comes back. */
    private static void tryRepair(RepairStages repair, AsLayout layout) {
      long[] rows = new long[RouteRows.words(layout, true)];
      RouteRows block = new RouteRows(layout, rows, 0, true);
      block.route(new PortableKernel(layout), layout.labels, 0, layout.nodes.length);
      repair.serve(layout, new CustomerRows(layout));
      for (int label = 0; label < layout.nodes.length; label++) {
        for (int i = layout.providerStarts[label]; i < layout.providerStarts[label + 1]; i++) {
          tryRepair(repair, block, new Ends(layout.providers[i], label, true));
        }
        for (int i = layout.peerStarts[label]; i < layout.peerStarts[label + 1]; i++) {
          tryRepair(repair, block, new Ends(layout.peers[i], label, false));
        }
      }
    }

    private static void tryRepair(RepairStages repair, RouteRows block, Ends link) {
      for (boolean areGone : new boolean[] {true, false}) {
        for (int word = 0; word < RouteBytes.WORDS; word += repair.width()) {
          repair.start(block, word);
          repair.repair(List.of(link), areGone, Integer.MAX_VALUE);
        }
      }
    }

    private static <T> Optional<Constructor<? extends T>> find(
        String name, Class<T> type, BiConsumer<T, AsLayout> trial) {
      if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
        return Optional.empty();
      }
      try {
        Constructor<? extends T> kernel =
            Class.forName(name).asSubclass(type).getDeclaredConstructor(AsLayout.class);
        AsLayout layout = new AsLayout(trialGraph());
        trial.accept(make(kernel, layout), layout);
        return Optional.of(kernel);
      } catch (ReflectiveOperationException | LinkageError e) {
        // Another version of the incubating module: the portable kernels give the same routes.
        return Optional.empty();
      }
    }

    /** Reaches every method: 0 to 2 are a provider cycle, 3 and 4 peers of 0, 5 to 8 customers. */
    private static AsGraph trialGraph() {
      int[] providers = {0, 1, 2, 0, 3, 0, 0, 3, 0, 3, 4};
      int[] customers = {1, 2, 0, 5, 5, 6, 7, 7, 8, 8, 8};
      long[] asns = {1, 2, 3, 4, 5, 6, 7, 8, 9};
      int[] peers = {3, 4, 5, 6, 7};
      return AsGraph.of(asns, providers, customers, new int[peers.length], peers);
    }
  }
}
