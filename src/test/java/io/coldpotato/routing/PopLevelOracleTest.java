package io.coldpotato.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.coldpotato.topology.Asn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Worked cases whose answers two independent programs agree on: every PoP's AS path, exit,
 * forwarding path and delay to every network, before and after one failure.
 *
 * <p>Reads {@code ../shared/data/oracles/pop-level.jsonl} where it exists, else the copy bundled
 * here.
 */
class PopLevelOracleTest {

  private static final Path SHARED = Path.of("..", "shared", "data", "oracles", "pop-level.jsonl");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Stream<OracleCase> cases() {
    try (BufferedReader reader = open()) {
      return reader
          .lines()
          .filter(l -> !l.isBlank())
          .map(l -> new OracleCase(JSON.readTree(l)))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedReader open() throws IOException {
    InputStream stream =
        Files.isRegularFile(SHARED)
            ? Files.newInputStream(SHARED)
            : new GZIPInputStream(
                PopLevelOracleTest.class.getResourceAsStream("/oracles/pop-level.jsonl.gz"));
    return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
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
