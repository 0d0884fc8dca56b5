package io.coldpotato.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.coldpotato.connectivity.World;
import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.NotValidException;
import io.coldpotato.input.TableSource;
import io.coldpotato.latency.Assumption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SensitivityTest {

  /** Both options share the line and the metro, so that only WAN, gateway and sessions differ. */
  private static final String SCENARIO =
      """
      schemaVersion: 1
      name: What moves it
      sites:
        shop: {place: "Lyon, FR", access: {technology: fibre}, prefixes: [192.0.2.0/24]}
      destinations:
        erp: {region: westeurope, exposure: [public, private]}
      options:
        internet: {kind: internet, routingPreference: microsoft-network}
        private: {kind: expressroute, circuits: {fr: {location: Paris, provider: Equinix, bandwidth: 1 Gbit/s, sites: {shop: {}}}}}
      """;

  private static final Comparison COMPARISON = Scenarios.compare(SCENARIO).run(1);

  @TempDir private Path folder;

  private static final World WORLD = World.load("built-in", TableSource.builtIn());

  private static Sensitivity.Effect effect(String name, double low, double high) {
    return new Sensitivity.Effect(
        name,
        "1",
        new Sensitivity.End("0", low, Optional.of("a")),
        new Sensitivity.End("2", high, Optional.of(high < 0 || low < 0 ? "b" : "a")));
  }

  private static Sensitivity handMade(Sensitivity.Effect... effects) {
    return new Sensitivity("s", "d", Optional.of("a"), Optional.of("b"), 5, List.of(effects));
  }

  private Path table(String text) throws IOException {
    Files.writeString(folder.resolve("sensitivity.csv"), text);
    return folder;
  }

  private static Map<String, Sensitivity.Effect> byName(List<Assumption> assumptions) {
    Sensitivity one = SensitivitySearch.of(WORLD, COMPARISON, assumptions).get(0);
    Map<String, Sensitivity.Effect> effects = new java.util.TreeMap<>();
    one.effects().forEach(e -> effects.put(e.assumption(), e));
    return effects;
  }

  @Test
  void theLargestSwingComesFirstAndThoseAlikeByName() {
    //  gain now 5 ms; swings: down 4 to 9 = 5, up 5 to 8 = 3, turn −2 to 5 = 7, still 0, even 0
    Sensitivity ranked =
        handMade(
                effect("still", 5, 5),
                effect("up", 5, 8),
                effect("turn", -2, 5),
                effect("both", 4, 9),
                effect("even", 5, 5))
            .ranked();
    assertThat(ranked.effects())
        .extracting(Sensitivity.Effect::assumption)
        .containsExactly("turn", "both", "up", "even", "still");
    assertThat(ranked.effects())
        .extracting(e -> e.swingMillis(5))
        .containsExactly(7.0, 5.0, 3.0, 0.0, 0.0);
    assertThat(ranked.effects().get(0).turns(ranked.best())).isTrue();
    assertThat(ranked.effects().get(1).turns(ranked.best())).isFalse();
  }

  @Test
  void whatKeepsAnOptionFromArrivingMovesMost() {
    Sensitivity ranked =
        handMade(effect("far", -500, 900), effect("gone", Double.NEGATIVE_INFINITY, 5)).ranked();
    assertThat(ranked.effects().get(0).assumption()).isEqualTo("gone");
  }

  @Test
  void aMillisecondOfGatewayMovesTheGainByAMillisecond() {
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<Assumption> all =
        Assumption.load(TableSource.builtIn(), WORLD.parameters(), Set.of("fibre"), diagnostics);
    assertThat(diagnostics).isEmpty();
    Map<String, Sensitivity.Effect> effects =
        byName(
            all.stream()
                .filter(a -> Set.of("gateway_rtt", "anchor_prior").contains(a.name()))
                .toList());
    // Only the circuit has a gateway: 0.5 to 3 ms there and back, whatever else is on the way. A
    // quantile of the sum is exact to a cell of the grid, 1/64 ms.
    assertThat(effects.get("gateway_rtt"))
        .extracting(e -> Math.abs(e.high().gainMillis() - e.low().gainMillis()))
        .satisfies(d -> assertThat((double) d).isCloseTo(2.5, within(0.05)));
  }

  @Test
  void everyParameterOfTheTableAndEveryLineOnTheWayIsTriedOnceInTheSameOrder() {
    List<Sensitivity> first = SensitivitySearch.of(WORLD, COMPARISON, TableSource.builtIn());
    assertThat(first).hasSize(1);
    Sensitivity one = first.get(0);
    assertThat(one.effects())
        .extracting(Sensitivity.Effect::assumption)
        .doesNotHaveDuplicates()
        .contains("line of fibre", "line of leased-line", "carrier_stretch_sea", "gateway_rtt");
    double gain = one.gainMillis();
    for (int i = 1; i < one.effects().size(); i++) {
      assertThat(one.effects().get(i).swingMillis(gain))
          .isLessThanOrEqualTo(one.effects().get(i - 1).swingMillis(gain));
    }
  }

  @Test
  void theSameAssumptionsGiveTheSameBits() {
    List<Assumption> some =
        Assumption.load(
                TableSource.builtIn(), WORLD.parameters(), Set.of("fibre"), new ArrayList<>())
            .subList(0, 2);
    assertThat(SensitivitySearch.of(WORLD, COMPARISON, some))
        .isEqualTo(SensitivitySearch.of(WORLD, COMPARISON, some));
  }

  @Test
  void aRangeReachesAsFarAsTheWorldsOwnValue() throws IOException {
    TableSource source = TableSource.replacedFrom(table("parameter,low,high\ngateway_rtt,2,3\n"));
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<Assumption> read = Assumption.load(source, WORLD.parameters(), Set.of(), diagnostics);
    assertThat(diagnostics).isEmpty();
    assertThat(read)
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.low()).isEqualTo(1);
              assertThat(a.high()).isEqualTo(3);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "parameter,low,high\\nluck,0,1; unknown parameter 'luck'",
        "parameter,low,high\\ngateway_rtt,3,2; high '2' is not a number from 3.0",
        "parameter,low,high\\ncarrier_stretch_sea,0.5,2; low '0.5' is not a number from 1.0",
        "parameter,low\\ngateway_rtt,1; column 'high' is missing",
      })
  void aTableOfRangesThatIsWrongIsRefused(String text, String message) throws IOException {
    TableSource source = TableSource.replacedFrom(table(text.replace("\\n", "\n")));
    assertThatThrownBy(() -> SensitivitySearch.of(WORLD, COMPARISON, source))
        .isInstanceOf(NotValidException.class)
        .hasMessageContaining(message);
  }
}
