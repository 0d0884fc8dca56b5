package io.coldpotato.routing;

/** Takes the routes, next hops included, to some destinations after the others. */
@FunctionalInterface
public interface HopBlockConsumer {

  /**
   * Takes the routes to some destinations.
   *
   * @param first place of the block's first destination among those asked for; lane {@code i} is
   *     that at {@code first + i}
   * @param block valid until this call returns; the workspace is used again
   */
  void accept(int first, AsHopBlock block);
}
