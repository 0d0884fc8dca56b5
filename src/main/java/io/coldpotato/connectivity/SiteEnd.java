package io.coldpotato.connectivity;

import io.coldpotato.latency.Segment;
import io.coldpotato.topology.PopId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How a site's packets get to the first PoP at which routing decides, and back.
 *
 * @param legs from the site to that PoP, in order
 * @param pop that PoP
 * @param nextNearest the PoP of the same network that would be used without it
 */
public record SiteEnd(List<Leg> legs, PopId pop, Optional<PopId> nextNearest) {

  /**
   * A part of the way, and why it is taken.
   *
   * @param segment towards the cloud
   * @param why in one sentence, lower case
   */
  public record Leg(Segment segment, String why) {
    Leg reversed() {
      return new Leg(segment.reversed(), why);
    }
  }

  /** Copies the list. */
  public SiteEnd {
    legs = List.copyOf(legs);
  }

  /** Returns the legs from the PoP to the site, in order. */
  public List<Leg> back() {
    List<Leg> back = new ArrayList<>(legs.stream().map(Leg::reversed).toList());
    Collections.reverse(back);
    return back;
  }

  /** Returns this end with other legs before its own, for a site whose traffic goes by another. */
  SiteEnd after(List<Leg> before) {
    List<Leg> all = new ArrayList<>(before);
    all.addAll(legs);
    return new SiteEnd(all, pop, nextNearest);
  }
}
