package io.coldpotato.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code compare --format html}. */
class HtmlFormatTest {

  private static final int MOST_BYTES = 400_000;

  @TempDir private Path folder;

  @Test
  void aReportIsWrittenToAFile() throws Exception {
    Path file = folder.resolve("report.html");
    Run run = Run.of("compare", "scenarios/hello.yaml", "--format", "html", "-o", file.toString());
    assertThat(run.code()).isZero();
    assertThat(Files.readString(file))
        .startsWith("<!DOCTYPE html>")
        .contains("Too close to call", "edinburgh", "West Europe", "Result as JSON")
        .endsWith("</html>\n");
  }

  @Test
  void twentySitesFitIntoFourHundredKilobytesWithMapsAndCharts() throws Exception {
    Path file = folder.resolve("report.html");
    Run.of("compare", "scenarios/multinational.yaml", "--format", "html", "-o", file.toString());
    assertThat(Files.size(file)).isLessThan(MOST_BYTES);
    assertThat(Files.readString(file))
        .contains("<figure>", "Shown in charts: ", "The JSON would make the page larger");
  }

  @Test
  void costStandsBesideLatencyWhereItIsKnown() {
    assertThat(Run.of("compare", "scenarios/cost-and-resilience.yaml", "--format", "html").out())
        .contains("Cost a month and P95");
  }

  @Test
  void anExpectationThatFailedStillEndsInOneAndIsInTheReport() throws Exception {
    Path scenario = folder.resolve("strict.yaml");
    String hello = Files.readString(Path.of("scenarios/hello.yaml"));
    Files.writeString(
        scenario, hello.replace("expect: [", "expect: [{option: internet, rtt_ms_p95: '< 1'}, "));
    Run run = Run.of("compare", scenario.toString(), "--format", "html");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("Failed: ");
  }

  @Test
  void whatFailsIsInTheReportWithTheTimeWithoutService() {
    Run location =
        Run.of(
            "compare",
            "scenarios/cost-and-resilience.yaml",
            "--format",
            "html",
            "--without",
            "location:Milan");
    assertThat(location.out())
        .contains("Without location:Milan", "1 of them has no way left", "until repair")
        // 0.9 s of BFD and 60 s of the gateway; without BFD 180 s and 60 s.
        .contains(">60.9 s</span>", ">240 s</span>");
    assertThat(location.out()).contains("\"without\":{\"ids\":[\"location:Milan\"]");
  }

  @Test
  void aFailedLinkCostsTimeThoughNoWayChanges() {
    Run link =
        Run.of(
            "compare",
            "scenarios/cost-and-resilience.yaml",
            "--format",
            "html",
            "--without",
            "one/milan/link-1");
    assertThat(link.out()).containsPattern("1.result changes").contains(">60.9 s</span>");
  }

  @Test
  void whatNothingDependsOnIsSaidToChangeNothing() {
    Run run =
        Run.of(
            "compare",
            "scenarios/hello.yaml",
            "--format",
            "html",
            "--without",
            "corridor:canberra/melbourne");
    assertThat(run.out()).contains("nothing changes.");
  }

  @Test
  void whatAVerdictRestsOnIsAChartWithItsTable() {
    Run run = Run.of("compare", "scenarios/hello.yaml", "--format", "html", "--sensitivity");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("<div class=\"rows tornado\"", "gain at low, ms", "gateway_rtt")
        .contains("\"sensitivity\":[");
  }

  @Test
  void telemetryIsStillForText() {
    Run run = Run.of("compare", "scenarios/hello.yaml", "--format", "html", "--telemetry");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--telemetry prints text");
  }

  @Test
  void everyReportOfTheGalleryIsUnderFourHundredKilobytes() throws Exception {
    List<Path> scenarios;
    try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
      scenarios = files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
    assertThat(scenarios).hasSizeGreaterThan(20);
    for (Path scenario : scenarios) {
      Path file = folder.resolve("gallery.html");
      Run.of("compare", scenario.toString(), "--format", "html", "-o", file.toString());
      assertThat(Files.size(file)).as(scenario.toString()).isBetween(50_000L, (long) MOST_BYTES);
      Files.delete(file);
    }
  }
}
