package io.coldpotato.azure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a VPN as backup of circuits must keep. */
final class VpnBackupRules {

  private static final String THROUGHPUT = "vpn-gateway-throughput";

  static final List<Rule<?>> RULES =
      List.of(
          Rule.of(
              "vpn-backup-private-peering",
              Product.VPN_BACKUP,
              VpnBackupUse.class,
              "A VPN backs up private peering only.",
              Sources.ER_VPN,
              (catalogue, use) ->
                  Breach.when(
                      !use.isPrivate(),
                      () ->
                          new Breach(
                              "a VPN backs up private peering only; "
                                  + use.destination()
                                  + " is reached over Microsoft peering",
                              "use vpnBackup none: over the Internet it stays reachable without"
                                  + " one"))),
          Rule.of(
              "vpn-backup-sku-unknown",
              Product.VPN_BACKUP,
              VpnBackupUse.class,
              "A VPN gateway has a SKU that exists.",
              Sources.VPN_SKUS,
              (catalogue, use) ->
                  Breach.when(
                      limit(catalogue, use.sku()).isEmpty(),
                      () ->
                          new Breach(
                              "vpn gateway sku '" + use.sku() + "' is not known",
                              "use one of "
                                  + String.join(", ", names(catalogue))
                                  + ", each also with AZ"))));

  private VpnBackupRules() {}

  /** Returns the published throughput of a SKU, with or without zones, in any case. */
  static Optional<Limit> limit(Catalogue catalogue, String sku) {
    String base = sku.toLowerCase(Locale.ROOT).replaceFirst("az$", "");
    return catalogue.limits().stream()
        .filter(l -> l.name().equals(THROUGHPUT))
        .filter(l -> l.scope().toLowerCase(Locale.ROOT).equals(base))
        .findFirst();
  }

  private static List<String> names(Catalogue catalogue) {
    List<String> names = new ArrayList<>();
    for (Limit limit : catalogue.limits()) {
      if (limit.name().equals(THROUGHPUT)) {
        names.add(limit.scope());
      }
    }
    return names;
  }
}
