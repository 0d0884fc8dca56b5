package io.coldpotato.routing;

/**
 * Finds the routes to up to 64 destinations at once. All kernels give the same bytes. Has a
 * workspace of its own, so for one thread at a time.
 */
interface BlockKernel {

  /**
   * Fills rows.
   *
   * @param origins labels of the destinations, from {@code first} on
   * @param count how many, up to 64; bytes of lanes beyond are {@link RouteBytes#NONE}
   * @param rows takes a row for each label, in order
   * @param at where the first begins
   * @param all whether networks without customers have rows too
   * @return the lanes (bits) in which a length may not fit; their bytes mean nothing
   */
  long route(int[] origins, int first, int count, long[] rows, int at, boolean all);
}
