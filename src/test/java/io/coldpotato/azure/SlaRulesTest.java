package io.coldpotato.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.TableSource;
import io.coldpotato.units.Availability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of the documents' study, and what must hold of any such rule. */
class SlaRulesTest {

  private static final Availability CIRCUIT = Availability.ofPercent(99.95);
  private static final List<Availability> TWO = List.of(CIRCUIT, CIRCUIT);

  /** A rounding error of some sums and products of doubles near 1. */
  private static final double ROUNDING = 1e-12;

  private static CircuitEnd end(String location, String provider) {
    return new CircuitEnd(
        location, Fixture.CATALOGUE.peeringLocation(location).orElseThrow(), provider, true);
  }

  private static CompositeSla composite(String gateway, CircuitEnd... circuits) {
    return CompositeSla.circuits(
        Fixture.CATALOGUE, List.of(circuits), Fixture.CATALOGUE.gateway(gateway));
  }

  @Test
  void circuitAndGatewayInSeriesAre9990Percent() {
    assertThat(SlaRules.series(TWO).value()).isCloseTo(0.9995 * 0.9995, within(ROUNDING));
    assertThat(SlaRules.series(TWO).percent()).isCloseTo(99.90, within(0.0001));
  }

  @Test
  void twoIndependentCircuitsAre99999975Percent() {
    assertThat(SlaRules.parallel(TWO, 0).value()).isCloseTo(0.99999975, within(ROUNDING));
  }

  @Test
  void withTwoCircuitsTheGatewayIsTheLimit() {
    Availability whole = SlaRules.series(List.of(SlaRules.parallel(TWO, 0), CIRCUIT));
    assertThat(whole.percent()).isCloseTo(99.95, within(0.0001));
    assertThat(whole.value()).isLessThan(CIRCUIT.value());
  }

  @ParameterizedTest(name = "{0} % is {1} min a month and {2} h a year down")
  @CsvSource({"99.95,21.9,4.38", "99.9,43.8,8.76", "99.99,4.38,0.876", "100,0,0"})
  void downTimeOfAPercentage(double percent, double minutes, double hours) {
    Availability availability = Availability.ofPercent(percent);
    assertThat(availability.downMinutesAMonth()).isCloseTo(minutes, within(1e-9));
    assertThat(availability.downHoursAYear()).isCloseTo(hours, within(1e-9));
  }

  @ParameterizedTest(name = "β = {0}")
  @CsvSource({"0.02", "0.05", "0.10", "0.20", "1"})
  void commonCausesAddTheirShareOfOneCircuitsOutages(double beta) {
    double u = 0.0005;
    double expected = 1 - (beta * u + (1 - beta) * u * (1 - beta) * u);
    assertThat(SlaRules.parallel(TWO, beta).value()).isCloseTo(expected, within(ROUNDING));
  }

  @Test
  void moreCommonCauseIsNeverBetterAndAllOfItIsOneCircuit() {
    double before = 1;
    for (double beta = 0; beta <= 1; beta += 0.125) {
      double now = SlaRules.parallel(TWO, beta).value();
      assertThat(now).isLessThanOrEqualTo(before);
      before = now;
    }
    assertThat(SlaRules.parallel(TWO, 1).value()).isCloseTo(CIRCUIT.value(), within(ROUNDING));
  }

  @Test
  void anotherCircuitNeverMakesItWorse() {
    for (int n = 1; n < 5; n++) {
      assertThat(SlaRules.parallel(Collections.nCopies(n + 1, CIRCUIT), 0.05).value())
          .isGreaterThanOrEqualTo(SlaRules.parallel(Collections.nCopies(n, CIRCUIT), 0.05).value());
    }
  }

