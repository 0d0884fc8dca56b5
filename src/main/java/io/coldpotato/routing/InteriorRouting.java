package io.coldpotato.routing;

import io.coldpotato.topology.PopId;
import java.util.List;

/** The shortest ways between the PoPs of one network (its IGP). */
public interface InteriorRouting {

  /**
   * Returns the distance between two PoPs of one network, in the network's own metric; infinite
   * when they are not joined.
   */
  double distance(PopId from, PopId to);

  /** Returns the PoPs on the shortest way, both ends included; the ends must be joined. */
  List<PopId> way(PopId from, PopId to);

  /**
   * Returns the number of the joined part of its network that a PoP lies in; PoPs of one network
   * with the same number can exchange routes over iBGP.
   */
  int island(PopId pop);
}
