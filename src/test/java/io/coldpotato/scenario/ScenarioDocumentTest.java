package io.coldpotato.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coldpotato.input.NotValidException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Scenario files as trees that are changed, written and read again. */
class ScenarioDocumentTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;

  static Stream<Path> gallery() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  private ScenarioDocument document(String yaml) throws IOException {
    return ScenarioReader.document(Files.writeString(folder.resolve("file.yaml"), yaml));
  }

  private static JsonNode json(String text) {
    return JSON.readTree(text.replace('\'', '"'));
  }

  @ParameterizedTest
  @MethodSource("gallery")
  void whatIsWrittenIsReadAsTheSame(Path file) throws IOException {
    ScenarioDocument document = ScenarioReader.document(file);
    ScenarioDocument again = document(document.yaml());
    assertThat(again.json()).isEqualTo(document.json());
    assertThat(again.yaml()).isEqualTo(document.yaml());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "say \"x\" and 'y'",
        "\u202Eleft\u202C \u200F",
        "🥔 potato",
        "yes: no # not a comment",
        "- item",
        "null",
        "true",
        "1e3",
        "0x1F",
        "~",
        "",
        " blanks ",
        "two\nlines\n",
        "tab\there",
        "back\\slash",
        "{a: b}",
        "[x]",
        "*alias",
        "&anchor",
        "!tag",
        "%directive",
        "---",
        "\u2028line\u2029paragraph\u0085",
        "\uFEFFmark",
        "Ünïcödé",
        "2026-01-01"
      })
  void anyTextSurvives(String text) throws IOException {
    ObjectNode patch = JSON.createObjectNode().put("name", text).put("x-" + text.length(), text);
    ScenarioDocument changed = document("name: a").patched(patch);
    assertThat(document(changed.yaml()).text("name")).contains(text);
    assertThat(document(changed.yaml()).json()).isEqualTo(changed.json());
  }

  @Test
  void aTextOfTenThousandCharactersSurvives() throws IOException {
    String text = "ab: #".repeat(2_000);
    ScenarioDocument changed =
        document("name: a").patched(JSON.createObjectNode().put("description", text));
    assertThat(document(changed.yaml()).text("description")).contains(text);
  }

  @Test
  void aPatchMergesMapsReplacesAllElseAndRemovesByNull() throws IOException {
    ScenarioDocument base =
        document("sites: {a: {place: x, prefixes: [1, 2]}, b: {place: y}}\nseed: 3\n");
    JsonNode changed =
        base.patched(
                json("{'sites': {'a': {'place': 'z', 'prefixes': [4]}, 'b': null}, 'seed': null}"))
            .json();
    assertThat(changed).hasToString("{\"sites\":{\"a\":{\"place\":\"z\",\"prefixes\":[4]}}}");
  }

  @Test
  void aPatchDoesWhatAFileThatExtendsDoes() throws IOException {
    Files.copy(Path.of("scenarios/retailer.yaml"), folder.resolve("base.yaml"));
    String over = "sites: {turin: {place: \"Rome, IT\"}}\ndescription: null\n";
    Path child = Files.writeString(folder.resolve("child.yaml"), "extends: base.yaml\n" + over);
    JsonNode patch = json("{'sites': {'turin': {'place': 'Rome, IT'}}, 'description': null}");
    assertThat(ScenarioReader.document(folder.resolve("base.yaml")).patched(patch).json())
        .isEqualTo(ScenarioReader.document(child).json());
  }

  @Test
  void aPatchMustBeAnObjectAndExtendNothing() throws IOException {
    ScenarioDocument base = document("name: a");
    assertThatThrownBy(() -> base.patched(json("[1]")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> base.patched(json("{'extends': '/etc/passwd'}")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void flowsOfOnePairAreReplacedAndTheOthersStay() throws IOException {
    ScenarioDocument base =
        document(
            """
            traffic:
              - {from: a, to: x, peak: 1 Mbit/s}
              - {from: '*', to: x, peak: 2 Mbit/s}
              - {from: a, to: y, peak: 3 Mbit/s}
            """);
    JsonNode flow = json("{'from': 'a', 'to': 'x', 'peak': '9 Mbit/s'}");
    assertThat(base.withFlows("a", "x", List.of(flow)).json().get("traffic"))
        .isEqualTo(
            json(
                "[{'from': '*', 'to': 'x', 'peak': '2 Mbit/s'},"
                    + "{'from': 'a', 'to': 'y', 'peak': '3 Mbit/s'},"
                    + "{'from': 'a', 'to': 'x', 'peak': '9 Mbit/s'}]"));
    assertThat(base.withFlows("a", "x", List.of()).json().get("traffic")).hasSize(2);
  }

  @Test
  void aDiagnosticLeadsBackToTheValue() throws IOException {
    ScenarioDocument document =
        ScenarioReader.document(Path.of("scenarios/hello.yaml"))
            .patched(
                json(
                    "{'sites': {'edinburgh': {'access': {'technology': 'fibr'}}},"
                        + " 'traffic': [{'from': 'edinburgh', 'to': 'nowhere'}],"
                        + " 'options': {'private': {'x': 1}}}"));
    assertThatThrownBy(
            () ->
                ScenarioReader.of(TestNames.NAMES)
                    .read("file.yaml", document.yaml().getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            NotValidException.class,
            e ->
                assertThat(e.diagnostics().stream().map(document::path))
                    .contains(
                        List.of("sites", "edinburgh", "access", "technology"),
                        List.of("traffic", "0", "to"),
                        List.of("options", "private", "x")));
  }

  @Test
  void aFileThatIsNotYamlIsRefusedWithItsPlace() {
    assertThatThrownBy(() -> document("sites: {a: [}"))
        .isInstanceOfSatisfying(
            NotValidException.class,
            e -> assertThat(e.diagnostics().get(0).text()).contains("file.yaml:1:"));
  }
}
