package io.coldpotato.routing;

/** One destination at once. */
final class ScalarHopKernel implements HopKernel {

  private final AsRoutes routes;

  ScalarHopKernel(AsLayout layout) {
    this.routes = new AsRoutes(layout);
  }

  @Override
  public int lanes() {
    return 1;
  }

  @Override
  public void route(int[] origins, int first, int count) {
    routes.start(routes.layout.nodes[origins[first]]);
    routes.sweep();
  }

  @Override
  public int key(int lane, int label) {
    return routes.keys[label];
  }
}
