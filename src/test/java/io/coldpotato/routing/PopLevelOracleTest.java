package io.coldpotato.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.topology.Asn;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Worked cases whose answers two independent programs agree on: every PoP's AS path, exit,
 * forwarding path and delay to every network, before and after one failure.
 *
 * <p>Reads {@code ../shared/data/oracles/pop-level.jsonl} where it exists, else the copy bundled
 * here.
 */
class PopLevelOracleTest {

  static Stream<OracleCase> cases() {
    return OracleFile.cases("pop-level.jsonl").stream().map(OracleCase::new);
  }

  @Test
  void thereAreCases() {
    assertThat(cases()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyPathAgreesBeforeAndAfterTheFailure(OracleCase oracle) {
    check(oracle, oracle.json().get("expected"), oracle.network());
    if (oracle.json().has("failure")) {
      check(oracle, oracle.json().get("expected_after_failure"), oracle.networkAfterFailure());
    }
  }

  private static void check(OracleCase oracle, JsonNode expected, OracleCase.Built network) {
    for (Map.Entry<String, JsonNode> origin : oracle.json().get("origins").properties()) {
      Asn destination = new Asn(Long.parseLong(origin.getKey()));
      RouteTable routes = network.routesTo(origin.getValue().asString());
      for (Map.Entry<String, JsonNode> router : expected.properties()) {
        JsonNode answer = router.getValue().get(origin.getKey());
        assertThat(network.answer(routes, router.getKey()))
            .as("%s: %s to %s", oracle, router.getKey(), destination)
            .isEqualTo(OracleCase.Answer.of(answer));
      }
    }
  }
}
