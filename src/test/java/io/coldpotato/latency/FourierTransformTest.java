package io.coldpotato.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FourierTransformTest {

  @ParameterizedTest
  @ValueSource(ints = {4, 8, 64, 1024, 2048})
  void itIsThatOfCommonsMath(int n) {
    SplittableRandom random = new SplittableRandom(n);
    double[][] ours = new double[2][n];
    double[][] theirs = new double[2][n];
    for (int i = 0; i < n; i++) {
      for (int part = 0; part < 2; part++) {
        ours[part][i] = random.nextDouble() - 0.5;
        theirs[part][i] = ours[part][i];
      }
    }
    FourierTransform.forward(ours[0], ours[1]);
    FastFourierTransformer.transformInPlace(
        theirs, DftNormalization.STANDARD, TransformType.FORWARD);
    for (int i = 0; i < n; i++) {
      // Sums of at most 2,048 terms below 1/2: rounding far below 10⁻¹².
      assertThat(ours[0][i]).isCloseTo(theirs[0][i], within(1e-12));
      assertThat(ours[1][i]).isCloseTo(theirs[1][i], within(1e-12));
    }
  }
}
