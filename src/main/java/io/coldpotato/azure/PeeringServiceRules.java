package io.coldpotato.azure;

import io.coldpotato.geo.Coordinates;
import io.coldpotato.topology.Asn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a Peering Service connection must keep. Prefixes are in {@link PrefixRules}.
 *
 * <p>Messages carry the documents' error names ({@code ProviderNotFound}, {@code
 * PrimaryHasFewerThanTwoSessions}, …), so that a reader finds them there.
 */
final class PeeringServiceRules {

  private static final int SUGGESTIONS = 3;

  static final List<Rule<?>> RULES =
      List.of(
          Rule.of(
              "peering-service-private-exposure",
              Product.PEERING_SERVICE,
              PeeringServiceUse.class,
              "Peering Service reaches public addresses only; it is no private connection.",
              Sources.PS_ABOUT,
              (catalogue, use) -> Breach.when(!use.hasPublicAddress(), () -> privateOnly(use))),
          Rule.of(
              "peering-service-service-not-reachable",
              Product.PEERING_SERVICE,
              PeeringServiceUse.class,
              "Peering Service reaches the services that are listed as reached by it.",
              Sources.PS_ABOUT,
              (catalogue, use) -> service(use)),
          Rule.of(
              "prefix-not-in-a-connection",
              Product.PEERING_SERVICE,
              SiteConnection.class,
              "A connection carries the prefixes that are registered with it, and no others.",
              Sources.PS_PORTAL,
              (catalogue, site) -> Breach.when(!site.isCarried(), () -> notCarried(site))),
          Rule.of(
              "peering-service-partner-unlisted",
              Product.PEERING_SERVICE,
              PeeringServiceOrder.class,
              "The partner is listed in a metro (ProviderNotFound).",
              Sources.PS_PARTNERS,
              (catalogue, order) ->
                  Breach.when(
                      order.partner().metros().isEmpty(), () -> unlisted(catalogue, order))),
          Rule.of(
              "peering-service-partner-not-in-metro",
              Product.PEERING_SERVICE,
              PeeringServiceOrder.class,
              "The partner is listed in the metros of the primary and backup location"
                  + " (ProviderNotFound).",
              Sources.PS_PARTNERS,
              PeeringServiceRules::partnerThere),
          Rule.of(
              "peering-service-backup-is-primary",
              Product.PEERING_SERVICE,
              PeeringServiceOrder.class,
              "The backup location is another one than the primary.",
              Sources.PS_PORTAL,
              (catalogue, order) ->
                  Breach.when(
                      backupIsPrimary(catalogue, order),
                      () -> sameLocationTwice(catalogue, order))),
          Rule.of(
              "peering-service-customer-asn",
              Product.PEERING_SERVICE,
              PeeringServiceCustomer.class,
              "With an exchange as partner the customer has a public AS number of its own.",
              Sources.PS_FAQ,
              (catalogue, customer) -> ownNumber(customer)),
          Rule.of(
              "peering-service-customer-prefix",
              Product.PEERING_SERVICE,
              PeeringServiceCustomer.class,
              "With a provider as partner the customer has an address range of its own.",
              Sources.PS_FAQ,
              (catalogue, customer) ->
                  Breach.when(
                      customer.partner().kind() != Partner.Kind.IXP
                          && customer.prefixes().isEmpty(),
                      () ->
                          new Breach(
                              customer.partner().name()
                                  + " is a provider: a customer needs an address range of its own,"
                                  + " and site '"
                                  + customer.site()
                                  + "' states no prefix",
                              "state the site's public prefixes"))));

  private PeeringServiceRules() {}

  private static Breach privateOnly(PeeringServiceUse use) {
    return new Breach(
        use.destination()
            + " has only private addresses; Peering Service carries public ones and is no"
            + " private connection",
        "add public to its exposure, or use option expressroute with private peering");
  }

  private static List<Breach> service(PeeringServiceUse use) {
    return use.service().stream()
        .filter(service -> !service.peeringService())
        .map(
            service ->
                new Breach(
                    service.displayName() + " is not reached over Peering Service",
                    "use option internet"))
        .toList();
  }

  private static Breach notCarried(SiteConnection site) {
    return new Breach(
        "no connection carries a prefix of " + site.site(),
        "give the site a public prefix and name it under a connection's 'prefixes'");
  }

  private static String metroName(Catalogue catalogue, String name) {
    return catalogue.edgePop(name).map(EdgePop::name).orElse(name);
  }

  private static boolean sameMetro(String a, String b) {
    return NameIndex.key(a).equals(NameIndex.key(b));
  }

  private static Breach unlisted(Catalogue catalogue, PeeringServiceOrder order) {
    Partner partner = order.partner();
    return new Breach(
        "ProviderNotFound: partner "
            + partner.name()
            + " is named for "
            + String.join(" and ", partner.markets())
            + " without any metro, so no hand-off is known",
        partnersThere(catalogue, metroName(catalogue, order.primary()))
            .map(there -> "use " + there)
            .orElse("use a partner with a published metro, such as Vodafone, DE-CIX or Colt"));
  }

