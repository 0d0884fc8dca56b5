package io.coldpotato.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Failures as a user names and sees them. */
class WithoutOptionTest {

  private static final String FILE = "scenarios/retailer.yaml";

  /** What pipes get: tests have no terminal. */
  private static final int WIDTH = 110;

  private static Run run(String... more) {
    String[] args = new String[more.length + 6];
    String[] first = {"compare", FILE, "--site", "turin", "--destination", "erp"};
    System.arraycopy(first, 0, args, 0, first.length);
    System.arraycopy(more, 0, args, first.length, more.length);
    return Run.of(args);
  }

  private static JsonNode json(String... more) {
    String[] args = Arrays.copyOf(more, more.length + 2);
    args[more.length] = "--format";
    args[more.length + 1] = "json";
    return new JsonMapper().readTree(run(args).out());
  }

  private static JsonNode result(JsonNode json, String option) {
    for (JsonNode each : json.get("results")) {
      if (each.get("option").asString().equals(option)) {
        return each;
      }
    }
    throw new AssertionError("no result of " + option);
  }

  @Test
  void textSaysWhatChangesBeforeAllElseAndWhatIsReported() {
    Run run = run("--without", "peering/italy/primary");
    assertThat(run.out())
        .startsWith("Without peering/italy/primary: 1 of 3 results changes.")
        .contains("enters the cloud in Frankfurt instead of Milan")
        .contains("primary location Milan: 0 of 2 sessions up")
        .contains("Warning PrefixWithdrawalEvent: withdrawn at Milan")
        .contains("Information PrefixActivePath: traffic goes by Frankfurt");
    assertThat(run.out().lines()).allMatch(l -> l.codePointCount(0, l.length()) <= WIDTH);
  }

  @Test
  void jsonHoldsBothRoundTripsTheirDifferenceAndTheEvents() {
    JsonNode before = result(json(), "peering");
    JsonNode all = json("--without", "peering/italy/primary");
    assertThat(all.get("without").get("ids").get(0).asString()).isEqualTo("peering/italy/primary");
    assertThat(all.get("without").get("changed_results").asInt()).isEqualTo(1);
    JsonNode after = result(all, "peering");
    assertThat(after.get("changed").asBoolean()).isTrue();
    assertThat(after.get("entry_metro").asString()).isEqualTo("Frankfurt");
    for (String key : List.of("rtt_ms_p50", "rtt_ms_p95")) {
      assertThat(after.get("undisturbed").get(key).asDouble())
          .isEqualTo(before.get(key).asDouble());
      assertThat(after.get(key + "_change").asDouble())
          .isEqualTo(after.get(key).asDouble() - before.get(key).asDouble());
    }
    JsonNode event = after.get("prefix_events").get(0);
    assertThat(event.get("type").asString()).isEqualTo("PrefixWithdrawalEvent");
    assertThat(event.get("severity").asString()).isEqualTo("Warning");
    assertThat(after.get("prefixes").get(0).get("sessions").get(0).get("availability").asDouble())
        .isZero();
    assertThat(result(all, "internet").get("changed").asBoolean()).isFalse();
  }

  @Test
  void jsonAlwaysHoldsTheLifeOfAPrefixAndWithoutFailuresNoDifference() {
    JsonNode result = result(json(), "peering");
    JsonNode prefix = result.get("prefixes").get(0);
    assertThat(prefix.get("prefix").asString()).isEqualTo("192.0.2.16/28");
    assertThat(prefix.get("state").asString()).isEqualTo("VALIDATED");
    assertThat(prefix.get("life")).hasSize(4);
    assertThat(prefix.get("latency").get("prefix").asString()).isEqualTo("192.0.2.0/24");
    assertThat(prefix.get("latency").get("rtt_ms_p50").asDouble())
        .isLessThan(result.get("rtt_ms_p50").asDouble());
    assertThat(result.has("changed")).isFalse();
    assertThat(json().has("without")).isFalse();
  }

  @Test
  void csvGetsItsColumnsBehindTheOthers() {
    List<String> before = run("--format", "csv").out().lines().toList();
    List<String> after =
        run("--format", "csv", "--without", "private/milan").out().lines().toList();
    assertThat(after.get(0))
        .isEqualTo(
            before.get(0)
                + ",without,changed,undisturbed_outcome,rtt_ms_p50_change,rtt_ms_p95_change,"
                + "prefix_events");
    assertThat(after.get(1)).isEqualTo(before.get(1) + ",private/milan,false,reached,0.0,0.0,");
    assertThat(after.get(3)).contains("unreachable").endsWith(",private/milan,true,reached,,,");
  }

  @Test
  void anIdThatNoResultDependsOnChangesNothing() {
    assertThat(run("--without", "peering/germany/primary").out())
        .startsWith("Without peering/germany/primary: nothing changes; no result depends on it.")
        .endsWith(run().out());
  }

  @ParameterizedTest
  @CsvSource({
    "private/mila, 'private/milan'",
    "peering/italy/primry, 'peering/italy/primary'",
    "location:Milam, 'location:Milan'",
    "gateway:erpp, 'gateway:erp'",
    "pop:AS8075/Milann, 'pop:AS8075/Milan'"
  })
  void anUnknownIdIsAWrongCommandLineWithTheNearestNames(String id, String near) {
    Run run = run("--without", id);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("--without '" + id + "' names nothing that can fail; did you mean '")
        .contains(near);
  }

  @Test
  void everyUnknownIdIsTold() {
    Run run = run("--without", "private/mila", "--without", "nothing-at-all");
    assertThat(run.err()).contains("'private/mila'", "'nothing-at-all'", "use OPTION/CONNECTION");
  }

  @Test
  void formatsThatCannotTellItAreAWrongCommandLine() {
    assertThat(run("--without", "private/milan", "--format", "markdown").code()).isEqualTo(2);
    assertThat(run("--without", "private/milan", "--sensitivity").code()).isEqualTo(2);
    assertThat(run("--telemetry", "--format", "json").code()).isEqualTo(2);
  }

  @Test
  void theNumberOfWorkersChangesNoByte() {
    String[] args = {"compare", FILE, "--format", "json", "--without", "location:Milan", "--jobs"};
    String[] one = Arrays.copyOf(args, args.length + 1);
    one[args.length] = "1";
    String[] four = Arrays.copyOf(args, args.length + 1);
    four[args.length] = "4";
    assertThat(Run.of(four).out()).isEqualTo(Run.of(one).out());
  }

  @Test
  void expectationsAreHeldAgainstWhatIsLeft() {
    Run run = Run.of("compare", FILE, "--without", "private/milan");
    assertThat(Run.of("compare", FILE).code()).isZero();
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).containsPattern("Expectations: \\d+ of \\d+ failed\\.");
  }

  @Test
  void ofSeveralFilesEachSaysWhatChangesUnderItsNameAndAnIdOfOneIsEnough() {
    Run run = Run.of("compare", FILE, "scenarios/hello.yaml", "--without", "peering/italy/primary");
    assertThat(run.out())
        .startsWith(FILE + "\nWithout peering/italy/primary: ")
        .contains(
            "scenarios/hello.yaml\nWithout peering/italy/primary: nothing changes; no result");
  }

  @Test
  void telemetryPrintsTheLifeOfEachPrefix() {
    assertThat(run("--telemetry").out())
        .contains("192.0.2.16/28 of turin, Peering Service over Vodafone (italy)")
        .contains("REGISTERED → ACTIVATED → VALIDATING → VALIDATED")
        .contains("latency of 192.0.2.0/24 to the edge in Milan, median");
  }
}
