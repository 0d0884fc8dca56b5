package io.coldpotato.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {

  private static final String GOOD =
      """
      schemaVersion: 1
      name: Two sites
      sites:
        lyon: {place: "Lyon, FR", access: {technology: fibre, isp: AS3215}}
        lagos: {place: "Lagos, NG", access: {technology: lte}}
      destinations:
        erp: {region: westeurope, exposure: [public, private]}
      options:
        internet: {kind: internet, routingPreference: microsoft-network}
        private: {kind: expressroute, circuits: {paris: {location: Paris, provider: Equinix, \
      sku: premium, bandwidth: 1 Gbit/s, peerings: [private], sites: {lyon: {}, lagos: {}}}}}
      """;

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void theVersionIsTheOneOfTheBuild() {
    Run run = Run.of("--version");
    assertThat(run.code()).isZero();
    assertThat(run.out()).matches("coldpotato \\d+\\.\\d+\\.\\d+\\R");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "compare",
        "trace",
        "advise",
        "routes",
        "validate",
        "init",
        "schema",
        "world",
        "places",
        "generate-completion"
      })
  void everyCommandHelps(String command) {
    Run run = Run.of(command, "--help");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Usage: coldpotato " + command);
    if (!command.equals("generate-completion")) {
      assertThat(run.out()).contains("Examples:", "Exit codes:");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "comprae",
        "compare",
        "compare --fromat json x",
        "trace",
        "compare x --jobs 0"
      })
  void aWrongCommandLineEndsInTwoWithAHintAndNothingOnStandardOutput(String line) {
    Run run = Run.of(line.isEmpty() ? new String[0] : line.split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("error:", "--help");
  }

  @Test
  void aMisspeltOptionOrCommandNamesTheNearest() {
    assertThat(Run.of("compare", "x.yaml", "--fromat", "json").err())
        .contains("did you mean '--format'?");
    assertThat(Run.of("comprae").err()).contains("did you mean 'compare'?");
  }

  @Test
  void aTraceToldInJsonHoldsTheCandidatesOnlyIfReasonsAreAskedFor() {
    String[] trace = {
      "trace", "scenarios/hello.yaml", "--option", "internet", "--format", "json", "--explain"
    };
    assertThat(Run.of(trace).out()).contains("\"why\"", "\"candidates\"", "\"to_win\"");
    assertThat(Run.of(Arrays.copyOf(trace, trace.length - 1)).out()).doesNotContain("\"why\"");
  }

  @Test
  void aMissingFileEndsInSixtySix() {
    Run run = Run.of("compare", folder.resolve("none.yaml").toString());
    assertThat(run.code()).isEqualTo(66);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("none.yaml: error: no such file");
  }

  @Test
  void aBrokenFileIsReportedAndDoesNotStopTheOthers() throws IOException {
    Path good = file("good.yaml", GOOD);
    Path bad = file("bad.yaml", GOOD.replace("fibre", "fiber"));
    Run run = Run.of("compare", bad.toString(), good.toString(), "--format", "csv");
    assertThat(run.code()).isEqualTo(65);
    assertThat(run.err()).contains("bad.yaml:4:", "did you mean 'fibre'?");
    assertThat(run.out().lines()).hasSize(5);
  }

  @Test
  void aFileThatIsNotValidPrintsNothingOnStandardOutput() throws IOException {
    Path bad = file("bad.yaml", GOOD.replace("westeurope", "westeuropa"));
    for (String command : new String[] {"compare", "trace", "validate"}) {
      Run run = Run.of(command, bad.toString());
      assertThat(run.code()).as(command).isEqualTo(65);
      assertThat(run.out()).as(command).isEmpty();
      assertThat(run.err()).as(command).contains("westeurope").doesNotContain("\tat ");
    }
  }

  @Test
  void twoMistakesInOneLineAreBothReported() throws IOException {
    String both =
        GOOD.replace("{technology: fibre, isp: AS3215}", "{technology: fiber, isp: AS99999}");
    Run run = Run.of("validate", file("bad.yaml", both).toString());
    assertThat(run.err()).contains("did you mean 'fibre'?", "unknown network 'AS99999'");
  }

  @Test
  void validateReportsEveryBrokenFileOfAFolder() throws IOException {
    file("a.yaml", GOOD.replace("fibre", "fiber"));
    file("b.yml", "name: [");
    file("c.yaml", GOOD);
    file("d.yaml", "");
    Run run = Run.of("validate", folder.toString());
    assertThat(run.code()).isEqualTo(65);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("a.yaml:4:", "b.yml:", "d.yaml");
    assertThat(run.err()).doesNotContain("c.yaml");
  }

  @Test
  void aFolderWithoutScenariosIsAnError() {
    Run run = Run.of("validate", folder.toString());
    assertThat(run.code()).isEqualTo(65);
    assertThat(run.err()).contains("without scenario files");
  }

  @Test
  void takingOutWhatIsNotThereIsWarnedOf() throws IOException {
    String gone = "world: {remove: {interconnections: [{a: AS3215, b: AS8075, metro: Tokyo}]}}\n";
    Run run = Run.of("validate", file("good.yaml", GOOD + gone).toString());
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("AS3215 and AS8075 do not meet in Tokyo");
    assertThat(Run.of("validate", file("good.yaml", GOOD + gone).toString(), "--quiet").err())
        .isEmpty();
  }

  @Test
  void validFilesAreNamed() throws IOException {
    Run run = Run.of("validate", file("good.yaml", GOOD).toString());
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("good.yaml: valid, 2 sites, 1 destination, 2 options");
  }

  @Test
  void anUnknownSiteOnTheCommandLineNamesTheNearest() throws IOException {
    Run run = Run.of("compare", file("good.yaml", GOOD).toString(), "--site", "lion");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("did you mean 'lyon'?");
  }

  @Test
  void theSameSeedGivesTheSameBytesWhateverTheJobs() throws IOException {
    String good = file("good.yaml", GOOD).toString();
    for (String format : new String[] {"text", "json", "csv", "markdown", "html"}) {
      String one = Run.of("compare", good, "--format", format).out();
      assertThat(Run.of("compare", good, "--format", format).out()).isEqualTo(one);
      assertThat(Run.of("compare", good, "--format", format, "--jobs", "2").out()).isEqualTo(one);
    }
  }

  @Test
  void anotherSeedChangesTheIntervalsButNotTheFigures() throws IOException {
    String good = file("good.yaml", GOOD).toString();
    JsonNode one = json(Run.of("compare", good, "--format", "json").out());
    JsonNode other = json(Run.of("compare", good, "--format", "json", "--seed", "99").out());
    assertThat(one.get("results")).isEqualTo(other.get("results"));
    assertThat(one.get("verdicts").get(0).get("interval_ms"))
        .isNotEqualTo(other.get("verdicts").get(0).get("interval_ms"));
  }

  @Test
  void aFailedExpectationEndsInOneAndIsNamed() throws IOException {
    Path file =
        file(
            "good.yaml",
            GOOD
                + "expect:\n  - {site: lyon, destination: erp, option: internet,"
                + " rtt_ms_p95: '< 1'}\n");
    Run run = Run.of("compare", file.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("rtt_ms_p95");
  }

  @Test
  void aResultIsWrittenWholeOrNotAtAll() throws IOException {
    String good = file("good.yaml", GOOD).toString();
    Path target = folder.resolve("result.json");
    Run run = Run.of("compare", good, "--format", "json", "-o", target.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(json(Files.readString(target)).get("schema_version").asInt()).isEqualTo(1);
    Run impossible = Run.of("compare", good, "-o", folder.resolve("no/such/folder.txt").toString());
    assertThat(impossible.code()).isEqualTo(73);
    assertThat(impossible.err()).contains("its folder does not exist");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("good.yaml", "result.json");
    }
  }

  @Test
  void initWritesAScenarioThatIsValidAndKeepsWhatIsThere() {
    String target = folder.resolve("new.yaml").toString();
    assertThat(Run.of("init", target).code()).isZero();
    assertThat(Run.of("validate", target).code()).isZero();
    assertThat(Run.of("compare", target).code()).isZero();
    Run again = Run.of("init", target);
    assertThat(again.code()).isEqualTo(73);
    assertThat(again.err()).contains("exists", "--force");
  }

  @Test
  void theSchemaIsTheOneInTheDocs() throws IOException {
    assertThat(Run.of("schema").out())
        .isEqualTo(Files.readString(Path.of("docs", "schema", "scenario.schema.json")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "summary",
        "metros",
        "corridors",
        "networks",
        "interconnections",
        "regions",
        "edge-pops",
        "locations",
        "partners",
        "gateways",
        "services",
        "access",
        "limits",
        "prices",
        "sla",
        "rules",
        "rules-not-checked"
      })
  void everyTableOfTheWorldIsShown(String table) {
    assertThat(Run.of("world", table).out().lines().count()).isGreaterThan(4);
    Run csv = Run.of("world", table, "--format", "csv");
    assertThat(csv.code()).isZero();
    assertThat(csv.out().lines().count()).isGreaterThan(4);
  }

  @Test
  void anUnknownTableNamesTheOthers() {
    Run run = Run.of("world", "metro");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("metros");
  }

  @Test
  void completionIsAShellScript() {
    assertThat(Run.of("generate-completion").out()).contains("complete -F", "coldpotato");
  }

  @Test
  void aTableOfAnotherWorldIsReadAndItsMistakesAreNamed() throws IOException {
    Path good = file("good.yaml", GOOD);
    Path world = Files.createDirectory(folder.resolve("world"));
    Files.writeString(
        world.resolve("pops.csv"), "asn,metro,basis,source\n3215,atlantis-xx,public,me\n");
    Run run = Run.of("compare", good.toString(), "--world", world.toString());
    assertThat(run.code()).isEqualTo(65);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("pops.csv:2", "atlantis-xx");
  }

  private static JsonNode json(String text) {
    return JsonMapper.builder().build().readTree(text);
  }

  @Test
  void reachHasARowForEachRegionThatACircuitReaches() {
    Run run = Run.of("world", "reach", "--format", "csv");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("location,sku,region\n")
        .contains("\nAmsterdam,local,westeurope\n", "\nAmsterdam,premium,japaneast\n")
        .doesNotContain("\nAmsterdam,standard,japaneast\n", "\nVienna,local,");
    assertThat(Run.of("world", "reach").out())
        .contains("105 locations of the public cloud; 84 sell");
    assertThat(Run.of("world", "reach", "--disputed-local", "--format", "csv").out())
        .contains("\nVienna,local,austriaeast\n");
    assertThat(Run.of("world", "reach", "--cloud", "china", "--format", "json").out())
        .contains("\"location\" : \"Beijing\"")
        .doesNotContain("Amsterdam");
  }

  @Test
  void whatIsForReachIsRefusedElsewhere() {
    Run run = Run.of("world", "regions", "--cloud", "china");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("are for the table reach");
  }
}
