package io.coldpotato.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdviseCommandTest {

  private static final String FILE = "src/test/resources/advise/small.yaml";
  private static final Path GOLDEN = Path.of("src/test/resources/golden/advise");

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "csv"})
  void aSmallScenarioIsAdvisedAsWrittenDown(String format) throws IOException {
    Run run = Run.of("advise", FILE, "--within", "350", "--format", format);
    Path file = GOLDEN.resolve("small." + format);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, run.out(), StandardCharsets.UTF_8);
    }
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
  }

  @Test
  void theBytesDoNotDependOnTheNumberOfWorkers() {
    assertThat(Run.of("advise", FILE, "--jobs", "2").out())
        .isEqualTo(Run.of("advise", FILE, "--jobs", "1").out());
  }

  @Test
  void noLineIsWiderThanAHundredAndTenColumns() {
    assertThat(Run.of("advise", FILE).out().lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(110));
  }

  @Test
  void aSiteWithoutADesignIsExitOneAndTheResultIsPrinted() {
    Run run = Run.of("advise", "src/test/resources/advise/contradiction.yaml", "--within", "100");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("none of them will do", "fails: cost_month");
  }

  @Test
  void whatHasFailedStandsInTheHead(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("failed.yaml");
    Files.writeString(file, Files.readString(Path.of(FILE)) + "failures: [pop:AS8075/Milan]\n");
    String text = Run.of("advise", file.toString(), "--within", "100").out();
    assertThat(text.lines().skip(2).limit(2).collect(Collectors.joining(" ")))
        .startsWith("Without pop:AS8075/Milan: no design is made of what has failed");
    assertThat(Run.of("advise", file.toString(), "--within", "100", "--format", "json").out())
        .containsPattern("\"without\"\\s*:\\s*\\{\\s*\"ids\"\\s*:\\s*\\[\\s*\"pop:AS8075/Milan\"");
  }

  @Test
  void withoutTargetsItSaysSo() {
    Run run =
        Run.of("advise", "scenarios/multinational.yaml", "--destination", "mail", "--within", "0");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("no target is given");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--jobs 0",
        "--most -1",
        "--within -5",
        "--within NaN",
        "--within 30000",
        "--site nowhere",
        "--destination nothing"
      })
  void aWrongCommandLineIsExitTwo(String options) {
    Run run = Run.of(("advise " + FILE + " " + options).split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("error:", "--help");
  }
}
