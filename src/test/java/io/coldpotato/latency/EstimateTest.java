package io.coldpotato.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coldpotato.geo.MetroId;
import java.util.List;
import org.junit.jupiter.api.Test;

class EstimateTest {

  private static final Estimate ESTIMATE =
      new Estimate(100, 90, 130, List.of(new MetroId("paris-fr")), Basis.MODELLED);

  private static final double P90 = 1.2815515655446004;

  @Test
  void itsFigureIsTheMedianAndItsIntervalTheTenthAndNinetiethPercentile() {
    assertThat(ESTIMATE.atDeviate(0)).isEqualTo(100);
    assertThat(ESTIMATE.atDeviate(-P90)).isCloseTo(90, within(1e-9));
    assertThat(ESTIMATE.atDeviate(P90)).isCloseTo(130, within(1e-9));
  }

  @Test
  void eitherSideIsLognormal() {
    assertThat(ESTIMATE.atDeviate(2 * P90)).isCloseTo(100 * 1.3 * 1.3, within(1e-9));
    assertThat(ESTIMATE.atDeviate(-2 * P90)).isCloseTo(100 * 0.9 * 0.9, within(1e-9));
  }
}
