package io.coldpotato.routing;

import java.util.Arrays;

/** Rows of routes that were found one destination after the other; for few destinations. */
final class ScalarKernel implements BlockKernel {

  private final AsRoutes routes;

  ScalarKernel(AsLayout layout) {
    this.routes = new AsRoutes(layout);
  }

  @Override
  public long route(int[] origins, int first, int count, long[] rows, int at, boolean all) {
    AsLayout layout = routes.layout;
    int labels = all ? layout.nodes.length : layout.transit;
    Arrays.fill(rows, at, at + labels * RouteBytes.WORDS, RouteBytes.EACH * RouteBytes.NONE);
    long full = 0;
    for (int lane = 0; lane < count; lane++) {
      routes.start(layout.nodes[origins[first + lane]]);
      routes.sweep();
      for (int label = 0; label < labels; label++) {
        int key = routes.keys[label];
        if (key != AsLayout.NONE) {
          int length = layout.length(key);
          boolean tells = label < layout.transit;
          full |= tells && length >= RouteBytes.LONGEST ? 1L << lane : 0;
          int relation = (Math.max(key >> 30, -1) + 1) << 6;
          RouteBytes.put(rows, at + label * RouteBytes.WORDS, lane, relation - 128 + length);
        }
      }
    }
    return full;
  }
}
