package io.coldpotato.connectivity;

import io.coldpotato.azure.Partner;
import io.coldpotato.azure.PeeringServiceOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Designs by a public address: plain Internet by both routing preferences; Peering Service by each
 * partner's locations within the extent as primary, the nearest first, with none or each other one
 * of them as backup.
 */
final class PublicCandidates {

  private static final String CONNECTION = "connection";

  private final Planning planning;
  private final Candidates.Extent extent;

  PublicCandidates(Planning planning, Candidates.Extent extent) {
    this.planning = planning;
    this.extent = extent;
  }

  /** A design by a public address. */
  private record PublicCandidate(
      ConnectivityOption option,
      String family,
      String name,
      String way,
      String size,
      Map<String, String> facts)
      implements Candidate {
    @Override
    public String kind() {
      return option.kind();
    }

    @Override
    public List<ConnectivityOption> parts() {
      return List.of(option);
    }

    @Override
    public List<String> tariff() {
      return List.of(option.kind(), family);
    }

    @Override
    public long others() {
      return 0;
    }
  }

  /** A partner at a location so far away. */
  private record Place(Partner partner, Partner.Presence at, double fibreKilometres) {}

  List<Candidate> candidates() {
    List<Candidate> all = new ArrayList<>();
    for (RoutingPreference preference : RoutingPreference.values()) {
      all.add(internet(preference));
    }
    List<Place> places = places();
    for (Place primary : places) {
      all.add(peeringService(primary, Optional.empty()));
      for (Place backup : places) {
        if (backup.partner().equals(primary.partner()) && !backup.at().equals(primary.at())) {
          all.add(peeringService(primary, Optional.of(backup.at())));
        }
      }
    }
    return all;
  }

  private static Candidate internet(RoutingPreference preference) {
    String word = preference.name().toLowerCase(Locale.ROOT).replace('_', '-');
    ConnectivityOption option =
        new ConnectivityOption.Internet(
            Candidate.KEY, preference, ConnectivityOption.Egress.NEAR_USER);
    String name = "routing preference " + word;
    return new PublicCandidate(
        option, "Plain internet, " + name, "", word, "", Map.of("routing_preference", word));
  }

  private List<Place> places() {
    SiteJoiner joiner = new SiteJoiner(planning);
    Site leaves = joiner.egressSite(planning.site());
    List<Place> places = new ArrayList<>();
    for (Partner partner : planning.world().catalogue().partners()) {
      for (Partner.Presence at : partner.metros()) {
        double way = planning.world().carrierWays().cost(joiner.metro(leaves).id(), at.metro());
        if (way <= extent.fibreKilometres()) {
          places.add(new Place(partner, at, way));
        }
      }
    }
    places.sort(
        Comparator.comparingDouble(Place::fibreKilometres)
            .thenComparing(p -> p.partner().name())
            .thenComparing(p -> p.at().name()));
    return places;
  }

  private static Candidate peeringService(Place primary, Optional<Partner.Presence> backup) {
    String partner = primary.partner().name();
    PeeringServiceConnection connection =
        new PeeringServiceConnection(
            CONNECTION,
            partner,
            primary.at().name(),
            backup.map(Partner.Presence::name),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            PeeringServiceOrder.Variant.PLAIN,
            Optional.empty());
    ConnectivityOption option =
        new ConnectivityOption.PeeringService(
            Candidate.KEY, RoutingPreference.MICROSOFT_NETWORK, Map.of(CONNECTION, connection));
    String second = backup.map(Partner.Presence::name).orElse("none");
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("partner", partner);
    facts.put("primary", primary.at().name());
    facts.put("backup", second);
    return new PublicCandidate(
        option,
        "Peering Service by " + partner + " at " + primary.at().name(),
        "backup " + second,
        partner + " at " + primary.at().name(),
        second,
        facts);
  }
}
