package io.coldpotato.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coldpotato.input.Diagnostic;
import io.coldpotato.input.TableSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayCourseTest {

  private static final DelayParameters PARAMETERS =
      DelayParameters.load(TableSource.builtIn(), new ArrayList<>());
  private static final DayCourse DAY = PARAMETERS.day();

  @Test
  void theBusiestHourHasFifteenPercentOfADaysTraffic() {
    double sum = DAY.hours().stream().mapToDouble(DayCourse.Hour::trafficShare).sum();
    assertThat(DAY.hours().stream().mapToDouble(DayCourse.Hour::trafficShare).max()).hasValue(1);
    assertThat(1 / sum).isCloseTo(0.15, within(0.0005));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fibre", "cable", "dsl", "lte", "leased-line"})
  void theVariationOfAllDayIsTheMeanOfItsHours(String name) {
    AccessTechnology allDay = PARAMETERS.technology(name);
    double sum = 0;
    for (int hour = 0; hour < 24; hour++) {
      sum += DAY.at(hour, allDay).variation().meanMillis();
    }
    assertThat(sum / 24).isCloseTo(allDay.variation().meanMillis(), within(1e-9));
  }

  @Test
  void peakHoursLengthenVariationByTheMeasuredRatio() {
    AccessTechnology dsl = PARAMETERS.technology("dsl");
    assertThat(DAY.at(20, dsl).variation().p95Millis())
        .isCloseTo(dsl.variation().p95Millis() * 1.1, within(1e-9));
    assertThat(DAY.at(18, dsl).variation().p95Millis()).isLessThan(dsl.variation().p95Millis());
    assertThat(DAY.at(23, dsl)).isEqualTo(DAY.at(18, dsl));
  }

  @Test
  void whereNothingIsKnownOfTheDayAllHoursAreAlike() {
    AccessTechnology lte = PARAMETERS.technology("lte");
    for (int hour = 0; hour < 24; hour++) {
      assertThat(DAY.at(hour, lte)).isEqualTo(lte);
    }
  }

  @Test
  void aTableWithHoursMissingTwiceOrWrongSaysWhich(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("hours.csv"),
        """
        hour,traffic_share,line_peak
        0,0.5,no
        0,0.5,no
        24,0.5,no
        1,1.5,no
        2,0.5,maybe
        """);
    List<Diagnostic> diagnostics = new ArrayList<>();
    DelayParameters.load(TableSource.replacedFrom(folder), diagnostics);
    assertThat(diagnostics.stream().map(Diagnostic::message))
        .contains("hour 0 stands there twice", "hour 23 is missing")
        .anyMatch(m -> m.contains("hour '24' is not a number"))
        .anyMatch(m -> m.contains("traffic_share '1.5' is not a number"))
        .anyMatch(m -> m.contains("line_peak 'maybe' is not one of"));
  }
}
