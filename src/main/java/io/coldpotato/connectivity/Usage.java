package io.coldpotato.connectivity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What of an option is used: its flows, those left out that a product rule forbids.
 *
 * @param world the world, with what the scenario changes in it
 * @param sites all sites of the scenario by key
 * @param destinations all destinations of the scenario by key
 * @param flows those that the option carries, in the order of the file
 */
public record Usage(
    World world, Map<String, Site> sites, Map<String, Destination> destinations, List<Flow> flows) {

  /** Copies the list. */
  public Usage {
    flows = List.copyOf(flows);
  }

  Planning planning(Flow flow) {
    Collection<Destination> all = destinations.values();
    return new Planning(world, sites, all, site(flow.site()), destination(flow));
  }

  Site site(String key) {
    return Objects.requireNonNull(sites.get(key), "no site of that key");
  }

  Destination destination(Flow flow) {
    return Objects.requireNonNull(
        destinations.get(flow.destination()), "no destination of that key");
  }
}
