package io.coldpotato.connectivity;

import io.coldpotato.azure.CompositeSla;
import io.coldpotato.azure.Failover;
import io.coldpotato.azure.ResiliencyIndex;
import java.util.List;
import java.util.Optional;

/**
 * What a way to a destination is promised to be, and what it survives.
 *
 * @param sla what published agreements add up to
 * @param index the resiliency index; of ExpressRoute's private peering only
 * @param failovers what happens when something fails; none where no document gives times
 */
public record Resilience(
    CompositeSla sla, Optional<ResiliencyIndex> index, List<Failover> failovers) {

  /** Copies the list. */
  public Resilience {
    failovers = List.copyOf(failovers);
  }

  /** Returns what happens in an event; empty where no document gives times. */
  public Optional<Failover> failover(Failover.Event event) {
    return failovers.stream().filter(f -> f.event() == event).findFirst();
  }

  /** Returns the longest time until traffic goes on after a link failed, when it is known. */
  public Optional<Double> linkFailoverSeconds() {
    return failover(Failover.Event.LINK).flatMap(Failover::upToSeconds);
  }

  static Resilience unpublished(Planning planning, String what, String service) {
    return new Resilience(
        CompositeSla.unpublished(planning.world().catalogue(), what, service),
        Optional.empty(),
        List.of());
  }
}
