package io.coldpotato.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coldpotato.units.DataRate;
import io.coldpotato.units.LossRatio;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExperienceTest {

  private static PathDelay path(double rtt, Optional<LossRatio> loss) {
    return new PathDelay(
        rtt,
        rtt + 5,
        rtt + 9,
        rtt + 15,
        2,
        loss,
        LossRatio.NONE,
        List.of(),
        List.of(),
        Basis.MODELLED,
        1,
        List.of());
  }

  private static TcpFlow flow(double megabits) {
    return new TcpFlow(DataRate.ofMegabitsPerSecond(megabits), TcpFlow.Bound.RATE);
  }

  @Test
  void aSlowFlowTakesItsBytesOverItsRate() {
    // A window of 10 segments is 10 · 11,680 bits a round trip of 100 ms: 1.168 Mbit/s. The first
    // ten come with the answer, the other 90 take 90 · 11,680 / 1.168e6 s.
    assertThat(PageLoad.transferMillis(100 * 1460, 100, flow(1.168))).isCloseTo(900, within(1e-9));
  }

  @Test
  void aFastFlowDoublesItsWindowEachRoundTrip() {
    // 10 + 20 + 40 + 80 segments: three round trips after the first answer.
    assertThat(PageLoad.transferMillis(150 * 1460, 100, flow(10_000))).isCloseTo(300, within(1e-9));
  }

  @Test
  void aPageTakesSixRoundTripsAndItsBytes() {
    // 1,860.03 segments: 10 come with the page; 20 + 40 + … + 640 = 1,260 take six round trips,
    // 590.03 are left, which a seventh brings.
    assertThat(PageLoad.millis(50, flow(100_000))).isCloseTo((6 + 7) * 50, within(1e-9));
  }

  @Test
  void anUnknownLossLeavesWhatNeedsItAbsent() {
    Experience felt = Experience.of(path(20, Optional.empty()), Optional.empty());
    assertThat(felt.atLoss()).isEmpty();
    assertThat(felt.flow().bound()).isEqualTo(TcpFlow.Bound.WINDOW);
  }

  @Test
  void aPathThatLosesNothingFeelsTheSameEitherWay() {
    Experience felt = Experience.of(path(20, Optional.of(LossRatio.NONE)), Optional.empty());
    Experience.AtLoss at = felt.atLoss().orElseThrow();
    assertThat(at.flow()).isEqualTo(felt.flow());
    assertThat(at.pageLoadMillis()).isEqualTo(felt.pageLoadMillis());
  }

  @Test
  void aLongerWayNeverFeelsBetter() {
    Optional<LossRatio> loss = Optional.of(new LossRatio(0.003));
    Optional<DataRate> line = Optional.of(DataRate.ofMegabitsPerSecond(50));
    for (double rtt = 5; rtt < 500; rtt *= 1.1) {
      Experience near = Experience.of(path(rtt, loss), line);
      Experience far = Experience.of(path(rtt * 1.1, loss), line);
      assertThat(far.pageLoadMillis()).isGreaterThan(near.pageLoadMillis());
      assertThat(far.atLoss().orElseThrow().pageLoadMillis())
          .isGreaterThan(near.atLoss().orElseThrow().pageLoadMillis());
      assertThat(far.flow().rate()).isLessThanOrEqualTo(near.flow().rate());
    }
  }
}
