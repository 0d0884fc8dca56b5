package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.azure.BillLine;
import io.coldpotato.azure.BreakEven;
import io.coldpotato.units.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What options cost in a month, counted by hand. */
class CostStudyTest {

  //   hq ──┐
  //   turin┼── Milan (zone 1) ══ France Central, West Europe
  //   bari ┘
  private static final String SCENARIO =
      """
      schemaVersion: 1
      name: Money
      sites:
        hq: {place: "Milan, IT", access: {technology: fibre, down: 1 Gbit/s}}
        turin: {place: "Turin, IT", access: {technology: fibre, down: 1 Gbit/s}}
        bari: {place: "Bari, IT", access: {technology: fibre, down: 1 Gbit/s}}
      destinations:
        erp: {region: francecentral}
        lake: {region: uksouth}
      options:
        it: {kind: internet}
        hot: {kind: internet, routingPreference: internet}
        er:
          kind: expressroute
          circuits:
            milan: {location: Milan, provider: Colt, sku: standard, bandwidth: 10 Gbit/s, CIRCUIT
                    sites: {hq: {}, turin: {via: hq}, bari: {via: hq}}}
          gateways: {erp: {sku: ErGwScale, scaleUnits: 2}, lake: {sku: ErGwScale}}
      TRAFFIC
      """;

  private static final String TRAFFIC =
      """
      traffic:
        - {from: '*', to: erp, volume: 500 GB/month, upShare: 0.4}
        - {from: hq, to: lake, volume: 10 TB/month}
      """;

  private static String yaml(String circuit, String traffic) {
    return SCENARIO.replace("CIRCUIT", circuit).replace("TRAFFIC", traffic);
  }

  private static Comparison run(String circuit, String traffic) {
    return Scenarios.compare(yaml(circuit, traffic)).run(1);
  }

  private static OptionCost option(Comparison comparison, String option) {
    return comparison.costs().stream()
        .filter(c -> c.option().equals(option))
        .findFirst()
        .orElseThrow();
  }

  private static Cost cost(Comparison comparison, String site, String to, String option) {
    return comparison.results().stream()
        .filter(r -> r.site().equals(site) && r.destination().equals(to))
        .filter(r -> r.option().equals(option))
        .findFirst()
        .orElseThrow()
        .design()
        .cost()
        .orElseThrow();
  }

  private static String month(Cost cost) {
    return cost.month().map(m -> m.amount().toPlainString() + " " + m.currency()).orElse("-");
  }

  private static String amount(OptionCost option, String what) {
    return option.cost().lines().stream()
        .filter(l -> l.what().equals(what))
        .map(BillLine::amount)
        .reduce(Money::plus)
        .map(m -> m.amount().toPlainString())
        .orElse("no line");
  }

  @Test
  void internetEgressOfAllSitesIsTieredTogether() {
    // 3 × 300 + 10,000 = 10,900 GB: 100 free, 10,000 at 0.08, 800 at 0.065.
    assertThat(month(option(run("", TRAFFIC), "it").cost())).isEqualTo("852.00 USD");
  }

  @Test
  void aCircuitsLinesAddUpAsCountedByHand() {
    OptionCost er = option(run("", TRAFFIC), "er");
    assertThat(amount(er, "circuit milan")).isEqualTo("3400.00");
    // 10,900 GB at zone 1's 0.025.
    assertThat(amount(er, "egress over circuit milan")).isEqualTo("272.50");
    // 730 hours at 0.21, twice for two units.
    assertThat(amount(er, "gateway of erp")).isEqualTo("306.60");
    assertThat(amount(er, "gateway of lake")).isEqualTo("153.30");
    assertThat(month(er.cost())).isEqualTo("4132.40 USD");
  }

  @Test
  void aVpnBackupIsPaidByTheHourOfItsOwnGateways() {
    String scenario =
        yaml("", TRAFFIC)
            .replace(
                "    gateways: {erp: {sku: ErGwScale, ",
                "    vpnBackup: {sku: VpnGw2}\n" + "    gateways: {erp: {sku: ErGwScale, ");
    OptionCost unpriced = option(Scenarios.compare(scenario).run(1), "er");
    assertThat(unpriced.cost().notKnown())
        .anyMatch(n -> n.contains("no price for vpn-gateway VpnGw2"));
    String priced = scenario + "prices: {vpn-gateway: {VpnGw2: 0.5 USD/hour}}\n";
    OptionCost er = option(Scenarios.compare(priced).run(1), "er");
    // 730 hours at 0.5 for each of two virtual networks, beside 4,132.40 without.
    assertThat(amount(er, "VPN backup of erp")).isEqualTo("365.00");
    assertThat(month(er.cost())).isEqualTo("4862.40 USD");
  }

