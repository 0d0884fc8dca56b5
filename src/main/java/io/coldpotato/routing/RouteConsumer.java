package io.coldpotato.routing;

/** Takes the routes to one destination after the other. */
@FunctionalInterface
public interface RouteConsumer {

  /**
   * Takes the routes to a destination.
   *
   * @param index the destination's place among those asked for
   * @param routes valid until this call returns; the workspace is used again
   */
  void accept(int index, AsRoutes routes);
}
