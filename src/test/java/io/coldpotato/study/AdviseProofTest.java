package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.connectivity.Site;
import io.coldpotato.scenario.KnownNames;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds what is advised against what brute force finds among the same candidates. */
class AdviseProofTest {

  private static final Scenario TWENTY =
      ScenarioReader.of(KnownNames.of(Scenarios.WORLD))
          .read(Path.of("src/test/resources/advise/multinational.yaml"))
          .scenario();

  /** Brute force needs a second for a few hundred designs; so near, most sites have as many. */
  private static final Advise.Bounds NEAR = new Advise.Bounds(120, 0);

  /** The destination whose designs have private targets and thousands of candidates. */
  private static final Compare.Selection PRIVATE_CLOUD =
      new Compare.Selection(Set.of(), Set.of("erp"), Set.of());

  private static Scenario only(Scenario scenario, Collection<String> keys) {
    Map<String, Site> sites = new LinkedHashMap<>();
    keys.forEach(key -> sites.put(key, scenario.site(key)));
    return new Scenario(
        scenario.file(),
        scenario.sha256(),
        scenario.name(),
        scenario.description(),
        scenario.seed(),
        sites,
        scenario.destinations(),
        scenario.options(),
        scenario.traffic(),
        scenario.expectations(),
        scenario.worldEdit(),
        scenario.prices(),
        scenario.notes());
  }

  private static Map<String, String> advised(Scenario scenario, Advise.Bounds bounds) {
    Map<String, String> best = new TreeMap<>();
    new Advise(Scenarios.WORLD, scenario, PRIVATE_CLOUD, bounds)
        .run(1)
        .pairs()
        .forEach(
            p ->
                best.put(
                    p.site() + " to " + p.destination(),
                    p.best().map(b -> BruteForce.words(b.candidate())).orElse("none")));
    return best;
  }

  private static Map<String, String> forced(Scenario scenario, Advise.Bounds bounds) {
    BruteForce force = new BruteForce(Scenarios.WORLD, scenario, bounds.withinKilometres());
    Map<String, String> best = new TreeMap<>();
    for (Site site : scenario.sites().values()) {
      best.put(site.id() + " to erp", force.best(site, scenario.destination("erp")).orElse("none"));
    }
    return best;
  }

  @Test
  void onEveryThreeOfTheTwentySitesTheBestDesignsAreThoseOfBruteForce() {
    List<String> keys = List.copyOf(TWENTY.sites().keySet());
    Map<String, String> forced = forced(TWENTY, NEAR);
    int subsets = 0;
    for (int a = 0; a < keys.size(); a++) {
      for (int b = a + 1; b < keys.size(); b++) {
        for (int c = b + 1; c < keys.size(); c++) {
          List<String> three = List.of(keys.get(a), keys.get(b), keys.get(c));
          Map<String, String> advised = advised(only(TWENTY, three), NEAR);
          assertThat(advised).hasSize(3);
          assertThat(forced).as("%s", three).containsAllEntriesOf(advised);
          subsets++;
        }
      }
    }
    assertThat(subsets).isEqualTo(1140);
  }

  /**
   * No site goes by way of another here, so that what is best for one asks nothing of the others.
   */
  @ParameterizedTest
  @ValueSource(strings = {"london,sao-paulo,mumbai", "toronto,lagos,sydney"})
  void bruteForceFindsTheSameAmongThreeSitesAsAmongTwenty(String three) {
    Map<String, String> forced = forced(only(TWENTY, List.of(three.split(","))), NEAR);
    assertThat(forced(TWENTY, NEAR)).containsAllEntriesOf(forced);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "location:Milan",
        "location:Milan2",
        "location:Milan, location:Milan2",
        "gateway:erp",
        "pop:AS8075/Milan",
        "private/first/link-1",
        "private/first, location:Milan2"
      })
  void onceSomethingHasFailedTheBestDesignIsThatOfBruteForce(String failed) {
    Advise.Bounds bounds = new Advise.Bounds(350, 0);
    for (String target : List.of("{private: true}", "{sla_composite: '> 0.9994'}")) {
      Scenario scenario = Scenarios.read(AdviseScenario.milanWithout(target, failed));
      assertThat(advised(scenario, bounds)).isEqualTo(forced(scenario, bounds));
    }
  }

  static Stream<String> targets() {
    return Stream.of(
        "{private: true}",
        "{private: true, rtt_ms_p95: '< 14'}",
        "{rtt_ms_p99: '< 30', cost_month: '< 500'}",
        "{sla_composite: '> 0.9994'}",
        "{sla_composite: '< 0.9994', private: true}",
        "{resiliency_index: '>= 20'}",
        "{private: true, cost_month: '> 2000'}",
        "{rtt_ms_p95: '> 21'}",
        "{private: false, rtt_ms_p50: '< 1'}");
  }

  @ParameterizedTest
  @MethodSource("targets")
  void whateverIsWantedTheBestDesignIsThatOfBruteForce(String target) {
    Scenario scenario = Scenarios.read(AdviseScenario.milan(target));
    Advise.Bounds bounds = new Advise.Bounds(350, 0);
    assertThat(advised(scenario, bounds)).isEqualTo(forced(scenario, bounds));
  }
}
