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
 * @param back the legs from the PoP at which replies end to the site, in order
 */
public record SiteEnd(List<Leg> legs, PopId pop, Optional<PopId> nextNearest, List<Leg> back) {

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

  /** Copies the lists. */
  public SiteEnd {
    legs = List.copyOf(legs);
    back = List.copyOf(back);
  }

  /** Makes an end whose replies come back as requests go. */
  public SiteEnd(List<Leg> legs, PopId pop, Optional<PopId> nextNearest) {
    this(legs, pop, nextNearest, reversed(legs));
  }

  /** Returns legs to a PoP as legs from it. */
  static List<Leg> reversed(List<Leg> legs) {
    List<Leg> back = new ArrayList<>(legs.stream().map(Leg::reversed).toList());
    Collections.reverse(back);
    return back;
  }

  /** Returns this end with other legs before its own, for a site whose traffic goes by another. */
  SiteEnd after(List<Leg> before) {
    List<Leg> all = new ArrayList<>(before);
    all.addAll(legs);
    List<Leg> allBack = new ArrayList<>(back);
    allBack.addAll(reversed(before));
    return new SiteEnd(all, pop, nextNearest, allBack);
  }
}
