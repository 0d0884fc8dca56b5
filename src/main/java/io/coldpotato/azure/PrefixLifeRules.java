package io.coldpotato.azure;

import io.coldpotato.azure.PrefixAnnouncement.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a prefix must have gone through before Peering Service carries it. */
final class PrefixLifeRules {

  static final List<Rule<?>> RULES =
      List.of(
          Rule.of(
              "peering-service-prefix-not-activated",
              Product.PEERING_SERVICE_PREFIX,
              PrefixFacts.class,
              "The customer has activated the prefix with its key, whatever its length.",
              Sources.PS_CUSTOMER,
              (catalogue, facts) ->
                  Breach.when(
                      facts.activated().filter(a -> !a).isPresent(),
                      () ->
                          new Breach(
                              "prefix "
                                  + facts.prefix()
                                  + " is not activated, so its traffic is not optimized",
                              "register a connection and enter the prefix with its key"))),
          Rule.of(
              "peering-service-prefix-origin-changed",
              Product.PEERING_SERVICE_PREFIX,
              PrefixFacts.class,
              "A prefix is announced by the origin that is registered for it"
                  + " (OriginAsnNotInRegistry).",
              Sources.PS_PREFIX,
              (catalogue, facts) -> otherOrigin(facts)),
          Rule.of(
              "peering-service-prefix-not-received",
              Product.PEERING_SERVICE_PREFIX,
              PrefixAnnouncement.class,
              "A prefix is announced on all sessions of the primary and the backup location"
                  + " (NotReceivedFromIp).",
              Sources.PS_PREFIX,
              (catalogue, announcement) -> notReceived(announcement)));

  private PrefixLifeRules() {}

  private static List<Breach> otherOrigin(PrefixFacts facts) {
    return facts.originAsn().stream()
        .flatMap(
            registered ->
                facts.announcedOrigin().stream()
                    .filter(announced -> !announced.equals(registered))
                    .map(
                        announced ->
                            new Breach(
                                "OriginAsnNotInRegistry: prefix "
                                    + facts.prefix()
                                    + " is registered with origin "
                                    + registered
                                    + " and announced by "
                                    + announced,
                                "have "
                                    + registered
                                    + " announce it; if "
                                    + announced
                                    + " is not yours, it is a hijack or a leak")))
        .toList();
  }

  private static List<Breach> notReceived(PrefixAnnouncement announcement) {
    Set<Role> needed = announcement.hasBackup() ? Set.of(Role.values()) : Set.of(Role.PRIMARY);
    List<String> missing = new ArrayList<>();
    for (Role role : Role.values()) {
      if (needed.contains(role) && announcement.at().filter(at -> !at.contains(role)).isPresent()) {
        missing.add(Phrases.word(role));
      }
    }
    return Breach.when(
        !missing.isEmpty(),
        () ->
            new Breach(
                "NotReceivedFromIp: prefix "
                    + announcement.prefix()
                    + " of connection '"
                    + announcement.connection()
                    + "' is not announced at the "
                    + String.join(" and the ", missing)
                    + " location",
                "have the partner announce it on every session of each location"));
  }
}
