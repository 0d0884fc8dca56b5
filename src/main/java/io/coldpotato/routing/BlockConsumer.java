package io.coldpotato.routing;

/** Takes the routes to 64 destinations after the other 64. */
@FunctionalInterface
public interface BlockConsumer {

  /**
   * Takes the routes to some destinations.
   *
   * @param first place of the block's first destination among those asked for; lane {@code i} is
   *     that at {@code first + i}
   * @param block valid until this call returns; the workspace is used again
   */
  void accept(int first, AsRouteBlock block);
}
