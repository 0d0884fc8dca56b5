package io.coldpotato.study;

import io.coldpotato.connectivity.WorldEdit.MeetingPoint;
import io.coldpotato.geo.RowBasis;
import io.coldpotato.latency.SegmentDelay;
import io.coldpotato.routing.Decision;
import io.coldpotato.topology.Interconnection;
import java.util.Optional;

/**
 * One step of a way in one direction.
 *
 * @param delay the segment and its delay
 * @param why why packets take it
 */
public record Hop(SegmentDelay delay, Why why) {

  /** Why packets take a step. */
  public sealed interface Why {

    /**
     * The scenario or the place decides.
     *
     * @param sentence lower case, no full stop
     */
    record Given(String sentence) implements Why {}

    /**
     * Routing decides.
     *
     * @param decision of the PoP at which the step begins
     * @param crossing the interconnection that ends it; empty where packets arrive
     */
    record Routed(Decision decision, Optional<Interconnection> crossing) implements Why {}
  }

  /** Returns where this step hands packets to another network; empty when it does not. */
  public Optional<MeetingPoint> handOff() {
    return crossing()
        .map(
            i ->
                new MeetingPoint(
                    delay.segment().asn().orElseThrow(),
                    i.farEndFrom(delay.segment().asn().orElseThrow()).asn(),
                    i.a().metro()));
  }

  /** Returns whether the hand-off that ends this step is merely assumed. */
  public boolean handOffIsAssumed() {
    return crossing().filter(i -> i.basis() == RowBasis.ASSUMED).isPresent();
  }

  private Optional<Interconnection> crossing() {
    return why instanceof Why.Routed routed ? routed.crossing() : Optional.empty();
  }
}
