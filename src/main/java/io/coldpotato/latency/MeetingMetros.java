package io.coldpotato.latency;

import io.coldpotato.geo.MetroId;
import java.util.Set;

/**
 * Metros in which networks meet.
 *
 * @param crowded where so many networks are that few detour, whatever their country
 * @param colocation where large networks keep a PoP, the cloud's among them: carrier-neutral data
 *     centres
 */
public record MeetingMetros(Set<MetroId> crowded, Set<MetroId> colocation) {

  /** Copies the sets. */
  public MeetingMetros {
    crowded = Set.copyOf(crowded);
    colocation = Set.copyOf(colocation);
  }
}
