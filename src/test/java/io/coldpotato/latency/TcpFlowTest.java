package io.coldpotato.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.coldpotato.units.DataRate;
import io.coldpotato.units.LossRatio;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TcpFlowTest {

  private static final Optional<DataRate> NO_LIMIT = Optional.empty();

  private static TcpFlow flow(double rtt, double jitter, double loss) {
    return TcpFlow.of(rtt, jitter, new LossRatio(loss), NO_LIMIT);
  }

  @Test
  void aFlowWithOnePerCentOfLossIsTheFormulaWorkedByHand() {
    // RTT √(2·2·0.01/3) = 0.1 · 0.1154701 = 0.01154701 s; T₀ = 100 + 4 · 75 = 400 ms;
    // 0.4 · 3 √(3·2·0.01/8) · 0.01 · (1 + 32 · 0.0001) = 0.4 · 0.2598076 · 0.010032 = 0.00104256 s;
    // 1 / 0.01258957 = 79.4308 segments of 11,680 bits a second.
    TcpFlow flow = flow(100, 75, 0.01);
    assertThat(flow.rate().megabitsPerSecond()).isCloseTo(0.927752, within(1e-5));
    assertThat(flow.bound()).isEqualTo(TcpFlow.Bound.LOSS);
  }

  @Test
  void theTimeoutNeverLastsLessThanTwoHundredMilliseconds() {
    // 0.02 · 0.1154701 + 0.2 · 0.2598076 · 0.010032 = 0.00283068 s a segment.
    assertThat(flow(20, 1, 0.01).rate().megabitsPerSecond())
        .isCloseTo(11_680e-6 / 0.00283068, within(1e-4));
  }

  @Test
  void atHeavyLossEveryLossIsATimeout() {
    // p = 0.5: √(2·2·0.5/3) = 0.8164966; min(1, 3 √0.375) = 1; 0.5 · (1 + 8) = 4.5.
    assertThat(TcpFlow.segmentsPerSecond(0.1, 1, 0.5))
        .isCloseTo(1 / (0.08164966 + 4.5), within(1e-7));
  }

  @Test
  void withoutLossTheWindowIsTheLimit() {
    // 3 MiB every 100 ms.
    TcpFlow flow = flow(100, 0, 0);
    assertThat(flow.rate().megabitsPerSecond()).isCloseTo(251.65824, within(1e-9));
    assertThat(flow.bound()).isEqualTo(TcpFlow.Bound.WINDOW);
  }

  @Test
  void aKnownRateIsNeverExceeded() {
    DataRate line = DataRate.ofMegabitsPerSecond(30);
    TcpFlow flow = TcpFlow.of(100, 0, LossRatio.NONE, Optional.of(line));
    assertThat(flow).isEqualTo(new TcpFlow(line, TcpFlow.Bound.RATE));
    assertThat(flow.together(8, Optional.of(line))).isEqualTo(line);
  }

  @Test
  void flowsAddUpWhereNothingElseBoundsThem() {
    TcpFlow flow = flow(100, 75, 0.01);
    assertThat(flow.together(8, NO_LIMIT).megabitsPerSecond())
        .isCloseTo(8 * flow.rate().megabitsPerSecond(), within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"0,0.0001", "0.0001,0.001", "0.001,0.02", "0.02,0.3", "0.3,1"})
  void moreLossNeverMakesAFlowFaster(double less, double more) {
    assertThat(flow(80, 5, more).rate()).isLessThan(flow(80, 5, less).rate());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.001, 0.05})
  void aLongerRoundTripNeverMakesAFlowFaster(double loss) {
    for (int rtt = 5; rtt < 600; rtt += 5) {
      assertThat(flow(rtt + 5, 2, loss).rate()).isLessThan(flow(rtt, 2, loss).rate());
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void aRoundTripThatIsNoneIsRefused(double rtt) {
    assertThatThrownBy(() -> flow(rtt, 1, 0.01))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("round trip");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void aJitterThatIsNoneIsRefused(double jitter) {
    assertThatThrownBy(() -> flow(10, jitter, 0.01))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("jitter");
  }
}
