package io.coldpotato.routing;

/**
 * Finds routes with canonical next hops to a few destinations at once. All kernels give the same
 * routes. Holds the routes, so for one thread at a time.
 */
interface HopKernel {

  /** Returns how many destinations are found at once. */
  int lanes();

  /**
   * Finds the routes of all networks.
   *
   * @param origins labels of the destinations, from {@code first} on
   * @param count how many, at most {@link #lanes()}
   */
  void route(int[] origins, int first, int count);

  /** Returns a route as {@link AsLayout} has it, in the last lanes that were found. */
  int key(int lane, int label);
}
