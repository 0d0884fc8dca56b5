package io.coldpotato.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code compare --hour} and {@code trace --hour}. */
class HourOptionTest {

  private static Run hello(String... more) {
    String[] args = new String[more.length + 4];
    args[0] = "compare";
    args[1] = "scenarios/hello.yaml";
    args[2] = "--format";
    args[3] = "json";
    System.arraycopy(more, 0, args, 4, more.length);
    return Run.of(args);
  }

  @Test
  void theManifestSaysWhichHourItIs() {
    assertThat(hello("--hour", "20").out()).contains("\"local_hour\" : 20");
    assertThat(hello().out()).doesNotContain("local_hour");
  }

  @Test
  void theReportSaysWhichHourItIs() {
    Run run = Run.of("compare", "scenarios/hello.yaml", "--hour", "0");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("times are those of 0:00 to 0:59 at each site");
  }

  @ParameterizedTest
  @ValueSource(strings = {"24", "-1", "100"})
  void anHourThatIsNoneIsRefusedWithWhatToDo(String hour) {
    Run run = hello("--hour", hour);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--hour " + hour + " is no hour of a day; use 0");
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"noon", "20:00", "8pm", "1.5"})
  void whatIsNoNumberIsRefused(String hour) {
    assertThat(hello("--hour", hour).code()).isEqualTo(2);
  }

  /** The home office's cable line is busier in the evening. */
  private static Run trace(String... more) {
    return with(
        more,
        "trace",
        "scenarios/edge-services.yaml",
        "--site",
        "prague",
        "--destination",
        "mail",
        "--option",
        "internet");
  }

  private static Run with(String[] more, String... first) {
    String[] args = new String[first.length + more.length];
    System.arraycopy(first, 0, args, 0, first.length);
    System.arraycopy(more, 0, args, first.length, more.length);
    return Run.of(args);
  }

  @Test
  void aTraceSaysWhichHourItIs() {
    assertThat(trace("--hour", "20").out())
        .contains("Times are those of 20:00 to 20:59 at the site");
    assertThat(trace().out()).doesNotContain("Times are those of");
    assertThat(trace("--hour", "20", "--format", "json").out()).contains("\"local_hour\" : 20");
    assertThat(trace("--format", "json").out()).doesNotContain("local_hour");
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "20"})
  void aTraceAndAComparisonOfOneHourAgree(String hour) {
    String compared =
        with(
                new String[] {"--hour", hour, "--format", "json"},
                "compare",
                "scenarios/edge-services.yaml",
                "--site",
                "prague",
                "--destination",
                "mail",
                "--option",
                "internet")
            .out();
    assertThat(first("rtt_ms_p95", trace("--hour", hour, "--format", "json").out()))
        .isEqualTo(first("rtt_ms_p95", compared))
        .isNotEqualTo(first("rtt_ms_p95", trace("--format", "json").out()));
  }

  private static String first(String key, String json) {
    int at = json.indexOf("\"" + key + "\"");
    return json.substring(at, json.indexOf(',', at));
  }

  @ParameterizedTest
  @ValueSource(strings = {"24", "-1"})
  void aTraceRefusesAnHourThatIsNone(String hour) {
    Run run = trace("--hour", hour);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--hour " + hour + " is no hour of a day; use 0");
    assertThat(run.out()).isEmpty();
  }
}
