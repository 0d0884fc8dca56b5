package io.coldpotato.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.coldpotato.units.LossRatio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoiceQualityTest {

  @ParameterizedTest
  @CsvSource({
    // 94.2 − 0.024 · 150
    "150, 0, 90.6",
    // 94.2 − 4.8 − 0.11 · 22.7
    "200, 0, 86.903",
    // 94.2 − 2.4 − 30 ln 1.15
    "100, 0.01, 87.60714",
    // 94.2 − 9.6 − 0.11 · 222.7 − 30 ln 2.5
    "400, 0.1, 32.61428"
  })
  void theRatingIsThatOfColeAndRosenbluth(double delay, double lost, double rating) {
    assertThat(VoiceQuality.rating(delay, new LossRatio(lost))).isCloseTo(rating, within(1e-4));
  }

  @ParameterizedTest
  @CsvSource({
    "90, 4.34, best",
    "80, 4.03, high",
    "70, 3.60, medium",
    "60, 3.10, low",
    "50, 2.58, poor",
    "49.9, 2.57, not recommended"
  })
  void scoresAndWordsAreThoseOfTheStandard(double rating, double score, String word) {
    // G.107 table B.1 (two decimals, some rounded up) and G.109 table 1.
    VoiceQuality quality = new VoiceQuality(100, rating);
    assertThat(quality.meanOpinionScore()).isCloseTo(score, within(0.0075));
    assertThat(quality.category()).isEqualTo(word);
  }

  @Test
  void theScoreNeverFallsBelowOne() {
    for (double rating = 0; rating < 10; rating += 0.5) {
      assertThat(new VoiceQuality(100, rating).meanOpinionScore()).isGreaterThanOrEqualTo(1);
    }
  }

  @Test
  void aCallThatIsHopelessHasTheRatingNought() {
    assertThat(VoiceQuality.rating(3000, new LossRatio(1))).isZero();
  }

  @Test
  void theBufferWaitsForTwoPacketsAtLeastAndForLateOnesBeyond() {
    // 20 of the packet, 30 of the way, 40 of the buffer; then 90.
    assertThat(VoiceQuality.of(30, 12, LossRatio.NONE).delayMillis()).isEqualTo(90);
    assertThat(VoiceQuality.of(30, 90, LossRatio.NONE).delayMillis()).isEqualTo(140);
  }

  @Test
  void onePacketInAThousandIsTooLateEvenWithoutLoss() {
    assertThat(VoiceQuality.of(30, 12, LossRatio.NONE).rating())
        .isCloseTo(94.2 - 0.024 * 90 - 30 * Math.log(1.015), within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, -1", "NaN, 0", "0, NaN", "Infinity, 0", "0, Infinity"})
  void delaysThatAreNoneAreRefused(double oneWay, double variation) {
    assertThatThrownBy(() -> VoiceQuality.of(oneWay, variation, LossRatio.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("finite");
  }
}
