package io.coldpotato.report;

import io.coldpotato.connectivity.World;
import io.coldpotato.input.TableSource;
import io.coldpotato.scenario.KnownNames;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.scenario.ScenarioReader;
import io.coldpotato.study.Compare;
import io.coldpotato.study.Comparison;
import io.coldpotato.study.Trace;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs in the built-in world, made once for all tests that ask what holds whatever the figures are.
 */
final class RealRun {

  static final String SCENARIO =
      """
      schemaVersion: 1
      name: Shops
      seed: 7
      sites:
        lyon:
          place: "Lyon, FR"
          access: {technology: cable, down: 300 Mbit/s, up: 30 Mbit/s}
          prefixes: [192.0.2.0/24]
        zurich: {place: "Zurich, CH", access: {technology: fibre, down: 1 Gbit/s, up: 1 Gbit/s}}
        sao-paulo: {place: "Sao Paulo, BR", access: {technology: lte}}
        nairobi: {place: "Nairobi, KE", access: {technology: geo-satellite}}
      destinations:
        erp: {region: westeurope, exposure: [public, private]}
        mail: {service: microsoft-365}
      options:
        internet: {kind: internet, routingPreference: microsoft-network}
        hot: {kind: internet, routingPreference: internet}
        peering:
          kind: peering-service
          connections:
            fr: {partner: Vodafone, primary: Paris, backup: none, prefixes: [192.0.2.0/24]}
        private:
          kind: expressroute
          circuits:
            paris:
              location: Paris
              provider: Equinix
              bandwidth: 1 Gbit/s
              sites: {lyon: {}, zurich: {}, nairobi: {}}
      expect:
        - {site: lyon, destination: erp, option: private, rtt_ms_p95: '< 1'}
      """;

  static final int PAIRS = 8;

  final World world;
  final Comparison comparison;
  final List<Trace> traces = new ArrayList<>();

  private RealRun() {
    World builtIn = World.load("built-in", TableSource.builtIn());
    Scenario scenario =
        ScenarioReader.of(KnownNames.of(builtIn))
            .read("shops.yaml", SCENARIO.getBytes(StandardCharsets.UTF_8))
            .scenario();
    Compare compare = new Compare(builtIn, scenario, Compare.Selection.ALL, 7);
    world = compare.world();
    comparison = compare.run(1);
    for (String option : scenario.options().keySet()) {
      for (String destination : scenario.destinations().keySet()) {
        traces.add(Trace.of(compare, scenario, "lyon", destination, option, true));
      }
    }
  }

  /** Returns the runs. */
  static RealRun once() {
    return Holder.RUN;
  }

  /** Makes them when first asked. */
  private static final class Holder {
    private static final RealRun RUN = new RealRun();
  }
}
