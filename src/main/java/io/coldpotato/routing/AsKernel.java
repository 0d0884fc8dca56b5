package io.coldpotato.routing;

/**
 * How routes to many destinations are found. All ways give the same bytes; they differ in what one
 * destination costs and in how long the virtual machine takes to make them fast.
 */
public enum AsKernel {

  /** Whatever suits the number of destinations and the virtual machine. */
  AUTOMATIC,

  /** One destination after the other. */
  SCALAR,

  /** 64 destinations at once, eight bytes in a {@code long}; one at once with next hops. */
  PORTABLE,

  /**
   * 64 destinations at once in vectors, 16 with next hops. Needs {@code --add-modules
   * jdk.incubator.vector}, and about 150 ms until compiled.
   */
  VECTOR;

  /** Below this, compiling the others costs more than it saves. */
  private static final int FEW = 16;

  /** From here on vectors are worth compiling. */
  private static final int MANY = 4_000;

  /** Returns whether this virtual machine can do so. */
  public boolean isAvailable() {
    return this != VECTOR || VectorKernels.areAvailable();
  }

  BlockKernel make(AsLayout layout, int destinations) {
    return switch (this) {
      case SCALAR -> new ScalarKernel(layout);
      case PORTABLE -> new PortableKernel(layout);
      case VECTOR -> VectorKernels.blocks(layout).orElseThrow(AsKernel::unavailable);
      case AUTOMATIC -> choose(destinations).make(layout, destinations);
    };
  }

  /** Vectors where blocks are found with them too, so that they are worth compiling. */
  RepairStages repair(AsLayout layout, int destinations) {
    AsKernel kernel = this == AUTOMATIC ? choose(destinations) : this;
    return kernel == VECTOR
        ? VectorKernels.repair(layout).orElseThrow(AsKernel::unavailable)
        : new WordRepair(layout);
  }

  /** With next hops, only vectors take more than one destination at once. */
  HopKernel makeForHops(AsLayout layout, int destinations) {
    return switch (this) {
      case SCALAR, PORTABLE -> new ScalarHopKernel(layout);
      case VECTOR -> VectorKernels.hops(layout).orElseThrow(AsKernel::unavailable);
      case AUTOMATIC -> choose(destinations).makeForHops(layout, destinations);
    };
  }

  private static UnsupportedOperationException unavailable() {
    return new UnsupportedOperationException(
        "vectors need java --add-modules jdk.incubator.vector");
  }

  private static AsKernel choose(int destinations) {
    if (destinations < FEW) {
      return SCALAR;
    }
    return destinations >= MANY && VECTOR.isAvailable() ? VECTOR : PORTABLE;
  }
}
