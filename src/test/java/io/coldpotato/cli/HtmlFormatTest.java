package io.coldpotato.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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
  void whatFailsIsNotInReportsYetAndIsRefused() {
    Run run =
        Run.of("compare", "scenarios/hello.yaml", "--format", "html", "--without", "private/uk");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--without prints text");
  }
}