  @ParameterizedTest(name = "{0} by {1} and {2} by {3} share {4}")
  @CsvSource({
    "Paris,Equinix,Paris,Orange,0.10",
    "Paris,Equinix,Paris,Equinix,0.20",
    "Paris,Equinix,Paris2,Orange,0.05",
    "Paris,Equinix,Paris2,Equinix,0.15",
    "Paris,Equinix,Amsterdam,Orange,0.02",
    "Paris,Equinix,Amsterdam,Equinix,0.12"
  })
  void whatCircuitsShareDependsOnPlaceAndProvider(
      String a, String byA, String b, String byB, double beta) {
    assertThat(SlaRules.commonCause(end(a, byA), end(b, byB))).isCloseTo(beta, within(ROUNDING));
    assertThat(SlaRules.commonCause(List.of(end(b, byB), end(a, byA))))
        .isCloseTo(beta, within(ROUNDING));
  }

  @Test
  void ofThreeCircuitsTheLeastSharedPairSetsTheShare() {
    List<CircuitEnd> three =
        List.of(end("Paris", "Equinix"), end("Paris", "Orange"), end("Amsterdam", "Colt"));
    assertThat(SlaRules.commonCause(three)).isCloseTo(0.02, within(ROUNDING));
    assertThat(SlaRules.commonCause(List.of(end("Paris", "Equinix")))).isZero();
  }

  @Test
  void oneCircuitAndItsGatewayAreComposed() {
    CompositeSla sla = composite("ErGw1Az", end("Paris", "Equinix"));
    assertThat(sla.composite().orElseThrow().percent()).isCloseTo(99.90, within(0.0001));
    assertThat(sla.independent()).isEqualTo(sla.composite());
    assertThat(sla.notPublished()).isEmpty();
  }

  @Test
  void betaZeroStandsBesideTheFigureWithCommonCauses() {
    CompositeSla sla = composite("ErGw1Az", end("Paris", "Equinix"), end("Amsterdam", "Orange"));
    assertThat(sla.independent().orElseThrow().value())
        .isCloseTo(0.99999975 * 0.9995, within(ROUNDING));
    double parallel = 1 - (0.02 * 0.0005 + Math.pow(0.98 * 0.0005, 2));
    assertThat(sla.composite().orElseThrow().value())
        .isCloseTo(parallel * 0.9995, within(ROUNDING));
    assertThat(sla.remarks()).anyMatch(r -> r.contains("not found"));
  }

  @Test
  void whatHasNoPublishedFigureSaysSoAndHasNoComposite() {
    CompositeSla metro = composite("ErGw1Az", end("Amsterdam Metro", "Equinix"));
    assertThat(metro.composite()).isEmpty();
    assertThat(metro.notPublished()).singleElement().asString().contains("expressroute-metro");
    CompositeSla internet =
        CompositeSla.unpublished(Fixture.CATALOGUE, "Internet", "internet-transit");
    assertThat(internet.composite()).isEmpty();
    assertThat(internet.notPublished()).singleElement().asString().contains("contract");
    assertThat(
            CompositeSla.unpublished(Fixture.CATALOGUE, "Peering Service", "peering-service")
                .notPublished())
        .singleElement()
        .asString()
        .contains("none published");
  }

  @Test
  void withoutAGatewayTheCircuitStandsAlone() {
    CompositeSla sla =
        CompositeSla.circuits(
            Fixture.CATALOGUE, List.of(end("Paris", "Equinix")), Optional.empty());
    assertThat(sla.composite().orElseThrow().percent()).isCloseTo(99.95, within(1e-9));
  }

  @Test
  void sharesBeyondOneAndNoPartsAreRefused() {
    assertThatThrownBy(() -> SlaRules.parallel(TWO, 1.1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SlaRules.parallel(List.of(), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Availability(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Availability.ofPercent(100.1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aBadRowOfAUsersTableIsNamed(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("azure"));
    Files.writeString(
        folder.resolve("azure/sla.csv"),
        """
        service,availability_percent,condition,source,date,basis
        expressroute-circuit,199,,mine,,stated
        """);
    List<Diagnostic> diagnostics = new ArrayList<>();
    SlaReader.read(TableSource.replacedFrom(folder), diagnostics);
    assertThat(diagnostics.stream().map(Diagnostic::message))
        .singleElement()
        .asString()
        .contains("availability_percent '199'");
  }
}
