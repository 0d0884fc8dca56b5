package io.coldpotato.connectivity;

import io.coldpotato.azure.AzureRules;
import io.coldpotato.azure.PublicEndpoint;
import io.coldpotato.azure.RuleViolation;
import io.coldpotato.latency.SegmentKind;
import io.coldpotato.routing.Announcement;
import io.coldpotato.routing.EgressPolicy;
import io.coldpotato.topology.Asn;
import io.coldpotato.topology.Interconnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plain Internet: adds nothing; the routing preference decides where the cloud meets it. */
final class InternetPlanner {

  private final Planning planning;
  private final SiteJoiner joiner;

  InternetPlanner(Planning planning) {
    this.planning = planning;
    this.joiner = new SiteJoiner(planning);
  }

  /** Returns how an option breaks rules. */
  List<RuleViolation> violations(ConnectivityOption.Internet option) {
    return AzureRules.check(
        planning.world().catalogue(),
        new PublicEndpoint(
            planning.destination().id(),
            planning.isPublic(),
            option.preference() == RoutingPreference.INTERNET,
            planning.region(),
            planning.edgeService(),
            option.address()));
  }

  Plan plan(ConnectivityOption.Internet option) {
    boolean hot = option.preference() == RoutingPreference.INTERNET;
    List<RuleViolation> violations = violations(option);
    if (!violations.isEmpty()) {
      return new Plan.Forbidden(violations, List.of());
    }
    List<String> assumptions = new ArrayList<>();
    Overlay overlay = Overlay.NOTHING;
    if (hot) {
      RegionalEdge edge = planning.world().regionalEdge(planning.cloudPop().orElseThrow());
      overlay = Overlay.cloudMeetsAt(edge.meetings());
      assumptions.add(
          "routing preference internet: "
              + planning.destination().id()
              + " is announced in "
              + edge.metroNames()
              + ", and to each transit-free network not met there where it"
              + " meets the cloud nearest the region");
    }
    if (!hot && option.egress() == ConnectivityOption.Egress.NEAR_REGION) {
      assumptions.add(
          "disputed: replies leave the cloud near the region, as readers of the documents have"
              + " measured; the documents say near the user");
    }
    boolean nearUser = !hot && option.egress() == ConnectivityOption.Egress.NEAR_USER;
    return plan(planning.world().view(overlay), nearUser, assumptions);
  }

  /**
   * Returns the plan over the public Internet.
   *
   * @param coldPotato whether the cloud carries replies to the exit nearest the site
   */
  Plan plan(NetworkView network, boolean coldPotato, List<String> assumed) {
    Site leaves = joiner.egressSite(planning.site());
    List<String> assumptions = new ArrayList<>(assumed);
    Asn isp = accessNetwork(leaves, assumptions);
    Optional<SiteEnd> end =
        joiner.join(network.topology(), planning.site(), isp, SegmentKind.ACCESS_ISP, true);
    if (end.isEmpty()) {
      return new Plan.NoWay(isp + " has no PoP to which " + leaves.id() + " can be carried");
    }
    SiteEnd siteEnd = end.get();
    Map<Asn, EgressPolicy> back = coldPotato ? planning.coldPotatoTowards(siteEnd.pop()) : Map.of();
    return new Plan.Feasible(
        network,
        siteEnd,
        planning.destinationAnnouncement(
            network, link -> link.kind() != Interconnection.Kind.DEDICATED),
        Map.of(),
        Announcement.everywhere(siteEnd.pop()),
        back,
        planning.cloudPop(),
        Optional.empty(),
        Plan.Capacities.NONE,
        Destination.Exposure.PUBLIC,
        joiner.lineLimits(planning.site()),
        assumptions);
  }

  private Asn accessNetwork(Site site, List<String> assumptions) {
    if (site.access().isp().isPresent()) {
      return site.access().isp().get();
    }
    List<Asn> ranked = planning.world().accessNetworks(site.place().country());
    Asn isp =
        ranked.isEmpty()
            ? AddedNetworks.typicalOf(planning.world().graph(), joiner.metro(site).id())
            : ranked.get(0);
    String name =
        planning.world().topology().network(isp).map(n -> n.name()).orElse(isp.toString());
    assumptions.add(
        ranked.isEmpty()
            ? site.id()
                + " is on a typical network of its place: no access network of "
                + site.place().country()
                + " is listed"
            : site.id()
                + " is on "
                + isp
                + " "
                + name
                + ", the largest of "
                + site.place().country()
                + ": the scenario names none");
    return isp;
  }
}
