package io.coldpotato.study;

import io.coldpotato.connectivity.World;
import io.coldpotato.input.TableSource;
import io.coldpotato.scenario.KnownNames;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.scenario.ScenarioReader;
import java.nio.charset.StandardCharsets;

/** The built-in world, loaded once, and scenarios written in tests. */
final class Scenarios {

  static final World WORLD = World.load("built-in", TableSource.builtIn());

  private static final ScenarioReader READER = ScenarioReader.of(KnownNames.of(WORLD));

  private Scenarios() {}

  static Scenario read(String yaml) {
    return READER.read("test.yaml", yaml.getBytes(StandardCharsets.UTF_8)).scenario();
  }

  static Compare compare(String yaml) {
    return compare(WORLD, yaml);
  }

  static Compare compare(World world, String yaml) {
    Scenario scenario = read(yaml);
    return new Compare(world, scenario, Compare.Selection.ALL, scenario.seed());
  }
}
