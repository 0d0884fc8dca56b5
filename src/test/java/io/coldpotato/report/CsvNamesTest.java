package io.coldpotato.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.connectivity.World;
import io.coldpotato.input.TableSource;
import io.coldpotato.scenario.KnownNames;
import io.coldpotato.scenario.Scenario;
import io.coldpotato.scenario.ScenarioReader;
import io.coldpotato.study.Compare;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that a spreadsheet would compute. */
class CsvNamesTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1.yaml", "+1.yaml", "-1.yaml", "@SUM(A1).yaml"})
  void noCellOfAComparisonBeginsLikeAFormula(String file) throws IOException {
    World world = World.load("built-in", TableSource.builtIn());
    Scenario scenario =
        ScenarioReader.of(KnownNames.of(world))
            .read(file, Files.readAllBytes(Path.of("scenarios/hello.yaml")))
            .scenario();
    Compare compare = new Compare(world, scenario, Compare.Selection.ALL, scenario.seed());
    String csv = CompareCsv.render(List.of(compare.run(1)), List.of(), world);
    assertThat(csv.lines().skip(1)).allMatch(l -> l.startsWith("'" + file + ",edinburgh,"));
    for (String cell : csv.split("[,\n]", -1)) {
      boolean isNumber = cell.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?");
      assertThat(isNumber || !cell.matches("(?s)\"?[=+@\\t\\r-].*")).as(cell).isTrue();
    }
  }
}