  @Test
  void sharesAddUpToTheBillToTheCent() {
    Comparison comparison = run("providerCharge: 100 USD/month,", TRAFFIC);
    for (OptionCost option : comparison.costs()) {
      BigDecimal sum =
          comparison.results().stream()
              .filter(r -> r.option().equals(option.option()))
              .flatMap(r -> r.design().cost().stream())
              .map(c -> c.month().orElseThrow().amount())
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum)
          .as(option.option())
          .isEqualByComparingTo(option.cost().month().orElseThrow().amount());
    }
  }

  @Test
  void aFeeIsSharedByThoseWithTrafficAndEgressByVolume() {
    Comparison comparison = run("", TRAFFIC);
    // Four flows of six carry something: 3400 / 4 each; hq alone pays the gateway of lake.
    assertThat(month(cost(comparison, "hq", "lake", "er"))).isEqualTo("1253.30 USD");
    assertThat(month(cost(comparison, "turin", "lake", "er"))).isEqualTo("0.00 USD");
    // 850 + 300 × 0.025 + 306.60 / 3
    assertThat(month(cost(comparison, "bari", "erp", "er"))).isEqualTo("959.70 USD");
  }

  @Test
  void aShareDoesNotDependOnWhatElseIsLookedAt() {
    Compare.Selection bari = new Compare.Selection(Set.of("bari"), Set.of("erp"), Set.of("er"));
    Comparison alone =
        new Compare(Scenarios.WORLD, Scenarios.read(yaml("", TRAFFIC)), bari, 1).run(1);
    assertThat(alone.results()).hasSize(1);
    assertThat(month(cost(alone, "bari", "erp", "er"))).isEqualTo("959.70 USD");
    assertThat(month(option(alone, "er").cost())).isEqualTo("4132.40 USD");
  }

  @Test
  void whatGoesToTheCloudIsFree() {
    String outbound = "traffic: [{from: hq, to: erp, volume: 9 TB/month, upShare: 1}]";
    assertThat(month(option(run("", outbound), "it").cost())).isEqualTo("0.00 USD");
  }

  @Test
  void aVolumeWithoutUpShareIsTakenAsAWholeAndSaidSo() {
    OptionCost it = option(run("", "traffic: [{from: hq, to: erp, volume: 200 GB/month}]"), "it");
    assertThat(month(it.cost())).isEqualTo("8.00 USD");
    assertThat(it.remarks().get(0)).contains("assumed");
  }

  @Test
  void withoutAVolumeEgressIsNotKnown() {
    OptionCost it = option(run("", ""), "it");
    assertThat(it.cost().month()).isEmpty();
    assertThat(it.cost().notKnown()).singleElement().asString().contains("hq → erp", "traffic");
    Comparison peak = run("", "traffic: [{from: hq, to: erp, peak: 1 Mbit/s}]");
    assertThat(option(peak, "it").cost().month()).isEmpty();
  }

  @ParameterizedTest(name = "a circuit with {0} needs a price of {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "billing: unlimited,;expressroute-circuit standard-unlimited-10000-mbps in zone 1",
        "bandwidth: 1 Gbit/s,;expressroute-circuit standard-metered-1000-mbps in zone 1",
        "sku: premium,;expressroute-premium-add-on metered-10000-mbps in zone 1"
      })
  void whatHasNoPriceIsNamedAndMakesTheCostUnknown(String change, String name) {
    String key = change.substring(0, change.indexOf(':'));
    String circuit = SCENARIO.replaceAll(key + ": [^,]+,(?= CIRCUIT|.*CIRCUIT)", "");
    Comparison comparison =
        Scenarios.compare(circuit.replace("CIRCUIT", change).replace("TRAFFIC", TRAFFIC)).run(1);
    assertThat(option(comparison, "er").cost().month()).isEmpty();
    assertThat(option(comparison, "er").cost().notKnown())
        .singleElement()
        .asString()
        .contains("no price for " + name);
  }

  @Test
  void aUsersPriceMakesItKnown() {
    OptionCost er =
        option(
            run(
                "billing: unlimited,",
                TRAFFIC
                    + "prices: {expressroute-circuit:"
                    + " {standard-unlimited-10000-mbps: 9000 USD/month}}\n"),
            "er");
    // No egress on an unlimited circuit.
    assertThat(month(er.cost())).isEqualTo("9459.90 USD");
  }

  @Test
  void aChargeInAnotherCurrencyNeedsARate() {
    Comparison without = run("providerCharge: 100 EUR/month,", TRAFFIC);
    assertThat(option(without, "er").cost().month()).isEmpty();
    assertThat(option(without, "er").cost().notKnown())
        .singleElement()
        .asString()
        .contains("USD and EUR", "exchange");
    Comparison with =
        run("providerCharge: 100 EUR/month,", TRAFFIC + "prices: {exchange: {EUR: 1.1 USD}}\n");
    assertThat(month(option(with, "er").cost())).isEqualTo("4242.40 USD");
  }

  @Test
  void aChargeNobodyStatedIsLeftOutAndNamed() {
    OptionCost er = option(run("", TRAFFIC), "er");
    assertThat(er.cost().leftOut())
        .containsExactly("circuit milan, by Colt", "access line of turin", "access line of bari");
    assertThat(option(run("", TRAFFIC), "it").cost().leftOut())
        .containsExactly("access line of hq", "access line of turin", "access line of bari");
  }

  @Test
  void routingPreferenceInternetIsPricedAsOrdinaryEgressUntilItsOwnPriceIsKnown() {
    OptionCost ordinary = option(run("", TRAFFIC), "hot");
    assertThat(month(ordinary.cost())).isEqualTo("852.00 USD");
    assertThat(ordinary.cost().lines()).allMatch(l -> l.what().contains("at the ordinary price"));
    OptionCost own =
        option(
            run("", TRAFFIC + "prices: {internet-egress-routing-internet: 0.05 USD/GB}\n"), "hot");
    assertThat(month(own.cost())).isEqualTo("545.00 USD");
  }

  @Test
  void whatARuleForbidsCostsNothingAndPaysNothing() {
    // West Europe sells no ErGwScale: nobody reaches lake, all is paid by the flows to erp.
    String moved = yaml("", TRAFFIC).replace("uksouth", "westeurope");
    Comparison comparison = Scenarios.compare(moved).run(1);
    assertThat(
            comparison.results().stream()
                .filter(r -> r.option().equals("er") && r.destination().equals("lake")))
        .hasSize(3)
        .allMatch(r -> r.design().cost().isEmpty());
    assertThat(month(option(comparison, "er").cost())).isEqualTo("3729.10 USD");
  }

  @Test
  void meteredAndUnlimitedBreakEvenWhereTheirBillsAreTheSame() {
    String prices =
        "prices: {expressroute-circuit: {standard-unlimited-10000-mbps: 5000 USD/month}}\n";
    List<BreakEven> found = option(run("", TRAFFIC + prices), "er").breakEvens();
    // (5000 − 3400) / 0.025
    assertThat(found.get(0))
        .isEqualTo(new BreakEven("milan", "unlimited", Optional.of(new BigDecimal("64000")), ""));
    String at = "traffic: [{from: hq, to: erp, volume: 64000 GB/month}]\n" + prices;
    assertThat(month(option(run("", at), "er").cost()))
        .isEqualTo(month(option(run("billing: unlimited,", at), "er").cost()));
  }

  @Test
  void aGainsCostIsTheDifferenceDividedByTheMilliseconds() {
    Comparison comparison = run("", TRAFFIC);
    for (Verdict verdict : comparison.verdicts()) {
      GainCost.of(verdict, comparison.results())
          .flatMap(GainCost::perMillisecond)
          .ifPresent(
              each -> {
                Money best = month(comparison, verdict, verdict.best().orElseThrow().option());
                Money other = month(comparison, verdict, verdict.gain().orElseThrow().over());
                double expected =
                    best.minus(other).amount().doubleValue()
                        / verdict.gain().orElseThrow().millis();
                // Rounded to cents.
                assertThat(each.amount().doubleValue())
                    .isCloseTo(expected, org.assertj.core.api.Assertions.within(0.005001));
              });
    }
    assertThat(comparison.verdicts())
        .anyMatch(
            v ->
                GainCost.of(v, comparison.results()).flatMap(GainCost::perMillisecond).isPresent());
  }

  private static Money month(Comparison comparison, Verdict verdict, String option) {
    return cost(comparison, verdict.site(), verdict.destination(), option).month().orElseThrow();
  }

  @ParameterizedTest(name = "a circuit at {0} pays {1} for 1000 GB")
  @CsvSource({"Milan,25.00", "Tokyo,50.00", "Sao Paulo,140.00"})
  void egressIsPricedByTheZoneOfTheLocation(String location, String amount) {
    String circuit =
        yaml("", "traffic: [{from: hq, to: erp, volume: 1 TB/month}]")
            .replace("location: Milan", "location: " + location)
            .replace("provider: Colt, sku: standard", "provider: Equinix, sku: premium");
    assertThat(amount(option(Scenarios.compare(circuit).run(1), "er"), "egress over circuit milan"))
        .isEqualTo(amount);
  }
}
