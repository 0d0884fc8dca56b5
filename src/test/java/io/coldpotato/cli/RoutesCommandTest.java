package io.coldpotato.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small Internet:
 *
 * <pre>
 *      1 ===== 2        1 and 2 peer; 3 and 4 peer
 *     / \     / \
 *    3===4   4   5      4 buys from 1 and 2
 *    |       |
 *    6       7          9 is alone with 8
 * </pre>
 */
class RoutesCommandTest {

  private static final String SMALL =
      """
      # input clique: 1 2
      1|2|0
      1|3|-1
      1|4|-1
      2|4|-1
      2|5|-1
      3|4|0
      3|6|-1
      4|7|-1
      8|9|-1
      """;

  @TempDir private Path folder;
  private String file = "";

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("small.as-rel.txt"), SMALL).toString();
  }

  private static JsonNode json(String text) {
    return JsonMapper.builder().build().readTree(text);
  }

  @Test
  void aRouteIsToldWithItsPathItsTiesAndWhatLost() {
    Run run = Run.of("routes", "--as-rel", file, "--to", "7", "--from", "6", "--format", "json");
    assertThat(run.code()).isZero();
    JsonNode six = json(run.out()).get("routes").get("6");
    assertThat(json(run.out()).get("to").asLong()).isEqualTo(7);
    assertThat(six.get("relationship").asString()).isEqualTo("provider");
    assertThat(six.get("length").asInt()).isEqualTo(3);
    assertThat(six.get("as_path").toString()).isEqualTo("[6,3,4,7]");
    assertThat(six.get("tied_next_hops").toString()).isEqualTo("[3]");
    assertThat(six.get("reason").asString()).isEqualTo("AS3 alone offers a route");
  }

  @Test
  void aPeersRouteGoesBeforeAProviders() {
    Run run = Run.of("routes", "--as-rel", file, "--to", "AS7", "--from", "AS3");
    assertThat(run.out())
        .contains("AS3 → AS7: peer route, 2 links", "path  AS3 AS4 AS7")
        .contains("a peer's route goes before a provider's: by AS4, not by AS1");
  }

  @Test
  void tiesAreAllKeptAndTheLowestAsnIsTaken() {
    Run run = Run.of("routes", "--as-rel", file, "--to", "5", "--from", "7", "--from", "4");
    assertThat(run.out()).contains("AS4 → AS5: provider route, 2 links", "path  AS4 AS2 AS5");
    JsonNode one =
        json(
            Run.of("routes", "--as-rel", file, "--to", "6", "--from", "2", "--format", "json")
                .out());
    assertThat(one.get("routes").get("2").get("as_path").toString()).isEqualTo("[2,1,3,6]");
  }

  @Test
  void csvHasARowForEveryNetworkAndDestinationNoneIncluded() {
    Run run = Run.of("routes", "--as-rel", file, "--to", "7", "--to", "9", "--format", "csv");
    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).hasSize(1 + 2 * 9);
    assertThat(run.out().lines())
        .startsWith(
            "asn,to,relationship,length,as_path",
            "1,7,customer,2,1 4 7",
            "2,7,customer,2,2 4 7",
            "3,7,peer,2,3 4 7",
            "4,7,customer,1,4 7",
            "5,7,provider,3,5 2 4 7",
            "6,7,provider,3,6 3 4 7",
            "7,7,origin,0,7",
            "8,7,none,,",
            "9,7,none,,")
        .contains("8,9,customer,1,8 9");
  }

  @Test
  void severalDestinationsAreAnArrayInJson() {
    Run run =
        Run.of(
            "routes",
            "--as-rel",
            file,
            "--to",
            "7",
            "--to",
            "9",
            "--from",
            "8",
            "--format",
            "json");
    assertThat(json(run.out()).isArray()).isTrue();
    assertThat(json(run.out()).get(0).get("routes").get("8").get("relationship").asString())
        .isEqualTo("none");
  }

  @Test
  void withoutNetworksAskedAboutTextCountsThemAll() {
    Run run = Run.of("routes", "--as-rel", file, "--to", "7");
    assertThat(run.out()).contains("routes of 9 networks to AS7; 2 have none");
  }

  @Test
  void theFiguresOfTheGraphAreShown() {
    Run run = Run.of("routes", "--as-rel", file, "--stats");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("networks             9", "clique               2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "x", "AS", "-1", "4294967295", "99999999999999"})
  void aDestinationThatIsNoAsNumberIsAWrongCommandLine(String asn) {
    Run run = Run.of("routes", "--as-rel", file, "--to=" + asn);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("is no AS number");
  }

  @Test
  void aDestinationThatTheFileDoesNotHoldIsNamed() {
    Run run = Run.of("routes", "--as-rel", file, "--to", "77");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("AS77 is not in", "9 networks");
  }

  @Test
  void aFileThatIsNotThereEndsInSixtySix() {
    Run run = Run.of("routes", "--as-rel", folder.resolve("none").toString(), "--to", "1");
    assertThat(run.code()).isEqualTo(66);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aFileThatIsNotValidEndsInSixtyFiveWithLines() throws IOException {
    String bad = Files.writeString(folder.resolve("bad"), "1|2|-1\n1|2\n3|x|0\n").toString();
    Run run = Run.of("routes", "--as-rel", bad, "--to", "1");
    assertThat(run.code()).isEqualTo(65);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("bad:2:", "bad:3:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "csv"})
  void workersDoNotShowInTheResult(String format) {
    String[] command = {
      "routes", "--as-rel", file, "--to", "7", "--to", "5", "--to", "6", "--format", format
    };
    String[] three = java.util.Arrays.copyOf(command, command.length + 2);
    three[command.length] = "--jobs";
    three[command.length + 1] = "3";
    assertThat(Run.of(three)).isEqualTo(Run.of(command));
    assertThat(Run.of(three).code()).isZero();
  }

  @Test
  void aJobIsNeeded() {
    Run run = Run.of("routes", "--as-rel", file, "--to", "7", "--jobs", "0");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--jobs must be at least 1");
  }
}