  private static List<Breach> partnerThere(Catalogue catalogue, PeeringServiceOrder order) {
    List<Breach> breaches = new ArrayList<>();
    if (!order.partner().metros().isEmpty()) {
      present(
          catalogue, order.partner(), "primary", metroName(catalogue, order.primary()), breaches);
      if (!backupIsPrimary(catalogue, order)) {
        order
            .backup()
            .map(b -> metroName(catalogue, b))
            .ifPresent(b -> present(catalogue, order.partner(), "backup", b, breaches));
      }
    }
    return breaches;
  }

  private static boolean backupIsPrimary(Catalogue catalogue, PeeringServiceOrder order) {
    String primary = metroName(catalogue, order.primary());
    return order.backup().filter(b -> sameMetro(metroName(catalogue, b), primary)).isPresent();
  }

  private static void present(
      Catalogue catalogue, Partner partner, String role, String metro, List<Breach> breaches) {
    if (partner.presenceIn(metro).isPresent()) {
      return;
    }
    String move = "use " + role + " " + nearest(catalogue, partner, metro);
    breaches.add(
        new Breach(
            "ProviderNotFound: partner "
                + partner.name()
                + " is not listed in "
                + metro
                + " ("
                + role
                + "); it is in "
                + Phrases.some(
                    NameIndex.names(partner.metros(), Partner.Presence::name), 2 * SUGGESTIONS),
            partnersThere(catalogue, metro).map(there -> move + ", or " + there).orElse(move)));
  }

  /** Returns the partner's metros nearest to another one, empty when it has no other. */
  private static String nearest(Catalogue catalogue, Partner partner, String metro) {
    List<Partner.Presence> metros = new ArrayList<>(partner.metros());
    metros.removeIf(presence -> sameMetro(presence.name(), metro));
    Optional<Coordinates> from = catalogue.edgePop(metro).map(EdgePop::coordinates);
    if (from.isEmpty()) {
      return Phrases.either(
          NameIndex.names(
              metros.subList(0, Math.min(SUGGESTIONS, metros.size())), Partner.Presence::name));
    }
    metros.sort(
        Comparator.comparingDouble((Partner.Presence p) -> kilometres(from.get(), p))
            .thenComparing(Partner.Presence::name));
    List<String> texts = new ArrayList<>();
    for (Partner.Presence each : metros.subList(0, Math.min(SUGGESTIONS, metros.size()))) {
      texts.add(each.name() + " (" + Math.round(kilometres(from.get(), each)) + " km)");
    }
    return Phrases.either(texts);
  }

  private static double kilometres(Coordinates from, Partner.Presence presence) {
    return from.geodesicTo(presence.coordinates()).kilometres();
  }

  private static Optional<String> partnersThere(Catalogue catalogue, String metro) {
    List<String> names = NameIndex.names(catalogue.partnersIn(metro), Partner::name);
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of("a partner in " + metro + ": " + Phrases.either(names));
  }

  private static Breach sameLocationTwice(Catalogue catalogue, PeeringServiceOrder order) {
    String primary = metroName(catalogue, order.primary());
    String others = nearest(catalogue, order.partner(), primary);
    return new Breach(
        "connection '" + order.id() + "' names " + primary + " as primary and as backup",
        "use backup none (fall back to the Internet)"
            + (others.isEmpty() ? "" : ", or another metro: " + others));
  }

  private static List<Breach> ownNumber(PeeringServiceCustomer customer) {
    if (customer.partner().kind() != Partner.Kind.IXP) {
      return Breach.none();
    }
    String partner = customer.partner().name();
    Optional<Asn> asn = announcingAsn(customer.ownAsn(), customer.prefixes());
    if (asn.isEmpty()) {
      return List.of(
          new Breach(
              partner
                  + " is an exchange: a customer needs an AS number of its own, and site '"
                  + customer.site()
                  + "' states none",
              "state the site's asn, or use a provider as partner"));
    }
    return Breach.when(
        asn.get().isPrivate(),
        () ->
            new Breach(
                "PrivateAsnInPath: site '"
                    + customer.site()
                    + "' would announce from "
                    + asn.get()
                    + " at "
                    + partner
                    + ", a number for private use",
                "use a public AS number, or a provider as partner"));
  }

  /** Returns the first public number of those stated, else the first. */
  private static Optional<Asn> announcingAsn(Optional<Asn> ownAsn, List<PrefixFacts> prefixes) {
    List<Asn> stated = new ArrayList<>();
    ownAsn.ifPresent(stated::add);
    prefixes.forEach(prefix -> prefix.originAsn().ifPresent(stated::add));
    for (Asn asn : stated) {
      if (!asn.isPrivate()) {
        return Optional.of(asn);
      }
    }
    return stated.stream().findFirst();
  }
}
