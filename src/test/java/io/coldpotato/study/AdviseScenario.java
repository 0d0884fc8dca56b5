package io.coldpotato.study;

/** A scenario of one site for tests of advice; its prices are made up. */
final class AdviseScenario {

  private AdviseScenario() {}

  /** Returns it with a target, {@code "{private: true}"}. */
  static String milan(String target) {
    return milan(target, "0.50");
  }

  /** Returns it with a target and an option of two circuits, once these have failed. */
  static String milanWithout(String target, String failed) {
    return milan(target)
        .replace(
            "options: {internet: {kind: internet}}",
            """
            options:
              internet: {kind: internet}
              private:
                kind: expressroute
                circuits:
                  first: {location: Milan, provider: Equinix, bandwidth: 1 Gbit/s, sites: {hq: {}}}
                  other: {location: Milan2, provider: Retelit, bandwidth: 1 Gbit/s, sites: {hq: {}}}
            failures: [FAILED]"""
                .replace("FAILED", failed));
  }

  /**
   * Returns it with a target and a price of the gateway.
   *
   * @param target as an item of {@code expect}
   * @param gatewayPrice of ErGwScale, USD an hour
   */
  static String milan(String target, String gatewayPrice) {
    return """
        schemaVersion: 1
        name: Milan
        sites:
          hq:
            place: Milan, IT
            access: {technology: fibre, down: 1 Gbit/s, up: 1 Gbit/s, isp: AS3269}
            prefixes: [192.0.2.0/24]
        destinations:
          erp: {region: francecentral, exposure: [public, private]}
        options: {internet: {kind: internet}}
        traffic: [{from: hq, to: erp, volume: 2 TB/month, peak: 150 Mbit/s, upShare: 0.25}]
        prices:
          expressroute-circuit:
            standard-metered-200-mbps: 145 USD/month
            standard-metered-1000-mbps: 400 USD/month
            standard-unlimited-200-mbps: 700 USD/month
            local-unlimited-1000-mbps: 900 USD/month
          expressroute-premium-add-on: {metered-200-mbps: 150 USD/month}
          gateway: {ErGwScale: PRICE USD/hour, ErGw3Az: 2.3 USD/hour, Standard: 0.6 USD/hour}
        expect: [TARGET]
        """
        .replace("PRICE", gatewayPrice)
        .replace("[TARGET]", target.isEmpty() ? "[]" : "[" + target + "]");
  }
}
