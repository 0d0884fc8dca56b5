package io.coldpotato.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a scenario says has failed. */
class FailuresKeyTest {

  @TempDir private Path folder;

  private Path file(String name, String failures) throws IOException {
    String text = Files.readString(Path.of("scenarios/retailer.yaml"));
    int expect = text.indexOf("\nexpect:");
    return Files.writeString(
        folder.resolve(name),
        (expect < 0 ? text : text.substring(0, expect + 1)) + "failures: " + failures + "\n");
  }

  private static JsonNode json(Path file, String... more) {
    String[] args = new String[more.length + 6];
    String[] first = {"compare", file.toString(), "--format", "json", "--site", "turin"};
    System.arraycopy(first, 0, args, 0, first.length);
    System.arraycopy(more, 0, args, first.length, more.length);
    return new JsonMapper().readTree(Run.of(args).out());
  }

  @Test
  void aFailureInTheFileIsTheSameAsOneOnTheCommandLine() throws IOException {
    JsonNode inFile = json(file("failed.yaml", "[peering/italy/primary, pop:AS8075/milan]"));
    JsonNode onLine =
        json(
            file("whole.yaml", "[]"),
            "--without",
            "peering/italy/primary",
            "--without",
            "pop:AS8075/milan");
    assertThat(inFile.get("results")).isEqualTo(onLine.get("results"));
    assertThat(inFile.get("without")).isEqualTo(onLine.get("without"));
    assertThat(inFile.get("without").get("changed_results").intValue()).isPositive();
  }

  @Test
  void whatIsNamedOnTheCommandLineFailsBesideWhatTheFileNames() throws IOException {
    JsonNode both =
        json(file("one.yaml", "[peering/italy/primary]"), "--without", "pop:AS8075/milan");
    JsonNode inFile = json(file("two.yaml", "[peering/italy/primary, pop:AS8075/milan]"));
    assertThat(both.get("results")).isEqualTo(inFile.get("results"));
    assertThat(both.get("without").get("ids")).hasSize(2);
  }

  @Test
  void aNameThatMeansNothingIsADiagnosticWithItsPlaceAndTheNearestName() throws IOException {
    Path file = file("wrong.yaml", "[peering/italy/primry]");
    long line = Files.readString(file).lines().count();
    Run run = Run.of("validate", file.toString());
    assertThat(run.code()).isEqualTo(65);
    assertThat(run.err())
        .contains(file + ":" + line + ":12: error: 'peering/italy/primry' names nothing")
        .contains("did you mean 'peering/italy/primary'");
  }

  @Test
  void aNameThatIsNoTextIsRefused() throws IOException {
    Run run = Run.of("validate", file("number.yaml", "[7]").toString());
    assertThat(run.code()).isEqualTo(65);
    assertThat(run.err()).contains("expected the name of what has failed");
  }

  @Test
  void aTraceGoesTheWayThatIsLeft() throws IOException {
    String[] way = {"--site", "turin", "--destination", "erp", "--option", "peering"};
    Path whole = file("whole.yaml", "[]");
    Path failed = file("failed.yaml", "[peering/italy/primary]");
    assertThat(trace(whole, way)).contains("Milan").isNotEqualTo(trace(failed, way));
    assertThat(trace(failed, way)).contains("Frankfurt");
  }

  private static String trace(Path file, String... way) {
    String[] args = new String[way.length + 2];
    args[0] = "trace";
    args[1] = file.toString();
    System.arraycopy(way, 0, args, 2, way.length);
    return Run.of(args).out();
  }

  @Test
  void aReportSaysWhatHasFailedAndDoesNotRepeatItAmongWhatIsAssumed() throws IOException {
    Path failed = file("failed.yaml", "[peering/italy/primary]");
    for (String format : List.of("html", "text", "markdown")) {
      String report =
          Run.of("compare", failed.toString(), "--format", format, "--site", "turin").out();
      assertThat(report)
          .as(format)
          .contains("Without peering/italy/primary")
          .doesNotContain("failed: peering");
    }
  }
}
