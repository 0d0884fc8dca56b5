package io.coldpotato.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.topology.Interconnection;
import io.coldpotato.topology.PopId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule that a decision names is the one by which it beat the best of the others. */
class DecisionRuleTest {

  private static final int SEEDS = 1000;

  @ParameterizedTest(name = "1,000 seeds from {0}")
  @ValueSource(longs = {30_000})
  void theRuleIsTheFirstThatTellsTheChosenFromTheFirstBeaten(long first) {
    Map<Rule, Integer> seen = new EnumMap<>(Rule.class);
    for (long seed = first; seed < first + SEEDS; seed++) {
      RandomInternet internet = RandomInternet.of(seed);
      RouteTable routes = internet.routes();
      for (PopId pop : internet.pops()) {
        Optional<Decision> decision = routes.decision(pop);
        if (decision.isPresent()) {
          assertThat(decision.get().rule())
              .as("seed %d, %s", seed, decision.get())
              .isEqualTo(expected(internet, decision.get()));
          seen.merge(decision.get().rule(), 1, Integer::sum);
        }
      }
    }
    assertThat(seen).as("every rule but that of MEDs").hasSize(Rule.values().length - 1);
  }

  private static Rule expected(RandomInternet internet, Decision decision) {
    boolean isOwn = decision.relation() == RouteClass.OWN;
    if (decision.beaten().isEmpty()) {
      return isOwn ? Rule.OWN_PREFIX : Rule.ONLY_WAY;
    }
    Decision.Beaten beaten = decision.beaten().get(0);
    if (beaten.relation() != decision.relation()) {
      return Rule.BUSINESS_PREFERENCE;
    }
    if (beaten.asPathLength() != decision.asPathLength()) {
      return Rule.SHORTER_AS_PATH;
    }
    if (isOwn) {
      return Rule.NEAREST_EXIT;
    }
    PopId at = decision.at();
    if (internet.egress().get(at.asn()) instanceof EgressPolicy.ColdPotato cold
        && cold.remainingFrom().applyAsDouble(decision.target())
            != cold.remainingFrom().applyAsDouble(beaten.target())) {
      return Rule.NEAREST_TO_DESTINATION;
    }
    if (decision.target().equals(at) != beaten.target().equals(at)) {
      return Rule.EXIT_AT_THIS_POP;
    }
    double here = internet.interior().distance(at, decision.target());
    double there = internet.interior().distance(at, beaten.target());
    return here != there ? Rule.NEAREST_EXIT : Rule.LOWEST_NEIGHBOUR;
  }

  @ParameterizedTest(name = "1,000 seeds from {0}")
  @ValueSource(longs = {40_000})
  void theBeatenStandInOrderEachOnceAndTheCandidatesAreThoseAsGood(long first) {
    for (long seed = first; seed < first + SEEDS; seed++) {
      RandomInternet internet = RandomInternet.of(seed);
      RouteTable routes = internet.routes();
      for (PopId pop : internet.pops()) {
        routes.decision(pop).ifPresent(DecisionRuleTest::checkBeaten);
      }
    }
  }

  @ParameterizedTest(name = "1,000 seeds from {0}")
  @ValueSource(longs = {50_000})
  void noBeatenRouteComesBackThroughTheNetworkThatDecides(long first) {
    for (long seed = first; seed < first + SEEDS; seed++) {
      RandomInternet internet = RandomInternet.of(seed);
      RouteTable routes = internet.routes();
      for (PopId pop : internet.pops()) {
        Optional<Decision> decision = routes.decision(pop);
        if (decision.isPresent()) {
          assertThat(decision.get().beaten().stream().flatMap(b -> b.exit().stream()))
              .as("seed %d, %s", seed, pop)
              .noneMatch(
                  exit ->
                      routes.asPath(exit.farEndFrom(pop.asn())).orElseThrow().contains(pop.asn()));
        }
      }
    }
  }

  private static void checkBeaten(Decision decision) {
    Comparator<Decision.Beaten> policy =
        Comparator.comparing(Decision.Beaten::relation)
            .thenComparing(Decision.Beaten::asPathLength);
    assertThat(decision.beaten()).isSortedAccordingTo(policy);
    assertThat(decision.beaten().stream().flatMap(b -> b.exit().stream()))
        .doesNotHaveDuplicates()
        .noneMatch(e -> decision.exit().equals(Optional.of(e)));
    long asGood =
        decision.beaten().stream()
            .filter(
                b ->
                    b.relation() == decision.relation()
                        && b.asPathLength() == decision.asPathLength())
            .count();
    assertThat(decision.candidates()).as("%s", decision).isEqualTo((int) asGood + 1);
    PopId target =
        decision
            .exit()
            .map((Interconnection e) -> e.endOf(decision.at().asn()))
            .orElse(decision.target());
    assertThat(decision.target()).isEqualTo(target);
  }
}
