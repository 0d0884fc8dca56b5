package io.coldpotato.connectivity;

import io.coldpotato.azure.EdgeService;
import io.coldpotato.azure.Region;
import io.coldpotato.routing.Announcement;
import io.coldpotato.routing.EgressPolicy;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.PopId;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A question put to an option: how does this site reach this destination in this world?
 *
 * @param world the world, with what the scenario changes in it
 * @param sites all sites of the scenario by key
 * @param destinations all destinations of the scenario
 * @param site the site
 * @param destination the destination
 * @param failed what of the options has failed
 */
public record Planning(
    World world,
    Map<String, Site> sites,
    Collection<Destination> destinations,
    Site site,
    Destination destination,
    Failures failed) {

  /** Asks while everything stands. */
  public Planning(
      World world,
      Map<String, Site> sites,
      Collection<Destination> destinations,
      Site site,
      Destination destination) {
    this(world, sites, destinations, site, destination, Failures.NONE);
  }

  /** Returns a site by its key, which the scenario's reader has checked. */
  Site site(String key) {
    return Objects.requireNonNull(sites.get(key), "no site of that key");
  }

  /** Returns the region of the destination; empty for a service at the edge. */
  Optional<Region> region() {
    return destination instanceof Destination.InRegion in
        ? world.catalogue().region(in.region())
        : Optional.empty();
  }

  /** Returns the destination's service at the edge; empty for a workload of a region. */
  Optional<EdgeService> edgeService() {
    return destination instanceof Destination.EdgeService edge
        ? world.catalogue().service(edge.service())
        : Optional.empty();
  }

  /** Returns where replies of the destination start; empty for a service at the edge. */
  Optional<PopId> cloudPop() {
    return region().map(r -> new PopId(Asn.MICROSOFT, r.metro()));
  }

  /** Returns the announcement of the destination over some of the cloud's interconnections. */
  Announcement destinationAnnouncement(NetworkView network, Announcement.Scope scope) {
    return new Announcement(
        Asn.MICROSOFT,
        cloudPop()
            .map(java.util.List::of)
            .orElseGet(() -> java.util.List.copyOf(network.topology().pops(Asn.MICROSOFT))),
        scope);
  }

  /** Returns the cloud's choice of the exit nearest to where the site joins. */
  Map<Asn, EgressPolicy> coldPotatoTowards(PopId siteEnd) {
    // Ways cost the same in both directions: one tree from the site's end serves all exits.
    return Map.of(
        Asn.MICROSOFT,
        new EgressPolicy.ColdPotato(
            exit -> world.carrierWays().cost(siteEnd.metro(), exit.metro())));
  }

  /** Returns whether the destination can be reached by a public address. */
  boolean isPublic() {
    return !(destination instanceof Destination.InRegion in)
        || in.exposures().contains(Destination.Exposure.PUBLIC);
  }

  /** Returns whether the destination can be reached in a virtual network. */
  boolean isPrivate() {
    return destination instanceof Destination.InRegion in
        && in.exposures().contains(Destination.Exposure.PRIVATE);
  }
}
