package io.coldpotato.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coldpotato.connectivity.Failure;
import io.coldpotato.connectivity.World;
import io.coldpotato.input.TableSource;
import io.coldpotato.scenario.KnownNames;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.scenario.ScenarioReader;
import io.coldpotato.study.Compare;
import io.coldpotato.study.Explanation;
import io.coldpotato.study.Hop;
import io.coldpotato.study.Journey;
import io.coldpotato.topology.PopId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds every sentence on what would let another candidate win to its word: makes what it names so
 * as a user would, by {@code --without} or by a scenario that changes the world, and looks whether
 * packets then take the candidate.
 */
final class Conditions {

  private static final World WORLD = World.load("built-in", TableSource.builtIn());
  private static final ScenarioReader READER = ScenarioReader.of(KnownNames.of(WORLD));

  private final Path folder;

  /** How many conditions were seen to let their candidate win. */
  private int held;

  /** How many were made so by a scenario that changes the world. */
  private int patched;

  /** Of how many packets no longer came by the PoP, so that only times were checked. */
  private int elsewhere;

  /** Checks in a folder to write changed scenarios to. */
  Conditions(Path folder) {
    this.folder = folder;
  }

  int held() {
    return held;
  }

  int patched() {
    return patched;
  }

  int elsewhere() {
    return elsewhere;
  }

  static Compare compare(Path file) {
    Scenario scenario = READER.read(file).scenario();
    return new Compare(WORLD, scenario, Compare.Selection.ALL, scenario.seed());
  }

  /** A journey of which steps are explained. */
  private record Asked(Path file, Compare compare, String site, String destination, String option) {
    Journey journey(Compare other) {
      return other.journey(site, destination, option);
    }
  }

  /** Checks every step of the first site's ways to the first destination, by every option. */
  void check(Path file) throws IOException {
    Compare compare = compare(file);
    String site = compare.scenario().sites().keySet().iterator().next();
    String destination = compare.scenario().destinations().keySet().iterator().next();
    for (String option : compare.scenario().options().keySet()) {
      Asked asked = new Asked(file, compare, site, destination, option);
      if (asked.journey(compare) instanceof Journey.Reached reached) {
        steps(asked, reached, true);
        steps(asked, reached, false);
      }
    }
  }

  private void steps(Asked asked, Journey.Reached reached, boolean forward) throws IOException {
    List<Hop> hops = forward ? reached.forward() : reached.reverse();
    for (int step = 0; step < hops.size(); step++) {
      Explanation explanation =
          Explanation.of(
              asked.compare(), asked.site(), asked.destination(), asked.option(), forward, step);
      ObjectNode why = WhyJson.tree(explanation, reached, asked.compare());
      assertThat(why.get("steps").asInt()).isEqualTo(hops.size());
      for (JsonNode candidate : why.get("candidates")) {
        for (JsonNode toWin : candidate.get("to_win")) {
          check(asked, explanation, candidate, toWin);
        }
      }
    }
  }

  private void check(Asked asked, Explanation explanation, JsonNode candidate, JsonNode toWin)
      throws IOException {
    String what = asked + ", " + toWin.get("sentence").asString();
    Journey then = asked.journey(made(asked, toWin));
    assertThat(Outcomes.word(then)).as(what).isEqualTo(toWin.get("outcome").asString());
    if (!(then instanceof Journey.Reached reached)) {
      return;
    }
    assertThat(reached.delay().p50Millis())
        .as(what)
        .isCloseTo(toWin.get("rtt_ms_p50").asDouble(), within(1e-9));
    if (candidate.get("level").asString().equals("way")) {
      return;
    }
    Explanation.Chosen chosen = (Explanation.Chosen) explanation;
    List<Hop> hops = chosen.step().forward() ? reached.forward() : reached.reverse();
    Optional<Hop.Why.Routed> at = at(hops, chosen.choice().at());
    if (at.isEmpty()) {
      elsewhere++;
      return;
    }
    PopId pop = chosen.choice().at();
    long next = at.get().decision().exit().orElseThrow().farEndFrom(pop.asn()).asn().number();
    assertThat(next).as(what).isEqualTo(candidate.get("next").get("asn").asLong());
    if (candidate.get("level").asString().equals("exit")) {
      assertThat(WORLD.graph().metro(at.get().decision().target().metro()).name())
          .as(what)
          .isEqualTo(candidate.get("exit_metro").asString());
    }
    held++;
  }

  private static Optional<Hop.Why.Routed> at(List<Hop> hops, PopId pop) {
    return hops.stream()
        .filter(h -> h.why() instanceof Hop.Why.Routed r && r.decision().at().equals(pop))
        .map(h -> (Hop.Why.Routed) h.why())
        .findFirst();
  }

  /** The comparison once a user has done what a condition says. */
  private Compare made(Asked asked, JsonNode toWin) throws IOException {
    if (toWin.has("without")) {
      List<Failure> failures = new ArrayList<>();
      for (JsonNode id : toWin.get("without")) {
        failures.add(asked.compare().failureNames().find(id.asString()).orElseThrow());
      }
      return asked.compare().failing(failures);
    }
    assertThat(toWin.has("patch")).as("%s", toWin).isTrue();
    patched++;
    Path changed = Files.createTempFile(folder, "changed", ".yaml");
    Path base = folder.toRealPath().relativize(asked.file().toRealPath());
    Files.writeString(
        changed, "extends: " + base + "\nworld: " + toWin.get("patch").get("world") + "\n");
    return compare(changed);
  }
}
