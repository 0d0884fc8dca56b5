package io.coldpotato.routing;

import io.coldpotato.topology.AsGraph;
import java.lang.reflect.Constructor;
import java.util.Optional;

/**
 * Finds what uses the Vector API, by name: it is an incubating module that a virtual machine has
 * only when asked, and that another version may have changed. Nothing of it is loaded before.
 */
final class VectorKernels {

  private static final String BLOCKS = "io.coldpotato.routing.VectorKernel";

  private VectorKernels() {}

  static boolean areAvailable() {
    return Found.BLOCKS.isPresent();
  }

  static Optional<BlockKernel> blocks(AsLayout layout) {
    return Found.BLOCKS.map(kernel -> make(kernel, layout));
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

    private static final Optional<Constructor<? extends BlockKernel>> BLOCKS = find();

    private static Optional<Constructor<? extends BlockKernel>> find() {
      if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
        return Optional.empty();
      }
      try {
        Constructor<? extends BlockKernel> kernel =
            Class.forName(VectorKernels.BLOCKS)
                .asSubclass(BlockKernel.class)
                .getDeclaredConstructor(AsLayout.class);
        tryOut(kernel);
        return Optional.of(kernel);
      } catch (ReflectiveOperationException | LinkageError e) {
        // Another version of the incubating module: the portable kernel gives the same routes.
        return Optional.empty();
      }
    }

    /** Links every method: 0 to 2 are a provider cycle, 3 and 4 peers of 0, 5 to 7 customers. */
    private static void tryOut(Constructor<? extends BlockKernel> kernel) {
      int[] providers = {0, 1, 2, 0, 3, 0, 0, 3, 0, 3, 4};
      int[] customers = {1, 2, 0, 5, 5, 6, 7, 7, 8, 8, 8};
      long[] asns = {1, 2, 3, 4, 5, 6, 7, 8, 9};
      int[] peers = {3, 4, 5, 6, 7};
      AsGraph graph = AsGraph.of(asns, providers, customers, new int[peers.length], peers);
      AsLayout layout = new AsLayout(graph);
      long[] rows = new long[asns.length * RouteBytes.WORDS];
      make(kernel, layout).route(layout.labels, 0, asns.length, rows, 0, true);
    }
  }
}
