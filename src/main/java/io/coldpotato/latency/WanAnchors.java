package io.coldpotato.latency;

import io.coldpotato.geo.MetroId;
import java.util.List;

/**
 * Published round trips between places of the cloud's own network, on which the WAN model is
 * anchored.
 */
@FunctionalInterface
public interface WanAnchors {

  /** Nothing is published. */
  WanAnchors NONE = List::of;

  /** Returns all published pairs, each once, in a fixed order. */
  List<Anchor> anchors();

  /**
   * A published pair.
   *
   * @param a one end's metro
   * @param b the other end's metro
   * @param p50Millis the median round trip between hosts there, mean of both directions
   */
  record Anchor(MetroId a, MetroId b, double p50Millis) {
    /** Returns whether a metro is an end of the pair. */
    public boolean touches(MetroId metro) {
      return a.equals(metro) || b.equals(metro);
    }
  }
}
