package io.coldpotato.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code compare --hour}. */
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
}
