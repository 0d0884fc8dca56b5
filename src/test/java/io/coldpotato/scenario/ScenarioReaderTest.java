package io.coldpotato.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.azure.CircuitSku;
import io.coldpotato.connectivity.Circuit;
import io.coldpotato.connectivity.ConnectivityOption;
import io.coldpotato.connectivity.Destination;
import io.coldpotato.connectivity.Gateway;
import io.coldpotato.connectivity.Site;
import io.coldpotato.scenario.Expectation.Comparison;
import io.coldpotato.topology.Asn;
import io.coldpotato.units.Distance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScenarioReaderTest {

  private static final Path GOLDEN =
      Path.of("src/test/resources/io/coldpotato/scenario/many-mistakes.txt");

  private final Scenario good = Reading.scenario(Reading.resource("good.yaml"));

  private ConnectivityOption.ExpressRoute expressRoute(Scenario scenario) {
    return (ConnectivityOption.ExpressRoute) Reading.at(scenario.options(), "private");
  }

  @Test
  void keysKeepTheOrderOfTheFile() {
    assertThat(good.sites().keySet()).containsExactly("lyon", "hq", "depot");
    assertThat(good.options().keySet()).containsExactly("internet", "hot", "peering", "private");
  }

  @Test
  void namesAreHeldInTheCataloguesSpelling() {
    assertThat(good.destinations().get("erp"))
        .isEqualTo(
            new Destination.InRegion(
                "erp",
                "westeurope",
                Set.of(Destination.Exposure.PUBLIC, Destination.Exposure.PRIVATE)));
    Circuit circuit = Reading.at(expressRoute(good).circuits(), "paris");
    assertThat(circuit.provider()).isEqualTo("Equinix");
    assertThat(circuit.sku()).isEqualTo(CircuitSku.PREMIUM);
    assertThat(Reading.at(good.sites(), "depot").access().technology()).isEqualTo("lte");
    assertThat(expressRoute(good).gateways())
        .containsEntry("erp", new Gateway("ErGw2Az", 1, false, true));
  }

  @Test
  void sitesAttachByLineOrByWayOfAnother() {
    assertThat(Reading.at(expressRoute(good).circuits(), "paris").sites())
        .containsEntry("hq", new Circuit.Attachment.Line(Optional.of(Distance.ofKilometres(12))))
        .containsEntry("lyon", new Circuit.Attachment.Via("hq"))
        .containsEntry("depot", new Circuit.Attachment.Line(Optional.empty()));
    assertThat(Reading.at(good.sites(), "lyon").breakout()).isEqualTo(new Site.Breakout.Via("hq"));
  }

  @Test
  void aNumberOrItsTextNamesAnAs() {
    assertThat(Reading.at(good.sites(), "hq").asn()).contains(new Asn(64512));
    assertThat(
            Reading.at(
                    Reading.scenario(Reading.goodBut("asn: 64512", "asn: as64512")).sites(), "hq")
                .asn())
        .contains(new Asn(64512));
    assertThat(
            Reading.at(
                    Reading.scenario(Reading.goodBut("isp: AS5511}", "isp: orange}")).sites(), "hq")
                .access()
                .isp())
        .contains(new Asn(3215));
  }

  @Test
  void eachMetricIsAnExpectationOfItsOwn() {
    assertThat(good.expectations())
        .containsExactly(
            expectation("lyon", "erp", "private", "rtt_ms_p95", Comparison.BELOW, "30", 39),
            expectation("lyon", "erp", "private", "outcome", Comparison.EQUAL, "reached", 39),
            expectation("*", "erp", "private", "best", Comparison.EQUAL, "private", 40),
            expectation("hq", "mail", "*", "entry_metro", Comparison.EQUAL, "paris-fr", 41));
  }

  private static Expectation expectation(
      String site,
      String destination,
      String option,
      String metric,
      Comparison comparison,
      String expected,
      int line) {
    return new Expectation(site, destination, option, metric, comparison, expected, "s.yaml", line);
  }

  @Test
  void theHashIsThatOfTheBytes() throws Exception {
    byte[] bytes = Reading.resource("good.yaml").getBytes(StandardCharsets.UTF_8);
    assertThat(good.sha256())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
  }

  @Test
  void whatIsNotStatedIsNoted() {
    Scenario scenario =
        Reading.scenario(
            Reading.goodBut("West Europe, exposure: [public, private]", "West Europe")
                .replace("sku: Premium, ", ""));
    assertThat(scenario.notes())
        .containsExactly(
            "destination erp: exposure not stated, taken as public and private",
            "option private, circuit paris: SKU not stated, taken as standard");
  }

  @Test
  void aPrivateDestinationWithoutGatewayHasAnAssumedOne() {
    Scenario scenario =
        Reading.scenario(
            Reading.goodBut("    gateways: {erp: {sku: ergw2az, fastPath: false}}\n", ""));
    assertThat(expressRoute(scenario).gateways()).containsEntry("erp", Gateway.ASSUMED);
  }

  @Test
  void exposureMayBeOneWord() {
    Scenario scenario =
        Reading.scenario(Reading.goodBut("exposure: [public, private]", "exposure: public"));
    assertThat(((Destination.InRegion) Reading.at(scenario.destinations(), "erp")).exposures())
        .containsExactly(Destination.Exposure.PUBLIC);
  }

  @Test
  void productRulesAreNoErrorsHere() {
    // bandwidth not sold, one session at the primary, a private prefix, a partner in no such metro
    String text =
        Reading.goodBut("bandwidth: 1 Gbit/s", "bandwidth: 137 Mbit/s")
            .replace("{primary: 2, backup: 1}", "{primary: 1, backup: 0}")
            .replace("192.0.2.0/24", "10.1.0.0/16")
            .replace("primary: Paris,", "primary: \"San Jose, CR\",");
    assertThat(Reading.diagnostics(text)).isEmpty();
  }

  @Test
  void theWorldsChangesAreRead() {
    assertThat(good.worldEdit().pops()).hasToString("[AS64500@lyon-fr, AS64500@paris-fr]");
    assertThat(good.worldEdit().relationships()).hasSize(2);
    assertThat(good.worldEdit().removedPops()).hasToString("[AS3215@lyon-fr]");
  }

  @Test
  void theStarterIsValid() {
    ScenarioReader.Reading reading =
        Reading.READER.read(
            "starter.yaml", ScenarioTemplate.text().getBytes(StandardCharsets.UTF_8));
    assertThat(reading.warnings()).isEmpty();
    assertThat(ScenarioTemplate.text().lines()).hasSize(10);
  }

  @Test
  void elevenMistakesAreAllFoundAtOnce() throws IOException {
    String found =
        String.join(
                "\n",
                Reading.diagnostics(Reading.resource("many-mistakes.yaml")).stream()
                    .map(d -> d.text())
                    .toList())
            + "\n";
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(GOLDEN, found);
    }
    assertThat(found).isEqualTo(Files.readString(GOLDEN).replace("\r\n", "\n"));
    assertThat(List.of(found.split("s.yaml:"))).hasSize(1 + 11);
  }
}
